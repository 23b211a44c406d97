import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/discord/citation.js';
import { codeBlock } from '../../src/discord/markdown.js';
import { type CitationStyle, WORDS } from '../../src/locale/discord.js';
import { MESSAGES } from '../../src/locale.js';
import type { ArticleInfo, Locale } from '../../src/model.js';
import { nastyText } from '../support/nasty-text.js';

const article: ArticleInfo = {
  id: 'qinghe-teahouses',
  title: '小城茶香',
  publisher: '青禾晚报',
  authors: ['林小满', '周一苇'],
  published: '2021-03-05',
  url: 'https://news.example.org/2021/tea.html',
  text: 'original',
};
const bare: ArticleInfo = { id: 'bare', title: '老街新事', text: 'brief' };

function cited(info: ArticleInfo, style: CitationStyle, locale: Locale = 'zh-CN'): string {
  return cite(info, { style, accessed: '2026-01-31', messages: MESSAGES[locale], words: WORDS[locale] });
}

describe('GB/T 7714—2015', () => {
  it.each<[string, ArticleInfo, string]>([
    [
      'all that there is to say',
      article,
      '林小满, 周一苇. 小城茶香[EB/OL]. 青禾晚报, 2021(2021-03-05)[2026-01-31]. https://news.example.org/2021/tea.html.',
    ],
    [
      'more than three authors',
      { ...article, authors: ['甲', '乙', '丙', '丁'] },
      '甲, 乙, 丙, 等. 小城茶香[EB/OL]. 青禾晚报, 2021(2021-03-05)[2026-01-31]. https://news.example.org/2021/tea.html.',
    ],
    [
      'no author and a year only',
      { ...article, authors: [], published: '2021' },
      '小城茶香[EB/OL]. 青禾晚报, 2021[2026-01-31]. https://news.example.org/2021/tea.html.',
    ],
    [
      'no date',
      { id: 'a', title: '小城茶香', url: 'https://example.org/', text: 'original' },
      '小城茶香[EB/OL]. [2026-01-31]. https://example.org/.',
    ],
    ['a brief without an address', bare, '老街新事[Z].（引文出自摘编，并非原文）'],
    [
      'a month',
      { ...bare, text: 'original', publisher: '青禾晚报', published: '2021-03' },
      '老街新事[Z]. 青禾晚报, 2021.',
    ],
  ])('%s', (_, info, expected) => {
    expect(cited(info, 'gbt7714')).toBe(expected);
  });
});

describe('BibTeX', () => {
  it('has a field for all that is known, and none for what is not', () => {
    expect(cited(article, 'bibtex')).toBe(
      [
        '@misc{qinghe-teahouses,',
        '  author = {{林小满} and {周一苇}},',
        '  title = {{小城茶香}},',
        '  publisher = {青禾晚报},',
        '  year = {2021},',
        '  month = {03},',
        '  date = {2021-03-05},',
        '  url = {https://news.example.org/2021/tea.html},',
        '  urldate = {2026-01-31},',
        '  langid = {chinese},',
        '}',
      ].join('\n'),
    );
    expect(cited(bare, 'bibtex')).toBe(
      '@misc{bare,\n  title = {{老街新事}},\n  note = {摘编，并非原文},\n  langid = {chinese},\n}',
    );
  });

  it('keeps its braces in balance whatever the title holds', () => {
    fc.assert(
      fc.property(nastyText, (title) => {
        const text = cited({ ...article, title }, 'bibtex').replaceAll(/\\[{}]/g, '');
        let depth = 0;
        for (const character of text) {
          depth += Number(character === '{') - Number(character === '}');
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('for reading', () => {
  it.each<[Locale, string]>([
    [
      'zh-CN',
      '林小满、周一苇，《小城茶香》，青禾晚报，2021-03-05，2026-01-31 查阅，https://news.example.org/2021/tea.html',
    ],
    [
      'zh-TW',
      '林小满、周一苇，《小城茶香》，青禾晚报，2021-03-05，2026-01-31 查閱，https://news.example.org/2021/tea.html',
    ],
    [
      'en-US',
      '林小满 and 周一苇，《小城茶香》，青禾晚报，2021-03-05，accessed 2026-01-31，https://news.example.org/2021/tea.html',
    ],
  ])('in %s', (locale, expected) => {
    expect(cited(article, 'plain', locale)).toBe(expected);
  });

  it.each<CitationStyle>(['markdown', 'plain', 'gbt7714', 'bibtex'])('%s says of a brief what it is', (style) => {
    expect(cited({ ...article, text: 'brief' }, style)).toContain('摘编');
    expect(cited(article, style)).not.toContain('摘编');
  });

  it('is one code block, whatever the title holds', () => {
    fc.assert(
      fc.property(
        nastyText,
        fc.constantFrom<CitationStyle>('markdown', 'plain', 'gbt7714', 'bibtex'),
        (title, style) => {
          const block = codeBlock(cited({ ...article, title }, style));
          expect(block.match(/```/g)).toHaveLength(2);
        },
      ),
    );
  });
});
