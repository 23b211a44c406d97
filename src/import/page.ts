/**
 * A page on its way to an article. Everything an import says about a page is a span of its one `text`, so that no
 * character can be invented and none can get lost: what is not kept is dropped, and both are spans.
 */
import type { Span } from '../model.js';

/** A line of the page's text, and what the markup said of it. Lines are in order and do not overlap. */
export interface Line extends Span {
  /** A blank line, the edge of a block or an indent stands before it. */
  readonly begins: boolean;
  /** Level of the heading that the markup makes it, 1 to 6; bold text that stands alone counts as 3. */
  readonly level?: number;
  /** Share of its characters that are links, 0 to 1. */
  readonly linked: number;
  /** What the markup makes of it besides a paragraph. */
  readonly role?: 'row' | 'item' | 'caption';
  /** Names of the elements around it, outermost first, with ids and classes: `main div#content.article p`. */
  readonly within?: string;
  /** Whether Readability counts it to the article; absent where it was not asked or has no opinion. */
  readonly inside?: boolean;
}

/** A statement that the page makes about itself outside its text: `<meta>`, JSON-LD, front matter. */
export interface Marks {
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly publishers: readonly string[];
  /** Name of the site that shows the page. */
  readonly site?: string;
  /** As written in the page, best first. */
  readonly dates: readonly string[];
  /** Addresses that the page gives for itself. */
  readonly urls: readonly string[];
}

export const NO_MARKS: Marks = { titles: [], authors: [], publishers: [], dates: [], urls: [] };

export type PageKind = 'text' | 'markdown' | 'html';

export interface Page {
  readonly kind: PageKind;
  /** The page as read by a person: a text file's characters, or the visible text of HTML, a block a line. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly marks: Marks;
  /** Spans that are markup and no text (Markdown's `**` and addresses of links), sorted. */
  readonly markup: readonly Span[];
  /** Whether the page asks for a password. */
  readonly asksForLogin: boolean;
}

/** Why a span is not in the article. */
export type Reason =
  | 'title'
  | 'by-line'
  | 'navigation'
  | 'share'
  | 'counter'
  | 'related'
  | 'comments'
  | 'flash'
  | 'advert'
  | 'plug'
  | 'copyright'
  | 'about'
  | 'caption'
  | 'outside'
  | 'punctuation'
  | 'review';

/** Below this a decision is doubtful: `--review` asks about it. 0 to 1. */
export const DOUBTFUL = 0.8;
