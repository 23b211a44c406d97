/** The name that a question asks for: of a person, a body or a place. */

import type { Span } from '../../model.js';
import type { Library } from '../../search/library.js';
import { isPersonName } from '../../text/family-names.js';
import { findAll } from '../../text/find-all.js';
import { BESIDE_NAME } from '../../text/offices.js';
import { isCountry, isProvince } from '../../text/places.js';
import { SAYS } from '../../text/saying-words.js';
import type { Segmenter } from '../../text/segment.js';
import { allUnits, type Question } from '../question/question.js';
import { formsOf, type Unit } from '../question/unit.js';
import type { Gram } from '../ranking/grams.js';
import { clauseAt } from '../sentence/clauses.js';
import { isAnyThere } from '../sentence/match-unit.js';
import { DONE_BY, LOCATED } from '../sentence/names-asked.js';
import { ACTS, bodiesIn, peopleIn, placesIn } from '../sentence/names-in.js';
import { asksHolder, nameBeside } from '../sentence/office.js';
import { isEnclosed } from '../sentence/titles.js';
import { closeness, spotsOf } from './closeness.js';
import type { Found } from './found.js';

/** Words that ask for a person, or for whoever did it. */
const WHO = /谁|何人|哪一?[位名]|哪个人|什么人/;
/** Words that ask for a name. */
const ASKS_FOR_NAME = /谁|何|哪|什么|啥|职务|职位|头衔|身份|单位|来头|来历/;
/** Asks who said something, which may be told without a word of it. */
const ASKS_WHO_SAID = new RegExp(`谁(?:曾|也|还)?(?:[说讲称]|觉得|提出|${SAYS})`);
/** What no one name answers. */
const SEVERAL =
  /哪[些几两二三四五六七八九十条张部本款种项届次期篇份首]|谁[和跟与]|[和跟与]谁|[弱强好难差贵慢快坏错妙]在哪|第[二三四五六七八九十]+呢|分别|各自|[起终]点|从哪|到哪|出发|目的地|^[^最]*哪[^,。最]{1,12}?更?[多高大早少低长快强好久贵](?:一?[点些])?[?!呢啊呀 ]*$/;
/** 哪个城市最多, and what says so of a name in its clause. */
const ASKS_MOST = /最(?!近|终|后|新)/;
const SAYS_MOST = /最|首|第一|榜首|领头|龙头|领先|冠军/;
/** The rank that a name is asked by: 哪个城市排名第二. */
const RANK = /第[一二三四五六七八九十\d]+/;
/** How much nearer than the next a name has to be. */
const NEARER = 1.5;

/** The name that answers, where one alone does or stands nearest to what is asked; undefined where several do, or none can be told whole. */
export function nameAsked({ question, sentence, ranking: { grams } }: Found, library: Library): Span | undefined {
  const { asks } = question;
  if (asks.has('title')) return titleOf(question, sentence.folded);
  // One of several is no answer to 哪些, and to 谁多 neither.
  if (asks.has('list') || SEVERAL.test(question.folded)) return undefined;
  if (asks.has('person') && asksWhatOneIs(question)) return officeOf(question, sentence.folded, library);
  if (asks.has('person')) {
    const beside = nameBeside(question, sentence, library.segmenter);
    if (beside !== undefined || asksHolder(question) || !WHO.test(question.folded)) return beside;
  }
  // 谁 alone may mean anybody of what was spoken of.
  if (question.isBare === true && asks.has('person')) return undefined;
  // 那乙的呢 exchanges a name; what was asked of the other may be no name of its sentence.
  if (!ASKS_FOR_NAME.test(question.folded)) return undefined;
  const { folded } = sentence;
  if (asks.has('office')) return officeOf(question, folded, library);
  const named = namesOfKind(question, folded, library);
  const isKind = kindAsked(question.folded);
  const fresh = named.filter(({ start, end }) => {
    const text = folded.slice(start, end);
    return !isNamed(question, text) && isKind(text) && !isAside(folded, start);
  });
  const near = fresh.filter(({ start }) => saysWhatIsAsked(clauseAt(folded, start), question));
  const fitting = asks.has('place') ? located(question, near, folded) : besideWord(question, near, folded);
  const best = nearest(question, fitting, grams, folded);
  return best === undefined || isOfSeveral(folded, best, named) ? undefined : best;
}

/** Whether the clause of a name says anything of the question, and the rank, or that it is the most, by which the name is asked. */
function saysWhatIsAsked(clause: string, { folded, asks, units, isBare, inherited }: Question): boolean {
  // 在哪 asks where what was spoken of is.
  const isWhere = isBare === true && asks.has('place') && inherited !== undefined;
  const [rank = ''] = RANK.exec(folded) ?? [];
  // 哪个城市最多: no city beside which nothing says so.
  const isMost = !ASKS_MOST.test(folded) || SAYS_MOST.test(clause);
  return (isWhere || isAnyThere(units, clause)) && clause.includes(rank) && isMost;
}

