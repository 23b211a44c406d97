/**
 * Numbers with their units, dates, ranks and shares in folded text, as spans with values. Finds what is written; fills
 * nothing in and knows nothing of what is measured.
 */
import type { Span } from '../model.js';
import { parseApproximate, parseNumber, scaleOf } from './numerals.js';

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

/** A date as far as it says. */
interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

export interface Quantity extends Span, DateParts {
  readonly kind: QuantityKind;
  /** The folded text of the span. */
  readonly text: string;
  /** The number as written, without the scale: 1640.58 of 1640.58亿元. Absent for dates, times, ranges, fractions, 数十家. */
  readonly value?: number;
  /** What follows the number, scale included: 亿元, 万家, %. */
  readonly unit?: string;
  /** Measure word or unit without the scale: 元, 家. */
  readonly measure?: string;
  /** The values as plain numbers, scale multiplied in; two for a range. Percentages as percent. Empty for dates and times. */
  readonly values: readonly number[];
  /** Where a range of dates ends: 2019 of 2018-2019年. */
  readonly until?: DateParts;
}

const HAN_DIGIT = '[零〇一二两三四五六七八九]';
/** 1,640.58 · 1亿2000万 · 2亿9,100万 · 3万5千 · 1万5; no part of a longer one, no 01, no 1.2.3. */
const ARABIC = String.raw`(?<![\d.])(?!0\d)(?:\d+亿(?:\d,\d{3}|\d{1,4})万|\d+[万亿](?:\d,\d{3}|\d{4})|\d+万\d千|\d{1,2}[万亿]\d(?=元|块|左右|以上|[多余到至~,。;、)!?\-的呢吗每一人/ ”"]|$)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\d|\.\d)`;
/** Of limited length: a long row of numerals is no number, and is not to cost time. 千瓦 and 千克 are no thousand of anything. */
const HAN = `(?!千[瓦克米卡帕赫伏字])[零〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿]{0,14}(?:点${HAN_DIGIT}{1,8})?`;
const NUMBER = `(?:${ARABIC}|${HAN})`;
/** 数十, 几百万, 十几: no value. */
const VAGUE = '(?:[数几](?=[十百千万亿])[十百千]{0,2}|[二三四五六七八九]?十几)(?<scale>[万亿])?';
const SCALE = '(?:[十百千]?万亿|[十百千]?[万亿]|[百千])';
const RANGE_MARKS = '-~—–至到';
const TO = `(?:--|——|[${RANGE_MARKS}])`;

const CURRENCY =
  '(?:人民币|美元|欧元|港元|港币|日元|英镑|韩元|卢布|卢比|法郎|澳元|加元|新台币|台币|马克|元人民币|元(?![旦素件宵首器])|块钱|美金)';
const TIME_SPAN =
  '(?:世纪|周年|年|个半月|个月|季度|个?星期|周|天|日(?!元)|昼夜|个半小时|个半钟头|个?小时|个钟头|分钟|秒钟|秒|毫秒|个?工作日)';
const PERCENT = '(?:%|‰|个?百分点)';
const LATIN_UNIT =
  '(?:km2|m2|m3|km|cm|mm|nm|kg|mg|ml|[kmgt]wh|kw|mw|gw|kv|mpa|[kmg]bps|[gtpe]flops|(?<!1080|720|480|360|2160)p(?=算力|[,。;、)]|$)|gb|tb|mb|kb|ghz|mhz|hz|m)(?![a-z\\d])|°c|°|℃';
