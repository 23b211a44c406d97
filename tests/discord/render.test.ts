import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/discord/reader.js';
import { renderAnswer } from '../../src/discord/render/answer.js';
import { renderNotice } from '../../src/discord/render/notice.js';
import { MESSAGES } from '../../src/locale.js';
import type { Answer, Locale, Quote } from '../../src/model.js';
import { answered, brief, conflicting, notFound, original, quoting, weighed } from '../support/answers.js';
import { allComponents } from '../support/discord/message-rules.js';
import type { Json } from '../support/discord/schema.js';
import { seen } from '../support/discord-markdown.js';
import { essence, highlights, nastyText } from '../support/nasty-text.js';
import { problemsOf, textsOf, wireOf } from '../support/payload.js';

const LOCALES: Locale[] = ['en-US', 'zh-CN', 'zh-TW'];

const audience = (locale: Locale, isPrivate = false): Audience => ({
  asker: '1100000000000000005',
  isPrivate,
  locale,
  isShared: true,
});

const wire = (answer: Answer, locale: Locale = 'zh-CN'): Json =>
  wireOf(renderAnswer({ answer, questions: [answer.question], audience: audience(locale) }));
const problems = problemsOf;
/** What is below the question. */
const texts = (body: Json) => textsOf(body).slice(1);

const labels = (body: Json) =>
  allComponents(body.components)
    .filter(({ type }) => type === 2)
    .map(({ label }) => label);

const separators = (body: Json) => allComponents(body.components).filter(({ type }) => type === 14).length;

