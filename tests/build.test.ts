import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIndex, fingerprintsOf } from '../src/build.js';
import { readCorpus } from '../src/corpus/read-corpus.js';
import { readManifest } from '../src/search/index-file.js';
import { article, QINGHE, TEAHOUSES } from './support/articles.js';
import { folderOf, temporaryFolder, writeFiles } from './support/folder.js';

/** Every file of the index, by path, as hexadecimal. */
function bytes(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'hex')]),
  );
}

function build(corpus: string, index = temporaryFolder()): { index: string; reused: number } {
  return { index, reused: buildIndex(readCorpus(corpus), index).reused };
}

const CHANGED = TEAHOUSES.replace('128家', '129家');

describe('the same corpus gives the same bytes', () => {
  const wanted = bytes(build(folderOf(QINGHE)).index);

  it('in another folder, its files written in another order', () => {
    const files = Object.fromEntries(Object.entries(QINGHE).reverse());
    expect(bytes(build(folderOf(files)).index)).toEqual(wanted);
  });

  it('over an index of itself', () => {
    const corpus = folderOf(QINGHE);
    const { index } = build(corpus);
    expect(build(corpus, index).reused).toBe(3);
    expect(bytes(index)).toEqual(wanted);
  });

  it('over an index of another corpus', () => {
    const { index } = build(folderOf({ 'a.md': article('id: a\ntitle: 题\ntext: brief', '别的正文。') }));
    expect(build(folderOf(QINGHE), index).reused).toBe(0);
    expect(bytes(index)).toEqual(wanted);
  });

  it('after one article was changed and changed back', () => {
    const corpus = folderOf(QINGHE);
    const { index } = build(corpus);
    writeFiles(corpus, { 'teahouses.md': CHANGED });
    expect(build(corpus, index).reused).toBe(2);
    expect(bytes(index)).toEqual(bytes(build(corpus).index));
    expect(bytes(index)).not.toEqual(wanted);
    writeFiles(corpus, { 'teahouses.md': TEAHOUSES });
    expect(build(corpus, index).reused).toBe(2);
    expect(bytes(index)).toEqual(wanted);
  });

  it('after the dictionary was changed, when nothing of the old index is taken over', () => {
    const corpus = folderOf({ ...QINGHE, 'dictionary.txt': '挨着\n' });
    const { index } = build(corpus);
    writeFiles(corpus, { 'dictionary.txt': QINGHE['dictionary.txt'] ?? '' });
    expect(build(corpus, index).reused).toBe(0);
    expect(bytes(index)).toEqual(wanted);
  });

  it('over an index that is damaged', () => {
    const corpus = folderOf(QINGHE);
    const { index } = build(corpus);
    const generation = readManifest(index)?.generation ?? '';
    writeFileSync(join(index, generation, 'segments.jsonl'), '{"id":');
    expect(build(corpus, index).reused).toBe(0);
    writeFileSync(join(index, 'manifest.json'), '{');
    expect(build(corpus, index).reused).toBe(0);
    expect(bytes(index)).toEqual(wanted);
  });

  it('and says nothing of where and when it was made', () => {
    const corpus = folderOf(QINGHE);
    const { index } = build(corpus);
    const content = Object.values(bytes(index))
      .map((hex) => Buffer.from(hex, 'hex').toString('utf8'))
      .join('\n');
    expect(content).not.toContain(corpus);
    expect(content).not.toContain(index);
  });
});

describe('a build', () => {
  it('counts what it found', () => {
    const { manifest } = buildIndex(readCorpus(folderOf(QINGHE)), temporaryFolder());
    const characters = readCorpus(folderOf(QINGHE)).articles.reduce((sum, { body }) => sum + body.length, 0);
    expect(manifest.counts).toMatchObject({ articles: 3, characters });
    for (const count of ['passages', 'sentences', 'figures', 'terms'])
      expect(manifest.counts[count]).toBeGreaterThan(3);
  });

  it('tells how far it is, and hands on the warnings', () => {
    const steps: [number, number][] = [];
    const corpus = readCorpus(folderOf({ 'a.md': article('id: a\ntitle: 题\ntext: brief\nreplaces: b', '正文。') }));
    const { warnings } = buildIndex(corpus, temporaryFolder(), { onProgress: (...step) => steps.push(step) });
    expect(steps).toEqual([[1, 1]]);
    expect(warnings).toHaveLength(1);
  });

  it('is known by corpus, segmentation and engine', () => {
    const of = (files: Record<string, string>) => fingerprintsOf(readCorpus(folderOf(files)));
    const before = of(QINGHE);
    expect(of(QINGHE)).toEqual(before);
    expect(of({ ...QINGHE, 'teahouses.md': CHANGED })).toEqual({
      ...before,
      corpus: expect.not.stringMatching(before.corpus),
    });
    expect(of({ ...QINGHE, 'dictionary.txt': '茶馆\n' }).segmentation).not.toBe(before.segmentation);
  });
});
