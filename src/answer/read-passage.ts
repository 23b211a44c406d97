/** A passage folded for matching: in one piece, of which its sentences are slices. */
import type { Passage } from '../model.js';
import type { PassageAt } from '../search/library.js';
import { type StoredArticle, subjectOf } from '../search/stored.js';
import { fold, foldText } from '../text/fold.js';

/** What is read of a passage: kept as long as its article is. */
class FoldedPassage {
  readonly text: string;
  /** Start and end of each sentence in `text`. */
  readonly bounds: readonly number[];
  readonly title: string;
  readonly above: string;
  private cut: readonly string[] | undefined;

  constructor({ body, info, passages }: StoredArticle, position: number, { start, end, heading, sentences }: Passage) {
    const whole = fold(body.slice(start, end));
    if (whole.origin === undefined) {
      this.text = whole.text;
      const bounds: number[] = [];
      for (const sentence of sentences) bounds.push(sentence.start - start, sentence.end - start);
      this.bounds = bounds;
    } else {
      // Folding has shifted what it folded: each sentence by itself.
      this.cut = sentences.map((sentence) => foldText(body.slice(sentence.start, sentence.end)));
      this.text = this.cut.join('\n');
      let at = 0;
      this.bounds = this.cut.flatMap(({ length }) => {
        at += length + 1;
        return [at - length - 1, at - 1];
      });
    }
    this.title = foldText(`${subjectOf(info, body)}\n${heading ?? ''}`);
    this.above = heading === undefined || passages[position - 1]?.heading === heading ? '' : foldText(heading);
  }

  /** Cut when first asked for: most passages are looked at as a whole and no more. */
  get sentences(): readonly string[] {
    this.cut ??= Array.from({ length: this.bounds.length / 2 }, (_, i) =>
      this.text.slice(this.bounds[2 * i], this.bounds[2 * i + 1]),
    );
    return this.cut;
  }
}

const folded = new WeakMap<Passage, FoldedPassage>();

export class ReadPassage {
  private constructor(
    readonly at: PassageAt,
    private readonly folded: FoldedPassage,
  ) {}

  /** Folds the passage, unless that has been done. */
  static of(at: PassageAt): ReadPassage {
    let known = folded.get(at.passage);
    if (known === undefined) {
      known = new FoldedPassage(at.article, at.position, at.passage);
      folded.set(at.passage, known);
    }
    return new ReadPassage(at, known);
  }

  /** The whole passage, folded. */
  get text(): string {
    return this.folded.text;
  }

  /** Start and end of each sentence in `text`, one pair after the other. */
  get bounds(): readonly number[] {
    return this.folded.bounds;
  }

  /** The sentences, folded. */
  get sentences(): readonly string[] {
    return this.folded.sentences;
  }

  /** Title and heading, folded. */
  get title(): string {
    return this.folded.title;
  }

  /** The heading, folded, where the passage is the first below it: what is read before its first sentence. */
  get above(): string {
    return this.folded.above;
  }
}
