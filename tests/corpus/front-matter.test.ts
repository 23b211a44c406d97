import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrontMatterProblem, formatArticle, parseArticle, parseFields } from '../../src/corpus/front-matter.js';
import { anyText } from '../support/arbitraries.js';
import { article } from '../support/articles.js';

const LEAST = 'id: a-1\ntitle: 标题\ntext: original';

function parsed(source: string) {
  const result = parseArticle(source);
  if (result.kind !== 'article') throw new Error(JSON.stringify(result));
  return result;
}

/** What is wrong, as `line field: message`. */
function problems(frontMatter: string, body = '正文。'): string[] {
  const result = parseArticle(article(frontMatter, body));
  if (result.kind !== 'wrong') throw new Error(`nothing is wrong: ${JSON.stringify(result)}`);
  return result.problems.map(shown);
}

function shown({ line, field, message }: FrontMatterProblem): string {
  return `${line ?? '-'} ${field ?? '-'}: ${message}`;
}

describe('an article', () => {
  it('needs an id, a title and its kind of text, no more', () => {
    expect(parsed(article(LEAST, '正文。'))).toEqual({
      kind: 'article',
      info: { id: 'a-1', title: '标题', text: 'original' },
      body: '正文。',
    });
  });

  it('may say who published it where and when, and what it replaces', () => {
    const { info } = parsed(
      article(
        `${LEAST}\npublisher: 晚报\nauthors: [甲, 乙]\npublished: 2020-02-29\nurl: https://a.example/b?c=1\nvia: 转载者\nviaPublished: 2020-03\nreplaces: a-0`,
        '正文。',
      ),
    );
    expect(info).toEqual({
      id: 'a-1',
      title: '标题',
      text: 'original',
      publisher: '晚报',
      authors: ['甲', '乙'],
      published: '2020-02-29',
      url: 'https://a.example/b?c=1',
      via: '转载者',
      viaPublished: '2020-03',
      replaces: 'a-0',
    });
  });

  it('keeps what looks like a number or a date as it is written', () => {
    const { info } = parsed(article('id: 007\ntitle: 2020-05\ntext: brief\npublished: 2020', '正文。'));
    expect(info).toMatchObject({ id: '007', title: '2020-05', published: '2020' });
  });
});

