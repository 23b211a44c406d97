/** `yinju import` as its user meets it: what it writes, says and refuses. */
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/corpus/front-matter.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { article } from '../support/articles.js';
import { expectError, run } from '../support/cli.js';
import { temporaryFolder, writeFiles } from '../support/folder.js';

const BODY = [
  '青禾县的老街上，茶馆一家挨着一家。清晨五点半，第一壶水已经烧开，老街上的人渐渐多了起来。',
  '2020年，青禾县新开茶馆128家，比前一年多出近三成；全县茶馆总数达到563家，排名全州第2。',
  '来喝茶的人里，本地老人约占三分之一，其余多是周末来的年轻人，他们用手机寻找空着的座位。',
];
const PAGE = ['小城里的一盏茶', '来源：青禾晚报 2021-03-05', ...BODY, '声明：本文版权归原作者所有。'].join('\n\n');
const BRIEF = article(
  'id: tea-brief\ntitle: 小城里的一盏茶\nurl: https://news.example.org/tea\ntext: brief',
  '文章说，青禾县新开了128家茶馆。',
);

/** A folder with a corpus of one brief, and pages. */
function project(pages: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const home = temporaryFolder();
  writeFiles(join(home, 'corpus'), { 'tea-brief.md': BRIEF });
  return writeFiles(home, pages);
}

const imported = (home: string, id: string) => readFileSync(join(home, 'corpus/imported', `${id}.md`), 'utf8');
const recordOf = (home: string, id: string) =>
  JSON.parse(readFileSync(join(home, 'corpus/imported', `${id}.import.json`), 'utf8'));
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);

