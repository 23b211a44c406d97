import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint, MAX_BODY, readCorpus } from '../../src/corpus/read-corpus.js';
import { CorpusError } from '../../src/errors.js';
import { article, FERRY, QINGHE, TEAHOUSES } from '../support/articles.js';
import { folderOf, temporaryFolder, writeFiles } from '../support/folder.js';

const minimal = (id: string, more = '') => article(`id: ${id}\ntitle: 题\ntext: brief\n${more}`, '正文。');
/** 说明 in GBK. */
const GBK = Uint8Array.of(0xcb, 0xb5, 0xc3, 0xf7);

function messageFor(files: Record<string, string | Uint8Array>): string {
  try {
    readCorpus(folderOf(files));
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
  throw new Error('nothing is wrong');
}

describe('reading a corpus', () => {
  it('finds articles in subfolders too, in order of their id, with the word lists', () => {
    const { articles, words, files, warnings } = readCorpus(folderOf(QINGHE));
    expect(articles.map(({ id, file }) => [id, file])).toEqual([
      ['liuwan-ferry', 'more/ferry.md'],
      ['qinghe-old-street', 'old-street.md'],
      ['qinghe-teahouses', 'teahouses.md'],
    ]);
    expect(words).toEqual({ dictionary: ['柳湾渡口', '青禾县'], aliases: [['青禾县住建局', '县住建局']] });
    expect(files.map(({ path }) => path)).toEqual([
      'aliases.txt',
      'dictionary.txt',
      'more/ferry.md',
      'old-street.md',
      'teahouses.md',
    ]);
    expect(warnings).toEqual([]);
  });

  it.each<[string, Record<string, string | Uint8Array>]>([
    ['Markdown without front matter', { 'README.md': '# 说明' }],
    ['Markdown without front matter in another encoding', { 'README.md': GBK }],
    ['other kinds of files', { 'notes.txt': '笔记', 'picture.png': GBK, 'a.markdown': minimal('b') }],
    ['what begins with a dot', { '.draft.md': minimal('b'), '.git/b.md': minimal('c') }],
    ['word lists in subfolders', { 'sub/dictionary.txt': '茶馆', 'sub/aliases.txt': '甲=乙' }],
  ])('passes over %s', (_, files) => {
    const corpus = readCorpus(folderOf({ 'a.md': minimal('a'), ...files }));
    expect(corpus.files.map(({ path }) => path)).toEqual(['a.md']);
    expect(corpus.words).toEqual({ dictionary: [], aliases: [] });
  });

  it('changes nothing in the folder', () => {
    const folder = folderOf(QINGHE);
    readCorpus(folder);
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(found).toHaveLength(Object.keys(QINGHE).length);
    for (const [path, content] of Object.entries(QINGHE))
      expect(readFileSync(join(folder, path), 'utf8')).toBe(content);
  });

  it('leaves out a brief that its original replaces', () => {
    const { articles, warnings } = readCorpus(folderOf({ 'a.md': minimal('a'), 'b.md': minimal('b', 'replaces: a') }));
    expect(articles.map(({ id }) => id)).toEqual(['b']);
    expect(warnings).toEqual([]);
  });

  describe('leaves out the brief of an original that does not name it', () => {
    const brief = article(
      'id: a\ntitle: 小城茶香与老街\nurl: https://news.example.org/tea.html\ntext: brief',
      '正文。',
    );
    const original = (fields: string) => article(`id: b\ntext: original\n${fields}`, '正文。');
    it.each<[string, string, string[]]>([
      ['of the same title', 'title: "小城茶香 与老街"', ['b']],
      ['of the same title in the other script', 'title: 小城茶香與老街', ['b']],
      ['of the same address', 'title: 题\nurl: http://www.news.example.org/tea.html#top', ['b']],
      ['but not of another', 'title: 小城茶香与新街\nurl: https://news.example.org/tea2.html', ['a', 'b']],
    ])('%s', (_, fields, left) => {
      const { articles, warnings } = readCorpus(folderOf({ 'a.md': brief, 'imported/b.md': original(fields) }));
      expect([articles.map(({ id }) => id), warnings]).toEqual([left, []]);
    });

    it('nor where two briefs have its title', () => {
      const { articles } = readCorpus(
        folderOf({ 'a.md': brief, 'c.md': brief.replace('id: a', 'id: c'), 'b.md': original('title: 小城茶香与老街') }),
      );
      expect(articles).toHaveLength(3);
    });
  });

  it.each(['nobody', 'b'])('warns where an article replaces %s, which is no other', (replaced) => {
    const { articles, warnings } = readCorpus(
      folderOf({ 'a.md': minimal('a'), 'b.md': minimal('b', `replaces: ${replaced}`) }),
    );
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(warnings).toEqual([`b.md: replaces "${replaced}", which is no other article of the corpus`]);
  });
});

describe('the fingerprint', () => {
  const of = (files: Record<string, string>) => fingerprint(readCorpus(folderOf(files)).files);
  const before = of(QINGHE);

  it('is the same for the same files anywhere', () => {
    expect(of(QINGHE)).toBe(before);
  });

  it('is the same whatever the README says', () => {
    expect(of({ ...QINGHE, 'README.md': '# 别的说明\n' })).toBe(before);
  });

  it.each<[string, Record<string, string>]>([
    ['an article changes', { ...QINGHE, 'teahouses.md': TEAHOUSES.replace('128', '129') }],
    [
      'an article moves',
      Object.fromEntries(Object.entries(QINGHE).map(([path, text]) => [path.replace('more/', ''), text])),
    ],
    ['a word is added', { ...QINGHE, 'dictionary.txt': '柳湾渡口\n' }],
    ['an alias is added', { ...QINGHE, 'aliases.txt': '甲=乙\n' }],
  ])('is another where %s', (_, files) => {
    expect(of(files)).not.toBe(before);
  });
});

describe('every problem of every file is told at once', () => {
  it('with file, line and field', () => {
    expect(
      messageFor({
        'a.md': minimal('a'),
        'b.md': minimal('b', 'url: javascript:alert(1)\nauthor: 甲'),
        'c.md': minimal('a'),
        'd.md': `---\n${'id: d\ntitle: 题\ntext: brief'}\n---\n`,
        'e.md': Uint8Array.of(...Buffer.from('---\nid: e\n'), ...GBK),
        'f.md': Uint8Array.of(0xff, 0xfe, 0x2d, 0x00),
        'dictionary.txt': GBK,
      }).split('\n'),
    ).toEqual([
      'b.md:5: url: must be an http or https address',
      'b.md:6: author: is not a known field; known are id, title, publisher, authors, published, url, via, viaPublished, text, replaces',
      'd.md: the article has no text',
      'dictionary.txt: is not UTF-8; save it as UTF-8',
      'e.md: is not UTF-8; save it as UTF-8',
      'f.md: is not UTF-8; save it as UTF-8',
      'c.md: id: "a" is also the id of a.md; ids are unique',
    ]);
  });

  it('an article as long as an archive', () => {
    expect(messageFor({ 'a.md': article('id: a\ntitle: 题\ntext: brief', '茶'.repeat(MAX_BODY + 1)) })).toBe(
      'a.md: has 2000001 characters; split it into articles of at most 2000000',
    );
  });
});

describe('a folder without articles', () => {
  it('is told of where it is empty', () => {
    const folder = temporaryFolder();
    expect(() => readCorpus(folder)).toThrow(`There is no article in ${folder}.`);
  });

  it('is told of where it holds only a README', () => {
    const folder = folderOf({ 'README.md': '# 说明' });
    expect(() => readCorpus(folder)).toThrow(`There is no article in ${folder}.`);
  });

  it('is told of where it does not exist', () => {
    const folder = join(temporaryFolder(), 'nowhere');
    expect(() => readCorpus(folder)).toThrow(`The corpus folder ${folder} does not exist.`);
  });

  it('is told of where it is a file', () => {
    const folder = join(writeFiles(temporaryFolder(), { 'ferry.md': FERRY }), 'ferry.md');
    expect(() => readCorpus(folder)).toThrow(`The corpus folder ${folder} cannot be read.`);
  });
});
