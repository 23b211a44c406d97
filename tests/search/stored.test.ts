import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresOf } from '../../src/corpus/figures.js';
import { passages } from '../../src/corpus/passages.js';
import { fromLine, toLine } from '../../src/search/stored.js';
import { createSegmenter } from '../../src/text/segment.js';
import { articleBody } from '../support/arbitraries.js';

it('any article comes back from its line as it was', () => {
  const segmenter = createSegmenter([]);
  fc.assert(
    fc.property(articleBody, (body) => {
      const parts = passages(body);
      const article = {
        info: { id: 'a', title: '题', text: 'brief' as const },
        file: 'sub/a.md',
        body,
        passages: parts,
        figures: parts.flatMap((passage) => figuresOf(body, 'a', passage, segmenter)),
      };
      const line = toLine(article);
      expect(line).not.toContain('\n');
      expect(fromLine(line)).toEqual(article);
    }),
    { numRuns: 200 },
  );
});
