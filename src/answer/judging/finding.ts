/** Which sentences answer, in which order, and whether they agree. What is quoted of them is decided in `quotes.ts`. */

import type { AnswerStatus } from '../../model.js';
import type { Library } from '../../search/library.js';
import { SAYS } from '../../text/saying.js';
import { asksWhich, type Comparison, comparisonOf } from '../question/comparison.js';
import { isMeasured } from '../question/implied.js';
import type { Question } from '../question/question.js';
import { NAME_OR_DATE_KINDS, type Unit, type UnitKind } from '../question/unit.js';
import { isSameSentence, type RankedSentence, type Ranking, rank } from '../ranking/rank.js';
import { givesReason } from '../sentence/kinds.js';
import { isThere } from '../sentence/match-unit.js';
import { wantsQuantity } from '../sentence/quantities-asked.js';
import { isSameParagraph, joinsNext } from '../sentence/sentence-at.js';
import { agreementOf } from './agreement.js';
import { confidence } from './confidence.js';
import { firstAnswering } from './first-answering.js';
import { answerSides, holdsAllSides, type SideAnswer } from './sides.js';
import { spelledOtherwise } from './spelled-otherwise.js';

/** How little a side's sentence may lack where another side is answered. */
const NEARLY = 1;
/** A further quote must come this close to the first. */
const LEAST_SHARE_OF_BEST = 0.5;
/** … and itself say this much of what the first says of the question: what only stands near the answer is nothing to read on. */
const LEAST_SHARE_SAID = 0.1;

/** A sentence with the question that it was found for: a side of a comparison has its own. */
export interface Found {
  readonly sentence: RankedSentence;
  readonly question: Question;
  readonly ranking: Ranking;
  /** The first side, where the sentence answers several: one figure is given. */
  readonly side?: Question;
}

export interface Finding {
  readonly status: AnswerStatus;
  /** The ranking of the whole question. */
  readonly ranking: Ranking;
  /** In the order in which they are to be quoted: what answers, then further reading. */
  readonly found: readonly Found[];
  /** What answers each side, where the question weighs or asks two or three; what disagrees, where the articles do. */
  readonly sides?: readonly SideFound[];
  /** What of the question nothing answers, where something answers the rest: the names of sides. */
  readonly unanswered?: readonly string[];
}

export interface SideFound extends Found {
  /** What the question calls the side; empty where it names none. */
  readonly name: string;
  /** The question of several in one line that it answers. */
  readonly asked?: string;
}

/** What answers a question, in the order in which it is to be quoted; `not_found` where nothing does, or nothing is asked. */
export function find(question: Question, library: Library): Finding {
  const comparison = comparisonOf(question, library);
  const ranking = rank(question, library);
  if (question.isBare && question.inherited === undefined) return { status: 'not_found', ranking, found: [] };
  const first = firstAnswering(question, ranking, library);
  const whole = first && partBehind(question, reasonBehind(question, first, ranking), ranking);
  const asFound = (sentence: RankedSentence): Found => ({ sentence, question, ranking });
  if (comparison !== undefined && comparison.sides.length > 0) {
    const sided = findSides(comparison, ranking, whole && asFound(whole), library);
    if (sided !== undefined) return sided;
  }
  if (whole === undefined) return { status: 'not_found', ranking, found: [] };
  const { conflict, latest } = agreementOf(question, ranking, whole, library, comparison?.kind === 'articles');
  const disagreeing = conflict?.map(({ sentence }) => sentence) ?? spelledOtherwise(question, ranking, whole, library);
  if (disagreeing !== undefined) {
    const leads = disagreeing.map(asFound);
    return { status: 'conflicting', ranking, found: [...leads, ...further(leads, asFound)], sides: leads.map(unnamed) };
  }
  const leads = latest === undefined ? [asFound(whole)] : [asFound(latest.sentence), asFound(whole)];
  const found = [...leads, ...further(leads, asFound)];
  if (comparison?.kind === 'articles') return { status: 'answered', ranking, found: oneOfEach(found) };
  return { status: 'answered', ranking, found };
}

/** A side that needs no name to be told from the others. */
function unnamed(found: Found): SideFound {
  return { ...found, name: '' };
}

