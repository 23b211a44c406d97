/** Other ways in which a text may write a number or a date. */

import { parseNumber } from '../../text/numerals.js';
import { partForms } from '../../text/parts-of-year.js';
import type { Quantity } from '../../text/quantities/quantity.js';

const DIGITS = '零一二三四五六七八九';
/** 12,345.67: made once, since making it takes longer than all else that is done with a number. */
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** 25 → 二十五; undefined beyond four digits or for fractions, which nobody spells out. */
export function spellOut(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return undefined;
  if (value < 10) return DIGITS.charAt(value);
  let spelled = '';
  let gap = false;
  for (const [place, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap = spelled !== '' && value % place !== 0;
      continue;
    }
    spelled += (gap ? '零' : '') + (digit === 1 && place === 10 && spelled === '' ? '' : DIGITS.charAt(digit)) + unit;
    gap = false;
  }
  return spelled;
}

/**
 * The other forms of a quantity: its number plain, spelled out, in 万 and in 亿; shares as 90%, 百分之九十 and 三分之一; dates as
 * 2020.2.27, 2月27日, the year alone; 3到5 as 3~5.
 */
export function numberForms(quantity: Quantity): string[] {
  if (quantity.kind === 'date') return dateForms(quantity);
  const [value] = quantity.values;
  if (quantity.values.length > 1) return rangeForms(quantity.text);
  if (value === undefined) return [];
  if (quantity.kind === 'fraction') return fractionForms(quantity.text);
  const forms = [String(value), GROUPED.format(value)];
  // 零下二十度 ↔ 零下20度
  if (value < 0)
    forms.push(...[String(-value), spellOut(-value)].flatMap((form) => (form === undefined ? [] : [`零下${form}`])));
  const spelled = spellOut(quantity.value ?? value);
  if (spelled !== undefined) forms.push(spelled);
  if (quantity.unit === '‰') return [`${quantity.value}‰`, `${value}%`];
  if (quantity.kind === 'percent' && quantity.measure !== '百分点') {
    const share = spellOut(value);
    forms.push(`${value}%`, ...(share === undefined ? [] : [`百分之${share}`]));
    // 七成 ↔ 7成, 70%.
    const tenths = spellOut(value / 10);
    if (tenths !== undefined) forms.push(`${tenths}成`, `${value / 10}成`);
  }
  for (const [scale, word] of [
    [1e4, '万'],
    [1e8, '亿'],
  ] as const) {
    if (value >= scale) forms.push(`${Number((value / scale).toPrecision(8))}${word}`);
  }
  return forms;
}

/** 第九名 ↔ 第9个, 第9位, 排名9; none for the first, which is said in many other ways. */
export function rankForms(place: number): string[] {
  if (place < 2) return [];
  const places = [String(place), spellOut(place)].filter((form) => form !== undefined);
  return places
    .flatMap((form) => [...RANKED].map((measure) => `第${form}${measure}`))
    .concat(`排名${place}`, `排名第${place}`);
}

const RANKED = '名个位家';

/** 3到5个 ↔ 3~5个. */
function rangeForms(text: string): string[] {
  return ['-', '~', '—', '至', '到'].map((mark) => text.replace(/--|——|[-~—–至到]/, mark));
}

/** Measure words that count the same. */
const SAME_MEASURES = [
  '人名位员口',
  '次趟回遍',
  '座栋幢',
  '家间',
  '家户',
  '类种',
  '台辆',
  '条艘只',
  '册本',
  '株棵',
  '床张',
  '桌席',
  '盏只',
];
/** Units by their other names. */
const UNITS: Readonly<Record<string, string>> = {
  岁: '周岁',
  厘米: 'cm 公分',
  毫米: 'mm 公厘',
  米: 'm 公尺',
  公里: 'km 千米',
  纳米: 'nm',
  平方米: 'm2',
  平方公里: 'km2 平方千米',
  公斤: 'kg 千克',
  千瓦时: 'kwh',
  标准箱: '标箱',
  千瓦: 'kw',
  兆瓦: 'mw',
  吉瓦: 'gw',
  度: '℃ ° °c 摄氏度',
  人: '人次',
  班: '班次',
};
const NAMES = new Map(
  Object.entries(UNITS).flatMap(([name, others]) => others.split(' ').map((other) => [other, name] as const)),
);

/** Whether two measure words or units count the same: 人 and 位, 厘米 and cm. What has none counts as nothing. */
export function isSameMeasure(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return false;
  return (
    (NAMES.get(a) ?? a) === (NAMES.get(b) ?? b) || SAME_MEASURES.some((same) => same.includes(a) && same.includes(b))
  );
}

