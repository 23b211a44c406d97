/** Questions with sides: each is asked by itself, and what answers it is quoted. */
import type { Library } from '../../search/library.js';
import { quantities } from '../../text/quantities/quantities.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { asksWhich, type Comparison, type Side } from '../question/comparison.js';
import { NAME_OR_DATE_KINDS, type Unit } from '../question/unit.js';
import { isSameSentence, type RankedSentence, type Ranking, rank } from '../ranking/rank.js';
import { liesIn } from '../sentence/dates.js';
import { isThere } from '../sentence/match-unit.js';
import { yearNamedBefore } from '../sentence/periods.js';
import { confidence } from './confidence.js';
import { firstAnswering } from './first-answering.js';
import type { Finding, Found, SideAnswer } from './found.js';
import { furtherOfSides } from './further.js';

/** Share of a side's other units that a sentence with its own must hold, with what stands around it. */
const LEAST_HELD = 0.7;
/** Sentences of each side that are looked at. */
const CONSIDERED = 8;

/** Share of its own best one's score that a sentence has which answers another side, too. */
const ABOUT_AS_WELL = 0.95;
/** How little a side's sentence may lack where another side is answered. */
const NEARLY = 1;

/**
 * The finding for all sides; undefined where no side is answered by itself.
 *
 * @param whole what answers the question as a whole
 */
export function findSides(
  comparison: Comparison,
  ranking: Ranking,
  whole: Found | undefined,
  library: Library,
): Finding | undefined {
  const sides = answerSides(comparison, library);
  const own = sides.flatMap(({ name, best, question, ranking }) =>
    best === undefined ? [] : [{ name, sentence: best, question, ranking }],
  );
  const isWhole = whole !== undefined && holdsAllSides(comparison.sides, whole.sentence);
  // 湖南位于湖北之后 tells which of the two is ahead, by no figure of either.
  const isOrdered = isWhole && asksWhich(whole.question.folded) && ORDERED.test(whole.sentence.folded);
  if (isOrdered && !own.every(({ sentence }) => isSameSentence(sentence, whole.sentence))) return undefined;
  if (comparison.kind === 'alternatives') {
    // One sentence that weighs both is no disagreement.
    if (own.length === 0 || (isWhole && own.length < 2)) return undefined;
    const status = own.length > 1 ? 'conflicting' : 'answered';
    return { status, ranking, found: [...own, ...furtherOfSides(sides, own)], sides: own };
  }
  const [first] = own;
  if (first === undefined) return undefined;
  const missed = sides.flatMap((side, i) => nearlyAnswers(side, comparison.sides[i]?.units ?? [], library));
  // One sentence that answers every side stands first.
  const both = [...own, ...missed];
  const isInOne = isWhole && own.some(({ sentence }) => isSameSentence(sentence, whole.sentence));
  const leads = isInOne ? [{ ...whole, side: first.question }, ...both] : both;
  const unanswered = isInOne ? [] : unansweredSides(comparison, both);
  return {
    status: 'answered',
    ranking,
    found: [...leads, ...furtherOfSides(sides, leads)],
    sides: isInOne ? own.map((side) => ({ ...side, sentence: whole.sentence })) : own,
    ...(unanswered.length > 0 && { unanswered }),
  };
}

/** Says of one that it is ahead of another. */
const ORDERED = /之[后前]|[高低多少大小强弱早晚]于|超过|不[及如]|仅次于|领先|落后/;

/** The best sentence of a side that none answers for sure, where it names what only that side does: the other side is answered. */
function nearlyAnswers({ best, question, ranking }: SideAnswer, units: readonly Unit[], library: Library): Found[] {
  const [sentence] = ranking.sentences;
  if (best !== undefined || sentence === undefined) return [];
  const found: Found = { sentence, question, ranking };
  const isNamed = units.every((unit) => isThere(unit, sentence.folded));
  return isNamed && confidence(found, library).value >= -NEARLY ? [found] : [];
}

/** The names of sides of which nothing is told, be it with another side. */
function unansweredSides({ sides }: Comparison, found: readonly Found[]): string[] {
  const isSpokenOf = (units: readonly Unit[]) =>
    found.some(({ sentence }) => units.every((unit) => isThere(unit, sentence.folded)));
  return (
    sides
      .filter(({ question }) => !found.some((own) => own.question === question))
      // 王某是谁,做什么工作 names no side.
      .filter(({ units }) => units.some(({ kind }) => NAME_OR_DATE_KINDS.has(kind)) && !isSpokenOf(units))
      .map(({ name }) => name)
  );
}

/** Asks each side by itself. */
function answerSides({ kind, sides }: Comparison, library: Library): SideAnswer[] {
  const answers = sides.map(({ name, question, units }, i): SideAnswer => {
    const ranking = rank(question, library);
    const others = sides.flatMap((side, k) => (k === i ? [] : side.units));
    const best =
      kind === 'alternatives'
        ? ranking.sentences
            .slice(0, CONSIDERED)
            .find((sentence) => saysOne({ sentence, question, ranking }, units, others, library))
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
      confidence({ sentence, question, ranking }, library).answers,
  );
  return shared === undefined ? own : { ...own, best: shared };
}

/** A sentence that holds one side's words, none of the others', and enough of the rest. */
function saysOne(found: Found, own: readonly Unit[], others: readonly Unit[], library: Library): boolean {
  const { sentence } = found;
  if ((sentence.evidence?.held ?? 0) < LEAST_HELD) return false;
  if (!own.every((unit) => saysAlone(unit, others, sentence))) return false;
  if (others.some((unit) => saysAlone(unit, own, sentence))) return false;
  return confidence(found, library).answers;
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
function holdsAllSides(sides: readonly Side[], sentence: RankedSentence): boolean {
  return sides.every(({ units }) => units.some((unit) => holds(unit, sentence)));
}
