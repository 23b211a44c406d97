/** The answers to a question with sides: a quote for each, and whether they disagree. */
import type { Library } from '../../search/library.js';
import { quantities } from '../../text/quantities/quantities.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { Comparison, Side } from '../question/comparison.js';
import type { Question } from '../question/question.js';
import type { Unit } from '../question/unit.js';
import { isSameSentence, type RankedSentence, type Ranking, rank } from '../ranking/rank.js';
import { liesIn } from '../sentence/dates.js';
import { isThere } from '../sentence/match-unit.js';
import { yearNamedBefore } from '../sentence/periods.js';
import { confidence } from './confidence.js';
import { firstAnswering } from './first-answering.js';

/** Share of a side's other units that a sentence with its own must hold, with what stands around it. */
const LEAST_HELD = 0.7;
/** Sentences of each side that are looked at. */
const CONSIDERED = 8;

/** Share of its own best one's score that a sentence has which answers another side, too. */
const ABOUT_AS_WELL = 0.95;

export interface SideAnswer {
  /** What the question calls the side. */
  readonly name: string;
  readonly question: Question;
  readonly ranking: Ranking;
  readonly best?: RankedSentence;
}

/** Asks each side by itself. */
export function answerSides({ kind, sides }: Comparison, library: Library): SideAnswer[] {
  const answers = sides.map(({ name, question, units }, i): SideAnswer => {
    const ranking = rank(question, library);
    const others = sides.flatMap((side, k) => (k === i ? [] : side.units));
    const best =
      kind === 'alternatives'
        ? ranking.sentences
            .slice(0, CONSIDERED)
            .find((sentence) => saysOne(question, ranking, sentence, units, others, library))
        : firstAnswering(question, ranking, library);
    return { name, question, ranking, ...(best !== undefined && { best }) };
  });
  if (kind !== 'sides') return answers;
  // One after the other, so that two do not change places.
  return sides.reduce(
    (settled, { units }, i) => settled.map((own, k) => (k === i ? besideOther(own, units, settled, library) : own)),
    answers,
  );
}

/** 四川363家,其中成都300家: where a sentence that answers another side names this one and answers it about as well, both are of one count. */
function besideOther(
  own: SideAnswer,
  units: readonly Unit[],
  all: readonly SideAnswer[],
  library: Library,
): SideAnswer {
  const { best, question, ranking } = own;
  if (best === undefined) return own;
  const isOfOther = (sentence: RankedSentence) =>
    all.some((other) => other !== own && other.best !== undefined && isSameSentence(other.best, sentence));
  const shared = ranking.sentences.find(
    (sentence) =>
      sentence.score >= ABOUT_AS_WELL * best.score &&
      sentence.holdsAsked &&
      isOfOther(sentence) &&
      units.every((unit) => isThere(unit, sentence.folded)) &&
      confidence(question, ranking, sentence, library).answers,
  );
  return shared === undefined ? own : { ...own, best: shared };
}

/** A sentence that holds one side's words, none of the others', and enough of the rest. */
function saysOne(
  question: Question,
  ranking: Ranking,
  sentence: RankedSentence,
  own: readonly Unit[],
  others: readonly Unit[],
  library: Library,
): boolean {
  if ((sentence.evidence?.held ?? 0) < LEAST_HELD) return false;
  if (!own.every((unit) => saysAlone(unit, others, sentence))) return false;
  if (others.some((unit) => saysAlone(unit, own, sentence))) return false;
  return confidence(question, ranking, sentence, library).answers;
}

/** Whether a sentence says a unit and no longer one of another side: 张三丰 is no 张三, and either may look like a slip of the other. */
function saysAlone(unit: Unit, rivals: readonly Unit[], sentence: RankedSentence): boolean {
  if (unit.kind !== 'name') return holds(unit, sentence);
  const rest = rivals
    .filter(({ text }) => text.includes(unit.text))
    .reduce((text, rival) => text.replaceAll(rival.text, ' '), sentence.folded);
  const forms = unit.alternatives.filter((form) => !rivals.some(({ text }) => text === form));
  return [unit.text, ...forms].some((form) => rest.includes(form));
}

function holds(unit: Unit, sentence: RankedSentence): boolean {
  if (unit.kind !== 'date') return isThere(unit, sentence.folded);
  const found = datesOf(sentence);
  return quantities(unit.text).some((period) => found.some((date) => liesIn(date, period)));
}

/** The dates of a sentence; 当年下半年 is of the year named last before it. */
function datesOf({ passage, index, quantities: found }: RankedSentence): Quantity[] {
  const dates = found.filter(({ kind }) => kind === 'date');
  if (dates.every(({ year }) => year !== undefined)) return dates;
  const year = yearNamedBefore(passage, index);
  return dates.map((date) => (date.year === undefined && year !== undefined ? { ...date, year } : date));
}

/** Whether one sentence holds what every side says. */
export function holdsAllSides(sides: readonly Side[], sentence: RankedSentence): boolean {
  return sides.every(({ units }) => units.some((unit) => holds(unit, sentence)));
}