/** What is made in points: 三点要求, and no hour. */
export const POINTS = '要求|建议|意见|体会|启示|说明|措施|看法|理由|好处|不足|内容|共识|经验|思考|希望|期[望待]|认识';
/** Measure words of one character, with what must not follow: 两部门 has no 两部, 01区块链 no 01区. */
const MEASURE_WORD = [
  '人(?![民均])|家(?![庭长])(?!电(?![影商力台视信子厂站])|居(?![民委全首第]))|个|名(?!人(?![才员质大工民选事物力]))|位(?![置于移])|次(?![要日])(?!性(?!能)|元(?![旦宵])|生(?![产育]))|项|件|条(?![件例约])|张|座|所(?![有以得在谓需属])|处(?![理于罚在])|份(?![额子])',
  '批(?![准评量发复])|台(?![湾风账])|部(?![门分委长落队署])|套(?!餐(?![厅具饮桌]))|辆|只(?![有是能要需会])|头(?![部条])|匹(?!配)|支(?![持付出部行援撑柱])|枝|篇|册|卷|本(?![地市省科人国身土质来])',
  '种(?!植(?!物)|[族粮]|子(?!公))|类(?![似别])|款|层(?!次)|级(?!别)|届|期(?![间货望待限])|岁|户|村|倍|票(?![房据价面务])|分(?![别之布析为成行公支期工会享校散类数子])|幅|首(?![次个批先家都席届])|艘|架(?!构)|间(?![接隔])',
  '栋|幢|笔(?![记者试])|组(?![织成合建长])|对(?=[夫新情父母双小男]|[^一-鿿]|$)|圈|列(?![入出为于举车])|面(?=.{0,2}[牌旗镜墙])|双(?=[鞋手眼筷袜])|起(?![来点步到源诉草义码])|例(?![如外])(?!子(?!宫))|宗(?![教旨])|场(?![地所馆景面])|门(?![店槛户口类峡])|轮(?![船胎流椅])',
  '班(?![级主子车机底组长轮费])|步(?![行入伐骤])|字(?![节母符体典段])|颗|粒|片(?![区段面])|块(?!链)|根(?![据本源])|株(?!洲)|棵|节(?![气日目点能约省奏])|集(?![团中合聚成体群装资市约])|章(?!程)|回(?![报归收复应落升到])|遍(?!布)|趟|员(?!工)',
  '代(?![表码理替价谢])|号(?![召称码])|页(?!面)|口(?=[人井锅之])|箱|袋|瓶|盒(?![子饭])|杯|包(?![括含装裹])|枚|股(?![份东权市票价])|席(?!位)|强(?![大化度调制])|大(?=[一-鿿]{2})(?![家约概小学型量部多会于连臣使洋街道桥楼厦陆气])',
  `点(?=${POINTS})|剂(?!量)|针(?!对)|死(?=[d、,。;])|伤(?=[d、,。;])|国(?![家际内有企务产防民演时])|省(?![级会委政内])|市(?![场值民区长政级委])|县(?![级城委政])|区(?![块域别间分位])|镇(?![江静])|乡(?![村镇亲])`,
].join('|');
/** Source of the pattern of measure words and units of measure in common use, the longer first. */
export const MEASURE =
  '(?:平方公里|平方千米|平方厘米|平方米|立方米|立方|公里|千米|海里|英里|英尺|英寸|厘米|公分|公尺|公厘|毫米|微米|纳米|光年|米|公顷|英亩|亩|公吨|吨|公斤|千克|毫克|微克|克(?![隆服])|斤|磅|毫升|公升|升(?![级至到])|加仑|桶|' +
  '千瓦时|兆瓦时|吉瓦时|千瓦|兆瓦|吉瓦|瓦|摄氏度|华氏度|度|伏|赫兹|千卡|卡路里|卡|帕|分贝|比特|字节|标准箱|标箱|人次|人份|场次|架次|车次|班次|批次|' +
  `${LATIN_UNIT}|${MEASURE_WORD})`;
const PER = `(?:/(?:${TIME_SPAN}|${MEASURE}|升|克|h|s|l))`;
const ANY_UNIT = `(?:${CURRENCY}|${PERCENT}|${TIME_SPAN}|${MEASURE})`;
const UNIT = `(?<unit>(?:${CURRENCY}|${PERCENT}|${TIME_SPAN}半?(?![度报代级])|${MEASURE})${PER}?)`;
const SIGN = String.raw`(?:零下|(?<!胜)负(?=\d)|(?<![\da-z%])[-+](?=\d))`;

/** 352年 at the head of a clause is a year; elsewhere it may be a time. */
const EARLY_YEAR = String.raw`(?<=^|[,。;:、(于自])[1-9]\d{2}(?= ?年(?![来前后间内以期里之]|的?历史))`;
const YEAR = String.raw`(?:${EARLY_YEAR}|(?<!\d)\d{4}|(?<![\d.])\d{2}(?= ?年 ?\d{1,2} ?月)|(?<!\d)0\d(?= ?年)|[一二三四五六七八九][零〇一二三四五六七八九]{3})`;
const MONTH = String.raw`(?<!\d)(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`;
const DAY =
  '(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const PART_OF_MONTH = '(?:份?[上中下]{1,2}旬|[初底末](?![步中级])|份)';
