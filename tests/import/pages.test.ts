/**
 * Whole pages of many kinds, each with the article that must come of it. Page and article stand side by side in `pages/`;
 * a page whose name tells an encoding (`name.gb18030.html`) is encoded before it is read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPage } from '../../src/import/import-page.js';
import { load } from '../../src/import/sources.js';
import { folderOf } from '../support/folder.js';

const FOLDER = join(import.meta.dirname, 'pages');
const PAGES = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.md'));
const NOWHERE = { folder: '/nowhere', articles: [], stored: new Map<string, string>(), exists: () => false };

async function importOf(name: string) {
  const encoding = /\.([a-z\d-]+)\.[a-z]+$/.exec(name)?.[1] ?? 'utf-8';
  const bytes = iconv.encode(readFileSync(join(FOLDER, name), 'utf8'), encoding);
  const source = { kind: 'file', at: join(folderOf({ [name]: bytes }), name), name } as const;
  const loaded = await load(source);
  const { info, extraction } = importPage('page', source, loaded, NOWHERE, { given: {}, keepNoise: false });
  const { id: _, text: __, ...metadata } = info;
  return { loaded, metadata, extraction, encoding };
}

function expectedOf(name: string) {
  const file = readFileSync(join(FOLDER, `${name.slice(0, -extname(name).length)}.expected.md`), 'utf8');
  const [, fields = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)\n$/.exec(file) ?? [];
  return { metadata: parse(fields, { schema: 'failsafe' }) as object, blocks: body.split('\n\n') };
}

it('there are enough of them', () => {
  expect(PAGES.length).toBeGreaterThanOrEqual(25);
});

describe.each(PAGES)('%s', (name) => {
  it('becomes its article, with the metadata that the page gives and none besides', async () => {
    const { loaded, metadata, extraction, encoding } = await importOf(name);
    const expected = expectedOf(name);
    expect(loaded.encoding).toBe(encoding);
    expect(extraction.body.split('\n\n')).toEqual(expected.blocks);
    expect(metadata).toEqual(expected.metadata);
  });
});

it('where words were taken out, the report shows the gaps', async () => {
  const { extraction } = await importOf('missing-words.txt');
  expect(extraction.gaps.map(({ paragraph, text }) => [paragraph, text])).toEqual([
    [1, '投资52亿元，是 县级制冷产业园。'],
    [2, '入园企业可以获得 200万元的设备'],
    [3, '会说，今年将建成 检测中心，为企业'],
  ]);
});
