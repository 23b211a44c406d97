/** What answers several questions of one line: each has a lead of its own, or one sentence tells them all. */
import type { Library } from '../../search/library.js';
import { foldText } from '../../text/fold.js';
import type { Asked } from '../question/asking.js';
import type { Question } from '../question/question.js';
import { isSameSentence, type RankedSentence } from '../ranking/rank.js';
import { fitsDate, fitsMeasure } from '../sentence/quantities-asked.js';
import { figureOf } from './figure.js';
import type { Finding, Found } from './found.js';
import { shortAnswer } from './short-answer.js';

/** One of the questions of a line, with what was found for it. */
export interface AskedPart {
  /** As it stands in the line. */
  readonly text: string;
  readonly question: Question;
  readonly finding: Finding;
}

/** Kinds of figures that are told from others by what they are; of plain numbers, only those that are counted by a measure word. */
const TOLD_APART: readonly Asked[] = ['money', 'percent', 'fraction', 'rank', 'date', 'time', 'duration', 'code'];

/**
 * The finding for the whole line; undefined where the first question is not answered, or the articles disagree about one.
 *
 * @param whole what was found for the line as one question
 */
export function findTogether(parts: readonly AskedPart[], whole: Finding, library: Library): Finding | undefined {
  const [first] = parts;
  if (first?.finding.status !== 'answered' || parts.some(({ finding }) => finding.status === 'conflicting'))
    return undefined;
  const common = sentenceOfAll(parts, whole, library);
  const leads = parts.map((part) => leadOf(part, common, first, library));
  const unanswered = parts.filter((_, i) => leads[i] === undefined).map(({ text }) => text);
  const sides = leads.flatMap((lead, i) =>
    lead === undefined ? [] : { ...lead, name: '', asked: parts[i]?.text ?? '' },
  );
  const found: readonly Found[] = sides;
  // 比去年少多少 为什么 has a figure only as a whole.
  if (hasFigure(whole.found[0], library) && !found.some((lead) => hasFigure(lead, library))) return undefined;
  return {
    status: 'answered',
    ranking: first.finding.ranking,
    found: [
      ...found,
      ...parts.flatMap(({ finding }) =>
        finding.found.filter(({ sentence }) => !found.some((lead) => isSameSentence(lead.sentence, sentence))),
      ),
    ],
    sides,
    ...(unanswered.length > 0 && { unanswered }),
  };
}

function hasFigure(found: Found | undefined, library: Library): boolean {
  if (found === undefined) return false;
  return shortAnswer(found, library) !== undefined;
}

/** The sentence that is best for the whole line, where it has a figure of its own for each question. */
function sentenceOfAll(
  parts: readonly AskedPart[],
  { status, found: [best] }: Finding,
  library: Library,
): RankedSentence | undefined {
  if (status !== 'answered' || best === undefined) return undefined;
  const figures = parts.flatMap((part) => figureIn(best.sentence, part, library) ?? []);
  return new Set(figures).size === parts.length ? best.sentence : undefined;
}

/** Where a question is answered: with all of them, else with the first, which people ask for in one breath, else by itself. */
function leadOf(
  part: AskedPart,
  common: RankedSentence | undefined,
  first: AskedPart,
  library: Library,
): Found | undefined {
  const { question, finding } = part;
  const [own] = finding.found;
  // A date that is told of the event itself may be more exact than the one in passing.
  const isDated = question.asks.has('date') && own !== undefined && figureIn(own.sentence, part, library) !== undefined;
  if (common !== undefined && !isDated) return { sentence: common, question, ranking: finding.ranking };
  const [lead] = first.finding.found;
  if (part === first || lead === undefined) return own;
  const known = figureIn(lead.sentence, first, library);
  const figure = figureIn(lead.sentence, part, library);
  if (figure !== undefined && figure !== known) return { sentence: lead.sentence, question, ranking: finding.ranking };
  // 有几家 在谈的有几家: what the first was told is not meant again.
  const isMeantAnew = own !== undefined && known !== undefined && isSameSentence(own.sentence, lead.sentence);
  return isMeantAnew ? { ...own, question: { ...question, given: foldText(known) } } : own;
}

/** The figure of a sentence that a question asks for, where it can be no other kind of figure. */
function figureIn(sentence: RankedSentence, { question, finding }: AskedPart, library: Library): string | undefined {
  const isToldApart = question.measure !== undefined || TOLD_APART.some((kind) => question.asks.has(kind));
  const found: Found = { sentence, question, ranking: finding.ranking };
  const figure = isToldApart ? figureOf(found, library) : undefined;
  const isFitting = figure !== undefined && fitsMeasure(question, figure) && fitsDate(question, figure);
  return isFitting ? shortAnswer(found, library)?.text : undefined;
}