/** Measure words for people: 四位 are 四人. */
const PEOPLE = '位名人';

/** 3.6万人 and 3.25万名 count alike; 人次 are another measure. */
export function countsPeople(measure: string | undefined): boolean {
  return measure !== undefined && measure.length === 1 && PEOPLE.includes(measure);
}

/** 四家 → 4家, 四大, 4个: the number in its forms with the measure word, or with one that counts anything. */
export function countForms(quantity: Quantity): string[] {
  const { measure = '' } = quantity;
  const forms = numberForms(quantity);
  if (quantity.values.length > 1) return forms;
  const people = measure !== '' && PEOPLE.includes(measure) ? [...PEOPLE] : [];
  const alike = SAME_MEASURES.filter((same) => measure !== '' && same.includes(measure) && !same.includes('人')).join(
    '',
  );
  // 两家 is the other way to say 2家.
  if (quantity.values[0] === 2) forms.push('两');
  // 7nm are 7纳米, and no 7个.
  const unit = NAMES.get(measure) ?? measure;
  const units = [unit, ...(UNITS[unit]?.split(' ') ?? [])];
  const counting = units.length > 1 && !people.length ? units : [measure, '个', '大', ...people, ...alike];
  const counts = forms.flatMap((form) => counting.map((word) => form + word));
  // 排到17名 is the 第17位.
  const ranks = /^[名位]$/.test(measure) ? forms.flatMap((form) => [`第${form}`, `排名${form}`]) : [];
  return [...counts, ...ranks];
}

/** 六省 ↔ 六个省份: what is counted without a measure word in its longer form, and the number in its others. */
export function shortCountForms(text: string): string[] {
  const [, number = '', of = ''] = SHORT_COUNT.exec(text) ?? [];
  const value = parseNumber(number);
  if (value === undefined) return [];
  const numbers = [number, String(value), spellOut(value) ?? number];
  return numbers.flatMap((form) => [form + of, `${form}个${of}`, `${form}大${of}`]);
}

/** 省份 and 国家 begin as 省 and 国 do. */
const SHORT_COUNT = /^([二两三四五六七八九十\d]{1,3})([省市县区州国校院])$/;

const HALF = ['一半', '半数', '1/2', '二分之一', '50%'];

/** 三分之一 ↔ 1/3. */
function fractionForms(text: string): string[] {
  if (HALF.includes(text)) return HALF;
  const [above, below] = text.includes('分之') ? text.split('分之').reverse() : text.split(/[/⁄]/);
  const [over, under] = [parseNumber(above ?? ''), parseNumber(below ?? '')];
  if (over === undefined || under === undefined) return [];
  const [spelledOver, spelledUnder] = [spellOut(over), spellOut(under)];
  return [
    `${over}/${under}`,
    ...(spelledOver !== undefined && spelledUnder !== undefined ? [`${spelledUnder}分之${spelledOver}`] : []),
  ];
}

function dateForms(date: Quantity): string[] {
  const parts = partForms(date.text).flatMap((form) => (form.includes('-') ? rangeForms(form) : form));
  // 1-6月 is no January.
  return MONTHS.test(date.text) ? parts : [...formsOfDate(date), ...parts];
}

function formsOfDate({ year, month, day, until, text }: Quantity): string[] {
  // 2016年至2020年 is no 2016年.
  if (until !== undefined && YEARS.test(text)) return [text, text.replace(/年(?=[-~—–至到])/, '')].flatMap(rangeForms);
  const forms: string[] = [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    forms.push(
      `${year}年${month}月${day}日`,
      `${year}.${month}.${day}`,
      `${year}-${pad(month)}-${pad(day)}`,
      `${year}/${month}/${day}`,
      `${month}月${day}日`,
    );
  } else if (year !== undefined && month !== undefined) {
    forms.push(`${year}年${month}月`, `${year}.${month}`, `${year}-${pad(month)}`);
  } else if (year !== undefined) {
    forms.push(`${year}年`, String(year));
  } else if (month !== undefined) {
    const dayOf = (number: string, spelledDay: string | undefined) =>
      day === undefined ? `${number}月` : `${number}月${spelledDay ?? ''}日`;
    forms.push(dayOf(String(month), String(day)), dayOf(spellOut(month) ?? '', spellOut(day ?? 0)));
  }
  return forms;
}

/** From one year to another. */
const YEARS = /^\d{4}年?(?:--|——|[-~—–至到])\d{4}年$/;
/** From one month to another. */
const MONTHS = /^(?:(?:\d{4}|[今去])年)?\d{1,2}月?[-~—–至到]\d{1,2}月份?$/;

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
