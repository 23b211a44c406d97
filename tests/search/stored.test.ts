import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresOf } from '../../src/corpus/figures.js';
import { passages } from '../../src/corpus/passages.js';
import { figuresFromLine, figuresToLine, passageAt, tableOf } from '../../src/search/stored.js';
import { createSegmenter } from '../../src/text/segment.js';
import { articleBody } from '../support/arbitraries.js';

it('the passages of any article come back from their numbers as they were', () => {
  fc.assert(
    fc.property(articleBody, (body) => {
      const parts = passages(body);
      const table = tableOf(parts);
      expect(parts.map((_, position) => passageAt(table, position))).toEqual(parts);
    }),
  );
});

it('the figures of any article come back from their line as they were', () => {
  const segmenter = createSegmenter([]);
  fc.assert(
    fc.property(articleBody, (body) => {
      const figures = passages(body).flatMap((passage) => figuresOf(body, 'a', passage, segmenter));
      const line = figuresToLine(body, figures);
      expect(line).not.toContain('\n');
      expect(figuresFromLine(line, body, 'a')).toEqual(figures);
    }),
    { numRuns: 200 },
  );
});
