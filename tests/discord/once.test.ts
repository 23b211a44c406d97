import { expect, it } from 'vitest';
import { Once } from '../../src/discord/once.js';

it('an event is new once', () => {
  const once = new Once();
  expect([once.isNew('1'), once.isNew('2'), once.isNew('1')]).toEqual([true, true, false]);
});

it('what is long ago is forgotten, oldest first', () => {
  const once = new Once(2);
  for (const id of ['1', '2', '3']) once.isNew(id);
  expect([once.isNew('3'), once.isNew('2'), once.isNew('1')]).toEqual([false, false, true]);
});
