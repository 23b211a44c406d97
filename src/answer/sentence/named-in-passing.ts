/** Names that a sentence has without telling anything of them: one of a list, one that is only compared with, one that a body is named after. */
import { findAll } from '../../text/find-all.js';
import { EXCEPT } from '../question/own-words.js';
import { BODY_AFTER, LONGEST_BODY } from '../question/places-asked.js';
import { allUnits, type Question } from '../question/question.js';
import type { Unit } from '../question/unit.js';
import { COMPARED_TO, COMPARES } from './comparing.js';
import { isThere } from './match-unit.js';

/**
 * 在北京、上海、杭州等地…达47家 gives no number for 北京, nor says it where in 北京; 像北京、上海等地 lists nothing of 北京, and what 甲、乙、丙三省 have
 * together is that of none of them.
 */
export function isOneOfMany(question: Question, { kind, text }: Unit, folded: string): boolean {
  // 除了甲省还有哪里 is told by the list that has both.
  if (ASKS_BESIDES.test(question.folded)) return false;
  const isForOne = FOR_ONE.some((asked) => question.asks.has(asked));
  if (kind !== 'place' || text.length < 2 || !(isForOne || question.asks.has('list'))) return false;
  // 江西省 is told as 江西.
  const stem = text.length > 2 ? text.replace(/[省市]$/, '') : text;
  const at = folded.indexOf(stem);
  if (at < 0 || folded.indexOf(stem, at + 1) >= 0) return false;
  // 北京金股链、…等10家企业: the place is part of a name that is asked about.
  if (allUnits(question).some((unit) => unit.kind === 'name' && folded.startsWith(unit.text, at + stem.length)))
    return false;
  // 六个省份(分别为河南、湖北、江西): one of many that stand in brackets.
  if (
    question.asks.has('rank') &&
    [...folded.matchAll(BRACKETED)].some(({ index, 0: { length } }) => at > index && at < index + length)
  )
    return true;
  const list = /(?<![^,。;:])[^,。;:]*$/.exec(folded.slice(0, at))?.[0] ?? '';
  const rest = /^[^,。;:]*/.exec(folded.slice(at))?.[0] ?? '';
  const items = ((list + rest).match(/、/g) ?? []).length;
  // 甲、乙、丙三市共有几家 asks of all of them.
  const isOther = (unit: Unit) => unit.kind === 'place' && unit.text !== text && (list + rest).includes(unit.text);
  if (question.units.filter(isOther).length >= items) return false;
  if (!isForOne) return items >= 2 && LIKE.test(list) && ITEM_END.test(rest.slice(stem.length));
  const isEtc = ETC.test(rest) && /^[^、]{0,14}(?:、|等)|^[^、]{1,6}$/.test(rest);
  const isTogether = SO_MANY.test(folded.slice(at)) && !question.asks.has('person') && !question.asks.has('place');
  return items >= 2 && (isEtc || isTogether) && !/分别|各/.test(folded);
}

const ASKS_BESIDES = new RegExp(`${EXCEPT}.{2,12}(?:还|也|,|哪|谁)`);
/** 像甲省、乙省等地都有园区 names none of the 园区 of either. */
const LIKE = /^(?:像|如|例如|比如|诸如|[不无]论是?|还是)/;
const ITEM_END = /^[省市县区州]?(?:、|等)/;
/** 等, and no 二等座 or 等候. */
const ETC = /(?<![一二三四五六七八九十甲乙丙])等(?![级座候待奖舱于])/;
/** 甲、乙、丙三省共有 */
const SO_MANY =
  /^(?:、?\p{Script=Han}{2,4}[、和及与]){0,4}\p{Script=Han}{2,4}?[二两三四五六七八九十\d]{1,2}个?[省市地县区国州](?!.{0,12}(?:均|都|每|依次))[^,。;]{0,16},?[^,。;]{0,6}(?:[共总]|合计)/u;
const BRACKETED = /\((?:[^()、\d]{0,20}、){2,12}[^()、\d]{0,20}\)/g;
const FOR_ONE = ['number', 'money', 'percent', 'fraction', 'rank', 'place', 'person'] as const;

/** 比某园晚了两年 says of that one nothing but when, where the question compares nothing. */
export function isNamedOnlyToCompare({ folded: asked }: Question, { kind, text }: Unit, folded: string): boolean {
  if ((kind !== 'name' && kind !== 'place') || text.length < 2 || COMPARES.test(asked)) return false;
  const found = findAll(folded, text);
  return (
    found.length > 0 &&
    found.every(
      (at) => ENDS_IN_COMPARISON.test(folded.slice(0, at)) && !HAS_FIGURE.test(folded.slice(at + text.length)),
    )
  );
}

/** 仅次于北京(28.88%), 低于北京的28.88% */
const HAS_FIGURE = /^(?:的|[(:])?\d/;
const ENDS_IN_COMPARISON = new RegExp(`[,;。]${COMPARED_TO}$`);

/** 北京某某研究院: whether a place stands in a text only as what the names of bodies begin with, and no such body is asked about. */
export function isOnlyOfBodies({ units, content }: Question, { text: place, end }: Unit, folded: string): boolean {
  if (BODY_AFTER.test(content.slice(end, end + LONGEST_BODY))) return false;
  const found = findAll(folded, place);
  return (
    found.length > 0 &&
    found.every((at) => {
      const name = BODY_AFTER.exec(folded.slice(at + place.length, at + place.length + LONGEST_BODY))?.[0];
      // 台州银行 after 绍兴银行 is what is asked about.
      return name !== undefined && !units.some((unit) => unit.text !== place && isThere(unit, name));
    })
  );
}
