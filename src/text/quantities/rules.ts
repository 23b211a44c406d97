/** Every way to write a quantity that is known, each with what it means. */

import { parseNumber } from '../numerals.js';
import {
  CLOCK,
  END_OF_YEAR,
  FESTIVAL,
  HOUR,
  HOURLESS,
  MONTH_AND_DAY,
  PART_OF_DAY,
  PART_OF_YEAR,
  SEASON,
  THAT_YEAR,
  YEAR,
} from './dates-and-times.js';
import {
  ANY_UNIT,
  ARABIC,
  DIGITS,
  HAN,
  HAN_DIGIT,
  MEASURE,
  NUMBER,
  NUMERAL,
  PERCENT,
  RANGE_MARKS,
  SCALE,
  SIGN,
  TO,
  UNIT,
  VAGUE,
} from './numbers-and-units.js';
import { amount, date, fraction, type Groups, type Reading, rank } from './readings.js';

/** One way to write a quantity. */
export interface Rule {
  /** The characters that it may begin with, and those of which one at least is part of it or follows: no place tries every rule. */
  readonly first: string;
  readonly needs: string;
  readonly pattern: RegExp;
  /** What the groups of the pattern are called. */
  readonly names: readonly string[];
  /** What a match means; undefined where it is no quantity after all. */
  readonly read: (groups: Groups) => Reading | undefined;
}

