/**
 * Numbers with their units, dates, ranks and shares in folded text, as spans with values. Finds what is written; fills
 * nothing in and knows nothing of what is measured.
 */

import { isFigure } from './is-figure.js';
import { ANY_UNIT, HAN_NUMERAL, NUMERAL } from './numbers-and-units.js';
import type { Quantity } from './quantity.js';
import { RULES, type Rule } from './rules.js';

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
  BEGINS[character.charCodeAt(0)] = HAN_NUMERAL.includes(character) ? HAN_BEGINNING : 1;
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

/** What may follow the first character of a number in Chinese numerals: most often nothing of the kind does, as in 一些. */
const FOLLOWED = new RegExp(`[${NUMERAL}万亿点多余几来半成分比世时年月日季名下 ~至到–—-]|${ANY_UNIT}`, 'uy');
/** Words that hold a numeral and are no number; of places, those that would be counts of something. */
const IDIOM =
  /第[一二三四五六七八九十]{1,3}(?=附属|人民医院|医院|(?:实验|初级|高级)?(?:中学|小学)|中院|工程局|设计院|建筑)|一(?:成不|家人(?![工力才民事口寿])|家子(?!公)|点(?![半钟整\d零一二两三四五六七八九])|时(?![许\d])|年一度)|十(?:分(?![钟之])|字|三陵|六铺|八洞村|[六七八九]大|一(?:国庆|黄金周|长假|假期))|二十大|百(?:度|家[争姓号讲]|分点)|千(?:万不|里|户苗寨)|三(?:国(?=演义|志|时|杀)|元[桥区里正催材]|门(?:[峡湾]|县(?!级))|台(?:县|山(?!地(?![质区]))))|四(?:面八|书五|周(?![后内前岁年时]))|二七(?:区(?!域)|广场|塔)|五(?:台(?:县|山(?!地(?![质区处])))|家渠(?!道)|棵松(?!树))|六枝特区|七台河(?!道(?!路))|八步[区沙]|九台(?:区(?!域)|市(?!场)|县|农商)|[六九十]万大山|第(?:[一二三]产业|三方|三者|一(?:时间|线|手|书记|夫人))|零(?:部件|配件|组件|件|门槛|距离|时差)|成百上千|上半场/uy;
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

function skip(folded: string, at: number): number {
  if (folded.charCodeAt(at) > 0x7f) return at + 1;
  TOKEN.lastIndex = at;
  return TOKEN.test(folded) ? TOKEN.lastIndex : at + 1;
}
