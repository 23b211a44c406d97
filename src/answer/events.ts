/** When something happened: the dates that stand in one clause with what a question asks the date of. */
import type { Quantity } from '../text/quantities.js';
import { quantitiesOfClauses } from './clauses.js';
import type { Question } from './question.js';
import { formsOf, type Unit } from './units.js';

/** What happened, where it is asked when: 上市 of 某公司哪年上市. */
function eventAsked({ asks, units }: Question): Unit | undefined {
  return asks.has('date') ? units.findLast(({ kind }) => kind === 'noun' || kind === 'verb') : undefined;
}

/** Dates in the clauses that speak of the event. */
export function datesOfEvent(question: Question, folded: string, dates: readonly Quantity[]): Quantity[] {
  const event = eventAsked(question);
  if (event === undefined) return [];
  const forms = formsOf(event);
  return quantitiesOfClauses(folded, dates, (clause) => forms.some((form) => clause.includes(form)));
}
