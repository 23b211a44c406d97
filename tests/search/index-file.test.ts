import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IndexError } from '../../src/errors.js';
import { FORMAT, IndexWriter, type Manifest, openData, readData, readManifest } from '../../src/search/index-file.js';
import { temporaryFolder, writeFiles } from '../support/folder.js';

type Content = { fingerprints: Manifest['fingerprints']; files: Record<string, string | Uint8Array> };

const content = (corpus: string, text = `正文 ${corpus}`): Content => ({
  fingerprints: { corpus, segmentation: 's' },
  files: { 'articles.jsonl': text, 'grams.bin': Buffer.of(1, 2, 3) },
});

function writeIndex(folder: string, { fingerprints, files }: Content): Manifest {
  const writer = new IndexWriter(folder, fingerprints);
  for (const [name, data] of Object.entries(files)) writer.write(name, data);
  return writer.finish({ articles: 1 });
}

function read(folder: string, name = 'articles.jsonl'): string {
  const manifest = readManifest(folder);
  if (manifest === undefined) throw new Error('no manifest');
  return readData(folder, manifest, name).toString('utf8');
}

describe('an index', () => {
  it('is read as it was written', () => {
    const folder = join(temporaryFolder(), 'new', 'index');
    const manifest = writeIndex(folder, content('a'));
    expect(readManifest(folder)).toEqual(manifest);
    expect(manifest).toMatchObject({ format: FORMAT, counts: { articles: 1 }, fingerprints: { corpus: 'a' } });
    expect(read(folder)).toBe('正文 a');
    expect(readData(folder, manifest, 'grams.bin')).toEqual(Buffer.of(1, 2, 3));
  });

  it('is the same however small the pieces are in which it is written', () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    const text = '长'.repeat(1_000_000);
    const manifest = writeIndex(folder, content('a', text));
    const writer = new IndexWriter(other, content('a').fingerprints);
    for (let at = 0; at < text.length; at += 99_999) writer.write('articles.jsonl', text.slice(at, at + 99_999));
    expect(writer.bytesOf('articles.jsonl')).toBe(3_000_000);
    for (const byte of [1, 2, 3]) writer.write('grams.bin', Uint8Array.of(byte));
    expect(writer.finish({ articles: 1 })).toEqual(manifest);
    expect(read(other)).toBe(text);
  });

  it('is read in pieces, also when the next generation has taken its place', () => {
    const folder = temporaryFolder();
    const file = openData(folder, writeIndex(folder, content('a')), 'articles.jsonl');
    writeIndex(folder, content('b'));
    expect(file.read(3, 6).toString('utf8')).toBe('文');
    expect(() => file.read(0, 100)).toThrow(IndexError);
    file.close();
  });

  it('that is given up leaves nothing behind', () => {
    const folder = temporaryFolder();
    writeIndex(folder, content('a'));
    const before = readdirSync(folder);
    const writer = new IndexWriter(folder, content('b').fingerprints);
    writer.write('articles.jsonl', '半');
    expect(readdirSync(folder)).not.toEqual(before);
    writer.discard();
    expect(readdirSync(folder)).toEqual(before);
  });

  it('is not there in an empty folder nor in none', () => {
    const folder = temporaryFolder();
    expect(readManifest(folder)).toBeUndefined();
    expect(readManifest(join(folder, 'nowhere'))).toBeUndefined();
  });

  it('takes the place of the one before, of which nothing stays', () => {
    const folder = temporaryFolder();
    writeIndex(folder, content('a'));
    const { generation } = writeIndex(folder, content('b'));
    expect(read(folder)).toBe('正文 b');
    expect(readdirSync(folder).sort()).toEqual([generation, 'manifest.json'].sort());
  });

  it('leaves what else stands in the folder', () => {
    const folder = writeFiles(temporaryFolder(), { 'README.md': '说明', 'mine/notes.txt': '笔记' });
    writeIndex(folder, content('a'));
    writeIndex(folder, content('b'));
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('说明');
    expect(existsSync(join(folder, 'mine/notes.txt'))).toBe(true);
  });

  it('written again is the same, and is mended where a file was altered', () => {
    const folder = temporaryFolder();
    const { generation } = writeIndex(folder, content('a'));
    const before = readFileSync(join(folder, 'manifest.json'));
    writeIndex(folder, content('a'));
    writeFileSync(join(folder, generation, 'articles.jsonl'), '别的');
    writeIndex(folder, content('a'));
    expect(readFileSync(join(folder, 'manifest.json'))).toEqual(before);
    expect(read(folder)).toBe('正文 a');
  });
});

