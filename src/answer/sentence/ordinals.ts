/** What comes in numbered order: whether a sentence is about another of the row, as 第三届博览会 or 6号线. */
import { escaped } from '../../text/escaped.js';
import { parseNumber } from '../../text/numerals.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { isNumberedName, NUMERAL } from '../question/numbered-names.js';
import type { Question } from '../question/question.js';
import type { Unit } from '../question/unit.js';
import { isThere } from './match-unit.js';
import type { SentenceAt } from './sentence-at.js';

/** The number, and what is numbered, with the beginning of its name. */
const NUMBER_AND_THING = /第([一二三四五六七八九十百\d]{1,4})([届次期批轮季版部章代].{1,2})/gu;
/**
 * Whether a sentence speaks of another of what the question numbers, and not of the one asked about. Which of a row of editions,
 * 第三届 or the like, one says that names none is told by those before it, or by the title.
 */
export function isOfOtherNumber(question: Question, sentence: SentenceAt): boolean {
  const { folded } = sentence;
  if (
    question.units.some(
      (unit) => isNumberedName(unit) && !isThere(unit, folded) && namesSibling(unit, question, folded),
    )
  )
    return true;
  if (isOfOtherVersion(question, folded) || isOfOtherRound(question.folded, folded)) return true;
  if (isOfOtherPhase(question.folded, folded) || isOfOtherBatch(question.folded, folded)) return true;
  const asked = ordinalsIn(question.folded);
  if (asked.length === 0) return false;
  const said = ordinalsIn(folded);
  const before = ordinalsBefore(sentence);
  return asked.some(({ of, number }) => {
    // 第九届呢 and 第九届有几家 name nothing that is numbered.
    const kind = NAMED.test(of) ? of : of.charAt(0);
    const isAlike = (other: { of: string }) => other.of.startsWith(kind);
    // 第十三届农博会 is 第十三届云山农博会.
    if (said.some((other) => other.number === number && other.of.charAt(0) === of.charAt(0))) return false;
    const own = said.filter(isAlike);
    const alike = own.length > 0 ? own : before.filter(isAlike);
    return alike.length > 0 && alike.every((other) => other.number !== number);
  });
}

const NAMED = /^.(?![有是在的共几多哪什何举召谁签])\p{Script=Han}{2}(?<![呢吗呀啊])/u;

/** glass 3 is asked about, and the sentence tells of glass 2. */
function isOfOtherVersion({ units }: Question, folded: string): boolean {
  return units.some(({ text, kind, start, end }) => {
    const number = units.find((unit) => unit.start >= end && unit.start - end <= 1);
    if (kind !== 'latin' || number?.kind !== 'number' || !/^\d{1,3}$/.test(number.text) || start === end) return false;
    const said = [...folded.matchAll(new RegExp(`(?<![a-z\\d])${escaped(text)} ?(\\d{1,3})(?!\\d)`, 'g'))];
    return said.length > 0 && said.every(([, version]) => version !== number.text);
  });
}

/** A轮 is asked about, and the sentence tells of C轮. */
function isOfOtherRound(asked: string, folded: string): boolean {
  if (AFTER_ROUND.test(asked)) return false;
  const meant = roundsIn(asked);
  const said = meant.length > 0 ? roundsIn(folded) : [];
  return said.length > 0 && !meant.some((round) => said.includes(round));
}

/** Pre-A轮 and preA轮 are one round, A、B轮 two. */
function roundsIn(folded: string): string[] {
  return (folded.match(ROUND) ?? []).map((round) => round.replace(/[ -]|轮/g, ''));
}

/** A round of financing: A轮, Pre-A轮, B+轮, 天使轮. */
const ROUND = /(?<![a-z])(?:pre[ -]?)?[a-h]\d?\+?(?= ?轮|[、和及与,/] ?[a-h]\d?\+? ?轮)|(?:天使|种子)轮/g;
const AFTER_ROUND = /轮(?:融资)?[之以]?后/;

