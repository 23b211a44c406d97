/** How near a quantity or a name stands to the words of the question. */
import type { Span } from '../../model.js';
import { findAll } from '../../text/find-all.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { isScope } from '../question/places-asked.js';
import { allUnits, type Question } from '../question/question.js';
import { type Gram, isWithin } from '../ranking/grams.js';
import { FIGURE_WEIGHTS } from './figure-weights.js';

/** Marks that end a clause, and those that set the items of a list apart. */
const CLAUSE_MARK = /[,、;:]/g;

/** What may be the short answer, among others of the sentence. */
export interface Rival extends Span {
  /** Of a quantity; a name has none. */
  readonly kind?: Quantity['kind'];
}

/** Where the question's grams stand in the sentence: more where more of the question stands around them, 人均gdp rather than gdp. */
export function spotsOf(question: Question, grams: readonly Gram[], folded: string): { at: number; weight: number }[] {
  const { focus: focused, inherited, context, otherwise } = FIGURE_WEIGHTS;
  const { focus = [] } = question;
  const spoken = allUnits(question).filter(
    ({ text, alternatives }) => alternatives.length > 0 && !folded.includes(text),
  );
  // 在全省排第几: what a rank is within stands with every rank.
  const scopes = question.units.filter((unit) => isScope(unit, question.folded));
  return grams.flatMap((gram) => {
    const { text } = gram;
    if (!gram.inherited && scopes.some(({ start, end }) => gram.at >= start - 1 && gram.at < end)) return [];
    const isFocus = focus.some((unit) => unit.text.includes(text));
    const weight = gram.weight * (isFocus ? focused : 1) * (gram.inherited ? inherited : 1);
    const source = (gram.inherited ? question.inherited?.content : question.content) ?? '';
    const found: { at: number; weight: number }[] = [];
    for (const i of findAll(folded, text))
      found.push({ at: i + text.length / 2, weight: weight * runAround(source, gram.at, folded, i) ** context });
    for (const unit of spoken) {
      if (!isWithin(gram, unit) || !unit.text.includes(text)) continue;
      for (const other of unit.alternatives)
        for (const i of findAll(folded, other)) found.push({ at: i + other.length / 2, weight: weight * otherwise });
    }
    return found;
  });
}

/** How much two texts have in common around two places: a third for each character in a row, from 1/3 to 4/3. */
function runAround(a: string, atA: number, b: string, atB: number): number {
  const isSame = (k: number) => a.charAt(atA + k) === b.charAt(atB + k) && /[\p{L}\p{N}]/u.test(a.charAt(atA + k));
  let from = 0;
  let to = 0;
  while (isSame(from - 1)) from--;
  while (isSame(to)) to++;
  return Math.min(4, Math.max(1, to - from)) / 3;
}

/** How much a word of the question at `spot` speaks for a quantity: less with distance, with each clause and each rival between. */
export function closeness(spot: number, { start, end, kind }: Rival, rivals: readonly Rival[], folded: string): number {
  const isBefore = spot < start;
  const [from, to] = isBefore ? [spot, start] : [end, spot];
  const clauses = (folded.slice(from, to).match(CLAUSE_MARK) ?? []).length;
  const between = rivals.reduce((sum, rival) => sum + (rival.start >= from && rival.end <= to ? 1 : 0), 0);
  const { scale, clause, rival, share } =
    kind === 'date' || kind === 'time'
      ? isBefore
        ? FIGURE_WEIGHTS.beforeDate
        : FIGURE_WEIGHTS.afterDate
      : isBefore
        ? FIGURE_WEIGHTS.before
        : FIGURE_WEIGHTS.after;
  return share * Math.exp(-Math.max(0, to - from) / scale) * clause ** clauses * rival ** between;
}
