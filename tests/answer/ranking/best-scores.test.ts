import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BestScores } from '../../../src/answer/ranking/best-scores.js';

it('needs of a further score what the last of the best so far has', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 20 })), fc.integer({ min: 1, max: 8 }), (scores, most) => {
      const best = new BestScores(most);
      for (const [i, score] of scores.entries()) {
        const sorted = scores.slice(0, i).sort((a, b) => b - a);
        expect(best.needed).toBe(sorted[most - 1] ?? Number.NEGATIVE_INFINITY);
        best.add(score);
      }
    }),
  );
});
