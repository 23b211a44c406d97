/** Answers over a corpus of the test's own. */
import { randomUUID } from 'node:crypto';
import { Answerer } from '../../src/answer/answerer.js';
import { buildIndex } from '../../src/build.js';
import { type Corpus, readCorpus } from '../../src/corpus/read-corpus.js';
import { Library } from '../../src/search/library.js';
import { folderOf, temporaryFolder } from './folder.js';

export function answererOf(corpus: Corpus): Answerer {
  const folder = temporaryFolder();
  buildIndex(corpus, folder);
  return new Answerer(Library.open(folder));
}

/** @param files names and contents of articles */
export function answererOver(files: Readonly<Record<string, string>>): Answerer {
  return answererOf(readCorpus(folderOf(files)));
}

/** The texts of the first four quotes, a line each. */
export function firstQuotes(answerer: Answerer, question: string): string {
  return answerer
    .ask(question)
    .quotes.slice(0, 4)
    .map(({ text }) => text)
    .join('\n');
}

/** The answer to the last of the questions, asked one after another in a conversation of their own. */
export function askInTurn(answerer: Answerer, ...turns: readonly string[]) {
  const conversation = randomUUID();
  return turns.map((turn) => answerer.ask(turn, { conversation })).at(-1);
}
