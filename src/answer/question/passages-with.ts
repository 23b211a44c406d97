/** The passages that a corpus has of a few words, for what a question can be told from them before it is ranked. */
import type { Library } from '../../search/library.js';
import { foldText } from '../../text/fold.js';

/** Passages that are read. */
const READ = 12;

/** The folded texts of those passages that most likely have the terms, read as they are asked for. */
export function* passagesWith(terms: readonly string[], library: Library): Generator<string> {
  for (const number of library.engine.recallAnyOrder(terms, READ)) {
    const { article, passage } = library.passage(number);
    yield foldText(article.body.slice(passage.start, passage.end));
  }
}
