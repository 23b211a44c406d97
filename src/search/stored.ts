/** An article as a line of `articles.jsonl`: what is needed to quote from it. The only place that knows this form. */
import type { ArticleInfo, Figure, Passage, Sentence } from '../model.js';

export interface StoredArticle {
  readonly info: ArticleInfo;
  /** Path inside the corpus folder. */
  readonly file: string;
  readonly body: string;
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
}

/** Heading (or null), then start, end and paragraph of each sentence. */
type PassageLine = [heading: string | null, ...numbers: number[]];
/** `what`, start, end, paragraph, start and end of the sentence, then what of `value`, `unit`, `when` is there. */
type FigureLine = [string, number, number, number, number, number, Pick<Figure, 'value' | 'unit' | 'when'>];

interface Line {
  info: ArticleInfo;
  file: string;
  body: string;
  passages: PassageLine[];
  figures: FigureLine[];
}

export function toLine({ info, file, body, passages, figures }: StoredArticle): string {
  const line: Line = {
    info,
    file,
    body,
    passages: passages.map(({ heading, sentences }) => [
      heading ?? null,
      ...sentences.flatMap(({ start, end, paragraph }) => [start, end, paragraph]),
    ]),
    figures: figures.map(({ what, start, end, paragraph, sentence, value, unit, when }) => {
      const from = body.lastIndexOf(sentence, start);
      const optional = {
        ...(value !== undefined && { value }),
        ...(unit !== undefined && { unit }),
        ...(when !== undefined && { when }),
      };
      return [what, start, end, paragraph, from, from + sentence.length, optional];
    }),
  };
  return JSON.stringify(line);
}

export function fromLine(line: string): StoredArticle {
  const { info, file, body, passages, figures } = JSON.parse(line) as Line;
  return {
    info,
    file,
    body,
    passages: passages.map(([heading, ...numbers]) => {
      const sentences: Sentence[] = [];
      for (let i = 0; i < numbers.length; i += 3) {
        sentences.push({ start: numbers[i] ?? 0, end: numbers[i + 1] ?? 0, paragraph: numbers[i + 2] ?? 0 });
      }
      return {
        start: sentences[0]?.start ?? 0,
        end: sentences.at(-1)?.end ?? 0,
        sentences,
        ...(heading !== null && { heading }),
      };
    }),
    figures: figures.map(([what, start, end, paragraph, from, until, optional]) => ({
      text: body.slice(start, end),
      ...optional,
      what,
      articleId: info.id,
      paragraph,
      start,
      end,
      sentence: body.slice(from, until),
    })),
  };
}
