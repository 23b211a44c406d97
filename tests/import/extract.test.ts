import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/import/extract.js';
import { readHtml } from '../../src/import/html.js';
import type { Page } from '../../src/import/page.js';
import { readMarkdown, readText } from '../../src/import/text.js';

const PROSE = [
  '青禾县的老街上，茶馆一家挨着一家。清晨五点半，第一壶水已经烧开，老街上的人渐渐多了起来。',
  '2020年，青禾县新开茶馆128家，比前一年多出近三成；全县茶馆总数达到563家，排名全州第2。',
  '来喝茶的人里，本地老人约占三分之一，其余多是周末来的年轻人，他们用手机寻找空着的座位。',
  '县商务局说，茶馆多了，街上的灯就关得晚了，今年还要在老街南口修一座能停两百辆车的停车场。',
];
const text = (...lines: string[]) => readText(lines.join('\n\n'));
const squeezed = (words: string) => words.replace(/[\s\u200b\u200c\u200e\u200f\u2060\u00ad]+/g, '');

/** What a page gives, or the sentence with which it is refused. */
function outcome(page: () => Page): string {
  try {
    return extract(page()).body;
  } catch (error) {
    if ((error as Error).name !== 'ImportError') throw error;
    return (error as Error).message;
  }
}

describe('what is kept and what is dropped', () => {
  const SCRAPS = [
    ...PROSE,
    '首页',
    '相关阅读：',
    '网友评论',
    '声明：本文版权归原作者所有。',
    '表1：各乡镇茶馆数量',
    '动态 | 某平台上线：据报道，某平台今日上线。[2021/7/14 0:52:08]',
    '（更多茶馆：《小城茶香》）',
    '一、茶馆',
    '2021-03-05 来源：青禾晚报 作者：林小满',
    '参考文章：',
    '1.《茶馆记》',
    '# 标题',
    '**粗** [链](https://example.org)',
    '　　',
    '1900/1/1 0:00:00某某.',
    '<p>',
    '</div>',
    '<br>',
    '<a href="/">',
    '\u200b',
    '𠮷',
    '"',
  ];
  const page = fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 8 })), { maxLength: 25 });

  it.each<[string, (text: string) => Page]>([
    ['text', readText],
    ['Markdown', readMarkdown],
    ['HTML', readHtml],
  ])('are the whole page, each character once and in its order: %s', (_, read) => {
    fc.assert(
      fc.property(page, fc.constantFrom('\n', '\n\n', ' '), (scraps, glue) => {
        const source = read([...PROSE.slice(0, 2), ...scraps].join(glue));
        // `extract` counts; here it is counted again, from the outside.
        let article: ReturnType<typeof extract>;
        try {
          article = extract(source);
        } catch (error) {
          expect((error as Error).name).toBe('ImportError');
          return;
        }
        const spans = [...article.kept, ...article.dropped].sort((a, b) => a.start - b.start);
        for (const [i, { start, end }] of article.kept.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(article.kept[i - 1]?.end ?? 0);
        }
        const kept = article.kept.map(({ start, end }) => source.text.slice(start, end)).join('');
        expect(squeezed(article.body.replace(/^## /gm, ''))).toBe(squeezed(kept));
        const covered = new Uint8Array(source.text.length);
        for (const { start, end } of [...spans, ...source.markup]) covered.fill(1, start, end);
        const left = source.lines.flatMap(({ start, end }) =>
          source.text
            .slice(start, end)
            .split('')
            .filter((unit, i) => squeezed(unit) !== '' && !covered[start + i]),
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('with keepNoise nothing is dropped', () => {
    const source = text(
      '小城茶香',
      '2021-03-05 来源：青禾晚报',
      ...PROSE,
      '相关阅读：',
      '《茶馆记》',
      '声明：版权归作者所有。',
    );
    const { body, dropped } = extract(source, { keepNoise: true });
    expect(dropped).toEqual([]);
    expect(squeezed(body.replace(/^## /gm, ''))).toBe(squeezed(source.text));
  });

  it('a person’s word overrules the program’s', () => {
    const source = text('小城茶香', ...PROSE, '声明：版权归作者所有。');
    const kept = extract(source, { decisions: new Map([['声明：版权归作者所有。', false]]) });
    expect(kept.body).toContain('声明：版权归作者所有。');
    const dropped = extract(source, { decisions: new Map([[PROSE[3] ?? '', true]]) });
    expect(dropped.dropped.find(({ reason }) => reason === 'review')?.text).toBe(PROSE[3]);
  });
});

describe('an article that has no title', () => {
  it('gets its first sentence, 30 characters at most, no number cut in two', () => {
    const { title, titleFrom } = extract(
      text('一个小小的县城里住着的人们，在过去的一年里一共喝掉了茶叶1234567斤。', ...PROSE),
    );
    expect([title, titleFrom]).toEqual(['一个小小的县城里住着的人们，在过去的一年里一共喝掉了茶叶', 'first sentence']);
  });
});

describe('what is no article is refused with a sentence', () => {
  const link = (i: number) => `<li><a href="/${i}">青禾县第${i}条新闻的标题在这里</a></li>`;
  it.each<[string, () => Page, RegExp]>([
    ['nothing', () => readText(' \n\n'), /^holds no text\.$/],
    ['an empty page', () => readHtml('<html><body><script>x()</script></body></html>'), /^holds no text\.$/],
    [
      'a login page',
      () =>
        readHtml('<form><p>请登录后查看全文</p><input name=u><input type=password name=p><button>登录</button></form>'),
      /^asks for a login/,
    ],
    [
      'a page of links',
      () => readHtml(`<ul>${Array.from({ length: 40 }, (_, i) => link(i)).join('')}</ul>`),
      /^is a list of links and has no article\.$/,
    ],
    [
      'a page that a script fills',
      () => readHtml('<div id="app"></div><noscript>x</noscript><p>请开启浏览器的脚本功能后刷新页面。</p>'),
      /^has no article: .*saved from a browser/,
    ],
    [
      'a page in English',
      () =>
        readHtml(
          `<article>${'<p>The old street of Qinghe has one tea house after another, and the first kettle boils at half past five.</p>'.repeat(5)}</article>`,
        ),
      /^is not in Chinese: 0 of its \d+ letters/,
    ],
    [
      'characters that cannot be read',
      () => text(PROSE[0] ?? '', '县商务局局长陆\ufffd瑾说，茶馆多了，街上的灯就关得晚了。'),
      /^has characters in paragraph 2 that cannot be read \(…县商务局局长陆\)/,
    ],
    [
      'elements nested beyond reason',
      () => readHtml(`${'<div>'.repeat(3000)}${PROSE.join('')}`),
      /^nests its elements more than 200 deep\.$/,
    ],
    [
      'elements nested beyond reason, after a doctype',
      () => readHtml(`<!DOCTYPE html><html><body>${'<table>'.repeat(570)}${PROSE.join('')}`),
      /^nests its elements more than 200 deep\.$/,
    ],
    ['elements beyond count', () => readHtml(`${'<b></b>'.repeat(90_000)}${PROSE.join('')}`), /^has \d+ elements/],
    ['comments beyond count', () => readHtml(`${'<!--x-->'.repeat(90_000)}${PROSE.join('')}`), /^has \d+ elements/],
    ['ten megabytes of markup', () => readHtml('<'.repeat(10_000_000)), /^has 10000000 signs of markup/],
    ['a hundred thousand classes', () => readHtml(`<p class="${'a '.repeat(200_000)}">`), /^cannot be parsed/],
    [
      'a page in a page',
      () => readHtml('<html><head></head><body><article><html><body><p>一</p></body></html></article></body></html>'),
      /./,
    ],
    ['a body in a script', () => readHtml('<script><body><p>一</p></body>'), /^holds no text/],
    ['a body in an attribute', () => readHtml('<html><head><meta a="></head><body><p>一</p></body>'), /^holds no text/],
  ])('%s', (_, page, message) => {
    expect(outcome(page)).toMatch(message);
  });
});

describe('paragraphs like noise that are none', () => {
  it.each([
    '“转载请注明出处。”他在每一篇文章下面都写上这句话，但是从来没有人照做，去年一共有十四家网站转载了他的文章。',
    '关注公众健康的人都知道，公众号上的文章不能全信，县医院为此开了一个热线，每天回答三十多个问题。',
    '动态平衡是茶园管理的关键，采得太多，第二年就会减产；采得太少，茶树又会长得太高，不好采摘。',
    '图1显示，青禾县的茶馆数量在2018年以后增长最快，三年里增加了两倍还多，其中老街占到一半。',
    '相关部门表示，这项政策将从2021年5月1日开始执行，为期三年，期满之后再根据情况决定是否延长。',
  ])('%s', (paragraph) => {
    expect(
      extract(text('小城茶香', PROSE[0] ?? '', PROSE[1] ?? '', paragraph, PROSE[2] ?? '', PROSE[3] ?? '')).body,
    ).toContain(paragraph);
  });
});

describe('no page takes long', () => {
  it.each<[string, string]>([
    ['blanks', ' '.repeat(200_000)],
    ['brackets', '（更多'.repeat(60_000)],
    ['one character', '表'.repeat(200_000)],
    ['sentence ends', '。 '.repeat(100_000)],
    ['separators', ' > '.repeat(60_000)],
    ['tags', '<p>'.repeat(60_000)],
    ['attributes', `<p ${'a="'.repeat(50_000)}`],
    ['marks', '**[('.repeat(50_000)],
  ])(
    'of %s',
    (_, source) => {
      for (const read of [readText, readMarkdown, readHtml])
        expect(typeof outcome(() => read(`${PROSE.join('\n\n')}\n\n${source}`))).toBe('string');
    },
    20_000,
  );
});