describe('importing a page', () => {
  it('writes the article and what was left out, and says both', async () => {
    const home = project({ 'saved/tea.txt': PAGE });
    const { code, stdout, stderr } = await run(['import', 'saved/tea.txt'], { cwd: home });
    expect(code).toBe(0);
    expect(stderr).toBe('[1/1] saved/tea.txt: imported as tea\n');
    expect(stdout).toContain('saved/tea.txt → tea.md (new)');
    expect(stdout).toMatch(/line 11 +0\.9\d copyright +声明：本文版权归原作者所有。/);
    expect(parseArticle(imported(home, 'tea'))).toEqual({
      kind: 'article',
      info: {
        id: 'tea',
        title: '小城里的一盏茶',
        publisher: '青禾晚报',
        published: '2021-03-05',
        text: 'original',
        replaces: 'tea-brief',
      },
      body: BODY.join('\n\n'),
    });
    expect(recordOf(home, 'tea')).toMatchObject({
      v: 1,
      encoding: 'utf-8',
      dropped: [
        { reason: 'title', line: 1 },
        { reason: 'by-line', line: 3 },
        { reason: 'copyright', line: 11, start: PAGE.indexOf('声明'), end: PAGE.length },
      ],
    });
  });

  it('stands in for its brief, and the brief is back when it is gone', async () => {
    const home = project({ 'tea.txt': PAGE });
    const ids = () => readCorpus(join(home, 'corpus')).articles.map(({ id }) => id);
    expect(ids()).toEqual(['tea-brief']);
    await run(['import', 'tea.txt'], { cwd: home });
    expect(ids()).toEqual(['tea']);
    rmSync(join(home, 'corpus/imported/tea.md'));
    expect(ids()).toEqual(['tea-brief']);
  });

  it('twice changes nothing; a page that changed is shown with a diff and replaced', async () => {
    const home = project({ 'tea.txt': PAGE });
    await run(['import', 'tea.txt', '--publisher', '青禾周报'], { cwd: home });
    const before = [imported(home, 'tea'), recordOf(home, 'tea')];
    const again = await run(['import', 'tea.txt'], { cwd: home });
    expect(again.stderr).toBe('[1/1] tea.txt: unchanged, tea\n');
    expect([imported(home, 'tea'), recordOf(home, 'tea')]).toEqual(before);
    writeFileSync(join(home, 'tea.txt'), PAGE.replace('128家', '129家'));
    const { stdout, code } = await run(['import', 'tea.txt'], { cwd: home });
    expect(stdout).toContain('tea.md (the page has changed)');
    expect(stdout).toMatch(/^-2020年，青禾县新开茶馆128家.*\n\+2020年，青禾县新开茶馆129家/m);
    expect(imported(home, 'tea')).toContain('129家');
    expect(imported(home, 'tea')).toContain('publisher: 青禾周报');
    expect(code).toBe(0);
  });

  it('takes no id that the corpus has, whatever the folder beside it is called', async () => {
    const other = article('id: tea\ntitle: 另一盏茶\ntext: brief', '文章说的是另一座小城。');
    const home = project({ 'tea.txt': PAGE, 'corpus/new/tea.md': other });
    await run(['import', 'tea.txt', '--out', 'corpus-new'], { cwd: home });
    expect(filesIn(join(home, 'corpus-new'))).toEqual([
      expect.stringMatching(/^tea-[\da-f]{8}\.import\.json$/),
      expect.stringMatching(/^tea-[\da-f]{8}\.md$/),
    ]);
  });

  it('leaves alone what was edited by hand, unless forced', async () => {
    const home = project({ 'tea.txt': PAGE });
    await run(['import', 'tea.txt'], { cwd: home });
    const path = join(home, 'corpus/imported/tea.md');
    writeFileSync(path, imported(home, 'tea').replace('茶馆128家', '茶馆 128 家'));
    const refused = await run(['import', 'tea.txt'], { cwd: home });
    expect(refused.stderr).toMatch(/^yinju: tea\.txt: tea\.md was edited by hand .* --force replaces it\.$/m);
    expect(refused.code).toBe(1);
    expect(imported(home, 'tea')).toContain('茶馆 128 家');
    expect((await run(['import', 'tea.txt', '--force'], { cwd: home })).code).toBe(0);
    expect(imported(home, 'tea')).toContain('茶馆128家');
  });

  it('only reports with --dry-run, drops nothing with --keep-noise, writes elsewhere with --out', async () => {
    const home = project({ 'tea.txt': PAGE });
    const dry = await run(['import', 'tea.txt', '--dry-run'], { cwd: home });
    expect(dry.stderr).toBe('[1/1] tea.txt: would be tea (new)\n');
    expect(filesIn(join(home, 'corpus/imported'))).toEqual([]);
    await run(['import', 'tea.txt', '--keep-noise', '--out', 'there'], { cwd: home });
    expect(filesIn(join(home, 'there'))).toEqual(['tea.import.json', 'tea.md']);
    expect(readFileSync(join(home, 'there/tea.md'), 'utf8')).toContain('声明：本文版权归原作者所有。');
  });

  it('as JSON has the same, with every span', async () => {
    const home = project({ 'tea.txt': PAGE });
    const { stdout } = await run(['import', 'tea.txt', '--json', '--dry-run'], { cwd: home });
    expect(JSON.parse(stdout)).toMatchObject([
      { name: 'tea.txt', status: 'new', id: 'tea', replaces: 'tea-brief', dropped: [{}, {}, { reason: 'copyright' }] },
    ]);
  });
});

