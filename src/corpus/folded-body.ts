/** A body folded and cut into words once, in one piece; its parts are taken from that. */
import type { Span } from '../model.js';
import { type Folded, fold } from '../text/fold.js';
import type { Segment, Segmenter } from '../text/segment.js';

export class FoldedBody {
  readonly whole: Folded;
  private segments: readonly Segment[] | undefined;
  /** Where among the segments the last part began: parts are asked for in their order. */
  private at = 0;

  constructor(
    private readonly body: string,
    private readonly segmenter: Pick<Segmenter, 'segment'>,
  ) {
    this.whole = fold(body);
  }

  /** The part folded. Where every unit folded by itself, which is the rule, it is a part of the whole. */
  part({ start, end }: Span): Folded {
    return this.whole.origin === undefined
      ? { text: this.whole.text.slice(start, end) }
      : fold(this.body.slice(start, end));
  }

  /**
   * The words of a part, with offsets from which the part's start is to be taken off to have those in the part.
   *
   * @param span a sentence: no word goes beyond one
   */
  wordsAt(span: Span): readonly Segment[] {
    if (this.whole.origin !== undefined) {
      const shift = span.start;
      return this.segmenter
        .segment(this.part(span).text)
        .map((word) => ({ ...word, start: word.start + shift, end: word.end + shift }));
    }
    this.segments ??= this.segmenter.segment(this.whole.text);
    const { segments } = this;
    while (this.at > 0 && (segments[this.at - 1]?.start ?? 0) >= span.start) this.at--;
    while ((segments[this.at]?.start ?? span.start) < span.start) this.at++;
    let until = this.at;
    while ((segments[until]?.end ?? Number.POSITIVE_INFINITY) <= span.end) until++;
    return segments.slice(this.at, until);
  }
}
