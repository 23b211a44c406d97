import { expect, it } from 'vitest';
import { redact } from '../../src/discord/failure.js';

it.each<[unknown, unknown]>([
  ['Bot t0ken', 'Bot [token]'],
  [
    { a: 't0ken', b: { c: 'xt0kenx' }, d: 1 },
    { a: '[token]', b: { c: 'x[token]x' }, d: 1 },
  ],
  [
    ['t0ken', { a: ['t0ken'] }],
    ['[token]', { a: ['[token]'] }],
  ],
  [null, null],
])('%j goes into the log as %j', (value, logged) => {
  expect(redact(value, 't0ken')).toEqual(logged);
  expect(redact(value, undefined)).toBe(value);
});
