/** 它的校长是谁, 具体哪天: a question that goes on with what the last one was about. */

import type { Library } from '../../search/library.js';
import { CHANGES } from '../../text/change-words.js';
import { AMOUNTS, type Asked } from '../question/asking.js';
import { POINTS_BACK } from '../question/follow-up-words.js';
import { isMeasured } from '../question/implied.js';
import { partsOf } from '../question/parse-question.js';
import type { Question } from '../question/question.js';
import type { Unit } from '../question/unit.js';
import { ORDINAL } from './asked-beyond.js';
import { isAmountByItself, SO_AT_FIRST } from './exchanged.js';
import { withCounted } from './replacing.js';
import type { Manner, Resolved, Turn } from './turn.js';

/** What may be asked of the whole of the last question. */
const OF_THE_WHOLE: ReadonlySet<Asked> = new Set(['date', 'time']);

/** What begins to be; how much of it there was then is seldom meant. */
const BEGINS_TO_BE = /^(?:成立|设立|创[立办建]|揭牌|挂牌|获批|批准|开[业园张馆]|落[成户]|建成|启用|投[产运]|上线)$/;

/** The question with what the other one was about. */
export function inherit(asked: Question, from: Turn, isUpdate: boolean, library: Library): Resolved {
  const counted = withCounted(asked.isBare ? { ...asked, ...partsOf('', library) } : asked, from.manner);
  const question = withKind(counted, from.manner);
  const former = stillMeant(question, from, isUpdate, library);
  const parts = partsOf(former.map(({ text }) => text).join(' '), library);
  const taken = { quoted: from.quoted, ...(from.anchor !== undefined && { anchor: from.anchor }) };
  // 具体哪天 asks the whole of the last question again, for something else of it.
  const isWhole = asked.isBare === true && !isUpdate && [...question.asks].some((kind) => OF_THE_WHOLE.has(kind));
  const meant = {
    ...question,
    ...(isWhole && parts),
    // 什么基金 asks for something of its own.
    ...(question.asks.size === 0 &&
      !ASKS.test(question.folded) &&
      (isUpdate && question.units.length === 0 ? from.manner : askedAgain(from.manner))),
    inherited: { ...(isWhole ? partsOf('', library) : parts), ...taken },
  };
  const undated = former.filter(({ kind }) => kind !== 'date');
  const mayBeOfAnyTime = undated.length < former.length && isOfOtherThing(question, from);
  return {
    question: meant,
    ...(mayBeOfAnyTime && {
      undated: { ...meant, inherited: { ...partsOf(undated.map(({ text }) => text).join(' '), library), ...taken } },
    }),
    shown: [...former, ...question.units].map(({ text }) => text),
  };
}

/** Words that ask for something of their own. */
const ASKS = /[什甚]|啥|哪|怎|咋|如何|吗/;

/** The units of the last question that one which goes on still means. */
function stillMeant(question: Question, from: Turn, isUpdate: boolean, library: Library): Unit[] {
  const own = new Set(question.units.map(({ text }) => text));
  // 哪天揭牌 asks for a date of its own.
  const hasDate =
    isUpdate ||
    WHICH_YEAR.test(question.folded) ||
    question.asks.has('date') ||
    question.units.some(({ kind }) => kind === 'date');
  const hasOrdinal = question.units.some(({ text }) => ORDINAL.test(text));
  // 什么时候成立的 and then 有几家企业: not how many there were when it was founded.
  const isOfEvent =
    from.manner.asks.has('date') &&
    question.counted !== undefined &&
    [...question.asks].some((kind) => AMOUNTS.has(kind)) &&
    !POINTS_BACK.test(question.folded);
  // 产量呢 and then 2023年的销量改成多少: one amount gives way to another.
  const isOfAmount = question.units.some(isAmountByItself);
  const isOfAll = OF_ALL_PLACES.test(question.folded);
  // 娄底那会儿为什么要搞 after 西安呢, of which the articles say nothing
  const isBackElsewhere = from.quoted === '' && question.units.some(({ kind }) => kind === 'place');
  return partsOf(from.content, library).units.filter(
    ({ text, kind, known }) =>
      !own.has(text) &&
      !(isOfAmount && isMeasured(text)) &&
      !(hasDate && kind === 'date') &&
      !(hasOrdinal && ORDINAL.test(text)) &&
      !(isOfEvent && kind === 'verb' && BEGINS_TO_BE.test(text)) &&
      !(isUpdate && SO_AT_FIRST.test(text)) &&
      !(isOfAll && kind === 'place') &&
      !(isBackElsewhere && (kind === 'place' || !known)),
  );
}

/** 开馆第一年的目标 is of no year that was asked about before. */
const WHICH_YEAR = /第[一二三四五]年|[首头]年/;

/** 六省里谁最多: of all of them, whichever was asked about before. */
const OF_ALL_PLACES =
  /(?:[二两三四五六七八九十各全][省市县区国]|个(?:省份?|城市|市|国家))(?:里面?|当中|之?中)?(?:谁|哪[个里]?)/;

/** 有几条航线 after 2022年产值多少: another thing is counted, which may be told of another time; 净利润多少 is asked of the same year. */
function isOfOtherThing({ counted, units, folded }: Question, { manner, content }: Turn): boolean {
  return (
    counted !== undefined &&
    counted.text !== manner.counted?.text &&
    !content.includes(counted.text) &&
    !units.some(({ text }) => isMeasured(text)) &&
    !POINTS_BACK_IN_TIME.test(folded)
  );
}

const POINTS_BACK_IN_TIME = /[当那同]年|[当那]时|其中/;

/** 出问题的多少 after 规模多大: another part of the money is asked for; 中央出多少 may be told by a share. A bare 多少 asks for a share after one. */
function withKind(question: Question, { asks }: Manner): Question {
  const { measure, counted, isBare, folded, units } = question;
  const isAnyNumber = question.asks.size === 1 && question.asks.has('number') && isBare !== true;
  if (!isAnyNumber || measure !== undefined || counted !== undefined) return question;
  if (asks.has('money') && /的是?多少/.test(folded)) return { ...question, asks: new Set<Asked>(['money', 'number']) };
  // 2025年要做到多少 after a share
  const namesNothing = units.every(({ kind, text }) => kind === 'date' || COMES_TO.test(text));
  return namesNothing && asks.has('percent') && asks.size === 1 ? { ...question, asks } : question;
}

/** What an amount comes to, whatever it is. */
const COMES_TO = new RegExp(`^(?:[要会能将可为是]|(?:[达做]|${CHANGES})到?|预计|预期|目标|计划|大概|大约)$`);

/** Of what was asked before what may be asked of anything. */
function askedAgain({ asks, dateParts }: Manner): Pick<Question, 'asks' | 'dateParts'> {
  return { asks, ...(dateParts !== undefined && { dateParts }) };
}
