/** Numbers as Chinese texts write them → values. Works on folded text. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

/** What a scale word between number and unit multiplies by: 1e4 for 万, 1e7 for 千万; 1 for none. */
export function scaleOf(word: string): number {
  let scale = 1;
  for (const character of word) scale *= PLACES[character] ?? GROUPS[character] ?? 1;
  return scale;
}

/**
 * The value of a number in Arabic digits (1,640.58), in Chinese numerals (二十五, 一千零二十, 二〇二〇, 三点五, 一万二 for 12,000)
 * or in both (1亿2000万, 3万5千, 1万5). Undefined where the characters make no number.
 */
export function parseNumber(text: string): number | undefined {
  if (/^[\d,]+(?:\.\d+)?$/.test(text)) return Number(text.includes(',') ? text.replaceAll(',', '') : text);
  if (/^\d/.test(text)) return parseMixed(text);
  const [whole = '', fraction, ...more] = text.split('点');
  if (more.length > 0) return undefined;
  const value = parseWhole(whole);
  if (value === undefined || fraction === undefined) return value;
  const digits = spelled(fraction);
  return digits === undefined ? undefined : Number(`${value}.${digits}`);
}

/** The two values of neighbouring digits that stand for a range: 三四 → 3 and 4, 一两 → 1 and 2, 二三十 → 20 and 30, 十七八 → 17 and 18. */
export function parseApproximate(text: string): readonly [number, number] | undefined {
  if (text.length < 2 || /^\d/.test(text)) return undefined;
  const match = /^(十|.十)?([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]{0,3})$/.exec(text);
  if (match === null) return undefined;
  const [, tens = '', first = '', second = '', places = ''] = match;
  const step = (DIGITS[second] ?? 0) - (DIGITS[first] ?? 0);
  if (step !== 1 && first + second !== '三五') return undefined;
  const [from, until] = [parseWhole(tens + first + places), parseWhole(tens + second + places)];
  return from === undefined || until === undefined ? undefined : [from, until];
}

/** 1亿2000万 and 1亿2,000万 → 120000000: the parts added. 1万5 is 15000, as 一万五 is. */
function parseMixed(text: string): number | undefined {
  const plain = text.replaceAll(',', '');
  if (!/^(?:\d+(?:\.\d+)?[千万亿]{1,2})*(?:\d+(?:\.\d+)?)?$/.test(plain)) return undefined;
  const parts = plain.match(/\d+(?:\.\d+)?[千万亿]*/g) ?? [];
  const last = /([千万亿])\d$/.exec(plain)?.[1];
  return parts.reduce((sum, part, i) => {
    const scale =
      last !== undefined && i === parts.length - 1 ? scaleOf(last) / 10 : scaleOf(part.replace(/[\d.]/g, ''));
    return sum + Number.parseFloat(part) * scale;
  }, 0);
}

/** 二〇二〇 → "2020"; undefined where a character is no digit. */
function spelled(text: string): string | undefined {
  const digits = [...text].map((character) => DIGITS[character]);
  return text !== '' && digits.every((digit) => digit !== undefined) ? digits.join('') : undefined;
}

function parseWhole(text: string): number | undefined {
  const digits = spelled(text);
  // 三四 is no 34: two digits alone are two numbers.
  if (digits !== undefined) return /^[一二两三四五六七八九]{2}$/.test(text) ? undefined : Number(digits);
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  // What a last digit counts: 一百五 is 150, 一百零五 105.
  let last = 1;
  for (const character of text) {
    const [unit, place, big] = [DIGITS[character], PLACES[character], GROUPS[character]];
    if (unit !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = unit;
      if (unit === 0) last = 1;
    } else if (place !== undefined) {
      group += (digit ?? 1) * place;
      digit = undefined;
      last = place / 10;
    } else if (big !== undefined) {
      if (digit === undefined && group === 0) {
        if (total === 0) return undefined;
        total *= big;
      } else {
        total += (group + (digit ?? 0)) * big;
      }
      group = 0;
      digit = undefined;
      last = big / 10;
    } else {
      return undefined;
    }
  }
  return text === '' ? undefined : total + group + (digit ?? 0) * last;
}
