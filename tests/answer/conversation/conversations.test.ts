import { describe, expect, it } from 'vitest';
import { Conversations } from '../../../src/answer/conversation/conversations.js';

describe('conversations', () => {
  const turn = { manner: { asks: new Set<never>() }, words: [], content: '码头', quoted: '' };

  it('that are over are dropped as soon as anything is asked, and not only passed over', () => {
    let minutes = 0;
    const conversations = new Conversations(() => 60_000 * minutes);
    const remember = (key: string, at: number) => {
      minutes = at;
      conversations.remember(key, turn, false);
    };
    remember('over', 0);
    remember('going on', 1);
    remember('over by a minute', 2);
    remember('going on', 20);
    remember('new', 33);
    minutes = 20;
    const kept = ['over', 'over by a minute', 'going on', 'new'].map((key) => conversations.turns(key).length);
    expect(kept).toEqual([0, 0, 2, 1]);
  });

  it('as many turns are remembered as may be, the conversation that was spoken in longest ago forgotten first', () => {
    const conversations = new Conversations();
    for (let talk = 0; talk < 3_000; talk++) {
      conversations.remember(`talk ${talk}`, turn, false);
      conversations.remember(`talk ${talk}`, turn, false);
      conversations.remember('lasting', turn, false);
    }
    const kept = Array.from({ length: 3_000 }, (_, talk) => conversations.turns(`talk ${talk}`).length);
    expect(kept.at(0)).toBe(0);
    expect(kept.at(-1)).toBe(2);
    expect(conversations.turns('lasting')).toHaveLength(6);
    expect(kept.reduce((sum, turns) => sum + turns, 6)).toBe(4_000);
  });
});