/** The names of a sentence that are of the kind asked for, be they meant or not. */
function namesOfKind({ asks, folded: asked }: Question, folded: string, library: Library): readonly Span[] {
  const { segmenter } = library;
  if (asks.has('person')) {
    const people = peopleIn(folded, segmenter);
    return DONE_BY.test(asked) ? [...people, ...actingBodies(folded, segmenter)] : people;
  }
  if (asks.has('organisation')) return bodiesIn(folded, segmenter);
  return asks.has('place') ? placesIn(folded, library.names(folded), segmenter) : [];
}

/** Bodies that are not only whose officer is named: 甲大学教授. */
function actingBodies(folded: string, segmenter: Segmenter): Span[] {
  return bodiesIn(folded, segmenter).filter(({ end }) => !HELD.test(folded.slice(end)));
}

const HELD = new RegExp(`^(?:党委|首席|联合|常务|副|总|原|名誉)*(?:${BESIDE_NAME.source})`);

/** What somebody is, as it stands before the name: 浙江大学教授; of which body, where only that is asked. */
function officeOf(question: Question, folded: string, { segmenter }: Library): Span | undefined {
  const units = allUnits(question);
  const person = peopleIn(folded, segmenter).find(({ start, end }) =>
    units.some(({ text }) => text.length > 1 && folded.slice(start, end).includes(text)),
  );
  if (person === undefined) return undefined;
  const before = folded.slice(0, person.start);
  const title = TITLE_BEFORE.exec(before) ?? OFFICE_BEFORE.exec(before);
  if (title === null || !BESIDE_NAME.test(title[0])) return undefined;
  if (FORMER.test(title[0]) && !FORMER.test(question.folded)) return undefined;
  const whole = { start: title.index, end: title.index + title[0].length };
  if (!question.folded.includes('哪')) return whole;
  return bodiesIn(folded, segmenter).find((body) => body.start >= whole.start && body.end < whole.end);
}

/** Before the paper that reports. */
const TOLD_TO = /(?:据|接受|告诉|对|向)$/;

/** The one work that a sentence names in 《》. */
function titleOf({ folded: asked }: Question, folded: string): Span | undefined {
  const titles = [...folded.matchAll(/《[^《》]+》/g)].filter(
    ({ index, 0: title }) => !asked.includes(title.slice(1, -1)) && !TOLD_TO.test(folded.slice(0, index)),
  );
  const [only, ...others] = titles;
  return only === undefined || others.length > 0 ? undefined : { start: only.index, end: only.index + only[0].length };
}

/** 高航是谁: of nobody but whom the question names, what that one is. */
function asksWhatOneIs({ units, folded }: Question): boolean {
  const [only, ...others] = units.filter(({ kind }) => kind !== 'other');
  return only?.kind === 'name' && others.length === 0 && isPersonName(only.text) && WHO_IS.test(folded);
}

const WHO_IS = /^[^,。]{2,4}(?:到底|究竟)?是(?:谁|何人|什么人|哪位)[呢啊呀?!。 ]{0,3}$/;

