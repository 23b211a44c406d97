/**
 * The records that travel between the stages: articles, passages, figures, answers. Plain readonly data; nothing here
 * does anything. All offsets are UTF-16 code units, the unit of `String.prototype.slice`.
 */

/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `original`: the publisher's own words. `brief`: this project's summary of them, never shown as the original's words. */
export type TextKind = 'original' | 'brief';

/** What the front matter of an article says of it. */
export interface ArticleInfo {
  /** `[a-z0-9-]+`, at most 60 characters, unique in the corpus. */
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  /** Day of first publication as far as known: `2020-05-16`, `2020-05` or `2020`. */
  readonly published?: string;
  readonly url?: string;
  /** Who republished it at `url`, and when. */
  readonly via?: string;
  readonly viaPublished?: string;
  readonly text: TextKind;
  /** Id of the brief that this original stands in for. */
  readonly replaces?: string;
}

/** An article as read from the corpus folder. */
export interface Article extends ArticleInfo {
  /** Path inside the corpus folder, with `/`. */
  readonly file: string;
  /** What follows the front matter, line endings as `\n`, nothing blank around it. */
  readonly body: string;
}

/** One sentence of a body, with the closing marks that follow it. */
export interface Sentence extends Span {
  /** Number of its paragraph, counted from 1, headings not counted. */
  readonly paragraph: number;
}

/** A run of whole sentences under one heading: what the index finds. */
export interface Passage extends Span {
  /** The `##` heading it stands under. */
  readonly heading?: string;
  readonly sentences: readonly Sentence[];
}

/** A figure of the corpus: a number with its unit, a date, a rank. */
export interface Figure {
  /** As printed: `1640.58亿元`. */
  readonly text: string;
  /** The number as written: 1640.58; absent where it is not one number (a date, a range). */
  readonly value?: number;
  /** What follows the number: `亿元`. */
  readonly unit?: string;
  /** What it measures, in the text's words; empty where the text does not say. */
  readonly what: string;
  /** The text's own words for the time. */
  readonly when?: string;
  readonly articleId: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

/** A paragraph of an article. */
export interface ArticleParagraph extends Span {
  /** Counted from 1, headings not counted. */
  readonly number: number;
  /** The `##` heading it stands under. */
  readonly heading?: string;
  readonly text: string;
}

/** An article in a list. */
export interface ArticleSummary {
  readonly info: ArticleInfo;
  /** UTF-16 code units of the body. */
  readonly characters: number;
}

/** An article as readers are shown it. */
export interface ArticleView extends ArticleSummary {
  readonly paragraphs: readonly ArticleParagraph[];
  readonly figures: readonly Figure[];
}

/**
 * Names words of an article for longer than an index lives: they are found again where the article has grown or shrunk
 * around them, and not found where they themselves have changed.
 */
export interface PassageRef {
  readonly articleId: string;
  /** Where they stood, as an offset in the body; and how many UTF-16 code units they are. */
  readonly start: number;
  readonly length: number;
  /** Of the words: see `text/digest.ts`. */
  readonly digest: string;
}

/** The short answer on top of an answer. */
export type ShortAnswer = Pick<Figure, 'text' | 'value' | 'unit' | 'when'> & { readonly what?: string };

/** One of the sides that a question weighs, of the things that it asks, or of what the articles say where they disagree. */
export interface AnsweredSide {
  /** What the question calls the side: 长沙; empty where it has no name for it. */
  readonly side: string;
  /** What is asked, as typed, where several things are. */
  readonly asked?: string;
  readonly figure?: ShortAnswer;
  /** Which of the answer's quotes answers it. */
  readonly quote: number;
}

/** Words of an article, given back exactly: `body.slice(start, end) === text`. */
export interface Quote {
  readonly text: string;
  readonly articleId: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly kind: TextKind;
  readonly heading?: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Offsets inside `text` of what matched and of the figures given, sorted, apart. */
  readonly highlights: readonly (readonly [start: number, end: number])[];
  readonly score: number;
  /** Other articles that say the same in nearly the same words; not part of the JSON. */
  readonly alsoIn?: readonly Source[];
}

/** An article, as the source of a quote. */
export type Source = Pick<Quote, 'articleId' | 'title' | 'publisher' | 'published' | 'url' | 'kind' | 'paragraph'>;

export type AnswerStatus = 'answered' | 'conflicting' | 'not_found';

/** What is said to a question; the object that `yinju ask --json` prints. */
export interface Answer {
  readonly v: 1;
  readonly id?: string;
  readonly question: string;
  readonly status: AnswerStatus;
  readonly figure?: ShortAnswer;
  /** What is answered, where that is more than one thing, in the order of the question; not part of the JSON. */
  readonly sides?: readonly AnsweredSide[];
  /** What of the question the articles do not answer, though they do the rest, as typed; not part of the JSON. */
  readonly unanswered?: readonly string[];
  /** Best first, at most 10; empty exactly when `not_found`. */
  readonly quotes: readonly Quote[];
  /** What a follow-up was understood to ask, its own words first; not part of the JSON. */
  readonly understood?: readonly string[];
  /** Terms of the question that the corpus never mentions. */
  readonly missing?: readonly string[];
  /** Questions that the corpus can answer. */
  readonly suggestions?: readonly string[];
  readonly tookMs: number;
}

/**
 * What the articles say to a claim. `same`: they give the same figure · `differs`: they give another · `related`: they speak
 * of it · `absent`: they do not.
 */
export type ClaimVerdict = 'same' | 'differs' | 'related' | 'absent';

export interface CheckedClaim {
  /** A sentence as it was written. */
  readonly claim: string;
  readonly verdict: ClaimVerdict;
  /** The figure of the claim, as written there, where it has one. */
  readonly claimed?: string;
  /** What the articles give instead, when `differs`. */
  readonly found?: string;
  /** Absent when `absent`. */
  readonly quote?: Quote;
}

/** Languages of those who read answers. */
export const LOCALES = ['en-US', 'zh-CN', 'zh-TW'] as const;
export type Locale = (typeof LOCALES)[number];
