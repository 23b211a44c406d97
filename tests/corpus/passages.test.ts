import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReferenceHeading, MAX_PASSAGE, paragraphs, passages } from '../../src/corpus/passages.js';
import { sentences } from '../../src/text/sentences.js';
import { articleBody } from '../support/arbitraries.js';

function texts(body: string): string[] {
  return passages(body).map(({ start, end }) => body.slice(start, end));
}

const sentence = (length: number) => `${'茶'.repeat(length - 1)}。`;

describe('paragraphs', () => {
  it('are counted from 1, headings aside, and know their heading', () => {
    const body = '开头。\n\n## 甲\n\n一。\n还是一。\n\n二。\n\n### 乙 ##\n三。';
    expect(
      paragraphs(body).map(({ start, end, section: _, ...rest }) => ({ text: body.slice(start, end), ...rest })),
    ).toEqual([
      { text: '开头。', number: 1 },
      { text: '一。\n还是一。', number: 2, heading: '甲' },
      { text: '二。', number: 3, heading: '甲' },
      { text: '三。', number: 4, heading: '乙' },
    ]);
  });

  it.each([
    ['a number sign without a blank is no heading', '#标签\n\n正文。', ['#标签', '正文。']],
    ['a line of blanks separates', '甲。\n　\n乙。', ['甲。', '乙。']],
    ['indents are left out', '　　甲。\n\n  乙。', ['甲。', '乙。']],
    ['a heading without words ends the one before', '## 甲\n\n一。\n\n##  \n\n二。', ['一。', '二。']],
  ])('%s', (_, body, expected) => {
    expect(paragraphs(body).map(({ start, end }) => body.slice(start, end))).toEqual(expected);
  });
});

describe('passages', () => {
  it('hold neighbouring paragraphs under one heading', () => {
    expect(texts('## 甲\n\n一。\n\n二。')).toEqual(['一。\n\n二。']);
  });

  it('end where a heading stands, even one of the same words', () => {
    expect(passages('一。\n\n## 甲\n\n二。\n\n## 乙\n\n三。').map(({ heading }) => heading)).toEqual([
      undefined,
      '甲',
      '乙',
    ]);
    expect(texts('## 甲\n\n一。\n\n## 甲\n\n二。')).toEqual(['一。', '二。']);
  });

  it('begin anew where a paragraph would not fit', () => {
    const [a, b] = [sentence(MAX_PASSAGE - 50), sentence(60)];
    expect(texts(`${a}\n\n${b}`)).toEqual([a, b]);
  });

  it('cut a long paragraph between sentences into even parts', () => {
    const lengths = texts(sentence(100).repeat(10)).map((text) => text.length);
    expect(lengths).toEqual([300, 300, 300, 100]);
  });

  it('keep a question with what follows it', () => {
    const [before, question, answer] = [sentence(MAX_PASSAGE - 30), '茶怎么涨价了？', sentence(90)];
    expect(texts(`${before}${question}\n\n${answer}`)).toEqual([before, `${question}\n\n${answer}`]);
  });

  it('leave a sentence whole that is longer than a passage', () => {
    const long = sentence(MAX_PASSAGE + 100);
    expect(texts(`甲。${long}乙。`)).toEqual(['甲。', long, '乙。']);
  });
});

describe('for any body', () => {
  const cases = fc.oneof(
    articleBody,
    fc
      .array(fc.tuple(fc.integer({ min: 1, max: 700 }), fc.constantFrom('', '', '\n\n', '\n\n## 题\n\n')), {
        maxLength: 20,
      })
      .map((parts) =>
        parts
          .map(([length, gap]) => sentence(length) + gap)
          .join('')
          .trim(),
      ),
  );

  it('every sentence of every paragraph is in exactly one passage, in order', () => {
    fc.assert(
      fc.property(cases, (body) => {
        const wanted = paragraphs(body).flatMap(({ start, end, number }) =>
          sentences(body.slice(start, end), start).map((span) => ({ ...span, paragraph: number })),
        );
        expect(passages(body).flatMap((passage) => passage.sentences)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('nothing but blanks and headings is outside the passages', () => {
    fc.assert(
      fc.property(cases, (body) => {
        let rest = '';
        let at = 0;
        for (const { start, end } of passages(body)) {
          rest += body.slice(at, start);
          at = end;
        }
        rest += body.slice(at);
        expect(rest.split('\n').filter((line) => line.trim() !== '' && !/^ {0,3}#{1,6}(?:\s|$)/.test(line))).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('a passage spans its sentences, stands under one heading and is not too long', () => {
    fc.assert(
      fc.property(cases, (body) => {
        const under = new Map(paragraphs(body).map(({ number, heading, section }) => [number, { heading, section }]));
        for (const passage of passages(body)) {
          const [first, last] = [passage.sentences[0], passage.sentences.at(-1)];
          expect([passage.start, passage.end]).toEqual([first?.start, last?.end]);
          const places = passage.sentences.map(({ paragraph }) => under.get(paragraph));
          expect(new Set(places.map((place) => place?.section)).size).toBe(1);
          expect(places[0]?.heading).toBe(passage.heading);
          if (passage.sentences.length > 1) expect(passage.end - passage.start).toBeLessThanOrEqual(MAX_PASSAGE);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['参考文章', true],
  ['四、参考资料', true],
  ['延伸閱讀', true],
  ['References', true],
  ['参与者', false],
  ['可参考的经验', false],
  [undefined, false],
])('a heading %j lists sources: %s', (heading, expected) => {
  expect(isReferenceHeading(heading)).toBe(expected);
});