const NAME = /\(\?<([a-z]\w*)>/gi;

/** All groups have names, in `source` alone: the objects that the runtime makes of named groups cost more than the match. */
function rule(first: string, source: string, read: Rule['read'], needs = ''): Rule {
  const names = [...source.matchAll(NAME)].map(([, name = '']) => name);
  const numbered = source
    .replace(NAME, '(')
    .replace(/\\k<(\w+)>/g, (_, name: string) => `\\${names.indexOf(name) + 1}`);
  return { first, needs, pattern: new RegExp(numbered, 'uy'), names, read };
}

const PLACED = '(?:排名|排行|排在|位列|位居|名列|跻身|倒数)';

/** Behind the name of a festival: the days around it. */
const DAYS_OFF = '(?:假期|长假|黄金周|小长假|期间|前后|前夕|当天)';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** In this order at each place; the first that fits wins. */
export const RULES: readonly Rule[] = [
  // 1998年至2003年, 2018-2019年
  rule(NUMERAL, `(?<year>${YEAR}) ?年?${TO}(?<untilYear>${YEAR}) ?年(?!代)`, date, '年'),
  // 2022/23年度, 2022-23赛季, 2022/2023学年
  rule(
    '12',
    `(?<![\\d.])(?<year>(?:19|20)\\d{2})(?:/|${TO})(?:19|20)?(?<short>\\d{2}) ?(?:年度|财年|学年|财政年度|赛季)`,
    ({ year = '', short = '' }) => {
      const next = String(Number(year) + 1);
      return next.endsWith(short) ? date({ year, untilYear: next }) : undefined;
    },
    '年赛',
  ),
  // 2020年, 2020 年 2 月 27 日, 2019年底, 2021年6月中旬, 2019年1-9月, 2020年上半年, 2019年10.24, 去年3月
  rule(
    NUMERAL,
    `(?<year>${YEAR}) ?年(?:代|度| ?${MONTH_AND_DAY}|${PART_OF_YEAR}|${SEASON}|${END_OF_YEAR}|(?<m>1[0-2]|[1-9])\\.(?<d>3[01]|[12]\\d|[1-9])(?![\\d.,]| ?(?:${SCALE}|${ANY_UNIT})))?`,
    date,
    '年',
  ),
  // 去年3月, 今年上半年, 当年年底
  rule('今去前明当同次翌', `${THAT_YEAR}(?: ?${MONTH_AND_DAY}|${PART_OF_YEAR}|${SEASON}|${END_OF_YEAR})`, date, '年'),
  rule('公西', String.raw`[公西]元(?:前\d{1,4}|(?<year>\d{1,4})) ?年`, date, '年'),
  // 2020-02-27, 2020.2.27, 2020-02
  rule(
    '12',
    String.raw`(?<![\d.])(?<year>(?:1[0-9]|20)\d{2})(?<sep>[-./])(?<month>1[0-2]|0?[1-9])(?:\k<sep>(?<day>3[01]|[12]\d|0?[1-9]))?(?![\d%]|[-./]\d)`,
    (groups) => (groups.sep === '-' || groups.day !== undefined ? date(groups) : undefined),
    '-./',
  ),
  // 2月27日, 3月份, 1-9月
  rule(NUMERAL, MONTH_AND_DAY, date, '月'),
  // 27日 of a month named before
  rule(DIGITS, String.raw`(?<!\d)(?<day>3[01]|[12]\d|[1-9])日(?![均元后内游常])`, date, '日'),
  // 上半年, 三季度, 20世纪90年代
  rule(`${NUMERAL}上下第前`, PART_OF_YEAR, date, '半季月'),
  rule(NUMERAL, `(?:${NUMBER} ?世纪(?:${NUMBER} ?年代)?(?:[初中末]期?)?|${NUMBER} ?年代)`, date, '世代'),
  // 晚上7点半, 上午9时, 9:30, 24时; 三点 alone may be three points
  rule(
    `${NUMERAL}凌清早上中下傍晚夜深当`,
    `${PART_OF_DAY} ?(?:${CLOCK}|${HOUR} ?[点时](?![间代期]))|${CLOCK}|(?<![\\d这那下几有出的了])${HOUR}点(?!${HAN_DIGIT}|\\d|.?[位建意要原内体看启共区优问特经理好不])|(?<!\\d)${HOUR}(?<=\\d)时(?![间代期速差尚])`,
    () => ({ kind: 'time', values: [] }),
    '点时:',
  ),
  // 明年五一假期, 去年国庆, 春节前后
  rule(
    '今去前明当同次五国春元端中清十',
    `(?:${THAT_YEAR}(?:的)?(?:${FESTIVAL})${DAYS_OFF}?(?!路|广场|大街|大桥|大道|街|桥|村|公园|上河园|江)|(?:${FESTIVAL})${DAYS_OFF})`,
    () => ({ kind: 'date', values: [] }),
    '一庆节旦午秋明',
  ),
  // 子夜时分, 直到黎明
  rule(
    '子午半凌拂黎清傍黄正深',
    `(?:${HOURLESS})(?:时分|前后|左右)|(?<=[到至在于近])(?:子夜|午夜|半夜|拂晓|黎明|黄昏)(?![\\p{Script=Han}])`,
    () => ({ kind: 'time', values: [] }),
    '夜晓明晨晚昏午',
  ),
  // 百分之九十, 百分之三十到四十
  rule('百', '百分百', () => ({ kind: 'percent', unit: '%', measure: '%', value: 100, values: [100] })),
  rule('百', `百分之(?<number>${NUMBER})(?:${TO}(?:百分之)?(?<until>${NUMBER}))?`, (groups) =>
    amount(groups, 'percent'),
  ),
  // 七成, 三成二, 七成半
  rule(
    NUMERAL,
    `(?<number>${NUMBER})成(?<tenth>[一二三四五六七八九半](?=[,。;、)的在是以都已由来左]|$))?(?![为立功员本果就长年熟交语人份品分家绩效型形不]|都(?![在是有由为能会没属]))`,
    (groups) => {
      const reading = amount(groups, 'percent');
      if (reading === undefined || reading.values.some((value) => value > 10)) return undefined;
      const tenth = groups.tenth === undefined ? 0 : groups.tenth === '半' ? 5 : (parseNumber(groups.tenth) ?? 0);
      return {
        ...reading,
        unit: '成',
        measure: '成',
        ...(reading.value !== undefined && { value: reading.value + tenth / 10 }),
        values: reading.values.map((value) => value * 10 + tenth),
      };
    },
    '成',
  ),
  // 三分之一, 1/3
  rule(NUMERAL, `(?<below>${NUMBER})分之(?<above>${NUMBER})`, fraction, '之'),
  rule(DIGITS, String.raw`(?<![\d/])(?<above>\d{1,4})[/⁄](?<below>\d{1,4})(?![\d/.年月])`, fraction, '/⁄'),
  // 占一半, 半数以上, 股东过半数; no 超过半年
  rule(
    '一半过',
    '一半(?![年月天])|半数|(?<![通经超不度走])过半(?:数|(?![数百年月天日个小时亩导生辈世径]))',
    () => ({ kind: 'fraction', values: [0.5] }),
    '半',
  ),
  // 1:0, 三比二
  rule(
    NUMERAL,
    String.raw`(?<!\d)(?:\d{1,3}[:比]\d{1,3}(?:\.\d+)?(?![\d:.年月%])|${HAN_DIGIT}比${HAN_DIGIT}(?!${HAN_DIGIT}|[十百千万]))`,
    () => ({
      kind: 'number',
      values: [],
    }),
    ':比',
  ),
  // 第17位, 排名第六, 全国第9个, 前10名, 排名前三, 排名11
  rule(
    '排位名跻倒全第',
    `(?:${PLACED}前?|全[国省市区])?第(?<number>${NUMBER})(?<unit>周年|[大天年季波]|${MEASURE})?`,
    rank,
    '第',
  ),
  // 居首位, 位居榜首; no 首位女市长
  rule(
    '首榜居',
    '(?:首位|榜首|居首)(?!\\p{Script=Han})',
    () => ({ kind: 'rank', unit: '位', measure: '位', value: 1, values: [1] }),
    '首',
  ),
  // 某乡4.1万吨居次
  rule(
    '居次',
    '(?:居次|次之)(?!\\p{Script=Han})',
    () => ({ kind: 'rank', unit: '位', measure: '位', value: 2, values: [2] }),
    '次',
  ),
  // 水质为Ⅳ类, Ⅱ级: folded, a numeral of Latin letters
  rule(
    'ivx',
    '(?<![a-z])(?<number>i{1,3}|iv|vi{0,3}|ix|x)(?<unit>[类级期型])(?![似别间])',
    ({ number = '', unit = '' }) => {
      const value = ROMAN.indexOf(number) + 1;
      return { kind: 'count', unit, measure: unit, value, values: [value] };
    },
    '类级期型',
  ),
  rule('排位名跻倒前', `${PLACED}?前(?<number>${NUMBER})(?<unit>[名位强])`, rank, '前'),
  rule('排位名跻倒', `${PLACED}前(?<number>${NUMBER})(?! ?(?:${ANY_UNIT}))`, rank, '前'),
  rule('排位名', String.raw`(?:排名|排行|位列|位居|名列)(?<number>\d{1,3})(?<unit>[名位])?(?![\d.%])`, rank),
  rule(NUMERAL, `(?<number>${NUMBER})(?<unit>名)(?=[以之]?[内外前后])`, rank, '名'),
  // 2小时27分03秒, 4小时10分钟
  rule(
    DIGITS,
    String.raw`(?<![\d.])\d{1,3}(?:个?小时\d{1,2}分(?:钟|\d{1,2}秒)?|分钟?\d{1,2}秒)(?!\d)`,
    () => ({ kind: 'duration', values: [] }),
    '时秒',
  ),
  // 1元5角, 三块两毛
  rule(
    NUMERAL,
    `${NUMBER}[元块]零?(?:\\d|${HAN_DIGIT})[角毛](?:(?:\\d|${HAN_DIGIT})分)?(?![形度落钱])`,
    () => ({ kind: 'money', values: [] }),
    '角毛',
  ),
  // 1640.58 亿元, 两百多人, 4万余名, 近百家, -3.2%, 零下5度
  rule(
    `${NUMERAL}负近上逾+-`,
    `(?<sign>${SIGN})?(?:[近上逾](?=[百千]))?(?<number>${NUMBER})(?: ?(?<scale>${SCALE}))??[多余来]?(?<more>[万亿])?余? ?${UNIT}(?:(?<=${PERCENT})(?!${TO}${NUMBER} ?${PERCENT})|(?<!${PERCENT})(?!${TO}${NUMBER}))`,
    amount,
  ),
  // 12%-15%, and no 增长36.7%至462.3亿元, 3~5个, 100至200万元
  rule(
    NUMERAL,
    `(?<number>${NUMBER})(?: ?(?<first>${SCALE}))??(?:(?!${PERCENT})${ANY_UNIT}|${PERCENT}(?=${TO}${NUMBER} ?${PERCENT}))?${TO}(?<until>${NUMBER})(?: ?(?<scale>${SCALE}))??[多余]? ?${UNIT}`,
    amount,
    RANGE_MARKS,
  ),
  // 1万-2万, 800-1000左右, 6.1~7.9
  rule(
    DIGITS,
    `(?<number>${ARABIC})(?: ?(?<first>${SCALE}))?${TO}(?<until>${ARABIC})(?: ?(?<scale>${SCALE})|(?=左右|之间|不等|上下)|(?<=\\.\\d+))(?![-/:]\\d)`,
    amount,
    RANGE_MARKS,
  ),
  // 数十家, 十几个
  rule('数几二三四五六七八九十', `${VAGUE}[多余]? ?${UNIT}`, (groups) => amount(groups), '数几'),
  rule('半', '(?<number>半)(?<unit>年|个?月|个?小时|天)(?![来度报])', amount),
  rule('¥$€£', `[¥$€£] ?(?<number>${NUMBER})(?: ?(?<scale>${SCALE}))?`, (groups) => amount(groups, 'money')),
  // 2020-2025, 2019
  rule(
    '12',
    String.raw`(?<!\d)(?<year>(?:19|20)\d{2})(?:${TO}(?<untilYear>(?:19|20)\d{2}))?(?![\d.,万亿多余]|[-/:]\d)`,
    date,
  ),
  // 400亿, 4.17
  rule(
    `${DIGITS}负零+-`,
    String.raw`(?<sign>${SIGN})?(?<number>${ARABIC})(?: ?(?<scale>${SCALE}))?[多余]?(?<more>[万亿])?(?![-/:]\d)`,
    amount,
  ),
  // Numerals that stand alone are numbers only where they can be nothing else: 二十五, 一百零八, 三点五亿.
  rule(NUMERAL, `(?<number>${HAN})(?<scale>[万亿])?`, (groups) =>
    groups.scale !== undefined ||
    /[二三四五六七八九].?[十百千万亿]|[十百千万亿][一二三四五六七八九]/.test(groups.number ?? '')
      ? amount(groups)
      : undefined,
  ),
];
