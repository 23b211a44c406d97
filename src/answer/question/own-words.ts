/** What tells what a question asks, made of its own words: 在哪个区 is told by 在某某区, 首个园区 by 首个…园区. */
import { parseNumber } from '../../text/numerals.js';
import { NOW } from '../../text/time-words.js';
import { spellOut } from './number-forms.js';

/** What a sentence says that answers a folded question by its own words; undefined where it is of no such form. */
export function toldInOwnWords(folded: string): RegExp | undefined {
  for (const form of FORMS) {
    const tells = form(folded);
    if (tells !== undefined) return tells;
  }
  return undefined;
}

/** 在哪个区 is told by 在某某区. */
function inWhich(folded: string): RegExp | undefined {
  const { kind } = IN_WHICH.exec(folded)?.groups ?? {};
  return kind === undefined
    ? undefined
    : new RegExp(`(?:[在于]|落户|地处|迁[到至入])[^,。;]{0,8}?\\p{Script=Han}${kind}(?![块域别分间])`, 'u');
}

const IN_WHICH = /[在于属]哪一?个?(?<kind>新?区|县|市|省|街道|镇|乡|村|路|街|校区|院区)(?=[?的呢呀啊 ]|$)/;

/** 区块链市长是谁 is told by 被称为“区块链市长”. */
function calledSo(folded: string): RegExp | undefined {
  const { before, behind } = CALLED_SO.exec(folded)?.groups ?? {};
  const name = before ?? behind;
  return name === undefined
    ? undefined
    : new RegExp(
        `(?:称[为作]?|誉为|叫做?|人称|号称)(?:是|了)?["“「『]?${name}|${name}["”」』]?的?(?:标签|美誉|称号|名号|别称)`,
        'u',
      );
}

const CALLED_SO =
  /^["“「『]?(?<before>[\p{Script=Han}a-z\d]{2,8}?)["”」』]?(?:指的?)?(?:是|说的是)(?:指|说)?(?:谁(?=[?呢呀啊 ]|$)|哪一?[个座位家](?!人)|什么人)|^(?:谁|哪一?[个座位家](?:人|城市|地方)?)(?:是|被?称[为作]|叫做?)["“「『]?(?<behind>[\p{Script=Han}a-z\d]{2,8})["”」』]?(?=[?呢呀啊 ]|$)/u;

/** 是中部地区第几个 is told by 中部地区第9个, and by no other rank. */
function rankedWithin(folded: string): RegExp | undefined {
  const { scope } = RANKED_WITHIN.exec(folded)?.groups ?? {};
  return scope === undefined ? undefined : new RegExp(`${scope}[^,。;\\d]{0,6}第`, 'u');
}

const RANKED_WITHIN =
  /(?<scope>全[国省市县球]|[东西中南北]部|[东西南北华]{2}|\p{Script=Han}{2}[省市])(?:地区|范围)?内?的?(?:排名?|位列|排在|是|算)?(?:老|第)几/u;

/** 集中在什么地方 is told by 集中在, 建于哪一年 by 建于, 存哪去了 by 存在. */
function atOrIn(folded: string): RegExp | undefined {
  const { verb, stands, moves } = AT_OR_IN.exec(folded)?.groups ?? {};
  const own = verb ?? stands ?? moves;
  return own === undefined ? undefined : new RegExp(`${own}[在于到往]`);
}

const AT_OR_IN =
  /(?<verb>(?:(?![都是也还就要将会已])\p{Script=Han}){1,2})[在于](?=哪(?:里|儿|一?年|一?天|个?月)|什么(?:地方|时候|时间|年代)|啥地方|何[处地时年])|(?<stands>集中|分布|聚集|扎堆)[在于](?=哪[?呢呀啊 ]*$)|(?<moves>[存放搬迁流销])到?哪(?:里|儿)?(?:去|[了?呢呀啊 ]|$)/u;

