/**
 * First stage of finding: MiniSearch recalls passages that share rare terms with the question. The only importer of
 * MiniSearch. What it returns is a set of candidates; their order is decided by the second stage.
 */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { encodeTerm } from './terms.js';

/** A passage as the engine gets it: terms encoded and separated by blanks. */
interface Document {
  readonly id: number;
  readonly text: string;
  /** Terms of the title and the heading. */
  readonly title: string;
}

/** One object for building and loading: MiniSearch cannot tell when they differ. */
const OPTIONS: Options<Document> = {
  fields: ['text', 'title'],
  tokenize: (terms) => terms.split(' '),
  processTerm: (term) => term || null,
};

/** Names the serialisation that this version of MiniSearch reads and writes. */
export const ENGINE_VERSION = `minisearch-${new MiniSearch(OPTIONS).toJSON().serializationVersion}`;

/** Passages to be indexed, as terms. */
export interface PassageTerms {
  readonly text: readonly string[];
  readonly title: readonly string[];
}

/** Terms → in how many passages' text or title they stand. */
export type Vocabulary = ReadonlyMap<string, number>;

export interface BuiltEngine {
  /** MiniSearch's own serialisation. */
  readonly json: string;
  readonly vocabulary: Vocabulary;
}

/** Builds the engine over passages numbered from 0 in their order. */
export function buildEngine(passages: Iterable<PassageTerms>): BuiltEngine {
  const engine = new MiniSearch(OPTIONS);
  const vocabulary = new Map<string, number>();
  const encoded = new Map<string, string>();
  const encode = (term: string) => {
    const code = encoded.get(term) ?? encodeTerm(term);
    encoded.set(term, code);
    return code;
  };
  let id = 0;
  for (const { text, title } of passages) {
    engine.add({ id, text: text.map(encode).join(' '), title: title.map(encode).join(' ') });
    for (const term of new Set([...text, ...title])) vocabulary.set(term, (vocabulary.get(term) ?? 0) + 1);
    id++;
  }
  return { json: JSON.stringify(engine), vocabulary };
}

export class Engine {
  private constructor(
    private readonly index: MiniSearch<Document>,
    readonly vocabulary: Vocabulary,
  ) {}

  /** @param json what `buildEngine` gave; throws what MiniSearch throws where it is something else */
  static load(json: string, vocabulary: Vocabulary): Engine {
    return new Engine(MiniSearch.loadJS(JSON.parse(json) as AsPlainObject, OPTIONS), vocabulary);
  }

  get size(): number {
    return this.index.documentCount;
  }

  /**
   * Passages that hold at least one of `terms`, best first by MiniSearch's score.
   *
   * @param terms few and rare: the cost grows with the passages that hold them
   * @param limit most passages to return
   */
  recall(terms: readonly string[], limit: number): { passage: number; score: number }[] {
    if (terms.length === 0) return [];
    const results = this.index.search(terms.map(encodeTerm).join(' '), { combineWith: 'OR', boost: { title: 0.4 } });
    return results.slice(0, limit).map(({ id, score }) => ({ passage: id as number, score }));
  }
}
