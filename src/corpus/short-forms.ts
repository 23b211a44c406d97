/** Names that a text introduces beside others: 工业和信息化部（以下简称“工信部”）, 《三年行动计划》, 国内生产总值(GDP). */

/** What stands in the brackets: a word that says so and the short form, or the short form or a Latin abbreviation alone. */
const INTRODUCED =
  /(?<before>(?:[\p{Script=Han}a-z\d·]{2,20}\(\p{Script=Han}{2,8}\))?[\p{Script=Han}a-z\d·]{2,40}|《[^《》\n]{2,40}》)\s?[((]\s?(?:(?:以?下(?:均|统)?(?:简)?称|简称|又称|又名|也称|别称|亦称)[为:：]?\s?["“”'‘’「『《]?(?<short>[\p{Script=Han}a-z\d·]{2,16})["“”'‘’」』》]?|(?<latin>[a-z][a-z\d&.-]{1,11})|(?<bare>\p{Script=Han}{2,6}))\s?[))]/gu;
/** What a table's column is measured in is no name of it. */
const UNIT = /^(?:[cmk]?m|[mk]?g|ml|kw|mw|kwh|hz|mhz|ghz|[kmgt]b|usd|rmb|cny)$/;
/** A run before a Latin abbreviation that is longer holds more than the name. */
const LONGEST_BARE = 8;
/** The same before an abbreviation of Han characters. */
const LONGEST_NAME = 14;

/**
 * Pairs of names for the same thing in a folded text, the long one first; each once.
 *
 * A short form of Han characters must be made of the long one's, in their order: where the long one begins is told by it.
 * What a Latin abbreviation stands for is the whole run before it, where that is short enough to be a name.
 */
export function shortForms(folded: string): [long: string, short: string][] {
  const found = new Map<string, [string, string]>();
  // All of them are in brackets.
  if (!folded.includes('(')) return [];
  for (const { groups } of folded.matchAll(INTRODUCED)) {
    const { before = '', short, latin, bare } = groups ?? {};
    const long = bare === undefined ? longForm(before, short, latin) : longFormOf(before, bare);
    const other = short ?? latin ?? bare ?? '';
    if (long !== undefined && long !== other) found.set(`${long}\n${other}`, [long, other]);
  }
  return [...found.values()];
}

function longForm(before: string, short: string | undefined, latin: string | undefined): string | undefined {
  const title = /^《(.*)》$/.exec(before)?.[1];
  if (title !== undefined) return short === undefined ? undefined : title;
  if (short === undefined) return latin === undefined ? undefined : bareForm(before, latin);
  for (
    let start = before.lastIndexOf(short.charAt(0));
    start >= 0;
    start = before.lastIndexOf(short.charAt(0), start - 1)
  ) {
    if (isMadeOf(short, before.slice(start))) return before.slice(start);
    if (start === 0) break;
  }
  return undefined;
}

/** 国家互联网信息办公室(网信办): nothing but its characters says that it is a short form. */
function longFormOf(before: string, bare: string): string | undefined {
  const name = /\p{Script=Han}{2,15}$/u.exec(before)?.[0] ?? '';
  const isLonger = name.length >= 2 * bare.length && name.length <= LONGEST_NAME;
  const endsAlike = name.slice(-bare.length - 1).includes(bare.slice(-1));
  return isLonger && endsAlike && !name.includes(bare) && isMadeOf(bare, name) ? name : undefined;
}

function bareForm(before: string, latin: string): string | undefined {
  const name = before.replace(/^[在由对的和与及是为把被将]/, '');
  return before.length <= LONGEST_BARE && /^\p{Script=Han}{2,}$/u.test(name) && !UNIT.test(latin) ? name : undefined;
}

/** Whether the characters of `short` stand in `long` in their order. */
function isMadeOf(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