/** Source of the pattern of halves and quarters: 上半年, 前三季度. */
export const PART_OF_YEAR = `(?:[上下]半年|(?:第[一二三四1-4]个?|[一二三四1-4])季度|前[一二三两1-3]个?季度)`;
const SEASON = '[春夏秋冬](?:季|天|(?![节运晚游耕种令奥]))';
const END_OF_YEAR = '(?:年?(?:[底末]|初(?![中级步赛]))|年中(?![国部央心学]))';
const MONTH_AND_DAY = `(?<month>${MONTH}) ?(?:月(?: ?(?<day>${DAY})(?: ?[日号]?${TO}(?<untilDay>${DAY}))? ?[日号]|${PART_OF_MONTH})?|月?${TO}(?<untilMonth>${MONTH}) ?月份?)(?![球亮饼薪])`;
/** A year told from when it was written. */
const THAT_YEAR = '(?:今年|去年|前年|明年|当年|同年|次年|翌年)';

/** Days off by their names. */
const FESTIVAL = '五一|国庆节?|十一(?=假期|长假|黄金周)|春节|元旦|端午节?|中秋节?|清明节?|劳动节';

const HOUR = '(?:2[0-4]|1[0-9]|0?[0-9]|十[一二]?|二十[一二三四]?|[一二两三四五六七八九])';
const PART_OF_DAY = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|当晚)';
/** Times of day that are told by no hour. */
const HOURLESS = '子夜|午夜|半夜|深夜|凌晨|拂晓|黎明|清晨|傍晚|黄昏|正午';
const CLOCK = String.raw`${HOUR} ?(?:点(?:钟|半|整|许|[一三]刻|[0-5]?\d分?|${HAN}分)|时(?:[0-5]?\d分|半|许|整)|:[0-5]\d(?::[0-5]\d)?)(?!\d)`;

const PLACED = '(?:排名|排行|排在|位列|位居|名列|跻身|倒数)';

type Groups = Readonly<Record<string, string | undefined>>;
/** What a match means, apart from where it stands. */
type Reading = { -readonly [Part in keyof Omit<Quantity, 'start' | 'end' | 'text'>]: Quantity[Part] };