/** 某树的花是什么样的 is told by a clause that begins with 花. */
function ofAttribute(folded: string): RegExp | undefined {
  const { attribute } = ATTRIBUTE.exec(folded)?.groups ?? {};
  return attribute === undefined
    ? undefined
    : new RegExp(`(?:^|[,;。:])${attribute}(?:[是为有呈达约:]|主要|大约|包括|\\d)`, 'u');
}

const ATTRIBUTE =
  /的(?<attribute>(?:(?![是有为叫从在被把])\p{Script=Han}){1,4})(?:都|主要|大概|大约|一般)?(?:[是有为叫]|有着)?(?:一?个?(?:什么|啥)|怎么?样|如何|哪|多少|几|多[大高长])/u;

/** 某某码是做什么的 is told by 某某码将…, and hardly by who speaks of it. */
export function whatItDoes(folded: string): RegExp | undefined {
  const { name } = WHAT_IT_DOES.exec(folded)?.groups ?? {};
  return name === undefined
    ? undefined
    : new RegExp(
        `${name}["”」』》]?(?:平台|系统|项目)?(?:主要|可以?|能够?)?(?:用(?![d了])|把|将[^,。;]{2,40}(?:打通|转|变|汇|接|结合|整合|融|纳入|统一))|${name}["”」』》]?,?(?:就|原|曾)?是(?!否|不|由|在)|旨在|用[于来]|致力于|主营|主要(?:生产|从事|研发|提供|做)|专[做注门]|从事|经营`,
        'u',
      );
}

const WHAT_IT_DOES =
  /^["“「『]?(?<name>(?:(?![前时])[\p{Script=Han}a-z\d]){2,12}?)["”」』]?(?:这个(?:项目|平台|产品))?(?:到底|究竟|具体|主要)?是?(?:做|干)(?:什么|啥|嘛)用?的[呢啊呀?。 ]*$/u;

/** 除了金融还用在哪 is told by 金融行业之外. */
export function besides(folded: string): RegExp | undefined {
  const { known } = BESIDES.exec(folded)?.groups ?? {};
  if (known === undefined || /最/.test(folded)) return undefined;
  // 除了这个还用在哪
  return /^[这那]/.test(known)
    ? /[之以]外|此外|另外|除了|除[^,。]{1,12}外/
    : new RegExp(`${known}[^,。]{0,6}[之以]外|除了?[^,。]{0,4}${known}`, 'u');
}

/** 除 and 除了, and no 扫除. */
export const EXCEPT = '(?<![扫消去排清解免废])除了?';

/** 除此之外 names nothing, 扫除了文盲 leaves nothing out. */
const BESIDES = new RegExp(
  `${EXCEPT}(?!此)(?<known>(?:(?![他她它谁])\\p{Script=Han}){2,4}?)(?:[之以]?外|[,还也 和与、]|.{0,12}还)`,
  'u',
);

/** 甲市是试点吗 is told by 是…试点 rather than by 推进试点. */
export function assertionOf(folded: string): RegExp | undefined {
  const { thing } = WHETHER.exec(folded)?.groups ?? {};
  return thing === undefined ? undefined : new RegExp(`(?<!不)(?:是|为|成为|属于|列为|入选)[^,。;]{0,14}?${thing}`);
}

const WHETHER =
  /(?:(?<!是不|是|但|可|就|还)是|是不是|是否为?|属于|算是?)(?:\p{Script=Han}{0,12})(?<thing>(?:(?![吗么嘛])\p{Script=Han}){2})[吗么嘛]?[? ]*$/u;

/** 开发了哪些应用 is told by 应用包括. */
function listing(folded: string): RegExp | undefined {
  const { behind, before } = ASKS_FOR_LIST.exec(folded)?.groups ?? {};
  const thing = behind ?? before;
  return thing === undefined
    ? undefined
    : new RegExp(
        `${thing}[^,。;]{0,6}?(?:包括|包含|分为|涵盖|涉及|有:)|(?:包括|包含|分为|涵盖)[^。;]{2,60}${thing}|、[^、,。;]{2,30}等[^,。;]{0,8}${thing}`,
        'u',
      );
}

