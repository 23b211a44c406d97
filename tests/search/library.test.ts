import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/build.js';
import { passages } from '../../src/corpus/passages.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { IndexError } from '../../src/errors.js';
import { gramKey } from '../../src/search/grams.js';
import { Library } from '../../src/search/library.js';
import { foldText } from '../../src/text/fold.js';
import { QINGHE } from '../support/articles.js';
import { folderOf, temporaryFolder } from '../support/folder.js';

describe('a library', () => {
  const corpus = readCorpus(folderOf(QINGHE));
  let library: Library;
  beforeAll(() => {
    const folder = temporaryFolder();
    buildIndex(corpus, folder);
    library = Library.open(folder);
  });

  it('gives back every article in order, with body and passages as in the corpus', () => {
    expect(library.articleCount).toBe(corpus.articles.length);
    for (const [number, { body, file, info }] of corpus.articles.entries()) {
      const stored = library.article(number);
      expect([stored.body, stored.file, stored.info, stored.passages]).toEqual([body, file, info, passages(body)]);
      // The same again, now that it is kept.
      expect(library.article(number)).toBe(stored);
    }
    expect([...library.articles()].map(({ info }) => info.id)).toEqual(corpus.articles.map(({ id }) => id));
  });

  it('finds every passage by its number', () => {
    const wanted = corpus.articles.flatMap(({ id, body }) =>
      passages(body).map((passage, position) => ({ id, position, passage })),
    );
    expect(library.passageCount).toBe(wanted.length);
    wanted.forEach(({ id, position, passage }, number) => {
      const found = library.passage(number);
      expect(found).toMatchObject({ number, position, passage });
      expect(found.article.info.id).toBe(id);
      expect(library.article(found.articleNumber).info.id).toBe(id);
    });
  });

  it.each([-1, 1_000_000])('has no passage %s', (number) => {
    expect(() => library.passage(number)).toThrow(RangeError);
  });

  it('counts in how many passages a character stands', () => {
    const texts = corpus.articles.flatMap(({ body }) =>
      passages(body).map(({ start, end }) => foldText(body.slice(start, end))),
    );
    for (const gram of ['茶', '桥', '渡', '龘']) {
      expect(library.gramCount(gramKey(gram, 0, 1))).toBe(texts.filter((text) => text.includes(gram)).length);
    }
  });

  it('knows the word lists that the index was built with', () => {
    expect(library.aliases).toEqual(corpus.words.aliases);
    expect(library.segmenter.segment('柳湾渡口').map(({ text }) => text)).toEqual(['柳湾渡口']);
  });

  it('recalls no passage that stands under a heading of sources', () => {
    const headings = library.engine
      .recallAnyOrder(['石桥', '桥'], 100)
      .map((passage) => library.passage(passage).passage.heading);
    expect(headings).not.toContain('参考文章');
  });
});

it('there is no library where there is no index', () => {
  const folder = join(temporaryFolder(), 'nowhere');
  expect(() => Library.open(folder)).toThrow(IndexError);
  expect(() => Library.open(folder)).toThrow(`There is no index in ${folder}. Run "yinju build" to make it.`);
});
