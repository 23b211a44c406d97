/** A passage folded for matching, in one piece of which its sentences are slices; kept, with what is read of it, as long as its article. */
import type { PassageAt } from '../../search/library.js';
import { subjectOf } from '../../search/stored.js';
import { codeUnits } from '../../text/code-units.js';
import { fold, foldText } from '../../text/fold.js';
import { quantities } from '../../text/quantities/quantities.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { type Form, formOf } from './forms.js';

const known = new WeakMap<PassageAt, ReadPassage>();

export class ReadPassage {
  /** The whole passage, folded. */
  readonly text: string;
  /** The code units of `text`. */
  readonly units: Uint16Array;
  /** Start and end of each sentence in `text`, one pair after the other. */
  readonly bounds: readonly number[];
  /** Title and heading, folded. */
  readonly title: string;
  readonly titleUnits: Uint16Array;
  /** The title, folded, without what stands in brackets at its end. */
  readonly entry: string;
  /** The heading, folded, where the passage is the first below it: what is read before its first sentence. */
  readonly above: string;
  private cut: readonly string[] | undefined;
  private formed: readonly Form[] | undefined;
  private readonly found: (readonly Quantity[])[] = [];
  private inTitle: readonly Quantity[] | undefined;

  /** Folds the passage, unless that has been done. */
  static of(at: PassageAt): ReadPassage {
    let read = known.get(at);
    if (read === undefined) {
      read = new ReadPassage(at);
      known.set(at, read);
    }
    return read;
  }

  private constructor(readonly at: PassageAt) {
    const { body, info } = at.article;
    const { start, end, heading, sentences } = at.passage;
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
      let length = 0;
      this.bounds = this.cut.flatMap((sentence) => {
        length += sentence.length + 1;
        return [length - sentence.length - 1, length - 1];
      });
    }
    const subject = foldText(subjectOf(info, body));
    this.title = `${subject}\n${foldText(heading ?? '')}`;
    this.entry = subject.replace(/ ?\([^()]{1,40}\)$/, '');
    this.units = codeUnits(this.text);
    this.titleUnits = codeUnits(this.title);
    const isFirst = heading !== undefined && at.article.passages[at.position - 1]?.heading !== heading;
    this.above = isFirst ? foldText(heading) : '';
  }

  /** The sentences, folded. Cut when first asked for: most passages are looked at as a whole and no more. */
  get sentences(): readonly string[] {
    this.cut ??= Array.from({ length: this.bounds.length / 2 }, (_, i) =>
      this.text.slice(this.bounds[2 * i], this.bounds[2 * i + 1]),
    );
    return this.cut;
  }

  /** What each sentence is by its form, found when first asked for. */
  get forms(): readonly Form[] {
    this.formed ??= this.sentences.map(formOf);
    return this.formed;
  }

  /** The quantities of the sentence at `index`, found when first asked for. */
  quantities(index: number): readonly Quantity[] {
    let own = this.found[index];
    if (own === undefined) {
      own = quantities(this.sentences[index] ?? '');
      this.found[index] = own;
    }
    return own;
  }

  get titleQuantities(): readonly Quantity[] {
    this.inTitle ??= quantities(this.title);
    return this.inTitle;
  }
}