const ASKS_FOR_LIST =
  /(?:哪些|哪几[个种类项]|[做搞开发](?:出来?)?了?(?:什么|啥))(?<behind>\p{Script=Han}{2})(?=[?呢呀啊了 ]*$)|(?<before>\p{Script=Han}{2})(?:主要|都|分别)?(?:有|包括|包含|分为?)?(?:哪些|哪几[个种类项])(?=[?呢呀啊 ]*$)/u;

/** 星海园区 已开发应用 is told by 应用包括. */
export function listedFor(folded: string): RegExp | undefined {
  const { thing } = KEYWORDS.exec(folded)?.groups ?? {};
  return thing === undefined
    ? undefined
    : new RegExp(`${thing}(?:主要|${NOW}|现)?(?:包括|包含|分为|涵盖|有:|为:|:)`, 'u');
}

/** Words with a space between them that ask nothing, and the last of them. */
const KEYWORDS = /^(?!.*[什甚啥哪怎咋谁几吗呢多])[^ ].* [^ ]*?(?<thing>\p{Script=Han}{2})$/u;

/** 首个省级园区 is told by 首个…园区, and not by another first. */
function firstOfItsKind(folded: string): RegExp | undefined {
  const { measure, thing } = FIRST_OF.exec(folded)?.groups ?? {};
  if (measure === undefined || thing === undefined) return undefined;
  return new RegExp(`(?:首|第一)${measure}[^,。;]{0,14}?${thing}`, 'u');
}

/** 首个, 第一家, with its measure word. */
export const FIRST_ONE = '(?:首|第一)(?<measure>[个家座条张批次])';
const FIRST_OF = new RegExp(
  `${FIRST_ONE}\\p{Script=Han}{0,12}?(?<thing>\\p{Script=Han}{2})(?=的?(?:[是在叫于]|什么|哪|啥|谁|名|[? ]|$))`,
  'u',
);

/** 哪类企业上链 is told by 农产品类、版权类企业. */
function ofWhichSort(folded: string): RegExp | undefined {
  const { sort, thing } = WHICH_SORT.exec(folded)?.groups ?? {};
  return thing === undefined
    ? undefined
    : new RegExp(
        `${sort}[、和及][^,。;]{0,16}?${sort}|${sort}${thing}|[二两三四五六七八九十\\d]大?${sort}|${sort}(?:分别)?[是为:]`,
        'u',
      );
}

const WHICH_SORT =
  /哪(?:一|几|些)?(?<sort>[类种])(?:型|别)?的?(?<thing>(?![最更被能可会要比是])(?!\p{Script=Han}[得了过])\p{Script=Han}{2})(?=\p{Script=Han}{2})/u;

/** 设个什么交易中心 is told by 数字资产交易中心. */
function namedSo(folded: string): RegExp | undefined {
  const { thing } = NAMED_SO.exec(folded)?.groups ?? {};
  return thing === undefined ? undefined : new RegExp(`(?![这该此])\\p{Script=Han}{2}${thing}`, 'u');
}

const NAMED_SO = /(?<![为因])(?:什么|啥)(?:样的)?(?<thing>(?![的时原方条关情名])\p{Script=Han}{3,6})[呢啊呀?。 ]*$/u;

/** In this order: the first that fits wins. */
const FORMS: readonly ((folded: string) => RegExp | undefined)[] = [
  listing,
  firstOfItsKind,
  atOrIn,
  inWhich,
  calledSo,
  rankedWithin,
  ofWhichSort,
  ofAttribute,
  namedSo,
];

/** 居次, 其次 and 第二 tell who is the second. */
export function placedAs(ordinal: string): RegExp {
  const value = parseNumber(/\d+|[一二三四五六七八九十]+/.exec(ordinal)?.[0] ?? '') ?? 0;
  return new RegExp(
    [`第(?:${value}|${spellOut(value) ?? value})(?![\\d年季产天月次届期批])`, ...(PLACED[value] ?? [])].join('|'),
  );
}

const PLACED: Readonly<Record<number, readonly string[]>> = {
  2: ['居次', '次之', '其次', '亚军', '紧随其后', '另一[个家座条]'],
  3: ['居三', '再次', '季军'],
};
