import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/search/terms.js';
import { foldText } from '../../src/text/fold.js';
import { createSegmenter } from '../../src/text/segment.js';
import { anyText } from '../support/arbitraries.js';

describe('the terms of a text', () => {
  const segmenter = createSegmenter([]);
  const terms = (text: string) => termsOf(segmenter.segment(foldText(text)), segmenter);

  it.each<[string, string, string[]]>([
    ['words with the shorter words inside them', '高等教育', ['高等教育', '高等', '教育']],
    ['single characters with their pairs, for names in no dictionary', '陆瑾瑜', ['陆', '瑾', '陆瑾', '瑜', '瑾瑜']],
    ['numbers without separators', '４,180人', ['4180', '人']],
    ['Latin words with their parts', 'TOP10 BaaS', ['top10', 'top', '10', 'baas']],
    ['no marks and no blanks', '“！” …', []],
  ])('are %s', (_, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('hold no blank and are never empty, so that they can be joined and split', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const term of terms(text)) expect(term).toMatch(/^\S+$/u);
      }),
    );
  });
});
