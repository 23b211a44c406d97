import { expect, it } from 'vitest';
import { SeenEvents } from '../../src/discord/seen-events.js';

it('an event is new once', () => {
  const seen = new SeenEvents();
  expect([seen.isNew('1'), seen.isNew('2'), seen.isNew('1')]).toEqual([true, true, false]);
});

it('what is long ago is forgotten, oldest first', () => {
  const seen = new SeenEvents(2);
  for (const id of ['1', '2', '3']) seen.isNew(id);
  expect([seen.isNew('3'), seen.isNew('2'), seen.isNew('1')]).toEqual([false, false, true]);
});
