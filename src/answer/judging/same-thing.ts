/** Whether two figures are of the same thing: kind, measure, names and places around them, and what happened. */

import type { Library } from '../../search/library.js';
import { foldText } from '../../text/fold.js';
import { NAME_CLASSES, type Named } from '../../text/segment.js';
import { isMeasured } from '../question/implied.js';
import { countsPeople, isSameMeasure } from '../question/number-forms.js';
import { synonymsOf } from '../question/synonyms.js';
import { clauseAt, clauseBefore } from '../sentence/clauses.js';
import { areOpposite } from '../sentence/opposites.js';
import { PHASE } from '../sentence/ordinals.js';
import { ANY_MEASURE } from '../sentence/quantities-asked.js';
import { BY_EACH } from '../sentence/rates.js';
import { spanOf } from '../sentence/sentence-at.js';
import type { Claim } from './claim.js';

/** Characters of what is measured that two sentences must share. */
const SAME_THING = 0.5;

/**
 * The same kind and measure of the same thing, with the same names around.
 *
 * @param asked what of a text is asked about: one of a row of things, not the others
 */
export function isOfSameThing(a: Claim, b: Claim, asked: (text: string) => string, library: Library): boolean {
  if (!areAlikeInKind(a, b)) return false;
  const [what, other] = [whatOf(a), whatOf(b)];
  // 甲园有企业119家,云翼园86家 tells by the name alone what 云翼园有企业92家 tells.
  const isToldByName = (isNameAlone(what, library) && says(b, what)) || (isNameAlone(other, library) && says(a, other));
  const isOther = what !== '' && other !== '' && !isToldByName && shared(what, other) < SAME_THING;
  if (isOther && !sayTheSame(what, other) && !wordsBeside(a).some((word) => wordsBeside(b).includes(word)))
    return false;
  if (HAS_SORTS.test(what) && HAS_SORTS.test(other) && !(saysSorts(a, other, library) && saysSorts(b, what, library)))
    return false;
  const [event, otherEvent] = [eventOf(a), eventOf(b)];
  if (event !== '' && otherEvent !== '' && shared(event, otherEvent) < SAME_THING) return false;
  if (!endAlike(a, b)) return false;
  const [titles, others] = [titlesIn(a), titlesIn(b)];
  if (titles.length > 0 && others.length > 0 && !titles.some((title) => others.includes(title))) return false;
  // One of them speaks of a place that the other does not: they may be of different things.
  return (
    a.figure.kind === 'rank' ||
    areOfSamePlaces(a, b, ({ sentence, figure }) => asked(clauseAt(sentence.folded, figure.start)), library)
  );
}

/** The same kind and measure, and nothing that tells apart what they measure. */
export function areAlikeInKind(a: Claim, b: Claim): boolean {
  const [measure, otherMeasure] = [a.figure.measure, b.figure.measure];
  if (a.figure.kind !== b.figure.kind) return false;
  const [what, other] = [whatOf(a), whatOf(b)];
  const isAnyCount = what === other && what !== '' && [measure, otherMeasure].includes(ANY_MEASURE);
  const isPlainRank =
    a.figure.kind === 'rank' && [measure, otherMeasure].every((word = '') => PLACE_IN_ORDER.test(word));
  const areAlike = measure === otherMeasure || isSameMeasure(measure, otherMeasure) || isAnyCount || isPlainRank;
  if (!areAlike && !(countsPeople(measure) && countsPeople(otherMeasure))) return false;
  return !areOpposite(what, other) && !areToldApart(a, b);
}

/** What a rank may be counted in: 第三位 is 第三, 第9个 is not. */
const PLACE_IN_ORDER = /^[位名]?$/;

/** What sets two figures of one measure apart, where only one of them has it, or each has its own. */
const TOLD_APART: readonly RegExp[] = [
  // 日均客流 and 单日客流
  new RegExp(`${BY_EACH}|[月年]均|平均`),
  // 已完成投资 and 总投资
  /(?:已|累计)完成(?:投资)?/,
  // 开市一周后 and 开市
  /[一两二三四五六七八九十\d](?:个?小时|天|周|个?星期|个月|年)[之以]?后(?!的)|[前后]?[一两二三四五六七八九十\d](?:天|周)[里内]/,
];
/** … and where each has one. */
const TOLD_APART_BY_EACH: readonly RegExp[] = [
  // 一期 and 二期
  PHASE,
  // 每斤 and 一公斤
  /(?<=[每一])(?:公?斤|千克|吨|亩|平方?米|度|升|克)/,
];

/** Whether what stands before two figures in their clauses tells them apart: an average and a record, two phases, prices of two measures. */
function areToldApart(a: Claim, b: Claim): boolean {
  const [own, other] = [a, b].map(({ sentence, figure }) => clauseBefore(sentence.folded, figure.start)) as [
    string,
    string,
  ];
  const differ = (pattern: RegExp) => pattern.exec(own)?.[0] !== pattern.exec(other)?.[0];
  return (
    TOLD_APART.some(differ) ||
    TOLD_APART_BY_EACH.some((pattern) => pattern.test(own) && pattern.test(other) && differ(pattern))
  );
}

