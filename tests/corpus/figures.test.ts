import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/corpus/figures.js';
import { passages } from '../../src/corpus/passages.js';
import type { Figure } from '../../src/model.js';
import { createSegmenter, type Segmenter } from '../../src/text/segment.js';
import { articleBody } from '../support/arbitraries.js';

let segmenter: Segmenter;
beforeAll(() => {
  segmenter = createSegmenter(['禾香茶']);
});

const figures = (body: string): Figure[] =>
  passages(body).flatMap((passage) => figuresOf(body, 'tea', passage, segmenter));

describe('a figure says what it measures and when, in the words of its sentence', () => {
  it.each<[string, Partial<Figure>]>([
    [
      '2019年，全县茶业收入达到1,640.58 亿元。',
      { text: '1,640.58 亿元', value: 1640.58, unit: '亿元', what: '全县茶业收入', when: '2019年' },
    ],
    ['縣裡有25家茶館。', { text: '25家', value: 25, unit: '家', what: '茶館' }],
    ['老街有１２家茶馆。', { text: '１２家', value: 12, unit: '家', what: '茶馆' }],
    ['这里有10家具有全国影响力的茶馆。', { text: '10家', what: '茶馆' }],
    ['县里有4家茶馆的老板。', { text: '4家', what: '茶馆' }],
    ['占地３㎡。', { text: '３㎡', value: 3, unit: '㎡' }],
    ['捐出100多萬元。', { text: '100多萬元', value: 100, unit: '萬元' }],
    ['去年收入100多万元。', { text: '100多万元', value: 100, unit: '万元' }],
    [
      '从2019年7月3日开始，茶博会办了12场茶会。',
      { text: '12场', value: 12, unit: '场', what: '茶会', when: '从2019年7月3日开始' },
    ],
    ['2019年以来，新开茶馆31家。', { text: '31家', value: 31, unit: '家', what: '新开茶馆', when: '2019年以来' }],
    ['截至 2020年 11 月，县里有数十家茶馆。', { text: '数十家', unit: '家', what: '茶馆', when: '2020年 11 月' }],
    ['这是全省第一座茶馆。', { text: '全省第一座', value: 1, unit: '座', what: '茶馆' }],
    ['人均GDP4.17，排名第8。', { text: '4.17', value: 4.17, what: '人均GDP' }],
    ['（20%）', { text: '20%', what: '' }],
  ])('%s', (body, expected) => {
    expect(figures(body)[0]).toEqual(expect.objectContaining(expected));
  });

  it('adds no unit where none is printed, no value where there is not one number', () => {
    const [bare, range] = figures('人均GDP4.17，茶馆3~5家。');
    expect(bare).not.toHaveProperty('unit');
    expect(range).toMatchObject({ text: '3~5家', unit: '家' });
    expect(range).not.toHaveProperty('value');
  });

  it.each(['2020年2月27日晚上十点开会。', '①茶馆②糖铺', '01茶馆', '1、茶馆的来历'])('there is none in %s', (body) => {
    expect(figures(body)).toEqual([]);
  });
});

describe('for any body', () => {
  it('a figure is the slice of the body that it says, within its sentence', () => {
    fc.assert(
      fc.property(articleBody, (body) => {
        for (const { text, what, when, start, end, sentence } of figures(body)) {
          expect(body.slice(start, end)).toBe(text);
          expect(sentence).toContain(text);
          expect(sentence).toContain(what);
          if (when !== undefined) expect(sentence).toContain(when);
        }
      }),
      { numRuns: 200 },
    );
  });
});