interface Rule {
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
const DIGITS = '0123456789';
const NUMERAL = `${DIGITS}零〇一二两三四五六七八九十百千`;

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** In this order at each place; the first that fits wins. */
const RULES: readonly Rule[] = [
  // 1998年至2003年, 2018-2019年
  rule(NUMERAL, `(?<year>${YEAR}) ?年?${TO}(?<untilYear>${YEAR}) ?年(?!代)`, date, '年'),
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
  rule(`${NUMERAL}上下第前`, PART_OF_YEAR, date, '半季'),
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
    `(?:${THAT_YEAR}(?:的)?(?:${FESTIVAL})(?:假期|长假|黄金周|小长假|期间|前后|前夕|当天)?(?!路|广场|大街|大桥|大道|街|桥|村|公园|上河园|江)|(?:${FESTIVAL})(?:假期|长假|黄金周|小长假|期间|前后|前夕|当天))`,
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
  // 七成
  rule(
    NUMERAL,
    `(?<number>${NUMBER})成(?![为立功员本果就长年熟交语人份品分家绩效型形不]|都(?![在是有由为能会没属]))`,
    (groups) => {
      const reading = amount(groups, 'percent');
      return reading === undefined || reading.values.some((value) => value > 10)
        ? undefined
        : { ...reading, unit: '成', measure: '成', values: reading.values.map((value) => value * 10) };
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
    `(?:${PLACED}前?|全[国省市区])?第(?<number>${NUMBER})(?<unit>[大天年季波]|${MEASURE})?`,
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
  // 1640.58 亿元, 两百多人, 4万余名, 近百家, -3.2%, 零下5度
  rule(
    `${NUMERAL}负近上逾+-`,
    `(?<sign>${SIGN})?(?:[近上逾](?=[百千]))?(?<number>${NUMBER})(?: ?(?<scale>${SCALE}))??[多余来]?(?<more>[万亿])?余? ?${UNIT}(?!${TO}${NUMBER})`,
    amount,
  ),
  // 12%-15%, 3~5个, 100至200万元
  rule(
    NUMERAL,
    `(?<number>${NUMBER})(?: ?(?<first>${SCALE}))??(?:${ANY_UNIT})?${TO}(?<until>${NUMBER})(?: ?(?<scale>${SCALE}))??[多余]? ?${UNIT}`,
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

/** What rules need, each once; a rule knows it by its place here, the first of which is nothing. */
const NEEDS = ['', ...new Set(RULES.map(({ needs }) => needs).filter(Boolean))];
/** The rules that may fit, by the character that stands there. */
const RULES_AT = new Map<string, readonly (Rule & { readonly need: number })[]>();
const HAN_BEGINNING = 2;
/** By code unit, not 0 where a quantity may begin: most characters of a text are passed over by one look. */
const BEGINS = new Uint8Array(0x10000);
for (const character of new Set(RULES.flatMap(({ first }) => [...first]))) {
  RULES_AT.set(
    character,
    RULES.filter(({ first }) => first.includes(character)).map((own) => ({ ...own, need: NEEDS.indexOf(own.needs) })),
  );
  BEGINS[character.charCodeAt(0)] = /[零〇一二两三四五六七八九十百千]/.test(character) ? HAN_BEGINNING : 1;
}
/** By code unit, a bit for each of `NEEDS` that it is one of. */
const NEEDED = new Uint32Array(0x10000);
NEEDS.forEach((characters, need) => {
  for (const character of characters)
    NEEDED[character.charCodeAt(0)] = (NEEDED[character.charCodeAt(0)] ?? 0) | (1 << need);
});
/** Where in the text at hand each of `NEEDS` stands last, -1 where nowhere. */
const lastOf = new Int32Array(NEEDS.length);

function findNeeds(folded: string): void {
  lastOf.fill(-1);
  lastOf[0] = folded.length;
  for (let at = 0; at < folded.length; at++) {
    let bits = NEEDED[folded.charCodeAt(at)] ?? 0;
    while (bits !== 0) {
      lastOf[31 - Math.clz32(bits)] = at;
      bits &= ~(1 << (31 - Math.clz32(bits)));
    }
  }
}

function date(groups: Groups): Reading | undefined {
  const from = dateParts(groups.year, groups.month ?? groups.m, groups.day ?? groups.d);
  const until = dateParts(groups.untilYear, groups.untilMonth, groups.untilDay);
  if (from === undefined || until === undefined) return undefined;
  return { kind: 'date', values: [], ...from, ...(Object.keys(until).length > 0 && { until }) };
}

function dateParts(written?: string, monthWritten?: string, dayWritten?: string): DateParts | undefined {
  const year = written === undefined ? undefined : parseNumber(written);
  const month = monthWritten === undefined ? undefined : parseNumber(monthWritten);
  const day = dayWritten === undefined ? undefined : parseNumber(dayWritten);
  if (year !== undefined && year > 2199) return undefined;
  return {
    // 98年5月 is of the last century, 20年5月 of this one.
    ...(year !== undefined && { year: written?.length === 2 ? (year < 50 ? 2000 : 1900) + year : year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

interface Unit {
  readonly kind: QuantityKind;
  /** As written, without a half. */
  readonly text: string;
  readonly measure: string;
  /** What 个半小时 and 年半 add to the number. */
  readonly half: number;
}

const MONEY = new RegExp(`^${CURRENCY}`, 'u');
const SHARE = new RegExp(`^${PERCENT}`, 'u');
const SPAN = new RegExp(`^${TIME_SPAN}半?(?:/|$)`, 'u');
const units = new Map<string, Unit>();

/** What a unit is; there are few, so each is looked at once. */
function unitOf(written: string): Unit {
  const known = units.get(written);
  if (known !== undefined) return known;
  const text = written.replace(/^个半|半$/, '');
  const unit: Unit = {
    kind: MONEY.test(written) ? 'money' : SHARE.test(written) ? 'percent' : SPAN.test(written) ? 'duration' : 'count',
    text,
    measure: text.replace(/^个(?=.)/, '').replace(/\/.*/, ''),
    half: text === written ? 0 : 0.5,
  };
  units.set(written, unit);
  return unit;
}

/** A number or a range with what follows it; of the kind that its unit says. */
function amount(groups: Groups, given?: QuantityKind): Reading | undefined {
  const { number, until, sign } = groups;
  const written = groups.unit === undefined ? undefined : unitOf(groups.unit);
  const words = (groups.scale ?? '') + (groups.more ?? '');
  // 15‰ are 1.5 percent.
  const scale = written?.text === '‰' ? 0.1 : words === '' ? 1 : scaleOf(words);
  const unit = words + (written?.text ?? '');
  const half = written?.half ?? 0;
  const reading: Reading = { kind: given ?? written?.kind ?? 'number', values: [] };
  if (unit !== '') reading.unit = unit;
  if (written !== undefined) reading.measure = written.measure;
  if (number === undefined) return reading;
  if (until !== undefined) {
    const [from, to] = [parseNumber(number), parseNumber(until)];
    if (from === undefined || to === undefined) return undefined;
    // 100至200万 has one scale for both, 1万5到2万 one for each.
    const fromScale = groups.first !== undefined ? scaleOf(groups.first) : /[万亿]/.test(number) ? 1 : scale;
    reading.values = [from * fromScale, to * scale].map(rounded);
    return reading;
  }
  const between = written === undefined && given === undefined ? undefined : parseApproximate(number);
  if (between !== undefined) {
    reading.values = between.map((value) => rounded(value * scale));
    return reading;
  }
  const plain = number === '半' ? 0.5 : parseNumber(number);
  if (plain === undefined) return undefined;
  // 歼-20 and +3家 have no sign.
  if (sign !== undefined && !/^[元美°℃度摄%‰]|百分点/.test(unit) && !number.includes('.')) return undefined;
  reading.value = sign === undefined ? plain + half : sign === '+' ? plain : -plain;
  reading.values = [rounded(reading.value * scale)];
  return reading;
}

/** Without what binary fractions add: 3‰ are 0.3 percent. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function rank({ number, unit }: Groups): Reading | undefined {
  const value = parseNumber(number ?? '');
  if (value === undefined) return undefined;
  return { kind: 'rank', value, ...(unit !== undefined && { unit, measure: unit }), values: [value] };
}

function fraction(groups: Groups): Reading | undefined {
  const [above, below] = [parseNumber(groups.above ?? ''), parseNumber(groups.below ?? '')];
  return above === undefined || !below || above >= below ? undefined : { kind: 'fraction', values: [above / below] };
}

/** What may follow the first character of a number in Chinese numerals: most often nothing of the kind does, as in 一些. */
const FOLLOWED = new RegExp(`[${NUMERAL}万亿点多余几来半成分比世时年月日季名下 ~至到–—-]|${ANY_UNIT}`, 'uy');
/** Words that hold a numeral and are no number; of places, those that would be counts of something. */
const IDIOM =
  /第[一二三四五六七八九十]{1,3}(?=附属|人民医院|医院|(?:实验|初级|高级)?(?:中学|小学)|中院|工程局|设计院|建筑)|一(?:成不|家人(?![工力才民事口寿])|家子(?!公)|点(?![半钟整\d零一二两三四五六七八九])|时(?![许\d])|年一度)|十(?:分(?![钟之])|字|三陵|六铺|八洞村|[六七八九]大|一(?:国庆|黄金周|长假|假期))|二十大|百(?:度|家[争姓号讲]|分点)|千(?:万不|里|户苗寨)|三(?:国(?=演义|志|时|杀)|元[桥区里正催材]|门(?:[峡湾]|县(?!级))|台(?:县|山(?!地(?![质区]))))|四(?:面八|书五|周(?![后内前岁年时]))|二七(?:区(?!域)|广场|塔)|五(?:台(?:县|山(?!地(?![质区处])))|家渠(?!道)|棵松(?!树))|六枝特区|七台河(?!道(?!路))|八步[区沙]|九台(?:区(?!域)|市(?!场)|县|农商)|[六九十]万大山|第(?:[一二三]产业|三方|三者|一(?:时间|线|手|书记|夫人))|成百上千|上半场/uy;
/** Before a number: a Latin word that it may belong to (covid-19, top 10, a4). */
const LATIN_BEFORE = /[a-z_][-_./: ]?$/;
/** After the number of a list's item: 1、 2. (3) */
const LIST_MARK = /(?:^|[\s(。;:!?,])$/;
/** Letters, digits and what joins them: where a number cannot be read, none of it is one. */
const TOKEN = /[\da-z]+(?:[-_.:/][\da-z]+)*/uy;

/** The quantities of `folded`, in order, apart. Never throws. Time grows in proportion to the length. */
export function quantities(folded: string): Quantity[] {
  const found: Quantity[] = [];
  findNeeds(folded);
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    const begins = BEGINS[code];
    FOLLOWED.lastIndex = at + 1;
    if (begins === 0 || (begins === HAN_BEGINNING && !FOLLOWED.test(folded))) {
      at++;
      continue;
    }
    IDIOM.lastIndex = at;
    if (code > 0x7f && IDIOM.test(folded)) {
      at = IDIOM.lastIndex;
      continue;
    }
    const quantity = readAt(folded, at);
    if (quantity !== undefined) found.push(quantity);
    at = quantity?.end ?? skip(folded, at);
  }
  return found;
}

function readAt(folded: string, at: number): Quantity | undefined {
  // 几十分之一
  if (at > 0 && '数几'.includes(folded.charAt(at - 1)) && '十百千'.includes(folded.charAt(at))) return undefined;
  for (const { need, pattern, names, read } of RULES_AT.get(folded.charAt(at)) ?? []) {
    if ((lastOf[need] ?? 0) < at) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match === null) continue;
    const groups: Record<string, string | undefined> = {};
    for (let i = 0; i < names.length; i++) groups[names[i] ?? ''] = match[i + 1];
    const reading = read(groups);
    if (reading === undefined) continue;
    const [text] = match;
    const end = at + text.length;
    // 5g, 3d, 2b: part of a Latin word.
    if (/\d$/.test(text) && /[a-z_]/.test(folded.charAt(end))) continue;
    const quantity: Quantity = Object.assign(reading, { text, start: at, end });
    return isFigure(folded, quantity) ? quantity : undefined;
  }
  return undefined;
}

/** Whether what reads as a quantity is one where it stands. */
function isFigure(folded: string, { kind, text, start, end, unit }: Quantity): boolean {
  // 一个, 这一天: an article, not a count.
  if (/^一[^一二两三四五六七八九十百千万亿点]/.test(text)) {
    if (kind === 'count' && !/^一[家倍次]/.test(text)) return false;
    if (/[这那某每同任另]/.test(folded.charAt(start - 1))) return false;
  }
  if (!/^\d/.test(text)) return true;
  const before = folded.slice(Math.max(0, start - 2), start);
  const bare = kind === 'number' && unit === undefined;
  const isDecimal = text.includes('.');
  if (bare) {
    const after = folded.slice(end, end + 2);
    // An item of a list, a telephone number, those born in the nineties.
    if (/^\d{1,2}$/.test(text) && /^(?:[、)]|\.(?!\d))/.test(after) && LIST_MARK.test(before)) return false;
    if (/^\d{9,}$/.test(text) || after.startsWith('后')) return false;
    if (!isDecimal && /[^\d][-+]$|^[-+]$/.test(before)) return false;
  }
  if (!LATIN_BEFORE.test(before)) return true;
  // GDP4.17 and GDP1640亿元 are figures; PM2.5浓度, TOP10企业 and covid-19 are names.
  // 细颗粒物(PM2.5) and Web3.0 too.
  if (bare) return isDecimal && !/^\d\.\d$/.test(text) && !/^[一-鿿\w]/.test(folded.slice(end));
  return (
    before.endsWith(' ') ||
    kind === 'money' ||
    kind === 'number' ||
    (kind === 'percent' && isDecimal) ||
    /[万亿]/.test(unit ?? '') ||
    (kind === 'date' && text.includes('年'))
  );
}

function skip(folded: string, at: number): number {
  if (folded.charCodeAt(at) > 0x7f) return at + 1;
  TOKEN.lastIndex = at;
  return TOKEN.test(folded) ? TOKEN.lastIndex : at + 1;
}
