/** An answer as text for a terminal. Writes nothing itself. */

import { MESSAGES } from '../locale.js';
import type { Answer, Locale, Quote, ShortAnswer } from '../model.js';
import { asSaid } from '../text/bounds.js';
import type { Colors } from './colors.js';
import { type Part, wrap } from './wrap.js';

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
/** Columns that a line has at least, however narrow the terminal says it is. */
const LEAST_WIDTH = 20;

/** The answer in lines, without a line break at the end. */
export function printAnswer(answer: Answer, options: PrintOptions): string {
  const messages = MESSAGES[options.locale];
  const { colors, quotes = SHOWN_QUOTES } = options;
  const width = Math.max(LEAST_WIDTH, options.width);
  const said = (text: string) => wrap([{ text, style: colors.yellow }], width);
  if (answer.status === 'not_found') {
    const lines = said(messages.notFound);
    if (answer.missing !== undefined) lines.push(...wrap([{ text: messages.missing(answer.missing) }], width));
    if (answer.suggestions !== undefined) {
      lines.push(...wrap([{ text: messages.suggestions }], width));
      for (const suggestion of answer.suggestions) lines.push(...indented({ text: `· ${suggestion}` }, width));
    }
    return lines.join('\n');
  }
  const blocks = answer.quotes.slice(0, quotes).map((quote) => printQuote(quote, { ...options, width }));
  if (answer.unanswered !== undefined) {
    blocks.unshift(wrap([{ text: messages.unanswered(answer.unanswered), style: colors.yellow }], width));
  }
  if (answer.status === 'conflicting') blocks.unshift(said(messages.conflicting));
  const sides = printSides(answer, colors, width);
  if (sides.length > 0) blocks.unshift(sides);
  else if (answer.figure !== undefined) blocks.unshift(printFigure(answer.figure, answer.quotes[0], colors, width));
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

/** A line for each side: 长沙 12项. */
function printSides({ sides = [], quotes }: Answer, colors: Colors, width: number): string[] {
  return sides.flatMap(({ side, figure, quote }) =>
    figure === undefined ? [] : printFigure(figure, quotes[quote], colors, width, side === '' ? side : `${side} `),
  );
}

function printFigure(
  { text, what, when }: ShortAnswer,
  quote: Quote | undefined,
  colors: Colors,
  width: number,
  label = '',
): string[] {
  const about = [when, what].filter((part) => part !== undefined && part !== '').join(' · ');
  const figure = { text: asSaid(text, quote?.text ?? ''), style: (own: string) => colors.bold(colors.green(own)) };
  const parts = label === '' ? [figure] : [{ text: label }, figure];
  return wrap(about === '' ? parts : [...parts, { text: INDENT }, { text: about, style: colors.dim }], width);
}

function printQuote(quote: Quote, { locale, width, colors }: PrintOptions): string[] {
  const messages = MESSAGES[locale];
  const source = [
    `《${quote.title}》`,
    quote.publisher ?? messages.unknownPublisher,
    quote.published,
    messages.paragraph(quote.paragraph),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
  const also = quote.alsoIn?.map(({ title }) => `《${title}》`);
  return [
    ...wrap(highlighted(quote, colors), width - INDENT.length).map((line) => colors.dim('│ ') + line),
    ...indented({ text: source, style: colors.cyan }, width),
    ...(quote.kind === 'brief' ? indented({ text: messages.brief, style: colors.dim }, width) : []),
    ...(also === undefined ? [] : indented({ text: messages.alsoIn(also), style: colors.dim }, width)),
    // Whole on its line, so that it can be opened.
    ...(quote.url === undefined ? [] : [INDENT + colors.dim(quote.url)]),
  ];
}

function indented(part: Part, width: number): string[] {
  return wrap([part], width - INDENT.length).map((line) => INDENT + line);
}

function highlighted({ text, highlights }: Quote, colors: Colors): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    parts.push({ text: text.slice(at, start) }, { text: text.slice(start, end), style: colors.bold });
    at = end;
  }
  return [...parts, { text: text.slice(at) }];
}
