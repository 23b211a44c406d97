/** Answers over a corpus of the test's own. */
import { randomUUID } from 'node:crypto';
import { Answerer } from '../../src/answer/answerer.js';
import { buildIndex } from '../../src/build.js';
import { type Corpus, readCorpus } from '../../src/corpus/read-corpus.js';
import type { Answer } from '../../src/model.js';
import { Library } from '../../src/search/library.js';
import { folderInMemory, folderOf } from './folder.js';

export function answererOf(corpus: Corpus): Answerer {
  const folder = folderInMemory();
  buildIndex(corpus, folder);
  return new Answerer(Library.open(folder));
}

const answerers = new WeakMap<object, Answerer>();

/**
 * Indexed once for each test file, however often it is asked for.
 *
 * @param files names and contents of articles
 */
export function answererOver(files: Readonly<Record<string, string>>): Answerer {
  const before = answerers.get(files);
  if (before !== undefined) return before;
  const answerer = answererOf(readCorpus(folderOf(files)));
  answerers.set(files, answerer);
  return answerer;
}

/** The texts of the first four quotes, a line each. */
export function firstQuotes(answerer: Answerer, question: string): string {
  return answerer
    .ask(question)
    .quotes.slice(0, 4)
    .map(({ text }) => text)
    .join('\n');
}

/** The answers to questions that are asked one after another in a conversation of their own. */
export function answersInTurn(answerer: Answerer, ...turns: readonly string[]): Answer[] {
  const conversation = randomUUID();
  return turns.map((turn) => answerer.ask(turn, { conversation }));
}

/** The last of these answers. */
export function askInTurn(answerer: Answerer, ...turns: readonly string[]): Answer | undefined {
  return answersInTurn(answerer, ...turns).at(-1);
}
