import { readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusCache } from '../../src/corpus/corpus-cache.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { QINGHE, TEAHOUSES } from '../support/articles.js';
import { folderOf, temporaryFolder, writeFiles } from '../support/folder.js';

/** A minute from now, when nothing of today is new any more. */
const later = () => Date.now() + 60_000;

function filled(folder: string, path: string): CorpusCache {
  const cache = CorpusCache.read(folder, later);
  cache.set('a.md', statSync(path), { digest: 'd', info: { id: 'a', title: '题', text: 'brief' } });
  return cache;
}

describe('a cache of the corpus', () => {
  it('has what was set, until the file is another', () => {
    const folder = folderOf({ 'a.md': '一', 'b.md': '二' });
    filled(folder, join(folder, 'a.md')).write(folder);
    const cache = CorpusCache.read(folder);
    expect(cache.get('a.md', statSync(join(folder, 'a.md')))).toMatchObject({ digest: 'd', info: { id: 'a' } });
    expect(cache.get('a.md', statSync(join(folder, 'b.md')))).toBeUndefined();
    expect(cache.get('b.md', statSync(join(folder, 'b.md')))).toBeUndefined();
  });

  it('forgets files that were not asked for', () => {
    const folder = folderOf({ 'a.md': '一' });
    filled(folder, join(folder, 'a.md')).write(folder);
    CorpusCache.read(folder).write(folder);
    expect(CorpusCache.read(folder).get('a.md', statSync(join(folder, 'a.md')))).toBeUndefined();
  });

  it('keeps nothing of a file that was changed just now', () => {
    const folder = folderOf({ 'a.md': '一' });
    const cache = CorpusCache.read(folder);
    const stats = statSync(join(folder, 'a.md'));
    cache.set('a.md', stats, { digest: 'd' });
    cache.write(folder);
    expect(CorpusCache.read(folder).get('a.md', stats)).toBeUndefined();
  });

  it.each(['', '{', '[]', '{"version":99,"files":{}}', '{"version":1,"files":{"a.md":[1]}}'])(
    'is empty where its file is %j',
    (text) => {
      const folder = folderOf({ 'corpus-cache.json': text, 'a.md': '一' });
      expect(CorpusCache.read(folder).get('a.md', statSync(join(folder, 'a.md')))).toBeUndefined();
    },
  );

  it('is no obstacle where it cannot be written', () => {
    const folder = folderOf({ 'a.md': '一' });
    filled(folder, join(folder, 'a.md')).write(join(folder, 'nowhere'));
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});

describe('a corpus read with a cache', () => {
  /** Everything but the bodies, which are read when asked for. */
  const described = (corpus: ReturnType<typeof readCorpus>) => ({
    ...corpus,
    articles: corpus.articles.map(({ info, file, digest, bytes, body }) => ({ info, file, digest, bytes, body })),
  });

  it('is the one that is read without, before and after a change', () => {
    const [folder, index] = [folderOf(QINGHE), temporaryFolder()];
    const read = () => {
      const cache = CorpusCache.read(index, later);
      const corpus = readCorpus(folder, cache);
      cache.write(index);
      return described(corpus);
    };
    for (let time = 0; time < 2; time++) expect(read()).toEqual(described(readCorpus(folder)));
    expect(readdirSync(index)).toEqual(['corpus-cache.json']);
    // The same length and the same modification time, as when an older copy is put back.
    const path = join(folder, 'teahouses.md');
    const { atime, mtime } = statSync(path);
    writeFileSync(`${path}.new`, TEAHOUSES.replace('128家', '129家'));
    utimesSync(`${path}.new`, atime, mtime);
    renameSync(`${path}.new`, path);
    writeFiles(folder, { 'more/ferry.md': '不再是文章。' });
    expect(read()).toEqual(described(readCorpus(folder)));
  });
});
