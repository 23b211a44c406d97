/** How much of what a question means a sentence holds, by itself and with what stands around it. */
import type { Quantity } from '../text/quantities.js';
import { fittingQuantities } from './kinds.js';
import { ABSENT } from './match-unit.js';
import { type NamesOf, ownQuantities, placesOfFigure } from './place.js';
import type { Question } from './question.js';
import type { RankedSentence } from './rank.js';
import type { ReadPassage } from './read-passage.js';
import type { UnitMatches } from './unit-matches.js';
import type { Unit } from './units.js';

/** What a unit counts that stands not in the sentence but in a neighbour, in title or heading, elsewhere in the passage. */
const NEAR = 0.85;
/** Where the sentences stand that are near. */
const NEIGHBOURS = [-1, 1, -2];
const TITLE = 0.8;
const PASSAGE = 0.5;
/** What a unit counts that comes from an earlier question. */
const INHERITED = 0.5;

/** What a place counts where it stands in a list and the figure is that of the whole list. */
const ENUMERATED = 0.2;

export interface Evidence {
  /** Share of the units' weight that sentence and context hold, 0 to 1. */
  readonly held: number;
  /** The same of the sentence alone. */
  readonly own: number;
  /** Names, dates, numbers and Latin words that neither holds. */
  readonly missing: readonly Unit[];
  /** A place asked about is one of a list of which something is said all together. */
  readonly isShared: boolean;
  /** A figure of a place is asked, and those of the sentence are of others. */
  readonly isElsewhere: boolean;
  /** A follow-up exchanged a word, and the sentence does not have it. */
  readonly lacksFocus: boolean;
  /** The sentence speaks of another year or month than the question. */
  readonly contradicts: boolean;
}

/** @param matches of the sentence's passage with all of the question's units */
export function evidenceFor(
  question: Question,
  sentence: Pick<RankedSentence, 'passage' | 'index' | 'folded' | 'quantities'>,
  namesOf: NamesOf,
  matches: UnitMatches,
): Evidence {
  const { passage, index, folded } = sentence;
  let total = 0;
  let held = 0;
  let own = 0;
  let isShared = false;
  const missing: Unit[] = [];
  let lacksFocus = false;
  for (const [place, unit] of matches.units.entries()) {
    const enumerated = isOneOfMany(question, unit, folded);
    isShared ||= enumerated;
    const here = enumerated ? ENUMERATED : matches.inSentence(place, index);
    let best = here;
    if (best < NEAR)
      for (const beside of NEIGHBOURS) best = Math.max(best, NEAR * matches.inSentence(place, index + beside));
    if (best < TITLE) best = Math.max(best, TITLE * matches.inTitle(place));
    if (best < PASSAGE) best = Math.max(best, PASSAGE * matches.inAny(place));
    const weight = unit.weight * (place < question.units.length ? 1 : INHERITED);
    total += weight;
    held += weight * best;
    own += weight * here;
    if (here < ABSENT && question.focus?.some(({ text }) => text === unit.text)) lacksFocus = true;
    if (best < ABSENT && !['verb', 'other', 'noun'].includes(unit.kind)) missing.push(unit);
  }
  return {
    isElsewhere: isElsewhere(question, sentence, namesOf),
    held: total === 0 ? 0 : held / total,
    own: total === 0 ? 0 : own / total,
    isShared,
    lacksFocus,
    missing,
    contradicts: contradictsDates(question, passage, index),
  };
}

function isElsewhere(
  question: Question,
  sentence: Pick<RankedSentence, 'passage' | 'index' | 'folded' | 'quantities'>,
  namesOf: NamesOf,
): boolean {
  // Without such a place the sentence's quantities need not be found.
  if (placesOfFigure(question).length === 0) return false;
  // 湖南省第一个 tells nothing of whose amount follows.
  const fitting = fittingQuantities(question, sentence.quantities).filter(
    ({ kind }) => kind !== 'rank' || question.asks.has('rank'),
  );
  return fitting.length > 0 && ownQuantities(question, sentence, fitting, namesOf).length === 0;
}