/** 2月27日,首个园区成立;4月23日,… for when the second was: what is told of a date, up to the next, is that of the first. */
export function isDateOfFirst(asked: string, date: Quantity, folded: string, found: readonly Quantity[]): boolean {
  if (date.kind !== 'date' || !LATER.test(asked)) return false;
  const next = found.find(({ kind, start }) => kind === 'date' && start >= date.end);
  const told = folded.slice(date.end, next?.start ?? folded.length);
  return next !== undefined && THE_FIRST.test(told) && !LATER.test(told);
}

const LATER = /第[二三四五六七八九十][个家座条项批届次期]|另[一外]/;
const THE_FIRST = /首[个家座条项批届次期]|第一[个家座条项批届次期]/;

/** 三期 is asked about, and the sentence tells of 二期. */
function isOfOtherPhase(asked: string, folded: string): boolean {
  const meant = phasesIn(asked);
  if (meant.length === 0) return false;
  const said = phasesIn(folded);
  return said.length > 0 && meant.some((phase) => !said.includes(phase));
}

/** 第五批 is asked about, and the sentence tells of 第四批 alone. */
function isOfOtherBatch(asked: string, folded: string): boolean {
  const meant = batchesIn(asked);
  if (meant.length === 0) return false;
  const said = batchesIn(folded);
  // 3批共14个 tells of all of them.
  return said.length === 0 ? SOME_BATCHES.test(folded) : !meant.some((batch) => said.includes(batch));
}

function batchesIn(folded: string): (number | undefined)[] {
  return [...folded.matchAll(BATCH)].map(([, number = '一']) => parseNumber(number));
}

const SOME_BATCHES =
  /(?<![第前\d零一二两三四五六七八九十])(?:\d{1,2}|[二两三四五六七八九十])批(?![发准次量复]|.{0,3}各)/;
const BATCH = /(?:第([一二三四五六七八九十\d]{1,3})|首)批/g;

/** Whether a sentence names every phase and round that a folded question does. */
export function namesPhases(asked: string, folded: string): boolean {
  return (
    phasesIn(asked).every((phase) => folded.includes(phase)) &&
    roundsIn(asked).every((round) => roundsIn(folded).includes(round))
  );
}

/** Whether a sentence, those before it or the title name every edition that a folded question does: 第九届. */
export function namesEditions(asked: string, sentence: SentenceAt): boolean {
  const said = [...ordinalsIn(sentence.folded), ...ordinalsBefore(sentence)];
  return ordinalsIn(asked).every(({ of, number }) =>
    said.some((other) => other.number === number && other.of.charAt(0) === of.charAt(0)),
  );
}

/** 二期 */
export function isPhase({ text }: Unit): boolean {
  return phasesIn(text)[0] === text;
}

function phasesIn(folded: string): string[] {
  return folded.match(PHASES) ?? [];
}

/** 二期, 一厂; no 中期 or 一期间. */
export const PHASE =
  /(?<![第上下学分日周工长短\d零一二三四五六七八九十]|(?<!其)中)[一二三四五六](?:期(?!间|[货刊望待限])|厂(?![家商房长区]))/;
const PHASES = new RegExp(PHASE.source, 'g');

/** Those of the sentences before one and of the title. */
function ordinalsBefore({ passage, index }: SentenceAt): ReturnType<typeof ordinalsIn> {
  return [...passage.sentences.slice(0, index), passage.title].flatMap(ordinalsIn);
}

function ordinalsIn(folded: string): { of: string; number: number | undefined }[] {
  return [...folded.matchAll(NUMBER_AND_THING)].map(([, number = '', of = '']) => ({
    of,
    number: parseNumber(number),
  }));
}

/** 岭优916 beside 岭优63, where the question does not ask about both. */
function namesSibling({ text }: Unit, { folded: asked }: Question, folded: string): boolean {
  const [before = '', after = ''] = text.split(NUMERAL);
  const said = folded.matchAll(new RegExp(`${escaped(before)}(?:\\d+|[一二三四五六七八九十]+)${escaped(after)}`, 'g'));
  return [...said].some(([name]) => !asked.includes(name));
}