describe('an answer', () => {
  it('shows the question, the figure, the quote with its words in bold, and the source', () => {
    const body = wire(answered);
    expect(textsOf(body)).toEqual([
      `-# ${answered.question}`,
      '## 128家\n-# 新开茶馆',
      '> 青禾县**去年**新开**茶馆128家**，比前年多出近三成。',
      `-# 《小城茶香》 · 青禾晚报 · 2021-03-05 · 第 3 段 · [查看原文](https://news.example.org/2021/tea.html#:~:text=${encodeURIComponent(original.text)})\n-# 引文 1/2`,
    ]);
    expect(problems(body)).toEqual([]);
  });

  it('shows the figure of each side of what is weighed, and the sentence of each', () => {
    const body = wire(weighed);
    const [figures, first, , second] = texts(body);
    expect(figures).toBe('## 青禾 128家\n-# 新开茶馆 · 去年\n## 柳湾 逾90家');
    expect(first).toContain('128家');
    expect(second).toContain('逾90家');
    expect(texts(body)).toHaveLength(4);
    expect(problems(body)).toEqual([]);
  });

  it('says below each figure which question it answers, where several are asked', () => {
    const sides = [
      { side: '', asked: '去年新开多少家茶馆', figure: { text: '128家', what: '新开茶馆', when: '去年' }, quote: 0 },
      { side: '', asked: '柳湾呢', figure: { text: '90家' }, quote: 1 },
    ];
    expect(texts(wire({ ...weighed, sides }))[0]).toBe(
      '## 128家\n-# 去年新开多少家茶馆 · 新开茶馆\n## 逾90家\n-# 柳湾呢',
    );
  });

  it('says what of the question is not answered, above the quotes', () => {
    const body = wire({ ...answered, unanswered: ['*柳湾*', '排第几'] });
    expect(texts(body)[1]).toBe('-# 文章没有回答：“\\*柳湾\\*”“排第几”');
    expect(problems(body)).toEqual([]);
  });

  it('shows the sentence of each thing asked, be it no figure', () => {
    const { figure: _figure, ...both } = weighed;
    const body = wire({
      ...both,
      sides: [
        { side: '', quote: 0 },
        { side: '', quote: 2 },
      ],
    });
    expect(texts(body)).toHaveLength(4);
    expect(texts(body).at(-1)).toContain('文中说');
  });

  it('shows further quotes where no figure was asked for', () => {
    const body = wire({ ...quoting(original.text), quotes: [original, brief] });
    expect(texts(body)[2]).toBe(
      '> 文中说，**茶馆**多开在老街一带。\n-# 摘编自《老街新事》 · 出处不明 · 第 7 段 · [查看原文](https://news.example.org/2021/street.html)',
    );
    expect(separators(body)).toBe(1);
    expect(problems(body)).toEqual([]);
  });

  it('says of a brief that it is none of the original, and links to the page alone', () => {
    const [, source] = texts(wire({ ...quoting('茶馆多开在老街。'), quotes: [brief] }));
    expect(source).toContain('\n-# 摘编，并非原文');
    expect(source).not.toContain(':~:');
  });

  it('has no link where the article has no address', () => {
    const { url: _url, ...unlinked } = original;
    expect(texts(wire({ ...answered, quotes: [unlinked] }))[2]).toBe(
      '-# 《小城茶香》 · 青禾晚报 · 2021-03-05 · 第 3 段',
    );
  });

  it('shows contradicting quotes one by one, with no figure', () => {
    const body = wire(conflicting);
    const [title, first, second] = texts(body);
    expect(title).toBe('### 文章里的说法不一致：');
    expect(first).toMatch(/^## 128家\n-# 新开茶馆 · 去年\n> /);
    expect(second).toMatch(/^## 131家\n-# 去年\n> /);
    expect(separators(body)).toBe(2);
  });

  it('shows of contradicting quotes those alone that contradict each other', () => {
    const body = wire({ ...conflicting, quotes: [...conflicting.quotes, brief] });
    expect(texts(body)).toHaveLength(3);
    expect(texts(body).join('\n')).not.toContain('文中说');
  });

  it('sets what the question offers above the quote that says it', () => {
    const sides = ['青禾县第一', '全省第一'].map((side, quote) => ({ side, quote }));
    const [, first, second] = texts(wire({ ...conflicting, sides }));
    expect(first).toMatch(/^## 青禾县第一\n> /);
    expect(second).toMatch(/^## 全省第一\n> /);
  });

  it('says what is missing and what could be asked instead', () => {
    const body = wire(notFound);
    expect(texts(body)).toEqual(['这些文章没有回答这个问题。', '-# 文章中没有提到：“潜水艇”', '可以试试：']);
    expect(labels(body).slice(0, 2)).toEqual(['青禾县去年新开多少家茶馆', '老街有什么新事']);
  });

  it('has a suggestion that no button can hold in the text', () => {
    const long = '老街有什么新事'.repeat(20);
    const body = wire({ ...notFound, suggestions: [long, '老街有什么新事'] });
    expect(texts(body).at(-1)).toBe(`可以试试：\n- ${long}`);
    expect(labels(body)).toContain('老街有什么新事');
    expect(problems(body)).toEqual([]);
  });

  it.each(LOCALES)('speaks %s', (locale) => {
    const messages = MESSAGES[locale];
    expect(texts(wire(notFound, locale))[0]).toBe(messages.notFound);
    expect(texts(wire(conflicting, locale))[0]).toContain(messages.conflicting);
    expect(texts(wire({ ...answered, quotes: [brief] }, locale)).join('\n')).toContain(messages.brief);
    for (const answer of [answered, conflicting, notFound]) expect(problems(wire(answer, locale))).toEqual([]);
  });

  it('has another colour for each status, and mentions nobody', () => {
    const colours = [answered, conflicting, notFound].map(
      (answer) => allComponents(wire(answer).components)[0]?.accent_color,
    );
    expect(new Set(colours).size).toBe(3);
    expect(wire(answered).allowed_mentions).toEqual({ parse: [] });
  });

  it('is never empty', () => {
    expect(texts(wire({ ...notFound, status: 'answered' }))).toHaveLength(1);
    expect(texts(wire({ ...notFound, missing: ['\u200b'], suggestions: [' '] }))).toHaveLength(1);
    expect(renderNotice('请写下要查的内容。').components).toHaveLength(1);
  });
});

describe('a long quote', () => {
  const sentence = '茶馆开在河边，傍晚客人最多，店主一直忙到深夜才关门歇息。';

  it('ends at the end of a sentence, and the reader is told', () => {
    const body = wire(quoting(sentence.repeat(200)));
    const [quote = ''] = texts(body);
    const [quoted = '', note] = quote.split('\n');
    expect(note).toBe('-# …… 引文较长，这里只是开头');
    expect(seen(quoted).lines[0]?.text).toMatch(new RegExp(`^(${sentence})+$`));
    expect(quoted.length).toBeGreaterThan(2_000);
    expect(problems(body)).toEqual([]);
  });

  it.each([
    ['of 4,000 characters', '茶'.repeat(4_000)],
    ['of 4,000 characters that all grow when escaped', '*'.repeat(4_000)],
    ['of 4,000 characters outside the basic plane', '𠮷'.repeat(2_000)],
    ['of 4,000 lines', '茶\n'.repeat(2_000)],
  ])('of one sentence %s is cut between two characters', (_, text) => {
    const body = wire(quoting(text));
    const shown = seen((texts(body)[0] ?? '').replace(/\n-# .*$/, '')).lines.map((line) => line.text);
    expect(text.startsWith(shown.join('\n'))).toBe(true);
    expect(texts(body)[0]).not.toMatch(/\p{Cs}/u);
    expect(problems(body)).toEqual([]);
  });

  it('does not take the room of the others when it is not the best', () => {
    const quotes: Quote[] = [original, { ...original, text: sentence.repeat(40), highlights: [] }, brief];
    expect(texts(wire({ ...quoting(''), quotes }))).toHaveLength(4);
  });

  it('shows as many contradicting quotes as fit', () => {
    const quotes = Array.from({ length: 10 }, () => ({ ...original, text: sentence.repeat(40), highlights: [] }));
    const sides = quotes.map((_, quote) => ({ side: '', quote }));
    const body = wire({ ...conflicting, sides, quotes });
    expect(texts(body).length).toBeGreaterThan(3);
    expect(problems(body)).toEqual([]);
  });
});

const nastyQuote: fc.Arbitrary<Quote> = fc
  .record(
    {
      text: fc.oneof(
        { weight: 8, arbitrary: nastyText },
        { weight: 1, arbitrary: nastyText.map((text) => text.repeat(100)) },
      ),
      articleId: fc.stringMatching(/^[a-z0-9-]{1,60}$/),
      title: nastyText,
      publisher: nastyText,
      published: nastyText,
      url: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), nastyText),
      kind: fc.constantFrom('original', 'brief'),
      paragraph: fc.nat(),
      start: fc.nat({ max: 5_000_000 }),
      end: fc.nat(),
      highlights,
      score: fc.double(),
    },
    { requiredKeys: ['text', 'articleId', 'title', 'kind', 'paragraph', 'start', 'end', 'highlights', 'score'] },
  )
  .map((quote) => ({ ...quote, end: quote.start + quote.text.length }));

const nastyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    v: fc.constant<1>(1),
    question: nastyText,
    status: fc.constantFrom('answered', 'conflicting', 'not_found'),
    figure: fc.record({ text: nastyText, what: nastyText, when: nastyText }),
    sides: fc.array(
      fc.record(
        {
          side: nastyText,
          figure: fc.record({ text: nastyText, what: nastyText, when: nastyText }),
          quote: fc.nat({ max: 10 }),
        },
        { requiredKeys: ['side', 'quote'] },
      ),
      { maxLength: 3 },
    ),
    unanswered: fc.array(nastyText, { maxLength: 3 }),
    quotes: fc.array(nastyQuote, { maxLength: 10 }),
    missing: fc.array(nastyText, { maxLength: 8 }),
    suggestions: fc.array(nastyText, { maxLength: 8 }),
    tookMs: fc.nat(),
  },
  { requiredKeys: ['v', 'question', 'status', 'quotes', 'tookMs'] },
);

it('is valid and shows only what is meant, whatever the articles hold', () => {
  fc.assert(
    fc.property(nastyAnswer, fc.constantFrom(...LOCALES), (answer, locale) => {
      const body = wire(answer, locale);
      expect(problems(body)).toEqual([]);
      for (const text of texts(body)) {
        const { constructs, links } = seen(text);
        expect(constructs).toEqual([]);
        for (const { label, target } of links) {
          expect(label).toBe(MESSAGES[locale].openSource);
          expect(target).toMatch(/^https?:/);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

it('shows the whole text of every quote that fits', () => {
  fc.assert(
    fc.property(nastyText, highlights, (text, spans) => {
      const [quote = ''] = texts(wire(quoting(text, { highlights: spans })));
      expect(
        essence(
          seen(quote)
            .lines.map((line) => line.text)
            .join('\n'),
        ),
      ).toBe(essence(text));
    }),
    { numRuns: 500 },
  );
});
