import { closeSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, buildIndexInParallel, fingerprintsOf } from '../src/build.js';
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
    writeFileSync(join(index, generation, 'postings.bin'), 'x');
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

describe('taking over what has not changed', () => {
  const files = (bodies: readonly (string | undefined)[]) =>
    Object.fromEntries(
      bodies.flatMap((body, i) =>
        body === undefined ? [] : [[`${i}.md`, article(`id: a${i}\ntitle: 题${i}\ntext: brief`, body)]],
      ),
    );
  const body = fc.constantFrom(
    '茶馆一家挨着一家。',
    '石桥有3座，老街有97家店铺。',
    '## 新事\n\n茶馆、石桥、渡口。\n\n老街。',
  );
  const bodies = fc
    .array(fc.option(body, { nil: undefined }), { minLength: 1, maxLength: 5 })
    .filter((list) => list.some((text) => text !== undefined));

  it('gives the same bytes, whatever came, went or was changed', () => {
    fc.assert(
      fc.property(bodies, bodies, (before, after) => {
        const { index } = build(folderOf(files(before)));
        const corpus = folderOf(files(after));
        const reused = after.filter((text, i) => text !== undefined && text === before[i]).length;
        expect(build(corpus, index).reused).toBe(reused);
        expect(bytes(index)).toEqual(bytes(build(corpus).index));
      }),
      { numRuns: 40 },
    );
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

  it('leaves no file open, of the older index neither', async () => {
    const corpus = folderOf(QINGHE);
    const { index } = build(corpus);
    /** The lowest number that no open file has. */
    const freeNumber = () => {
      const file = openSync(join(index, 'manifest.json'), 'r');
      closeSync(file);
      return file;
    };
    const before = freeNumber();
    build(corpus, index);
    await buildIndexInParallel(readCorpus(corpus), index, { threads: 0 });
    expect(freeNumber()).toBe(before);
  });

  it('tells how far it is, and hands on the warnings', () => {
    const steps: [number, number][] = [];
    const corpus = readCorpus(folderOf({ 'a.md': article('id: a\ntitle: 题\ntext: brief\nreplaces: b', '正文。') }));
    const { warnings } = buildIndex(corpus, temporaryFolder(), { onProgress: (...step) => steps.push(step) });
    expect(steps).toEqual([[1, 1]]);
    expect(warnings).toHaveLength(1);
  });

  it('is refused where an article was changed after it was read', () => {
    const folder = folderOf(QINGHE);
    const corpus = readCorpus(folder);
    writeFiles(folder, { 'teahouses.md': CHANGED });
    const index = temporaryFolder();
    expect(() => buildIndex(corpus, index)).toThrow('teahouses.md: has just been changed; try again');
    expect(readdirSync(index)).toEqual([]);
  });

  it('is known by corpus and segmentation', () => {
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