function further(leads: readonly Found[], asFound: (sentence: RankedSentence) => Found): Found[] {
  const best = Math.max(...leads.map(({ sentence }) => sentence.score));
  const said = Math.max(...leads.map(({ sentence }) => sentence.features.own));
  return (leads[0]?.ranking.sentences ?? [])
    .filter(
      (sentence) =>
        sentence.score >= LEAST_SHARE_OF_BEST * best &&
        sentence.features.own >= LEAST_SHARE_SAID * said &&
        !saysNothing(sentence) &&
        !leads.some((lead) => lead.sentence === sentence),
    )
    .map(asFound);
}

/** A heading, or no more than who said something: nothing to read on. */
function saysNothing({ passage, index }: RankedSentence): boolean {
  return passage.forms[index] === 'empty';
}

/** Undefined where no side is answered by itself. */
function findSides(
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
    return { status, ranking, found: [...own, ...others(sides, own)], sides: own };
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
    found: [...leads, ...others(sides, leads)],
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
  const isNamed = units.every((unit) => isThere(unit, sentence.folded));
  const isNear = confidence(question, ranking, sentence, library).value >= -NEARLY;
  return isNamed && isNear ? [{ sentence, question, ranking }] : [];
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

/** The next best of each side in turn. */
function others(sides: readonly SideAnswer[], leads: readonly Found[]): Found[] {
  const rows = sides.map(({ best, question, ranking }) =>
    ranking.sentences
      .filter(
        (sentence) => sentence !== best && sentence.score >= LEAST_SHARE_OF_BEST * (best?.score ?? Number.MAX_VALUE),
      )
      .map((sentence) => ({ sentence, question, ranking })),
  );
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row[i] ?? []))
    .flat()
    .filter(({ sentence }) => !leads.some((lead) => isSameSentence(lead.sentence, sentence)));
}

/** The best of each article first. */
function oneOfEach(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  const first = found.filter(({ sentence: { at } }) => !seen.has(at.article.info.id) && seen.add(at.article.info.id));
  return [...first, ...found.filter((entry) => !first.includes(entry))];
}

/** Where the best sentence says no more than that it is so, the one right behind it that begins by giving reasons; behind a few words, 设施同样跟不上, the next but one too. */
function reasonBehind(question: Question, best: RankedSentence, { sentences }: Ranking): RankedSentence {
  if (!question.asks.has('reason') || givesReason(question, best.folded)) return best;
  const isLast = best.index === best.passage.sentences.length - 1;
  const isBehind = ({ passage, at, index }: RankedSentence) =>
    isLast
      ? at.number === best.at.number + 1 && at.articleNumber === best.at.articleNumber && index === 0
      : at.number === best.at.number &&
        (index === best.index + 1 ||
          (index === best.index + 2 && best.folded.length < FEW_WORDS && isSameParagraph(passage, best.index, index)));
  return sentences.find((own) => own.evidence && isBehind(own) && BEGINS_REASONS.test(own.folded)) ?? best;
}

/** 其中城镇居民42626元 behind 全省居民32914元, where 城镇居民 are asked for: the part that the best sentence does not speak of. */
function partBehind(question: Question, best: RankedSentence, { sentences }: Ranking): RankedSentence {
  const { passage } = best;
  const first = best.index + 1;
  const begins = passage.sentences[first]?.startsWith('其中') === true && isSameParagraph(passage, best.index, first);
  if (!begins || !wantsQuantity(question)) return best;
  // All that semicolons join to the sentence that begins with 其中 are parts.
  let last = first;
  while (joinsNext(passage, last)) last++;
  // What the title or a sentence before names is of the whole as well.
  const whole = [passage.title, ...passage.sentences.slice(0, first)];
  const lacked = question.units.filter(
    (unit) =>
      OF_PART.has(unit.kind) &&
      unit.text.length > 1 &&
      !isMeasured(unit.text) &&
      !whole.some((text) => isThere(unit, text)),
  );
  const isPart = ({ at, index, folded, holdsAsked }: RankedSentence) =>
    at.number === best.at.number &&
    index >= first &&
    index <= last &&
    holdsAsked &&
    lacked.some((unit) => isThere(unit, folded));
  return sentences.find((own) => own.evidence && isPart(own)) ?? best;
}

const OF_PART: ReadonlySet<UnitKind> = new Set(['place', 'name', 'noun']);

/** Characters of a sentence that says no more than that something is so. */
const FEW_WORDS = 24;
const BEGINS_REASONS = new RegExp(
  `^(?:[^,。]{0,12}(?:${SAYS}|[说称]|看来),?:?["“]?)?(?:一方面|一是[^。]{2,60}二是|(?:主要|这)?是?因为|由于|究其原因|(?:主要|直接)?[原成起诱]因)`,
);
