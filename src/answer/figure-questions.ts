/**
 * Figures as questions: the clause that gives a figure, with the number replaced by what asks for it. Chinese asks where the
 * answer stands, so that 全县茶馆总数达到563家 becomes 全县茶馆总数达到多少家 with no other word changed. What a clause says is read
 * folded, what is asked is a slice of the original: 全縣茶館總數約為563家 becomes 全縣茶館總數為多少家.
 */
import type { Figure } from '../model.js';
import { fold, foldText, isTraditional, toOriginal } from '../text/fold.js';

/** Ends of a clause. */
const BREAK = /[,，、；;：:。!?！？()（）《》〈〉“”"「」『』—…\n]/;
/** A clause that begins so is about what was said before. */
const BEGINS_BACK =
  /^(?:其|该|此|这|那|它|他|她|另|还|也|又|再|并|而|但|则|均|各|同|分别|且|及|和|与|或|等|的|之|约|达|占|为|有|近|超)(?!士|江)/;
/** What somebody says of themselves is about nobody outside of the text. */
const SPEAKS_OF_ITSELF = /我们|我(?=[的在也还就])|咱|(?<!迷)你们?(?!好)/;
/** Words that stand before an estimate; the question does without them. */
const APPROXIMATELY =
  /(?:大约|约|将近|接近|近|已?超过|已?超|已?逾|已?突破|不到|不足|已|仅|只|又|(?<![最提增升新])高(?=达))(?=[为有达]?$)/;

/** The same behind the figure. */
const OR_SO = /^(?:左右|上下|以上|以下|多|余)/;

/** What makes a figure one of many things or a mere part of a description: 65岁老人半价, 年收入2000万元及以上的企业, 80个都在省城, 30万亩的两倍. */
const DESCRIBES = /^(?:的|及以[上下]|或以[上下]|不等)|都[在是有为]|均[在是有为]|倍/;

/** Shortest and longest clause that makes a question, in characters. */
const SHORTEST_CLAUSE = 8;
const LONGEST_CLAUSE = 40;

/** The question that this figure answers; `undefined` where its clause does not stand by itself. */
export function questionFor({ text, unit, what, sentence }: Figure): string | undefined {
  // 两大, 三次, 第二: numerals in words are more often a manner of speaking than a figure.
  if (what === '' || !/\d/.test(foldText(text))) return undefined;
  const at = sentence.indexOf(text);
  // The same figure twice in a sentence answers two questions: neither is sure.
  if (at < 0 || sentence.indexOf(text, at + text.length) >= 0) return undefined;
  const asking = askingFor(text, unit, isTraditional(sentence));
  if (asking === undefined) return undefined;
  let from = at;
  while (from > 0 && !BREAK.test(sentence.charAt(from - 1))) from--;
  // What was named before 、 belongs to the subject too.
  if (sentence.charAt(from - 1) === '、') return undefined;
  let to = at + text.length;
  while (to < sentence.length && !BREAK.test(sentence.charAt(to))) to++;
  const before = without(APPROXIMATELY, sentence.slice(from, at));
  const after = without(OR_SO, sentence.slice(at + text.length, to));
  const behind = foldText(after);
  const rest = foldText(before + after);
  if (SPEAKS_OF_ITSELF.test(rest)) return undefined;
  if (DESCRIBES.test(behind) || (foldText(unit ?? '').endsWith('岁') && behind !== '')) return undefined;
  const question = `${before}${asking}${after}`.trim();
  // A second number in the clause, and it is not plain which of them is asked for.
  if (/\d/.test(rest.replaceAll(/\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/g, ''))) return undefined;
  const isWhole =
    question.length >= SHORTEST_CLAUSE &&
    question.length <= LONGEST_CLAUSE &&
    before.length >= 2 &&
    !BEGINS_BACK.test(foldText(before));
  // What is measured stands in another clause.
  return isWhole && question.includes(what) ? question : undefined;
}

const COUNTS_TURNS = /^[次回趟遍]$/;

function askingFor(text: string, unit: string | undefined, traditional: boolean): string | undefined {
  const few = traditional ? '幾' : '几';
  const rank = /^第.*(?:\d|(?<counted>[个名位家条]))$/.exec(foldText(text));
  if (rank !== null) return `第${few}${rank.groups?.counted === undefined ? '' : text.slice(-1)}`;
  if (unit === undefined) return undefined;
  // 院士几次来到某市
  if (COUNTS_TURNS.test(foldText(unit))) return `${few}${unit}`;
  return foldText(unit) === '%' ? `百分之${few}` : `多少${unit}`;
}

/** The original without what a pattern finds in its folded form. */
function without(pattern: RegExp, text: string): string {
  const folded = fold(text);
  const found = pattern.exec(folded.text);
  if (found === null) return text;
  const { start, end } = toOriginal(folded, { start: found.index, end: found.index + found[0].length });
  return text.slice(0, start) + text.slice(end);
}
