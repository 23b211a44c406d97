/** Rows for whoever reads them: in columns under their names in a terminal, with tabs and without names for a program. */
import stringWidth from 'string-width';
import { plain } from './wrap.js';

/** A cell up to which many columns wide is made room for; longer ones push what follows aside. */
const WIDEST = 48;
const GAP = 2;

/**
 * The rows in lines, each with its line break.
 *
 * @param names of the columns, for a terminal
 */
export function printTable(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  isTerminal: boolean,
): string {
  const shown = rows.map((row) => row.map(plain));
  if (!isTerminal) return shown.map((row) => `${row.join('\t')}\n`).join('');
  const lines = [names, ...shown].map((row) => row.map((text) => ({ text, columns: stringWidth(text) })));
  const widths = names.map((_, i) => widest(lines.map((row) => row[i]?.columns ?? 0)));
  return lines
    .map((row) => row.map(({ text, columns }, i) => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - columns) + GAP)))
    .map((cells) => `${cells.join('').trimEnd()}\n`)
    .join('');
}

/** The widest that is not too wide. */
function widest(columns: readonly number[]): number {
  return columns.reduce((most, width) => (width > most && width <= WIDEST ? width : most), 0);
}
