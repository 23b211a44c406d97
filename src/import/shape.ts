/** What shape a block has: prose, heading, and how much it shares with the rest of the page. */
import { foldText } from '../text/fold.js';
import type { Block } from './blocks.js';

const SENTENCE_END = /[。！？!?…；;][”’」』）)】》"]{0,3}$/;

/** Whether it ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) || /[:：]$/.test(text);
}

/** Shortest block that is prose by its length, in characters. */
const PROSE = 40;

/** Whether it is a paragraph of an article beyond doubt: long, ended like a sentence, no list of links. */
export function isProse({ text, linked, role }: Block): boolean {
  if (role === 'row' || role === 'caption' || linked > 0.4 || text.length < PROSE) return false;
  return SENTENCE_END.test(text) || (text.length >= 2 * PROSE && /[。！？]/.test(text)) || /[:：]$/.test(text);
}

/** Longest heading, in characters. */
const MAX_HEADING = 40;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节節部分篇编編条條]{1,2}|[\d０-９]{1,2}[、.．](?!\d)|\d{1,2}(?=\p{Script=Han})(?![年月日时時点點分秒个個家名万萬亿億岁歲人次元度倍])|part\s?\d)/iu;

export function isNumbered(text: string): boolean {
  return NUMBERED.test(text);
}

/** Whether the block can be a heading by its words; whether it is one depends on what follows it. */
export function mayBeHeading({ text, role, linked, level }: Block): boolean {
  if (role === 'row' || role === 'caption' || linked > 0.5 || text.length > MAX_HEADING) return false;
  if (/[。；;，,、：:…]$/.test(text) || text.length < 2) return false;
  if (level !== undefined) return true;
  if (/[！？!?]$/.test(text)) return isNumbered(text);
  if (isNumbered(text)) return !/[。；;]/.test(text);
  // Words without any mark: a label, not a sentence; dates and names of places stand at the end of notices.
  return (
    text.length <= 24 &&
    text.length >= 3 &&
    !/[。！？!?，,；;、|]/.test(text) &&
    !/\d{4}\s?年|\d{1,2}:\d{2}/.test(text) &&
    role !== 'item'
  );
}

/** Pairs of Chinese characters and Latin words: enough to tell what a text is about. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  const folded = foldText(text);
  for (const [run] of folded.matchAll(/[\p{Script=Han}]{2,}|[a-z][a-z\d]{2,}/gu)) {
    if (/^[a-z]/.test(run)) grams.add(run);
    else for (let i = 0; i + 1 < run.length; i++) grams.add(run.slice(i, i + 2));
  }
  return grams;
}

/** How many blocks hold each gram. */
export function countGrams(blocks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of blocks) for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** Share of a text's grams that other blocks hold too, 0 to 1. `counts` counts the text itself where `isCounted`. */
export function overlap(text: string, counts: ReadonlyMap<string, number>, isCounted: boolean): number {
  const grams = gramsOf(text);
  if (grams.size === 0) return 0;
  let shared = 0;
  for (const gram of grams) if ((counts.get(gram) ?? 0) > (isCounted ? 1 : 0)) shared++;
  return shared / grams.size;
}
