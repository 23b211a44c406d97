import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  blockQuote,
  characterEnds,
  clip,
  escapeInline,
  maskedLink,
  visible,
} from '../../src/discord/markdown.js';
import { seen } from '../support/discord-markdown.js';
import { essence, highlights, nastyText } from '../support/nasty-text.js';

describe('escaping shows the text and nothing else', () => {
  it.each([
    '@everyone 和 @here',
    '<@123456789012345678> <@!1> <@&2> <#3>',
    '</ask:123> <id:customize> <t:1700000000:R> <a:wave:1> <:x:2>',
    '[点我](https://evil.example/a_(b)) https://evil.example www.evil.example discord.gg/abc steam://run',
    '# 一级',
    '## 二级',
    '-# 小字',
    '- 列表',
    '* 列表',
    '+ 列表',
    '1. 列表',
    '12) 列表',
    '> 引用',
    '>>> 引用',
    '||剧透|| `代码` ```块``` **粗** *斜* _斜_ __线__ ~~删~~ ***都***',
    String.raw`\\\*反斜杠\中\\`,
    ':smile: ¯\\_(ツ)_/¯ a@b.example',
    '10:30，6.5%，1,640.58亿元，-3.2',
    '𠮷野家👩‍👩‍👧‍👦，❤️',
  ])('%s', (text) => {
    for (const markdown of [escapeInline(text), blockQuote(text)]) {
      const { lines, constructs, links } = seen(markdown);
      expect(constructs).toEqual([]);
      expect(links).toEqual([]);
      expect(lines.map((line) => line.text)).toEqual([text]);
      expect(lines[0]?.blocks).toEqual(markdown.startsWith('> ') ? ['quote'] : []);
    }
  });

  it('takes out what turns or hides text', () => {
    expect(visible('a\u202eb\u2066c\u200bd\ufeffe\u0007f\u{e0041}')).toBe('abcdef');
    expect(visible('x\ud83dy')).toBe('x\ufffdy');
    expect(visible('\ud83d\u200b\ude00')).toBe('\ufffd\ufffd');
  });

  it('keeps every kind of line break inside the quote', () => {
    expect(blockQuote('甲\n# 乙\r\n丙\u2028- 丁\n\n戊')).toBe('> 甲\n> \\# 乙\n> 丙\n> \\- 丁\n> \n> 戊');
    expect(escapeInline('甲\n 乙\r\n丙')).toBe('甲 乙 丙');
  });

  it('holds for any text and any highlights', () => {
    fc.assert(
      fc.property(nastyText, highlights, (text, spans) => {
        const { lines, constructs, links } = seen(blockQuote(text, spans));
        expect(constructs).toEqual([]);
        expect(links).toEqual([]);
        for (const line of lines) expect(line.blocks).toEqual(['quote']);
        expect(essence(lines.map((line) => line.text).join('\n'))).toBe(essence(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('holds on one line too', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const markdown = escapeInline(text);
        const { lines, constructs } = seen(markdown);
        expect(constructs).toEqual([]);
        expect(lines).toHaveLength(1);
        expect(lines[0]?.blocks).toEqual([]);
        expect(essence(lines[0]?.text ?? '').replaceAll(/\s/g, '')).toBe(essence(text).replaceAll(/\s/g, ''));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('bold', () => {
  it.each<[string, [number, number][], string]>([
    ['新开茶馆128家。', [[4, 8]], '> 新开茶馆**128家**。'],
    [
      '新开茶馆128家。',
      [
        [2, 4],
        [4, 8],
      ],
      '> 新开**茶馆128家**。',
    ],
    [
      '新开茶馆128家。',
      [
        [6, 8],
        [4, 7],
      ],
      '> 新开茶馆**128家**。',
    ],
    ['“链桥”建设', [[0, 4]], '> “**链桥**”建设'],
    ['（“链桥”）。', [[1, 5]], '> （**“链桥”**）。'],
    ['涨了 6.5% 左右', [[2, 8]], '> 涨了 **6.5%** 左右'],
    ['涨了6.5%的', [[2, 6]], '> 涨了**6.5**%的'],
    ['a*b*c', [[1, 4]], '> a\\***b**\\*c'],
    ['甲\n乙', [[0, 3]], '> **甲**\n> **乙**'],
    ['只有，，标点', [[2, 4]], '> 只有，，标点'],
    ['𠮷野', [[1, 3]], '> 𠮷**野**'],
    ['越界', [[1, 99]], '> 越**界**'],
  ])('%s %j', (text, spans, markdown) => {
    expect(blockQuote(text, spans)).toBe(markdown);
    expect(seen(markdown).constructs).toEqual([]);
  });

  it('never covers what is not highlighted', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[甲乙丙“”，。 a-c1-3%*]{0,30}$/), highlights, (text, spans) => {
        const [line] = seen(blockQuote(text, spans)).lines;
        for (const { start, end } of line?.bold ?? []) {
          for (let at = start; at < end; at++) {
            expect(spans.some(([from, to]) => from <= at && at < to)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('links', () => {
  it.each([
    ['https://a.example/x_(y)?q=[1]*2', 'https://a.example/x_%28y%29?q=[1]*2'.replace('*', '%2A').replace('_', '%5F')],
    ['http://a.example/中文', 'http://a.example/%E4%B8%AD%E6%96%87'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['not an address', undefined],
  ])('%s', (url, address) => {
    expect(addressOf(url)).toBe(address);
  });

  it('are one link with exactly this target', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), nastyText, (url, label) => {
        const address = addressOf(url);
        if (address === undefined) return;
        const { links, constructs } = seen(maskedLink(label, address));
        expect(constructs).toEqual([]);
        expect(links.map(({ target }) => target)).toEqual([address]);
      }),
    );
  });
});

it('clips at whole characters', () => {
  expect(clip('四个字啊', 4)).toBe('四个字啊');
  expect(clip('四个字啊啊', 4)).toBe('四个字…');
  expect(clip('𠮷𠮷𠮷', 4)).toBe('𠮷…');
});

it('cuts between the characters that a reader sees, as the segmenter of the language has them', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const ends = (text: string) => Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
  const marks = fc.constantFrom(
    'a',
    '中',
    '\u0301',
    '\u200d',
    '👩',
    '\ufe0f',
    '\u0600',
    '🇨',
    '\r',
    '\n',
    'が',
    'ｶ',
    'ﾞ',
    '한',
    '\u1100',
  );
  const texts = fc.oneof(
    nastyText,
    fc.array(marks, { maxLength: 20 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(characterEnds(text)).toEqual(ends(text));
    }),
    { numRuns: 2000 },
  );
});
