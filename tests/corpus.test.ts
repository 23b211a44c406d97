/** The project's own articles: well formed, complete, and nobody else's words in disguise. */
import { describe, expect, it } from 'vitest';
import { isReferenceHeading, paragraphs } from '../src/corpus/passages.js';
import { readCorpus } from '../src/corpus/read-corpus.js';
import { foldText } from '../src/text/fold.js';

const { articles, words, warnings } = readCorpus('corpus');
const briefs = articles.filter(({ file }) => !file.startsWith('imported/'));

it('the five articles are there, each in the file of its id', () => {
  expect(briefs.map(({ id }) => id)).toEqual([
    'chengdu-fintech',
    'hunan-leads',
    'loudi-comeback',
    'loudi-delegation',
    'parks-47',
  ]);
  expect(briefs.map(({ file }) => file)).toEqual(briefs.map(({ id }) => `${id}.md`));
  expect(warnings).toEqual([]);
});

/** Paragraphs of sentences: a list of sources gives titles as they were printed. */
function prose(body: string): string[] {
  return paragraphs(body).flatMap(({ start, end, heading }) =>
    isReferenceHeading(heading) ? [] : [body.slice(start, end)],
  );
}

describe.each(briefs.map((brief) => [brief.id, brief] as const))('%s', (id, { body, ...info }) => {
  it('says that it is a summary, of what and where the original is', () => {
    expect(info.text).toBe('brief');
    expect(info.publisher).toBeDefined();
    expect(info.url).toMatch(/^https:\/\//);
    expect(info.via).toBeDefined();
  });

  it('is about as long as its original', () => {
    const length = paragraphs(body).reduce((sum, { start, end }) => sum + end - start, 0);
    expect(length).toBeGreaterThanOrEqual(2300);
    expect(length).toBeLessThanOrEqual(3500);
  });

  it('has headings, all of one level, each with text below', () => {
    const headings = body.split('\n').filter((line) => line.startsWith('#'));
    expect(headings.length).toBeGreaterThanOrEqual(5);
    for (const heading of headings) expect(heading).toMatch(/^## \S/);
    expect(new Set(paragraphs(body).map(({ section }) => section)).size).toBe(headings.length);
  });

  it('ends every paragraph with a full stop', () => {
    for (const paragraph of prose(body)) expect(paragraph).toMatch(/[。！？]$/);
  });

  it('has balanced quotation marks and brackets', () => {
    for (const paragraph of prose(body)) {
      for (const pair of ['“”', '「」', '《》', '（）']) {
        const [open = '', close = ''] = pair;
        expect(paragraph.split(open).length, paragraph).toBe(paragraph.split(close).length);
      }
    }
  });

  it('is in one script', () => {
    const traditional = id === 'parks-47';
    const marks = traditional ? /[“”]/ : /[「」]/;
    expect(body).not.toMatch(marks);
    // Simplified characters fold to themselves, most traditional texts have hundreds that do not.
    const changed = [...body].filter(
      (character) => /\p{Script=Han}/u.test(character) && foldText(character) !== character,
    );
    expect(changed.length > 200).toBe(traditional);
  });
});

it('the word lists hold words of these articles', () => {
  const all = foldText(briefs.map(({ title, body }) => `${title}\n${body}`).join('\n'));
  expect(words.dictionary.filter((word) => !all.includes(word))).toEqual([]);
  expect(words.dictionary.length).toBeGreaterThan(0);
  expect(words.aliases.length).toBeGreaterThan(0);
  expect(words.aliases.flat().filter((name) => !all.includes(name))).toEqual([]);
});
