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
 * The value of a number in Arabic digits (thousands' separators allowed) or Chinese numerals (二十五, 一千零二十, 二〇二〇,
 * 三点五, 3万5千 not included). Undefined where the characters make no number.
 */
export function parseNumber(text: string): number | undefined {
  if (/^[\d,]+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  const [whole = '', fraction, ...more] = text.split('点');
  if (more.length > 0) return undefined;
  const value = parseWhole(whole);
  if (value === undefined || fraction === undefined) return value;
  const digits = spelled(fraction);
  return digits === undefined ? undefined : Number(`${value}.${digits}`);
}

/** 二〇二〇 → "2020"; undefined where a character is no digit. */
function spelled(text: string): string | undefined {
  const digits = [...text].map((character) => DIGITS[character]);
  return text !== '' && digits.every((digit) => digit !== undefined) ? digits.join('') : undefined;
}

function parseWhole(text: string): number | undefined {
  const digits = spelled(text);
  if (digits !== undefined) return Number(digits);
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  for (const character of text) {
    const [unit, place, big] = [DIGITS[character], PLACES[character], GROUPS[character]];
    if (unit !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = unit;
    } else if (place !== undefined) {
      group += (digit ?? 1) * place;
      digit = undefined;
    } else if (big !== undefined) {
      if (digit === undefined && group === 0) {
        if (total === 0) return undefined;
        total *= big;
      } else {
        total += (group + (digit ?? 0)) * big;
      }
      group = 0;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  return text === '' ? undefined : total + group + (digit ?? 0);
}