describe('importing many', () => {
  it('goes on after a failure, and says at the end that there was one', async () => {
    const home = project({
      'saved/boat 娄底 茶.html': `<html><body><h1>小城里的一盏茶</h1>${BODY.map((p) => `<p>${p}</p>`).join('')}</body></html>`,
      'saved/a.pdf.html': '%PDF-1.4 …',
      'saved/c/empty.txt': '',
      'saved/deed.md': iconv.encode(`# 小城\n\n${BODY.join('\n\n')}`, 'gb18030'),
      'saved/deed_files/frame.html': 'advert',
      'saved/photo.jpg': '…',
      'saved/index.txt': PAGE,
      'saved/c/index.txt': PAGE.replace('128家', '127家'),
    });
    const { code, stderr } = await run(['import', 'saved', 'nowhere.txt'], { cwd: home });
    expect(stderr.split('\n')).toEqual([
      'saved: files passed over, no pages by their names: 1',
      '[1/7] saved/a.pdf.html: is a PDF, not a text. Save the page as HTML or plain text.',
      expect.stringMatching(/^\[2\/7\] saved\/boat 娄底 茶\.html: imported as boat-[0-9a-f]{8}$/),
      '[3/7] saved/c/empty.txt: is empty.',
      '[4/7] saved/c/index.txt: imported as c-index',
      '[5/7] saved/deed.md: imported as deed',
      '[6/7] saved/index.txt: imported as saved-index',
      '[7/7] nowhere.txt: there is no such file or folder.',
      'yinju: 3 of 7 pages could not be imported.',
      '',
    ]);
    expect(code).toBe(1);
    const files = filesIn(join(home, 'corpus/imported'));
    expect(files.filter((name) => name.endsWith('.md'))).toHaveLength(4);
    expect(files.filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('a file of 200 MB is refused without being read', async () => {
    const home = project({ 'huge.txt': '' });
    truncateSync(join(home, 'huge.txt'), 200_000_000);
    const started = performance.now();
    expectError(
      await run(['import', 'huge.txt'], { cwd: home }),
      1,
      /^yinju: huge\.txt: has 200 MB; a page has at most 10 MB\. Split it into articles\.$/m,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('a folder that cannot be written is told of, and nothing is left there', async () => {
    const home = project({ 'tea.txt': PAGE, 'out/tea.import.json/x': '' });
    const { stderr, code } = await run(['import', 'tea.txt', '--out', 'out'], { cwd: home });
    expect(stderr).toMatch(/^yinju: tea\.txt: cannot be written to .*out: .*--out\.$/m);
    expect(code).toBe(1);
    expect(filesIn(join(home, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('addresses', () => {
  it('are fetched, cited and recognised; --originals fetches those of the briefs', async () => {
    const server = createServer((_, response) =>
      response
        .setHeader('Content-Type', 'text/html; charset=gbk')
        .end(
          iconv.encode(
            `<html><head><title>另一个题目_某站</title></head><body><h1>另一个题目</h1>${BODY.map((p) => `<p>${p}</p>`).join('')}</body></html>`,
            'gbk',
          ),
        ),
    );
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news/2021/tea.html`;
      const home = project();
      writeFiles(join(home, 'corpus'), { 'tea-brief.md': BRIEF.replace('https://news.example.org/tea', url) });
      expectError(
        await run(['import', '--originals'], { cwd: home }),
        1,
        /127\.0\.0\.1:\d+ is not on the public internet\./,
      );
      const { stderr, code } = await run(['import', '--originals', '--allow-private'], { cwd: home });
      expect(stderr).toMatch(/imported as 127-0-0-1-news-2021-tea$/m);
      expect(code).toBe(0);
      const read = parseArticle(imported(home, '127-0-0-1-news-2021-tea'));
      expect(read).toMatchObject({
        info: { title: '另一个题目', url, replaces: 'tea-brief' },
        body: BODY.join('\n\n'),
      });
      // The same without --originals: the brief is told by its address.
      const again = await run(['import', url, '--allow-private', '--out', 'other'], { cwd: home });
      expect(again.stdout).toContain('  replaces  tea-brief');
    } finally {
      server.close();
    }
  });
});

describe.concurrent('used wrongly, it exits 2', () => {
  it.each<[string, string[], RegExp]>([
    ['nothing to import', [], /^yinju: There is nothing to import\./],
    ['one title for many', ['a.txt', 'b.txt', '--title', '题'], /^yinju: --title is for one page, and these are 2\./],
    ['questions without a terminal', ['a.txt', '--review'], /^yinju: --review asks questions and needs a terminal\./],
  ])('%s', async (_, args, message) => {
    expectError(await run(['import', ...args], { cwd: project() }), 2, message);
  });

  it('a day that does not exist is refused', async () => {
    const home = project({ 'tea.txt': PAGE });
    expectError(
      await run(['import', 'tea.txt', '--published', '2021-02-30'], { cwd: home }),
      1,
      /published: must be a day that exists/,
    );
  });
});
