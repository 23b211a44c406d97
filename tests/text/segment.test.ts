import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../../src/text/fold.js';
import { createSegmenter, type Segment, type Segmenter, segment } from '../../src/text/segment.js';
import { anyText } from '../support/arbitraries.js';

/** What holds of the pieces of any text, whoever cuts it. */
function expectWhole(text: string, pieces: readonly Segment[]): void {
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  let at = 0;
  for (const { start, end, text: own } of pieces) {
    expect(start).toBe(at);
    expect(text.slice(start, end)).toBe(own);
    expect(own).not.toBe('');
    at = end;
  }
}

describe('the segmenter of the program', () => {
  let segmenter: Segmenter;
  beforeAll(() => {
    segmenter = createSegmenter(['禾香茶', '青禾县志馆']);
  });
  const words = (text: string) => segmenter.segment(text).map((piece) => piece.text);

  it.each<[string, string, string[]]>([
    ['words of the language', '产业发展', ['产业', '发展']],
    ['words of the corpus’s own dictionary, whole', '买禾香茶去青禾县志馆', ['买', '禾香茶', '去', '青禾县志馆']],
    ['numbers with their separators, apart from their unit', '1,640.58亿元', ['1,640.58', '亿元']],
    ['Latin words with the digits that belong to them', 'top10和baas', ['top10', '和', 'baas']],
    ['marks one by one', '“茶”，', ['“', '茶', '”', '，']],
    ['a full stop after a number is none of it', '有3.', ['有', '3', '.']],
  ])('finds %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each<[string, Segment['kind']]>([
    ['茶馆', 'han'],
    ['𠮷', 'han'],
    ['〇', 'han'],
    ['1.5', 'number'],
    ['defi', 'latin'],
    ['カ', 'latin'],
    ['，', 'other'],
    ['\ud83d', 'other'],
  ])('tells that %j is of kind %s', (text, kind) => {
    expect(segmenter.segment(text).map((piece) => piece.kind)).toEqual([kind]);
  });

  it('knows the shorter words inside a longer one', () => {
    expect(segmenter.within('青禾县志馆')).toContain('县志');
    expect(segmenter.within('茶馆')).toEqual([]);
  });

  it('gives back every text whole, piece by piece', () => {
    fc.assert(
      fc.property(anyText, (text) => expectWhole(text, segmenter.segment(text))),
      { numRuns: 500 },
    );
    fc.assert(fc.property(anyText, (text) => expectWhole(foldText(text), segmenter.segment(foldText(text)))));
  });

  it('looks inside any word without throwing, and finds only parts of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const part of segmenter.within(text)) expect(text).toContain(part);
      }),
    );
  });
});

describe('whatever cuts the Han characters', () => {
  it('the pieces join to the text', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        expectWhole(
          text,
          segment(text, (han) => [...han]),
        ),
      ),
    );
  });
});