describe('a build that did not end', () => {
  it('leaves files that the next one clears away', () => {
    const folder = temporaryFolder();
    writeIndex(folder, content('a'));
    // No process has this number: the largest is below it on every system.
    writeFiles(folder, {
      'aaaaaaaaaaaaaaaa.tmp-2147483647/articles.jsonl': '半',
      'manifest.json.tmp-2147483647': '{',
    });
    expect(read(folder)).toBe('正文 a');
    const { generation } = writeIndex(folder, content('b'));
    expect(readdirSync(folder).sort()).toEqual([generation, 'manifest.json'].sort());
  });

  it('because it cannot write leaves the old index as it was', () => {
    const folder = temporaryFolder();
    writeIndex(folder, content('a'));
    const before = readdirSync(folder);
    const unwritable = { ...content('b'), files: { 'articles.jsonl': '正文', 'no/such/folder.bin': '' } };
    expect(() => writeIndex(folder, unwritable)).toThrow(IndexError);
    expect(readdirSync(folder)).toEqual(before);
    expect(read(folder)).toBe('正文 a');
  });

  it('is told of where the folder cannot be one', () => {
    const file = join(writeFiles(temporaryFolder(), { file: '' }), 'file');
    expect(() => writeIndex(join(file, 'index'), content('a'))).toThrow(
      /^The index cannot be written to .*Make the folder writable or name another with --index\.$/,
    );
  });
});

describe('an index that cannot be used is refused', () => {
  function damaged(damage: (folder: string, generation: string) => void): string {
    const folder = temporaryFolder();
    damage(folder, writeIndex(folder, content('a')).generation);
    return folder;
  }
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(path, change(readFileSync(path, 'utf8')));

  it.each<[string, (folder: string, generation: string) => void, RegExp]>([
    [
      'of another format',
      (folder) => edit(join(folder, 'manifest.json'), (text) => text.replace(`"format": ${FORMAT}`, '"format": 99')),
      /is of format 99; this program reads format \d+\. Run "yinju build"/,
    ],
    [
      'with a manifest cut short',
      (folder) => edit(join(folder, 'manifest.json'), (text) => text.slice(0, 90)),
      /damaged: manifest\.json cannot be read\. Run "yinju build"/,
    ],
    [
      'with an empty manifest',
      (folder) => edit(join(folder, 'manifest.json'), () => ''),
      /damaged: manifest\.json cannot be read/,
    ],
    [
      'with another JSON file as its manifest',
      (folder) => edit(join(folder, 'manifest.json'), () => '[null]'),
      /damaged: manifest\.json is not a manifest/,
    ],
    [
      'whose manifest is null',
      (folder) => edit(join(folder, 'manifest.json'), () => 'null'),
      /damaged: manifest\.json is not a manifest/,
    ],
    [
      'whose manifest points outside',
      (folder) =>
        edit(join(folder, 'manifest.json'), (text) => text.replace(/"generation": "\w+"/, '"generation": "../../etc"')),
      /damaged: manifest\.json is not a manifest/,
    ],
    [
      'with a file cut short',
      (folder, generation) => edit(join(folder, generation, 'articles.jsonl'), (text) => text.slice(0, -1)),
      /damaged: articles\.jsonl is not what was written\. Run "yinju build"/,
    ],
    [
      'with a character altered',
      (folder, generation) => edit(join(folder, generation, 'articles.jsonl'), (text) => text.replace('正', '歪')),
      /damaged: articles\.jsonl is not what was written/,
    ],
  ])('%s', (_, damage, message) => {
    const folder = damaged(damage);
    expect(() => read(folder)).toThrow(message);
    expect(() => read(folder)).toThrow(IndexError);
  });

  it('with a file missing', () => {
    const folder = damaged(() => {});
    expect(() => read(folder, 'words.json')).toThrow(/damaged: words\.json cannot be read/);
  });
});
