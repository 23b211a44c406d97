/** An article as the index keeps it: what is needed to quote from it. The only place that knows the form of its lines. */
import type { ArticleInfo, Figure, Passage } from '../model.js';

export interface StoredArticle {
  readonly info: ArticleInfo;
  /** Path inside the corpus folder. */
  readonly file: string;
  readonly body: string;
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
}

/** A title this long that begins the body is its first sentence, cut; a shorter one is what the text is about: 娄底是…. */
const BORROWED_LENGTH = 30;

/**
 * What the title says of every passage of its article: nothing where it is only the article's first sentence, which stands
 * in for the title that a page does not have.
 */
export function subjectOf({ title }: Pick<ArticleInfo, 'title'>, body: string): string {
  const isBeginning = title !== '' && body.startsWith(title);
  const isSentence = /[。！？!?；\n]/.test(title.slice(-1) + (body.charAt(title.length) || '\n'));
  return isBeginning && (isSentence || title.length >= BORROWED_LENGTH) ? '' : title;
}

/** What `articles.jsonl` has of an article. */
export interface ArticleLine {
  readonly info: ArticleInfo;
  readonly file: string;
  /** SHA-256 of the file that it was read from. */
  readonly digest: string;
  /** Headings of its passages, each once. */
  readonly headings: readonly string[];
  /** Names that it introduces beside others, folded; absent where there are none. */
  readonly shortForms?: readonly (readonly [string, string])[];
  /** Names of places in it that no dictionary has, folded; absent where there are none. */
  readonly places?: readonly string[];
}

/** `what`, start, end, paragraph, start and end of the sentence, then what of `value`, `unit`, `when` is there. */
type FigureEntry = [string, number, number, number, number, number, Pick<Figure, 'value' | 'unit' | 'when'>];

/** The figures of an article as a line of `figures.jsonl`. */
export function figuresToLine(body: string, figures: readonly Figure[]): string {
  const entries = figures.map(({ what, start, end, paragraph, sentence, value, unit, when }): FigureEntry => {
    const from = body.lastIndexOf(sentence, start);
    const optional = {
      ...(value !== undefined && { value }),
      ...(unit !== undefined && { unit }),
      ...(when !== undefined && { when }),
    };
    return [what, start, end, paragraph, from, from + sentence.length, optional];
  });
  return JSON.stringify(entries);
}

export function figuresFromLine(line: string, body: string, articleId: string): Figure[] {
  return (JSON.parse(line) as FigureEntry[]).map(([what, start, end, paragraph, from, until, optional]) => ({
    text: body.slice(start, end),
    ...optional,
    what,
    articleId,
    paragraph,
    start,
    end,
    sentence: body.slice(from, until),
  }));
}

/** The passages of an article as numbers: for each of them its heading (0 for none) and how many sentences it has. */
export interface PassageTable {
  readonly headings: readonly string[];
  /** Position in `headings` plus one. */
  readonly heading: Uint32Array;
  /** Where the sentences of each passage begin, and their number at the end. */
  readonly firstSentence: Uint32Array;
  /** Start, end and paragraph of each sentence. */
  readonly sentences: Uint32Array;
}

export function tableOf(passages: readonly Passage[]): PassageTable {
  const headings = [...new Set(passages.flatMap(({ heading }) => heading ?? []))];
  const firstSentence = new Uint32Array(passages.length + 1);
  passages.forEach((passage, i) => {
    firstSentence[i + 1] = (firstSentence[i] ?? 0) + passage.sentences.length;
  });
  const sentences = new Uint32Array(3 * (firstSentence.at(-1) ?? 0));
  let at = 0;
  for (const passage of passages) {
    for (const { start, end, paragraph } of passage.sentences) {
      sentences[at++] = start;
      sentences[at++] = end;
      sentences[at++] = paragraph;
    }
  }
  return {
    headings,
    heading: Uint32Array.from(passages, ({ heading }) => (heading === undefined ? 0 : headings.indexOf(heading) + 1)),
    firstSentence,
    sentences,
  };
}

/** The passage at `position` of a table. */
export function passageAt({ headings, heading, firstSentence, sentences }: PassageTable, position: number): Passage {
  const own: Passage['sentences'][number][] = [];
  for (let i = firstSentence[position] ?? 0; i < (firstSentence[position + 1] ?? 0); i++) {
    own.push({
      start: sentences[3 * i] ?? 0,
      end: sentences[3 * i + 1] ?? 0,
      paragraph: sentences[3 * i + 2] ?? 0,
    });
  }
  const title = headings[(heading[position] ?? 0) - 1];
  return {
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? 0,
    sentences: own,
    ...(title !== undefined && { heading: title }),
  };
}
