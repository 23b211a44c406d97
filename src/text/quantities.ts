/**
 * Numbers with their units, dates, ranks and shares in folded text, as spans with values. Finds what is written; fills
 * nothing in and knows nothing of what is measured.
 */
import type { Span } from '../model.js';
import { parseNumber, scaleOf } from './numerals.js';

export type QuantityKind =
  | 'money'
  | 'percent'
  | 'fraction'
  | 'rank'
  | 'date'
  | 'time'
  | 'duration'
  | 'count'
  | 'number';

export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** The folded text of the span. */
  readonly text: string;
  /** The number as written, without the scale: 1640.58 of 1640.58亿元. Absent for dates, times, ranges and fractions. */
  readonly value?: number;
  /** What follows the number, scale included: 亿元, 万家, %. */
  readonly unit?: string;
  /** Measure word or unit without the scale: 元, 家. */
  readonly measure?: string;
  /** The values as plain numbers, scale multiplied in; two for a range. Percentages as percent. Empty for dates and times. */
  readonly values: readonly number[];
  /** Of a date, as far as it says. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const ARABIC = String.raw`\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const HAN_DIGIT = '[零〇一二两三四五六七八九]';
const HAN = String.raw`[零〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿]*(?:点[零〇一二三四五六七八九]+)?`;
const NUMBER = `(?:${ARABIC}|${HAN})`;
const SCALE = '(?:[十百千]?万亿|[十百千]?[万亿]|[百千])';
const TO = '[-~—–至到]+';

const CURRENCY =
  '(?:人民币|美元|欧元|港元|港币|日元|英镑|韩元|卢布|卢比|法郎|澳元|加元|新台币|台币|马克|元人民币|元|块钱|美金)';
const TIME_SPAN =
  '(?:世纪|年代|周年|年|个半月|个月|季度|个星期|星期|周|天|日|昼夜|个半小时|个小时|小时|个钟头|分钟|秒钟|秒|毫秒)';
/** Measure words and units of measure in common use. */
const MEASURE =
  '(?:个百分点|百分点|平方公里|平方千米|平方米|平方厘米|立方米|立方|公里|千米|海里|英里|英尺|英寸|厘米|毫米|微米|纳米|光年|米|公顷|亩|万吨|公吨|吨|公斤|千克|毫克|微克|克|斤|磅|毫升|公升|升|加仑|桶|' +
  '千瓦时|千瓦|兆瓦|瓦|度|伏|安|赫兹|摄氏度|华氏度|卡路里|千卡|卡|帕|分贝|比特|字节|km2|km|m2|m3|cm|mm|kg|mg|ml|kw|mw|gw|gb|tb|mb|kb|hz|ghz|mhz|℃|°c|°|' +
  '人次|人份|人|家|个|名|位|次|项|件|条|张|座|所|处|份|批|台|部|套|辆|只|头|匹|支|枝|篇|本|册|卷|种|类|款|层|级|届|期|岁|户|村|倍|票|票|分|幅|首|艘|架|间|栋|幢|笔|组|对|双|起|例|宗|场|门|轮|步|字|颗|粒|片|块|根|株|棵|节|集|章|回|遍|趟|员|军|师|团|营|连|排|站|线|口|品|代|号|页|行|列|盏|盒|箱|袋|瓶|杯|包|枚|面|顶|扇|道|股|圈|席|国|省|市|县|区|镇|乡)';

const QUARTER = '第?[一二三四1-4]季度';
const PART_OF_YEAR = `(?:年?[初底末]|年中(?!国|部|央|心)|[上下]半年|${QUARTER}|[春夏秋冬]季?)`;
const YEAR = String.raw`(?:\d{4}|(?<![\d.])\d{2}(?=年\d{1,2}月)|[一二三四五六七八九][零〇一二三四五六七八九]{3})`;
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY =
  '(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const PART_OF_MONTH = '(?:份?[上中下]旬|[初底末](?!步)|份)';