describe('plain front matter', () => {
  const name = fc.constantFrom('id', 'title', 'text', 'url', 'publisher', 'published', 'authors', 'Title', 'null');
  const piece = fc.constantFrom(
    ...'甲乙a1-_.,:;#&*!|>%@`"\'?[]{}~= 　é\u0301\t\\。《（…\u2028\u00a0',
    ...['original', 'true', '007', '2020-05', ': ', ' #', '- ', '...', '𠮷', 'https://a.example/?b#c', '\ud800'],
  );
  const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const written = fc.oneof(
    value,
    value.map((own) => `"${own}"`),
  );
  const lines = fc.array(
    fc.tuple(name, fc.constantFrom(': ', ':', ':  ', ' : '), written).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 5 },
  );

  it('means what it means to a reader of YAML', () => {
    fc.assert(
      fc.property(lines, (own) => {
        const all = [...own, 'text: original'].join('\n');
        // The comment makes it more than plain lines.
        const told = parseArticle(article(`# 注\n${all}`, '正文。'));
        if (told.kind !== 'wrong') expect(parseArticle(article(all, '正文。'))).toEqual(told);
        else
          expect(problems(all)).toEqual(
            told.problems.map((one) => shown({ ...one, line: Math.max(1, (one.line ?? 1) - 1) })),
          );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the body', () => {
  it.each([
    ['begins after the front matter’s blank lines', `---\n${LEAST}\n---\n\n \n\n甲。\n`, '甲。'],
    ['keeps the indent of its first line', `---\n${LEAST}\n---\n\n　　甲。`, '　　甲。'],
    ['ends with its last character', `---\n${LEAST}\n---\n甲。\n\n乙。 \n\n\n`, '甲。\n\n乙。'],
    [
      'has line breaks of one kind',
      `---\r\n${LEAST.replaceAll('\n', '\r\n')}\r\n---\r\n甲。\r\n\r\n乙。\r丙。`,
      '甲。\n\n乙。\n丙。',
    ],
    ['comes without a byte-order mark', `\uFEFF---\n${LEAST}\n---\n甲。`, '甲。'],
    ['may hold a line of dashes', `---\n${LEAST}\n---\n甲。\n\n---\n\n乙。`, '甲。\n\n---\n\n乙。'],
  ])('%s', (_, source, body) => {
    expect(parsed(source).body).toBe(body);
  });
});

describe('no article', () => {
  it.each([
    ['a text without front matter', '# 说明\n\n正文'],
    ['an empty file', ''],
    ['dashes that are not a line of three', '----\nid: a\n----\n'],
    ['dashes further down', '\n---\nid: a\n---\n'],
  ])('%s', (_, source) => {
    expect(parseArticle(source)).toEqual({ kind: 'none' });
  });
});

describe('what is wrong is told with line and field', () => {
  it.each<[string, string, string[]]>([
    ['a missing field', 'id: a\ntext: brief', ['1 title: is missing']],
    ['all missing fields', 'publisher: 晚报', ['1 id: is missing', '1 title: is missing', '1 text: is missing']],
    [
      'an unknown field',
      `${LEAST}\nauthor: 甲`,
      [
        '5 author: is not a known field; known are id, title, publisher, authors, published, url, via, viaPublished, text, replaces',
      ],
    ],
    ['an id with other characters', 'id: 文章\ntitle: 题\ntext: brief', ['2 id: must hold only a-z, 0-9 and "-"']],
    [
      'an id that is too long',
      `id: ${'a'.repeat(61)}\ntitle: 题\ntext: brief`,
      ['2 id: must be at most 60 characters'],
    ],
    [
      'a text that slipped into the front matter',
      `id: a\ntitle: ${'茶'.repeat(1001)}\ntext: brief`,
      ['3 title: must be at most 1000 characters'],
    ],
    ['an empty value', `${LEAST}\npublisher:`, ['5 publisher: is empty; leave the line out if it is not known']],
    ['a kind of text that there is not', 'id: a\ntitle: 题\ntext: summary', ['4 text: must be "original" or "brief"']],
    ['a javascript address', `${LEAST}\nurl: javascript:alert(1)`, ['5 url: must be an http or https address']],
    ['a file address', `${LEAST}\nurl: file:///etc/passwd`, ['5 url: must be an http or https address']],
    ['an address with a blank', `${LEAST}\nurl: https://a.example/a b`, ['5 url: must be an http or https address']],
    ['a word in place of an address', `${LEAST}\nurl: example`, ['5 url: must be an http or https address']],
    [
      'a day that does not exist',
      `${LEAST}\npublished: 2021-02-29`,
      ['5 published: must be a day that exists, as 2020-05-16, 2020-05 or 2020'],
    ],
    [
      'a month that does not exist',
      `${LEAST}\npublished: 2021-13`,
      ['5 published: must be a day that exists, as 2020-05-16, 2020-05 or 2020'],
    ],
    [
      'a day in words',
      `${LEAST}\nviaPublished: 五月`,
      ['5 viaPublished: must be a day that exists, as 2020-05-16, 2020-05 or 2020'],
    ],
    ['authors that are no list', `${LEAST}\nauthors: 甲`, ['5 authors: must be a list, as [甲, 乙]']],
    ['a title of two lines', 'id: a\ntitle: "甲\\n乙"\ntext: brief', ['3 title: must be one line']],
    [
      'several at once',
      'id: A\ntitle: 题\ntext: x\nurl: ftp://a.example',
      [
        '2 id: must hold only a-z, 0-9 and "-"',
        '5 url: must be an http or https address',
        '4 text: must be "original" or "brief"',
      ],
    ],
  ])('%s', (_, frontMatter, expected) => {
    expect(problems(frontMatter)).toEqual(expected);
  });

  it('an article without text', () => {
    expect(problems(LEAST, '')).toEqual(['- -: the article has no text']);
  });

  it('front matter that is not closed', () => {
    expect(parseArticle('---\nid: a\n\n正文。')).toEqual({
      kind: 'wrong',
      problems: [{ line: 1, message: 'the front matter is not closed by a line "---"' }],
    });
  });

  it('front matter that is a sentence', () => {
    expect(problems('只是一句话')).toEqual(['1 -: the front matter must be "field: value" lines']);
  });

  it.each([
    ['a field given twice', `${LEAST}\ntitle: 又一个`, '5 -: front matter: '],
    [
      'a value that YAML takes for a reference',
      'id: a\ntitle: *重磅*\ntext: brief',
      '3 -: front matter: a value that begins',
    ],
    [
      'a value that YAML takes for a mark',
      'id: a\ntitle: &重磅 题\ntext: brief',
      '3 -: front matter: a value that begins',
    ],
    ['a value that YAML takes for a type', 'id: a\ntitle: !重磅 题\ntext: brief', '3 -: front matter: '],
    ['a quote that is not closed', 'id: a\ntitle: "没完\ntext: brief', '5 -: front matter: '],
  ])('%s', (_, frontMatter, beginning) => {
    expect(problems(frontMatter)[0]?.startsWith(beginning)).toBe(true);
  });
});

it('no text makes it throw', () => {
  fc.assert(
    fc.property(anyText, anyText, (yaml, body) => {
      parseArticle(yaml + body);
      parseArticle(`---\n${yaml}\n---\n${body}`);
      parseArticle(`---\nid: a\ntitle: ${yaml}\ntext: brief\n---\n${body}`);
    }),
    { numRuns: 300 },
  );
});

describe('an article as it is written', () => {
  it('reads back as it was, whatever its fields hold', () => {
    const line = anyText
      .map((text) =>
        text
          .replace(/[\p{Cc}\p{Zl}\p{Zp}\ud800-\udfff]/gu, ' ')
          .trim()
          .slice(0, 200),
      )
      .filter((text) => text !== '');
    fc.assert(
      fc.property(line, line, line, (title, publisher, author) => {
        const info = { id: 'a', title, publisher, authors: [author], published: '2020-05', text: 'original' as const };
        expect(parseArticle(formatArticle(info, '正文。\n\n---\n\n又一段。'))).toEqual({
          kind: 'article',
          info,
          body: '正文。\n\n---\n\n又一段。',
        });
      }),
    );
  });
});

describe('the fields of somebody else’s front matter', () => {
  it.each<[string, object]>([
    ['Title: 题\ntags: [甲, 乙]\ndate: 2020-05-16', { title: ['题'], tags: ['甲', '乙'], date: ['2020-05-16'] }],
    ['a: {b: c}', { a: [] }],
    ['- 甲', {}],
    ['a: [', {}],
    ['a: &x 甲\nb: *x', { a: ['甲'], b: [] }],
  ])('%s', (yaml, fields) => {
    expect(parseFields(yaml)).toEqual(fields);
  });
});
