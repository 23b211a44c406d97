/** What people see in Discord, beyond what every front end says: commands, buttons, pages. Three languages, one file each. */
import type { ClaimVerdict, Locale } from '../model.js';
import { enUS } from './discord-en-us.js';
import { zhCN } from './discord-zh-cn.js';
import { zhTW } from './discord-zh-tw.js';
import type { KeepingWords } from './keeping.js';

export type CitationStyle = 'markdown' | 'plain' | 'gbt7714' | 'bibtex';

/** What a command and its options say of themselves: 100 characters each at most. */
type Described<Option extends string = never> = { readonly description: string } & {
  readonly options: Readonly<Record<Option, string>>;
};

export interface Words {
  readonly commands: {
    readonly ask: Described<'question' | 'article' | 'private'>;
    readonly figure: Described<'what' | 'article' | 'when' | 'private'>;
    readonly cite: Described<'article' | 'passage' | 'style'>;
    readonly articles: Described;
    readonly privacy: Described;
    readonly help: Described;
  };
  /** Names of the message commands, 32 characters at most. */
  readonly messageCommands: { readonly lookUp: string; readonly citeSources: string };
  readonly styles: Readonly<Record<CitationStyle, string>>;
  /** Labels of buttons: two to six characters where the language allows. */
  readonly buttons: {
    readonly context: string;
    readonly back: string;
    readonly followUp: string;
    readonly cite: string;
    readonly publish: string;
    readonly published: string;
    /** Of a page of several: `2/5`. */
    readonly place: (number: number, of: number) => string;
  };
  /** Which of an answer's quotes is shown. */
  readonly quoteOf: (number: number, of: number) => string;
  readonly followUp: { readonly title: string; readonly label: string; readonly placeholder: string };
  readonly askedBy: (mention: string) => string;
  /** Of an answer that is sought in one article only. */
  readonly onlyIn: (title: string) => string;
  readonly onlyAsker: string;
  readonly answerGone: string;
  readonly passageGone: (title: string | undefined) => string;
  readonly noArticle: (typed: string) => string;
  readonly noParagraph: (typed: string) => string;
  readonly figures: {
    readonly none: (what: string) => string;
    readonly count: (number: number) => string;
    readonly choose: string;
  };
  readonly articles: {
    readonly title: (count: number) => string;
    readonly choose: string;
    readonly characters: (count: number) => string;
    readonly paragraphs: (count: number) => string;
    readonly headings: string;
    readonly figures: (count: number) => string;
    readonly undated: string;
    readonly more: (count: number) => string;
  };
  readonly citation: {
    /** In Markdown and plain citations, behind the source. */
    readonly accessed: (day: string) => string;
    readonly authors: (names: readonly string[]) => string;
  };
  readonly check: {
    readonly title: string;
    readonly none: string;
    readonly verdicts: Readonly<Record<ClaimVerdict, (claimed: string, found: string) => string>>;
    readonly noSources: string;
    readonly sources: string;
  };
  readonly keeping: KeepingWords;
  /** To thanks and greetings. */
  readonly courtesy: string;
  readonly help: {
    readonly title: string;
    readonly what: string;
    readonly commands: string;
    readonly examples: string;
    readonly privacy: string;
    readonly limits: string;
  };
}

export const WORDS: Readonly<Record<Locale, Words>> = { 'en-US': enUS, 'zh-CN': zhCN, 'zh-TW': zhTW };
