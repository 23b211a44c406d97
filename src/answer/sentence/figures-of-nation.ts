/** Which figures of a sentence are those of the whole country, and which are of a part of it. */
import type { Quantity } from '../../text/quantities/quantity.js';
import type { NamesOf } from '../../text/segment.js';
import { COUNTRY } from '../question/places-asked.js';
import { clauseBefore } from './clauses.js';

/** Those of `quantities` before which a part of the country is not the last to be named; 北京、上海等地 are many. */
export function ofNation(folded: string, quantities: readonly Quantity[], namesOf: NamesOf): readonly Quantity[] {
  const places = namesOf(folded).filter(
    ({ kind, end }) => kind === 'place' && !LISTED_WITH_OTHERS.test(folded.slice(end)),
  );
  const nation = [...folded.matchAll(NATION_IN_TEXT)].map(({ index }) => index);
  return quantities.filter(({ start, end }) => {
    const part = places.findLast((place) => place.end <= start);
    const next = places.find((place) => place.start >= end);
    if (next !== undefined && COUNTED_IN.test(folded.slice(end, next.start))) return false;
    return part === undefined || nation.some((at) => at > part.start && at < start);
  });
}

const NATION_IN_TEXT = new RegExp(`${COUNTRY}|国家|各[地省]`, 'g');

const LISTED_WITH_OTHERS = /^[^,。;]{0,30}?等/;

/** 12家在长沙: what stands between a quantity and the one place that it is counted in. */
export const COUNTED_IN = /^[^,、;。\d]{0,4}(?:[在于]|位于|落户|来自)$/;

/** Without those of one place, where all of the country are asked for: 在上海开了18家店. */
export function notInOnePlace(folded: string, quantities: readonly Quantity[], namesOf: NamesOf): readonly Quantity[] {
  return quantities.filter(({ start }) => {
    const clause = clauseBefore(folded, start);
    return !namesOf(clause).some((name) => name.kind === 'place' && /[在于]$/.test(clause.slice(0, name.start)));
  });
}
