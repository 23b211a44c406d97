/** Pages over the whole way from an address to an article, served from loopback; what is no article is told in a sentence. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/import/extract.js';
import { load } from '../../src/import/sources.js';

const BODY = [
  '青禾县的老街上，茶馆一家挨着一家。清晨五点半，第一壶水已经烧开，老街上的人渐渐多了起来。',
  '2020年，青禾县新开茶馆128家，比前一年多出近三成；全县茶馆总数达到563家，排名全州第2。',
];
const PARAGRAPHS = BODY.map((paragraph) => `<p>${paragraph}</p>`).join('');

interface Served {
  readonly type?: string;
  readonly body: string | Buffer;
}

const PAGES: Readonly<Record<string, Served>> = {
  '/article.html': {
    body: `<html><head><meta charset="utf-8"></head><body><h1>小城茶香</h1>${PARAGRAPHS}</body></html>`,
  },
  '/wrong-header.html': {
    type: 'text/html; charset=utf-8',
    body: iconv.encode(`<h1>小城茶香</h1>${PARAGRAPHS}`, 'gb18030'),
  },
  '/malformed.html': { body: `<html><body><div><h1>小城茶香</h1><p>${BODY.join('<p><b>')}</div></i></table><` },
  '/plain.txt': {
    type: 'text/plain; charset=big5',
    body: iconv.encode(
      '柳灣渡口在去年一月停航。最後一班渡船載著三十六位乘客過江，船長是在渡口工作了二十九年的沈長河。\n\n他說以後不會再開船了，想到新橋上走一走，也想去看一看對岸的老朋友們。',
      'big5',
    ),
  },
  '/notes.md': { type: 'text/markdown', body: `# 小城茶香\n\n${BODY.join('\n\n')}` },
  '/login': { body: '<form><p>请登录后查看全文内容</p><input type="password"></form>' },
  '/empty': { body: '' },
  '/blank': { body: '<html><body> </body></html>' },
  '/links': { body: `<ul>${'<li><a href="/a">青禾县今天的一条新闻标题</a></li>'.repeat(30)}</ul>` },
  '/english': {
    body: `<article>${'<p>The old street of Qinghe has one tea house after another since early morning.</p>'.repeat(4)}</article>`,
  },
  '/pdf.html': { body: '%PDF-1.5 …' },
  '/picture.html': { body: Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1') },
  '/typed.pdf': { type: 'application/pdf', body: 'x' },
  '/mixed.html': {
    body: Buffer.concat([iconv.encode(`<h1>小城茶香</h1>${PARAGRAPHS}`, 'utf-8'), iconv.encode(PARAGRAPHS, 'gb18030')]),
  },
};

const server = createServer(({ url = '' }, response) => {
  const { type = 'text/html', body } = PAGES[decodeURI(url)] ?? { body: '' };
  response.setHeader('Content-Type', type).end(body);
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

async function articleAt(path: string) {
  const at = base + path;
  const { page, encoding, notes } = await load(
    { kind: 'address', at, name: at },
    { allows: (ip) => ip === '127.0.0.1' },
  );
  return { ...extract(page), encoding, notes };
}

describe('a page at an address becomes an article', () => {
  it.each([
    ['/article.html', 'utf-8'],
    ['/wrong-header.html', 'gb18030'],
    ['/malformed.html', 'utf-8'],
    ['/notes.md', 'utf-8'],
  ])('%s', async (path, encoding) => {
    expect(await articleAt(path)).toMatchObject({ title: '小城茶香', body: BODY.join('\n\n'), encoding });
  });

  it('in plain text and Big5', async () => {
    const { body, encoding } = await articleAt('/plain.txt');
    expect([encoding, body.split('\n\n').length]).toEqual(['big5-hkscs', 2]);
  });
});

describe('and what is none is refused with a sentence', () => {
  it.each<[string, RegExp]>([
    ['/login', /^asks for a login and has no article\./],
    ['/empty', /^is empty\.$/],
    ['/blank', /^holds no text\.$/],
    ['/links', /^is a list of links and has no article\.$/],
    ['/english', /^is not in Chinese: /],
    ['/pdf.html', /^is a PDF, not a text\./],
    ['/picture.html', /^is a PNG image, not a text\./],
    ['/typed.pdf', /^is application\/pdf, not a page\.$/],
    ['/mixed.html', /^mixes encodings or is damaged: as utf-8/],
  ])('%s', async (path, message) => {
    await expect(articleAt(path)).rejects.toThrow(message);
  });
});