/** Whether a text is a name and nothing else. */
function isNameAlone(text: string, { segmenter }: Library): boolean {
  return text.length > 1 && NAME_CLASSES.has(segmenter.classOf(text));
}

/** 温泉旅游收入 is no 旅游收入: whether a sentence or its title says the nouns that tell what another's amount is of. */
function saysSorts(claim: Claim, what: string, { segmenter }: Library): boolean {
  return segmenter
    .segment(what)
    .filter(
      ({ text }) =>
        text.length > 1 &&
        ['noun', 'name'].includes(segmenter.classOf(text)) &&
        !isMeasured(text) &&
        !OF_ALL.test(text),
    )
    .every(({ text }) => says(claim, text));
}

/** Whether a claim's sentence or its title has some words. */
function says({ sentence: { folded, passage } }: Claim, words: string): boolean {
  return folded.includes(words) || passage.title.includes(words);
}

/** Amounts of which there are those of all sorts of things. */
const HAS_SORTS = /(?:收入|营收|利润|产值|增加值|支出|[售销]额)$/;
/** What says of an amount that it is of all, or of when. */
const OF_ALL =
  /^(?:公司|集团|企业|园区|[全本][国省市县区年球]|年[初中末底]|综合|总体|累计|合计|单[台价]|平均|当[天日年月]|期末)/;

/** Whether each says, in its sentence or its title, the places that `part` of the other has. */
export function areOfSamePlaces(a: Claim, b: Claim, part: (claim: Claim) => string, library: Library): boolean {
  // 湖北省武汉市 is 武汉.
  const places = (claim: Claim) =>
    library
      .names(part(claim))
      .filter(
        ({ kind, end }, i, all) => kind === 'place' && !(all[i + 1]?.kind === 'place' && all[i + 1]?.start === end),
      );
  // 云南某某口岸 is the 某某口岸 of the other.
  const isOnlyWhose = (own: Claim, { end }: Named, other: Claim) => {
    const next = part(own).slice(end, end + 2);
    return /^\p{Script=Han}{2}$/u.test(next) && !/^[省市县区的]/.test(next) && says(other, next);
  };
  const areSaid = (own: Claim, other: Claim) =>
    places(own).every((place) => says(other, place.text) || isOnlyWhose(own, place, other));
  return areSaid(a, b) && areSaid(b, a);
}

/** To whom or what something happened on a date: the words between it and where or how it happened. */
function eventOf({ sentence: { folded }, figure: { kind, end } }: Claim): string {
  return kind === 'date' ? (/^[,、 ]?([^,。;:]{2,40}?)(?:在|于|正式)/.exec(folded.slice(end))?.[1] ?? '') : '';
}

/** 2028年投入使用 and 今年11月动工 are of two events: what a short clause goes on with behind a date. */
function endAlike(a: Claim, b: Claim): boolean {
  const [end, other] = [a, b].map(
    ({ sentence: { folded }, figure: { kind, end } }) =>
      (kind === 'date' &&
        /^(?:[起前]?正式|前后|左右)?(\p{Script=Han}{2,6})(?=[,。;]|$)/u.exec(folded.slice(end))?.[1]) ||
      '',
  );
  if (!end || !other) return true;
  return shared(end, other) >= SAME_THING || sayTheSame(end, other);
}

/** Works that the sentence names. */
function titlesIn({ sentence: { folded } }: Claim): string[] {
  return [...folded.matchAll(/《([^《》]+)》/g)].map(([, title = '']) => title);
}

function whatOf({ sentence, figure }: Claim): string {
  const span = spanOf(sentence);
  const found = sentence.passage.at.article.figures.find(
    ({ start, end, text }) =>
      span !== undefined && start >= span.start && end <= span.end && foldText(text) === figure.text,
  );
  const what = foldText(found?.what ?? '');
  // 一次要了310台 does not say of what.
  return /^[一每]\p{Script=Han}$/u.test(what) ? '' : what;
}

/** 容纳 of 可容纳3.6万人, 到场 of 8万人次到场. */
function wordsBeside({ sentence: { folded }, figure: { start, end } }: Claim): string[] {
  const [before] = /\p{Script=Han}{2}$/u.exec(folded.slice(0, start)) ?? [];
  const [after] = /^\p{Script=Han}{2}/u.exec(folded.slice(end)) ?? [];
  return [before, after].filter((word) => word !== undefined);
}

/** 造价 and 总投资: what two sentences measure ends in words of the same meaning. */
function sayTheSame(what: string, other: string): boolean {
  const endsOf = (text: string) => [text.slice(-2), text.slice(-3), text.slice(-4)];
  return endsOf(what).some((word) => synonymsOf(word).some((same) => endsOf(other).includes(same)));
}

/** Share of the shorter one's characters that the other has. */
function shared(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return [...short].filter((character) => long.includes(character)).length / Math.max(1, short.length);
}
