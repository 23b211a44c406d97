/** An answer as text for a terminal. Writes nothing itself. */

import { MESSAGES } from '../locale.js';
import type { Answer, AnsweredSide, Locale, Quote } from '../model.js';
import { asSaid } from '../text/bounds.js';
import { labelsOf } from '../text/figure-label.js';
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
  const isConflict = answer.status === 'conflicting';
  const { sides = [], quotes: all } = answer;
  const printed = (own: readonly AnsweredSide[]) =>
    own.flatMap((side) => printSide(side, all[side.quote], colors, width));
  const blocks = all
    .slice(0, quotes)
    .map((quote, i) => [
      ...(isConflict ? printed(sides.filter((side) => side.quote === i)) : []),
      ...printQuote(quote, { ...options, width }),
    ]);
  if (answer.unanswered !== undefined) blocks.unshift(said(messages.unanswered(answer.unanswered)));
  if (isConflict) {
    blocks.unshift(said(messages.conflicting));
  } else {
    const figures = printed(sides.filter(({ figure }) => figure !== undefined));
    blocks.unshift(figures.length > 0 ? figures : printSide(answer, all[0], colors, width));
  }
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** The name of a side and its figure, as many of them as there are: 长沙 12项. */
function printSide(
  { side = '', asked, figure, question }: Partial<AnsweredSide> & { readonly question?: string },
  quote: Quote | undefined,
  colors: Colors,
  width: number,
): string[] {
  const parts: Part[] = side === '' ? [] : [{ text: figure === undefined ? side : `${side} ` }];
  if (figure !== undefined) {
    const about = [...(asked === undefined ? [] : [asked]), ...labelsOf(figure, asked ?? question)].join(' · ');
    parts.push({ text: asSaid(figure.text, quote?.text ?? ''), style: (own) => colors.bold(colors.green(own)) });
    if (about !== '') parts.push({ text: INDENT }, { text: about, style: colors.dim });
  }
  return parts.length === 0 ? [] : wrap(parts, width);
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