/** What a match means, apart from where it stands. */
type Reading = Omit<Quantity, 'start' | 'end' | 'text'>;

interface Rule {
  readonly pattern: RegExp;
  /** What a match means; undefined where it is no quantity after all. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, text: string) => Reading | undefined;
}

const rule = (source: string, read: Rule['read']): Rule => ({ pattern: new RegExp(source, 'uy'), read });
const date = (groups: Readonly<Record<string, string | undefined>>): Reading | undefined => {
  const read = (name: string) => (groups[name] === undefined ? undefined : parseNumber(groups[name]));
  const [year, month, day] = [read('year'), read('month'), read('day')];
  if (year !== undefined && (year > 2199 || (year >= 100 && year < 1000))) return undefined;
  return {
    kind: 'date',
    values: [],
    ...(year !== undefined && { year: year < 100 ? (year < 50 ? 2000 : 1900) + year : year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
};
const measured = (kind: QuantityKind) => (groups: Readonly<Record<string, string | undefined>>) => {
  const value = parseNumber(groups.number ?? '');
  if (value === undefined) return undefined;
  const scale = (groups.scale ?? '').trim();
  const measure = groups.measure?.trim();
  const unit = scale + (measure ?? '');
  const half = /^个?半/.test(measure ?? '') ? 0.5 : 0;
  return {
    kind,
    value: value + half,
    ...(unit !== '' && { unit: unit.replace(/^个半/, '') }),
    ...(measure !== undefined && { measure: measure.replace(/^个半?(?=.)/, '') }),
    values: [(value + half) * scaleOf(scale)],
  };
};

/** In this order at each place; the first that fits wins. */
const RULES: readonly Rule[] = [
  // 2020-2022年, 1998年至2003年
  rule(`(?<year>${YEAR})年?${TO}(?<until>${YEAR})年(?!代)`, date),
  // 2020年2月27日, 2019年底, 2021年6月中旬, 2018年前三季度
  rule(
    `(?<year>${YEAR})年(?:代|度|(?<month>${MONTH})月(?:(?<day>${DAY})[日号]|${PART_OF_MONTH})?|前${NUMBER}个?季度|${PART_OF_YEAR})?`,
    date,
  ),
  // 2020-02-27, 2020.2.27, 2020/2
  rule(
    String.raw`(?<year>(?:1[0-9]|20)\d{2})(?<sep>[-./])(?<month>1[0-2]|0?[1-9])(?:\k<sep>(?<day>3[01]|[12]\d|0?[1-9]))?(?![\d%]|\.\d)`,
    (groups) => (groups.sep === '-' || groups.day !== undefined ? date(groups) : undefined),
  ),
  // 2月27日, 3月份, 11月
  rule(`(?<month>${MONTH})月(?:(?<day>${DAY})[日号]|${PART_OF_MONTH})?`, date),
  // 27日 of a month named before
  rule(String.raw`(?<day>3[01]|[12]\d|[1-9])日(?!均|元|后|内|游|常)`, date),
  // 20世纪90年代
  rule(String.raw`(?:${NUMBER}世纪(?:${NUMBER}年代)?(?:[初中末]期?)?|${NUMBER}年代)`, () => ({
    kind: 'date',
    values: [],
  })),
  // 晚上7点半, 9:30
  rule(
    String.raw`(?:(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜)?(?:[01]?\d|2[0-4]|十[一二]?|二十[一二三四]?|[一二两三四五六七八九])(?:点(?:钟|半|[一三]刻|\d{1,2}分|${HAN}分|整)?(?![一-鿿]*位|\d)|时(?:\d{1,2}分|半|许|整)(?!之))|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)`,
    () => ({
      kind: 'time',
      values: [],
    }),
  ),
  // 百分之九十
  rule(`百分之(?<number>${NUMBER})`, measured('percent')),
  // 12%-15%
  rule(`(?<number>${NUMBER})%?${TO}(?<until>${NUMBER})(?<measure>%|‰)`, range('percent')),
  rule(`(?<number>${NUMBER}) ?(?<measure>%|‰|个百分点)`, measured('percent')),
  rule(`(?<number>${NUMBER})成(?![为立功员本果就长年熟都交语人份品分家])`, (groups) => {
    const value = parseNumber(groups.number ?? '');
    return value === undefined || value > 10
      ? undefined
      : { kind: 'percent', value, unit: '成', measure: '成', values: [value * 10] };
  }),
  // 三分之一, 1/3
  rule(`(?<below>${NUMBER})分之(?<above>${NUMBER})`, fraction),
  rule(String.raw`(?<above>\d+)/(?<below>\d+)(?![\d/])`, fraction),
  // 第17位, 排名第六, 排名11
  rule(
    String.raw`(?:排名|排行|位列|位居|名列|列)?(?:第|全[国省市区]第)(?<number>${NUMBER})(?<measure>名|位|个|家|批|届|次|大|条|期|章|条|号|座|项|张|部|代|所|款|轮|场|本|卷|集|季|年|天|版)?`,
    measured('rank'),
  ),
  rule(String.raw`(?:排名|排行|位列|位居|名列)(?<number>\d+)(?<measure>名|位)?(?![\d.%])`, measured('rank')),
  rule(`第?(?<number>${NUMBER})(?<measure>名)(?=[以之]?[内外前后])`, measured('rank')),
  // 3~5个, 100至200万元
  rule(
    `(?<number>${NUMBER})(?<first>${SCALE})?(?:${CURRENCY}|${MEASURE}|${TIME_SPAN})?${TO}(?<until>${NUMBER})(?<scale> ?${SCALE})?多?余?(?<measure> ?${CURRENCY})`,
    range('money'),
  ),
  rule(
    `(?<number>${NUMBER})(?<first>${SCALE})?${TO}(?<until>${NUMBER})(?<scale> ?${SCALE})?多?余?(?<measure> ?${TIME_SPAN})(?!来)`,
    range('duration'),
  ),
  rule(
    `(?<number>${NUMBER})(?<first>${SCALE})?(?:${MEASURE})?${TO}(?<until>${NUMBER})(?<scale> ?${SCALE})?多?余?(?<measure> ?${MEASURE})`,
    range('count'),
  ),
  rule(
    `(?<number>${NUMBER})(?<scale> ?${SCALE})?[多余]?(?<scale2>[万亿])?(?<measure> ?${CURRENCY})`,
    withSecondScale('money'),
  ),
  rule(`(?<number>${NUMBER})(?<scale> ?${SCALE})?[多余]?(?<measure> ?${TIME_SPAN})半?(?!度)`, measured('duration')),
  rule(`半(?<measure>年|个月|小时|个小时|天)(?!来)`, (groups) => ({
    kind: 'duration',
    value: 0.5,
    unit: groups.measure ?? '',
    measure: (groups.measure ?? '').replace('个', ''),
    values: [0.5],
  })),
  rule(`(?<number>${NUMBER})(?<scale> ?${SCALE})?[多余]?(?<measure> ?${MEASURE})`, measured('count')),
  rule(`(?<number>${ARABIC})(?<scale> ?${SCALE})?[多余]?(?<scale2>[万亿])?`, withSecondScale('number')),
  rule(
    `(?<number>${HAN_DIGIT}?[十百千万亿零〇一二两三四五六七八九]+(?:点[零〇一二三四五六七八九]+)?)(?<scale>[万亿])?`,
    (groups) => {
      const text = groups.number ?? '';
      // Numerals that stand alone are numbers only where they can be nothing else: 二十五, 一百零八.
      return text.length > 1 && /[二三四五六七八九].?[十百千万亿]|[十百千万亿][一二三四五六七八九]/.test(text)
        ? measured('number')(groups)
        : undefined;
    },
  ),
];

function withSecondScale(kind: QuantityKind): Rule['read'] {
  return (groups) => measured(kind)({ ...groups, scale: (groups.scale ?? '') + (groups.scale2 ?? '') });
}

function range(kind: QuantityKind): Rule['read'] {
  return (groups) => {
    const [from, until] = [parseNumber(groups.number ?? ''), parseNumber(groups.until ?? '')];
    if (from === undefined || until === undefined) return undefined;
    const [scale, measure] = [(groups.scale ?? '').trim(), (groups.measure ?? '').trim()];
    const first = groups.first ?? scale;
    return { kind, unit: scale + measure, measure, values: [from * scaleOf(first), until * scaleOf(scale)] };
  };
}

function fraction(groups: Readonly<Record<string, string | undefined>>): Reading | undefined {
  const [above, below] = [parseNumber(groups.above ?? ''), parseNumber(groups.below ?? '')];
  return above === undefined || !below ? undefined : { kind: 'fraction', values: [above / below] };
}

/** Where a quantity may begin. */
const BEGINNING =
  /[\d零〇一二两三四五六七八九十百千半第]|百分之|排名|排行|位列|位居|名列|全[国省市区]第|凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜/gu;
/** Words that hold a numeral and are no number. */
const IDIOM =
  /一(?:些|样|般|直|定|起|切|致|旦|同|面|边|方面|体|带|线|流|向|再|味|度|贯|律|经|举|并|系列|部分|番|时|下|点|代|路|手|连串|应|批|道|大批|一)|十(?:分|足|字)|百(?:姓|货|度|般|科|强)|千(?:万别|方|禧)|万(?:一|能|象|物|岁)|四(?:川|处|周|面|季)|三(?:亚|峡|农|星|国演|角|明|七|维)|五(?:粮|金|环|行)|六合|七夕|八(?:卦|路)|九(?:寨|江)|半(?:导体|岛|径|决赛|成品)|两(?:岸|会|者|侧|边|地)|第三方|第一(?:时间|线|手)|双一流/uy;

/** The quantities of `folded`, in order, apart. Never throws. Time grows in proportion to the length. */
export function quantities(folded: string): Quantity[] {
  const found: Quantity[] = [];
  BEGINNING.lastIndex = 0;
  for (let begin = BEGINNING.exec(folded); begin !== null; begin = BEGINNING.exec(folded)) {
    const at = begin.index;
    const quantity = readAt(folded, at);
    // A number inside a Latin word or a longer number is no quantity: covid19, 080917t.
    if (quantity === undefined) BEGINNING.lastIndex = skip(folded, at);
    else {
      found.push(quantity);
      BEGINNING.lastIndex = quantity.end;
    }
  }
  return found;
}

function readAt(folded: string, at: number): Quantity | undefined {
  const before = folded.charAt(at - 1);
  // GDP4.17 is a figure, covid19 and TOP10 are names.
  if (/[a-z_]/.test(before) && /^\d+(?!\d*\.\d)/.test(folded.slice(at, at + 12))) return undefined;
  if (/[数几]/.test(before) && /[十百千万]/.test(folded.charAt(at))) return undefined;
  IDIOM.lastIndex = at;
  if (IDIOM.test(folded)) return undefined;
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match === null) continue;
    const quantity = read(match.groups ?? {}, match[0]);
    if (quantity === undefined) continue;
    const end = at + match[0].length;
    // 5g, 3d, 2b: part of a Latin word.
    if (/\d$/.test(match[0]) && /[a-z_\d]/.test(folded.charAt(end))) continue;
    return isIndefinite(match[0], quantity) ? undefined : { ...quantity, text: match[0], start: at, end };
  }
  return undefined;
}

/** 一个, 一家, 两者: an article, not a count. */
function isIndefinite(text: string, { kind }: Pick<Quantity, 'kind'>): boolean {
  return (
    kind === 'count' && /^一(?!百|千|万|亿)/.test(text) && !/^一[家倍次]/.test(text) && !/^一[万亿千百十]/.test(text)
  );
}

function skip(folded: string, at: number): number {
  let next = at + 1;
  if (/\d/.test(folded.charAt(at))) while (/[\d.,a-z]/.test(folded.charAt(next))) next++;
  return next;
}