/** What stands before a name, from where its clause, or what is told of it, begins. */
const TITLE_BEFORE = /(?<=^|[,。;:"“「]|\d[年月日初底]|[由被邀为是])[^,。;:"“「\d由被邀为是自于据]{2,16}$/;
/** Characters that bodies and their parts end in. */
const BODY_ENDS = '室会院司厅局部委处心团校社';
/** Where that is long, the office alone: 执行副主任 behind 某某领导小组办公室. */
const OFFICE_BEFORE = new RegExp(`(?<=[${BODY_ENDS}办])[^${BODY_ENDS},。;]{0,6}(?:${BESIDE_NAME.source})$`, 'u');
/** Held no longer. */
const FORMER = /原|前|时任/;

/** 哪个国家, 哪所大学: whether a name is of the kind that is asked for. */
function kindAsked(asked: string): (name: string) => boolean {
  const noun = KIND_ASKED.exec(asked)?.[1];
  if (noun === undefined) return () => true;
  if (noun === '国家' || noun === '国') return isCountry;
  if (noun === '省' || noun === '省份') return isProvince;
  if (noun === '城市' || noun === '市')
    return (name) =>
      /^.{2,4}[^区县镇乡村国路号园地]$/.test(`${name}市`.replace('市市', '市')) &&
      !isProvince(name) &&
      !isCountry(name);
  if (noun === '部门') return (name) => /[部厅局委署办院行室会]$/.test(name);
  if (noun === '公司' || noun === '企业') return (name) => /(?:公司|集团|科技|银行|资本|智库)$/.test(name);
  if (noun === '学校') return (name) => /[学校院]$/.test(name);
  return (name) => name.endsWith(noun);
}

const KIND_ASKED =
  /(?:哪一?[个家所座间处条]?|什么)(国家?|省份?|城?市|[州县区镇乡村岛路街]|部门|公司|企业|学校|大学|学院|医院|银行|协会|酒店|园区|产业园|机场|基地|中心)/;

/** Whether the question names it already: 娄底市 is 娄底. */
function isNamed({ content, units }: Question, name: string): boolean {
  const short = name.replace(/(?<=..)(?:[省市县区]|(?:股份)?(?:有限)?公司|集团|科技)$/, '');
  return content.includes(name) || units.some((unit) => formsOf(unit).includes(short));
}

/** Within the title of a work, or in brackets. */
function isAside(folded: string, at: number): boolean {
  return isEnclosed(folded, at, '《》') || isEnclosed(folded, at, '()');
}

/** 甲、乙, 甲和某公司总经理乙: one of several. */
function isOfSeveral(folded: string, best: Span, names: readonly Span[]): boolean {
  const { start, end } = best;
  if (/[、和与及跟]$/.test(folded.slice(0, start)) || /^(?:\([^()]*\))?[、和与及跟]/.test(folded.slice(end)))
    return true;
  return names.some((name) => {
    const between = name.end <= start ? folded.slice(name.end, start) : folded.slice(end, name.start);
    return between.length < 16 && /^(?:[、和与及跟])[^,。;]+$/.test(between);
  });
}

/** Behind 在, 落户 and the like, or of the kind that is asked for: 哪个省; 娄底市长 is none. */
function located({ folded: asked }: Question, places: readonly Span[], folded: string): readonly Span[] {
  const own = places.filter(
    ({ end }) => !/^(?:[以之]外|[省市县区州镇]长|市委|省委|县委|区委|书记)/.test(folded.slice(end)),
  );
  const behind = own.filter(({ start }) => LOCATED.test(folded.slice(0, start)));
  return behind.length > 0 || !KIND_ASKED.test(asked) ? behind : own;
}

/** 谁设计的 is told before 设计, 击败了谁 behind 击败, 校长是谁 and 谁的儿子 beside the noun. */
function besideWord({ folded: asked, units }: Question, names: readonly Span[], folded: string): readonly Span[] {
  const found = WHO.exec(asked) ?? ASKS_FOR_NAME.exec(asked);
  if (found === null) return names;
  const kind = KIND_ASKED.exec(asked);
  const end = kind === null ? found.index + found[0].length : kind.index + kind[0].length;
  const before = units.findLast((unit) => unit.end <= found.index);
  const after =
    units.find(({ start, kind }) => start >= end && kind === 'verb') ?? units.find(({ start }) => start >= end);
  const isOfNoun = /^(?:的|(?<=[位名]))(?=\p{Script=Han}{2})/u.test(asked.slice(end));
  const noun = isOfNoun ? after : after === undefined ? before : undefined;
  if (noun !== undefined && noun.kind !== 'verb') {
    const spots = spotsIn(noun, folded);
    return names.filter((name) =>
      spots.some((spot) => (spot.end <= name.start ? name.start - spot.end < 2 : spot.start - name.end < 4)),
    );
  }
  if (ASKS_WHO_SAID.test(asked)) return names.filter((name) => ACTS.test(folded.slice(name.end)));
  if (after !== undefined) {
    const spots = spotsIn(after, folded);
    // 拍 of a question may be 执导 in the text.
    if (spots.length === 0 && (after.kind !== 'verb' || kind !== null)) return names.length === 1 ? names : [];
    return names.filter((name) => spots.some((spot) => isNear(folded, name, spot)));
  }
  if (before === undefined || found.index - before.end >= 2) return names;
  const spots = spotsIn(before, folded);
  return names.filter((name) => spots.some((spot) => isNear(folded, spot, name)));
}

/** Where a unit stands; in another form only where its own is not there: 承办 is not 主办. */
function spotsIn(unit: Unit, folded: string): Span[] {
  const forms = folded.includes(unit.text) ? [unit.text] : formsOf(unit);
  return forms.flatMap((form) => findAll(folded, form).map((start) => ({ start, end: start + form.length })));
}

/** One behind the other, in the same part of the sentence, and not far. */
function isNear(folded: string, first: Span, second: Span): boolean {
  const distance = second.start - first.end;
  return distance >= 0 && distance <= 30 && !/[,;。!?由被]/.test(folded.slice(first.end, second.start));
}

/** The one that stands nearest to the question's words, where it does so clearly. */
function nearest(question: Question, names: readonly Span[], grams: readonly Gram[], folded: string): Span | undefined {
  if (names.length < 2) return names[0];
  const spots = spotsOf(question, grams, folded);
  const scored = names
    .map((name) => ({
      name,
      score: spots.reduce((sum, { at, weight }) => sum + weight * closeness(at, name, names, folded), 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best !== undefined && next !== undefined && best.score > NEARER * next.score ? best.name : undefined;
}
