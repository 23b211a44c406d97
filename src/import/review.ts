/** Asks a person about each doubtful span. */
import { decisionKey, doubtful } from './extract.js';
import type { Imported } from './import-page.js';
import { plain } from './report.js';

/** Puts a question and gives the answer as it was typed; `undefined` when the person is gone. */
export type Ask = (question: string) => Promise<string | undefined>;

/**
 * What the person says about the doubtful spans of a page that were not decided before: their words → whether they are
 * dropped. Whoever leaves (`q`, Ctrl-D) decides nothing about the rest.
 */
export async function review({ extraction, record }: Imported, ask: Ask): Promise<Map<string, boolean>> {
  const decisions = new Map<string, boolean>();
  const open = doubtful(extraction).filter(({ text }) => !(decisionKey(text) in record.decisions));
  for (const [i, { text, line, reason, confidence }] of open.entries()) {
    const answer = await ask(
      `${plain(text)}\n[${i + 1}/${open.length}] line ${line}, ${reason}, ${confidence.toFixed(2)}: drop it? [Y]es, [n]o, [q]uit: `,
    );
    const choice = answer?.trim().toLowerCase();
    if (choice === undefined || choice.startsWith('q')) break;
    decisions.set(decisionKey(text), !choice.startsWith('n'));
  }
  return decisions;
}