/** 在北京、上海、杭州等地…达47家 gives no number for 北京, nor says it where in 北京. */
function isOneOfMany(question: Question, { kind, text }: Unit, folded: string): boolean {
  if (kind !== 'place' || !OF_THE_LIST.some((asked) => question.asks.has(asked))) return false;
  const at = folded.indexOf(text);
  if (at < 0 || folded.indexOf(text, at + 1) >= 0) return false;
  const list = /(?<![^,，。;；:：])[^,，。;；:：]*$/.exec(folded.slice(0, at))?.[0] ?? '';
  const rest = /^[^,，。;；:：]*/.exec(folded.slice(at))?.[0] ?? '';
  const items = ((list + rest).match(/、/g) ?? []).length;
  return items >= 2 && /^.{0,6}(?:、|等)|^[^、]{1,6}$/.test(rest) && /等/.test(rest) && !/分别|各/.test(folded);
}

const OF_THE_LIST = ['number', 'money', 'percent', 'fraction', 'rank', 'place', 'person'] as const;

/**
 * The years that a sentence means by 去年 and 今年, told by when its article was published, and by 上年的, told by the years
 * that it names.
 */
function relativeYears({ sentences, at }: ReadPassage, index: number, named: readonly number[]): number[] {
  const said = sentences[index] ?? '';
  const published = Number(/^\d{4}/.exec(at.article.info.published ?? '')?.[0]);
  const before = YEAR_BEFORE.test(said) ? named.map((year) => year - 1) : [];
  if (Number.isNaN(published)) return before;
  return [
    ...before,
    ...(/今年|本年|年内/.test(said) ? [published] : []),
    ...(/去年|上年/.test(said) ? [published - 1] : []),
  ];
}

/** 由上年的9.8亿元降至6.1亿元: what was in the year before has a figure of its own. */
export const YEAR_BEFORE = /[上前]一?年(?:末|底|同期)?的?(?:为|是)?(?=\d)/;

/**
 * Whether the question names a year (or a month) and the sentence another. A sentence without a date is of the date last
 * named before it.
 */
function contradictsDates(question: Question, passage: ReadPassage, index: number): boolean {
  const own = [...question.quantities, ...(question.inherited?.quantities ?? [])].filter(({ kind }) => kind === 'date');
  if (own.length === 0) return false;
  const found = passage.quantities(index);
  // 11月4日 is the 2020年11月4日 that is asked about, whatever year was named before it.
  const isNamedDay = own.some(
    ({ month, day }) =>
      month !== undefined &&
      found.some((date) => date.kind === 'date' && date.year === undefined && date.month === month && date.day === day),
  );
  if (isNamedDay) return false;
  const wantedYears = own.flatMap(yearsOf);
  const wantedMonths = own.flatMap(({ month }) => month ?? []);
  const years = (list: readonly Quantity[]) => list.flatMap(yearsOf);
  if (wantedYears.length > 0) {
    let named = years(found);
    named = [...named, ...relativeYears(passage, index, named)];
    for (let earlier = index - 1; named.length === 0 && earlier >= 0; earlier--)
      named = years(passage.quantities(earlier));
    if (named.length === 0) named = years(passage.titleQuantities);
    if (named.length > 0 && !named.some((year) => wantedYears.includes(year))) return true;
  }
  if (wantedMonths.length > 0) {
    const months = found.flatMap(({ month }) => month ?? []);
    if (months.length > 0 && !months.some((month) => wantedMonths.includes(month))) return true;
  }
  return false;
}

/** Every year of a date or of a range of years. */
function yearsOf({ year, until }: Quantity): number[] {
  if (year === undefined) return [];
  const last = Math.max(year, until?.year ?? year);
  return Array.from({ length: Math.min(last - year, LONGEST_RANGE) + 1 }, (_, i) => year + i);
}

/** Years of a range that are looked at. */
const LONGEST_RANGE = 100;
