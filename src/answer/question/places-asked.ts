/** The places, or the whole country, that a question asks for a figure of. */
import { AMOUNTS } from './asking.js';
import { allUnits, type Question } from './question.js';
import { nameBehind, type Unit, WHOLE } from './unit.js';

/** A place whose name says that it is part of another. */
const PART_OF_CITY = /..[区县镇乡]$/;
/** 北京某某科技有限公司 speaks of a company, not of 北京. */
export const BODY_AFTER =
  /^(?:[市省区县]?[^,、;。:的()"“”《》\d ]{0,14}?(?:公司|集团)|[^,、;。:的()"“”《》\d ]{0,6}?(?:银行|基金|医院|机场|出版社|大学|学院|研究院|研究所|协会|学会|日报|晚报|证券|电视台))/;
/** Characters of a body's name that are looked at. */
export const LONGEST_BODY = 24;

/** The places that a question asks for a figure of. */
export function placesOfFigure(question: Question): Unit[] {
  const { asks, content } = question;
  // A date may be that of anything.
  if (![...asks].some((kind) => AMOUNTS.has(kind))) return [];
  const isOfBody = ({ text, end }: Unit) =>
    content.slice(end - text.length, end) === text && BODY_AFTER.test(content.slice(end, end + LONGEST_BODY));
  const units = allUnits(question);
  const named = units.filter(
    (unit) => unit.kind === 'place' && !isOfBody(unit) && nameBehind(unit, units) === undefined,
  );
  // 杭州滨江区 asks about 滨江区 alone.
  const spoken = named.filter(({ end }) => !named.some(({ start, text }) => start === end && PART_OF_CITY.test(text)));
  const subjects = spoken.filter((unit) => !isScope(unit, question.folded));
  return subjects.length > 0 ? subjects : spoken;
}

/** 在湖南排第几: what a rank is within. */
export function isScope({ text, kind }: Unit, folded: string): boolean {
  const at = folded.indexOf(text);
  return (
    (kind === 'place' || WHOLE.test(text)) &&
    folded.charAt(at - 1) === '在' &&
    /^[省市]?(?:各地)?(?:排|位列|居|的?名次|呢)/.test(folded.slice(at + text.length))
  );
}

/** 全国有多少家, which names no place, asks for a figure of the whole country, unless it asks which part has the most. */
export function asksForNation(question: Question): boolean {
  const { asks, inherited } = question;
  // 具体多少家 after 占全国几成 asks of those that have the share.
  const folded = question.folded + (inherited?.content ?? '');
  // 之后又建了几个 after 国内最早的园区 is about that one's city.
  const isOfTheMost = inherited?.units.some(({ text }) => /^(?:最|首个|首家|第一)/.test(text)) === true;
  const isForFigure =
    [...asks].some((kind) => AMOUNTS.has(kind) && kind !== 'rank') && !/最|哪|谁|占|比/.test(folded) && !isOfTheMost;
  return isForFigure && !isWithinNation(question) && allUnits(question).some(({ text }) => NATION.test(text));
}

/** 某公司在全国铺了多少台, 某公司在全国百强排第几: within the whole country, and of the one named before. */
export function isWithinNation({ units, folded }: Question): boolean {
  const at = WITHIN_NATION.exec(folded)?.index ?? 0;
  return units.some(({ kind, start }) => kind === 'name' && start < at);
}

/** The whole country, by its usual names: the source of a pattern. */
export const COUNTRY = '(?:全国|国内|我国|中国)';
const WITHIN_NATION = new RegExp(`(?<=[在到往向])${COUNTRY}|${COUNTRY}(?=[^,。]{0,4}[百\\d]{1,3}强)`);

const NATION = new RegExp(`^${COUNTRY}$`);
