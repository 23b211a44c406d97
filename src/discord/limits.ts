/**
 * Discord's limits as named constants, and ours derived from them. Numbers of Discord stand nowhere else; nothing here
 * measures or cuts.
 *
 * Sources: `interactions/*.mdx`, `components/reference.mdx` and `resources/message.mdx` of Discord's developer
 * documentation; the sum of text over a components-v2 message is from the discord.js guide ("Display components").
 * Lengths are UTF-16 code units: Discord counts characters, of which a string never has more.
 */

/** An interaction must be acknowledged within this many milliseconds of its creation. */
const ACKNOWLEDGE_WITHIN_MS = 3_000;

/** A third of it is ours to wait for an answer; the rest is for the network and for a slow machine. */
export const DEFER_AFTER_MS = ACKNOWLEDGE_WITHIN_MS / 3;

/** Characters over all text displays of one message. */
export const MESSAGE_TEXT = 4_000;

/** Components of one message, nested ones counted. */
export const MESSAGE_COMPONENTS = 40;

/** Characters of an address in a link: Discord's limit for link buttons, ours for masked links too. */
export const ADDRESS = 512;

/** Characters of a custom id. */
export const CUSTOM_ID = 100;

/** Buttons in a row, and characters of a label. */
export const ROW_BUTTONS = 5;
export const BUTTON_LABEL = 80;

/** Options of a select, characters of the label, the description and the value of one, and of the select's placeholder. */
export const SELECT_OPTIONS = 25;
export const SELECT_TEXT = 100;
export const PLACEHOLDER = 150;

/** Choices that a completion may offer, and characters of the name and of the value of one. */
export const CHOICES = 25;
export const CHOICE = 100;

/**
 * Longest question that `/ask` takes. Every question that is one fits; what is longer is pasted text, which Discord then refuses in
 * the input field before it is sent.
 */
export const QUESTION = 300;

/** Characters of a title in a source line; a title is displayed, not quoted, so it may be shortened. */
export const TITLE = 100;

/** Characters of a publisher, a measure, a time: whatever stands beside something else. */
export const ASIDE = 60;

/** Characters that the questions above an answer may take: what is left is for the answer. */
export const QUESTIONS_TEXT = MESSAGE_TEXT / 4;

/** Questions that an answer shows: its own and those that it follows up. */
export const QUESTIONS = 3;

/** Figures on a page of `/figure`, articles on a page of `/articles`: what a phone shows without much scrolling. */
export const FIGURES_A_PAGE = 8;
export const ARTICLES_A_PAGE = 8;

/** Longest option of `/figure`: it stands in the message, from where its buttons read it back. */
export const FIGURE_QUERY = 80;

/** Headings and figures of one article that are listed. */
export const LISTED_HEADINGS = 12;
export const LISTED_FIGURES = 15;

/** Text that a paragraph beside the quoted one may take. */
export const NEIGHBOUR_PARAGRAPH = MESSAGE_TEXT / 10;

/** Characters of a title in a row of a table. */
export const SHORT_TITLE = 16;

/** Characters of a claim that is looked up; it is shown to be recognised, not to be read. */
export const CLAIM = 120;

/** Characters of what somebody says was wrong. */
export const REASON_TEXT = 200;

/** Questions and votes of one's own that are listed. */
export const LISTED_QUESTIONS = 10;

/** Groups of unanswered questions on a page: each is a text and a row of two buttons. */
export const GROUPS_A_PAGE = 5;

/** Greatest limit that a server can set, questions a minute. */
export const LIMIT_A_MINUTE = 10_000;

/** Bytes of a file that every server takes. */
export const FILE_BYTES = 10 * 1024 * 1024;

/** Channels that are listed where mentions are answered in some alone. */
export const LISTED_CHANNELS = 20;

/** Groups of questions in a weekly digest. */
export const DIGEST_GROUPS = 10;

/** Suggestions and missing terms shown when nothing was found. */
export const SUGGESTIONS = 3;
export const MISSING_TERMS = 5;

/** Further quotes below the best one. */
export const FURTHER_QUOTES = 2;

/** Quotes shown side by side when they contradict each other. */
export const CONFLICTING_QUOTES = 5;

/** Text that a further or a conflicting quote may take at most, so that no one of them uses up the message. */
export const COMPACT_QUOTE = MESSAGE_TEXT / 8;
