/** Whether a text holds the kind of answer that a question wants. */

import { anyOf } from '../../text/any-of.js';
import { COMES_FIRST, COMES_LAST, COMES_NEXT } from '../../text/order-words.js';
import type { Quantity, QuantityKind } from '../../text/quantities/quantity.js';
import { remembered } from '../../text/remembered.js';
import type { Asked } from '../question/asking.js';
import { isOfSoMany } from '../question/counted.js';
import type { Question } from '../question/question.js';
import { ASKS_UNTIL } from './moments.js';
import {
  fitsDate,
  fitsDimension,
  fitsMeasure,
  isAmount,
  isAskedBehind,
  isGiven,
  isShareForAmount,
  mayAnswer,
  OF_ANY_UNIT,
  PLAINLY,
  QUANTITY_FOR,
} from './quantities-asked.js';
import { PER_HEAD } from './rates.js';
import { isOnlyInTitle } from './titles.js';

/** A number or mark that names a thing: 080917T, 600519, GB 2312-80. */
export const CODE =
  /(?<![\da-z.,-])(?=[a-z-]*\d)(?:[a-z]{1,4}[ /-]?)?\d{2,}(?:-\d{2,})*[a-z]{0,2}(?![\da-z%年月日号个家万亿元人名项位.,])/;

/** Before the items of a list whose length is told. */
const TELLS_EACH = /分别[为是]|依次[为是]/;

/** Says why in so many words. */
const GIVES_REASON =
  /[原主动起成诱]因|缘由|理由|初衷|之所以|关键在|[靠凭]的是|凭借|凭着|(?:是|主要|正)因为?|一方面.{2,60}另一方面|由于|源于|缘于|出于|得益于|归因|归功|归咎|归结|归纳|在于|目的是|旨在|为了|寄希望|以期|是[^,。;]{2,24}的(?:需要|需求)|解释(?!权)/;
/** Says what came of what. */
const GIVES_CONSEQUENCE = /因为|因此|因而|所以|导致|使得|鉴于|从而/;

/** Words that go with an answer of the kind. */
const CUES: Readonly<Partial<Record<Asked, RegExp>>> = {
  reason: anyOf(GIVES_REASON, GIVES_CONSEQUENCE),
  definition: /是|指|称为|即/,
  list: /、|包括|包含|分为|分别[为是有:]|等/,
  title: /《/,
  code: CODE,
  office: /(?<![责信委常主胜])任(?!务|何|意|职|期|性|免|由|凭|人)(?=\p{Script=Han}{3})|当选|历任|受聘/u,
};

/** A sentence that gives the reason in so many words, rather than one with a consequence. */
export function givesReason({ asks }: Question, folded: string): boolean {
  return asks.has('reason') && GIVES_REASON.test(folded);
}

/** 四线, 准一线 for 几线. */
export const numberedPattern = remembered(
  (numbered) =>
    new RegExp(
      `[准新]?(?:(?<!\\d)\\d+|[一二三四五六七八九十两]+)(?:[、~-](?:\\d+|[一二三四五六七八九十两]+))?${numbered}`,
      'u',
    ),
  200,
);

/** Whether a sentence holds, in its words or in the quantities found in it, something of the kind that is asked for. */
export function holdsAsked(question: Question, folded: string, found: readonly Quantity[]): boolean {
  const { numbered } = question;
  if (numbered !== undefined) return numberedPattern(numbered).test(folded);
  // 从几点到几点 asks for both ends.
  const isForEnd = () => ASKS_UNTIL.test(question.folded) && !/[年月点候天号][到至]/.test(question.folded);
  return [...question.asks].some((asked) => {
    const kinds = plainKinds(question, asked);
    if (kinds === undefined) return CUES[asked]?.test(folded) || (isOfSoMany(question) && TELLS_EACH.test(folded));
    if (asked === 'rank' && (PLACED.test(folded) || (BEHIND.test(folded) && !WITHIN.test(question.folded))))
      return true;
    return found.some(
      (quantity) =>
        (kinds.includes(quantity.kind) ||
          (asked === 'money' && (isAmount(quantity) || isPerHead(question, folded, quantity)))) &&
        (quantity.kind !== 'rank' || mayAnswer(question, quantity)) &&
        !isShareForAmount(question, quantity.kind) &&
        !isGiven(question, quantity) &&
        !isOnlyInTitle(question, folded, quantity) &&
        fitsMeasure(question, quantity) &&
        fitsDimension(question, quantity) &&
        fitsDate(question, quantity) &&
        // 谈到什么时候 is told by what stands behind 到.
        (!isForEnd() || /[到至]$/.test(folded.slice(0, quantity.start))),
    );
  });
}

/** 仅次于北京, 位于河南、湖北之后: ranks without a number. */
const PLACED = new RegExp(`${COMES_FIRST}|${COMES_LAST}|${COMES_NEXT}|位[于居列][^,。;]{1,14}之后|前列(?!腺)`);

/** 排在浙江之后 tells the rank of whom it is said, and none within 浙江. */
const BEHIND = /排(?:名|行)?[在于](?!队)[^,。;]{1,14}之后/;
const WITHIN = /[在全][^,。]{1,8}排/;

/** Kinds of quantity that answer by themselves; undefined where what is asked for is none. */
function plainKinds(question: Question, asked: Asked): readonly QuantityKind[] | undefined {
  const isUnmeasured = asked === 'number' && question.measure === undefined;
  if (isUnmeasured && (question.counted === undefined || isAskedBehind(question))) return OF_ANY_UNIT;
  // 收视率 may be told as a plain number, 谈到什么时候 by a day or an hour.
  const isLoose =
    (asked === 'percent' && question.isImplied === true) || (asked === 'date' && ASKS_UNTIL.test(question.folded));
  return (isLoose ? QUANTITY_FOR : PLAINLY)[asked];
}

/** 人均GDP4.17: an amount for each person is sometimes printed without its unit. */
function isPerHead({ folded: asked }: Question, folded: string, { kind, unit, start }: Quantity): boolean {
  return kind === 'number' && unit === undefined && PER_HEAD.test(asked) && PER_HEAD.test(folded.slice(0, start));
}
