/**
 * What the articles say to a text that somebody has written: sentence by sentence, the passage that gives the same figure,
 * another one, or none. Compares figures; judges nobody.
 */
import type { Answer, CheckedClaim, Quote } from '../../model.js';
import type { Steps } from '../../slices.js';
import { fold, originalSlice } from '../../text/fold.js';
import { quantities } from '../../text/quantities/quantities.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { sentences } from '../../text/sentences.js';

/** Claims that are looked up, figures of one clause that are, and quotes in which each is sought. */
const MOST_CLAIMS = 6;
const FIGURES_A_CLAUSE = 2;
const QUOTES_READ = 3;
/** A sentence with fewer letters claims nothing. */
const LEAST_LETTERS = 4;

type Ask = (question: string) => Answer;

/** A sentence, and the figure in it that is meant; none where it has no figure. */
interface Claim {
  readonly text: string;
  readonly figure?: { readonly quantity: Quantity; readonly printed: string; readonly question: string };
}

/** At most {@link MOST_CLAIMS} claims of `text`, in its order, one a step. Never throws, whatever the text. */
export function* checkClaims(text: string, ask: Ask): Steps<CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (const claim of claimsOf(text)) {
    yield;
    checked.push(check(claim, ask));
  }
  return checked;
}

function check({ text: claim, figure }: Claim, ask: Ask): CheckedClaim {
  if (figure === undefined) {
    const [quote] = ask(claim).quotes;
    return quote === undefined ? { claim, verdict: 'absent' } : { claim, verdict: 'related', quote };
  }
  const { quantity, printed: claimed, question } = figure;
  const answer = ask(question);
  const read = answer.quotes.slice(0, QUOTES_READ);
  const [first] = read;
  if (first === undefined) return { claim, claimed, verdict: 'absent' };
  const same = read.find((quote) => gives(quote, quantity));
  if (same !== undefined) return { claim, claimed, verdict: 'same', quote: same };
  const found = answer.figure?.text;
  if (found === undefined) return { claim, claimed, verdict: 'related', quote: first };
  return { claim, claimed, verdict: 'differs', found, quote: first };
}

/** The claims of a text; addresses and mentions are none, nor is Markdown, of which a single ~ is no part: 3~5家. */
function claimsOf(text: string): Claim[] {
  const plain = text.replaceAll(/https?:\/\/\S+|<[@#:/a][^>\s]*>|[*_`|]{1,3}|~~/g, ' ');
  return plain
    .split('\n')
    .map((line) => line.replace(/^[\s>#-]+/, ''))
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
    .filter((sentence) => (sentence.match(/\p{L}/gu) ?? []).length >= LEAST_LETTERS)
    .flatMap(claimsOfSentence)
    .slice(0, MOST_CLAIMS);
}

/** A sentence of several figures makes several claims, each with the clauses that lead to its figure. */
function claimsOfSentence(text: string): Claim[] {
  const [whole] = claimsWithin(text);
  if (whole?.figure === undefined) return [{ text }];
  const claims: Claim[] = [];
  let open = '';
  for (const clause of text.split(/(?<=[，,；;])/)) {
    open += clause;
    const found = claimsWithin(open);
    if (found.length === 0) continue;
    claims.push(...found);
    open = '';
  }
  return claims;
}

function claimsWithin(text: string): Claim[] {
  const folded = fold(text);
  const figures = quantities(folded.text).filter(({ kind }) => kind !== 'date' && kind !== 'time' && kind !== 'number');
  return figures.slice(0, FIGURES_A_CLAUSE).map((quantity) => ({
    text: text.replace(/[，,；;]$/, ''),
    figure: { quantity, printed: originalSlice(text, folded, quantity), question: questionOf(folded.text, quantity) },
  }));
}

/** The claim with its figure replaced by what asks for it. */
function questionOf(folded: string, { start, end, kind, measure }: Quantity): string {
  const asking = kind === 'rank' ? '第几' : kind === 'percent' ? '百分之几' : `多少${measure ?? ''}`;
  return `${folded.slice(0, start)}${asking}${folded.slice(end)}`;
}

/** Does a quote give this figure, be it written another way: 1640.58亿元, 164058000000元? */
function gives({ text }: Quote, { kind, measure, values, text: own }: Quantity): boolean {
  return quantities(fold(text).text).some((other) => {
    if (other.kind !== kind || other.measure !== measure) return false;
    if (values.length === 0) return other.text === own;
    return values.length === other.values.length && values.every((value, i) => isEqual(value, other.values[i]));
  });
}

function isEqual(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
