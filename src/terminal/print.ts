/** An answer as text for a terminal. Writes nothing itself. */

import wrapAnsi from 'wrap-ansi';
import { MESSAGES } from '../locale.js';
import type { Answer, Locale, Quote, ShortAnswer } from '../model.js';
import type { Colors } from './colors.js';

export interface PrintOptions {
  readonly locale: Locale;
  /** Columns; Chinese characters take two. */
  readonly width: number;
  readonly colors: Colors;
  /** Most quotes shown; default 3. */
  readonly quotes?: number;
}

const INDENT = '  ';
const SHOWN_QUOTES = 3;

/** The answer in lines, without a line break at the end. */
export function printAnswer(answer: Answer, options: PrintOptions): string {
  const messages = MESSAGES[options.locale];
  const { colors } = options;
  if (answer.status === 'not_found') {
    const lines = [colors.yellow(messages.notFound)];
    if (answer.missing !== undefined) lines.push(messages.missing(answer.missing));
    if (answer.suggestions !== undefined) {
      lines.push(messages.suggestions, ...answer.suggestions.map((suggestion) => `${INDENT}· ${suggestion}`));
    }
    return lines.map((line) => wrap(line, options.width)).join('\n');
  }
  const blocks = answer.quotes.slice(0, options.quotes ?? SHOWN_QUOTES).map((quote) => printQuote(quote, options));
  if (answer.status === 'conflicting') blocks.unshift(colors.yellow(messages.conflicting));
  if (answer.figure !== undefined) blocks.unshift(printFigure(answer.figure, colors));
  return blocks.join('\n\n');
}

function printFigure({ text, what, when }: ShortAnswer, colors: Colors): string {
  const about = [when, what].filter((part) => part !== undefined && part !== '').join(' · ');
  return colors.bold(colors.green(text)) + (about === '' ? '' : `  ${colors.dim(about)}`);
}

function printQuote(quote: Quote, { locale, width, colors }: PrintOptions): string {
  const messages = MESSAGES[locale];
  const bar = colors.dim('│ ');
  const words = wrap(highlighted(quote, colors).replaceAll('\n', ' '), width - 2);
  const source = [
    `《${quote.title}》`,
    quote.publisher ?? messages.unknownPublisher,
    quote.published,
    messages.paragraph(quote.paragraph),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
  const lines = [
    ...words.split('\n').map((line) => bar + line),
    ...wrap(source, width - 2)
      .split('\n')
      .map((line) => INDENT + colors.cyan(line)),
  ];
  if (quote.kind === 'brief') lines.push(INDENT + colors.dim(messages.brief));
  if (quote.alsoIn !== undefined)
    lines.push(INDENT + colors.dim(messages.alsoIn(quote.alsoIn.map(({ title }) => `《${plain(title)}》`))));
  if (quote.url !== undefined) lines.push(INDENT + colors.dim(quote.url));
  return lines.join('\n');
}

function highlighted({ text, highlights }: Quote, colors: Colors): string {
  let shown = '';
  let at = 0;
  for (const [start, end] of highlights) {
    shown += plain(text.slice(at, start)) + colors.bold(plain(text.slice(start, end)));
    at = end;
  }
  return shown + plain(text.slice(at));
}

/** Control characters of an article cannot steer the terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? character : ''));
}

function wrap(text: string, width: number): string {
  return wrapAnsi(text, Math.max(20, width), { hard: true, trim: false });
}
