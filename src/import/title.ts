/** Which words of the page are its article's title. */
import { foldText } from '../text/fold.js';
import type { Block } from './blocks.js';
import { parseByLine } from './by-line.js';
import type { Page } from './page.js';
import type { Form } from './rules.js';
import { endsSentence, isNumbered, isProse, overlap } from './shape.js';

export interface Title {
  readonly text: string;
  /** Where it comes from. */
  readonly from: 'text' | 'marks' | 'first sentence';
  /** Blocks that are the title, and nothing else. */
  readonly blocks: readonly number[];
  /** Its block where that stands before the article: what is above it is not the article's. */
  readonly at?: number;
}

/** Longest title, in characters. */
const MAX_TITLE = 100;
/** Longest title made of a first sentence, in characters. */
const MAX_BORROWED = 30;
/** A title shares at least this part of its words with its article. */
const MIN_OVERLAP = 0.3;
/** Further into the page than this there is no title above an article, in blocks before its first paragraph. */
const NEAR = 60;

/** For comparing titles: letters and digits alone. */
export function bare(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The title that the page gives: by its marks where a line of the page confirms them, by its lines alone in plain text.
 *
 * @param counts grams of the page's prose
 * @param forms the form of noise of each block
 */
export function findTitle(
  page: Page,
  blocks: readonly Block[],
  forms: readonly (Form | undefined)[],
  counts: ReadonlyMap<string, number>,
): Title | undefined {
  const firstProse = blocks.findIndex((block, i) => isProse(block) && forms[i] === undefined && block.inside !== false);
  const head = firstProse < 0 ? blocks.length : firstProse;
  const labelled = blocks.findIndex(({ text }) => ORIGINAL_TITLE.test(text));
  const byMarks = titleByMarks(page, blocks, head);
  if (byMarks !== undefined) return withLabel(byMarks, blocks, labelled);
  const candidates = candidatesIn(blocks, forms, 0, head);
  const found =
    page.kind === 'html' ? undefined : (inHead(blocks, candidates, head, counts) ?? inTail(blocks, forms, counts));
  if (found !== undefined) return withLabel(found, blocks, labelled);
  const text = blocks[labelled]?.text.replace(ORIGINAL_TITLE, '');
  return text === undefined
    ? undefined
    : { text, from: 'text', blocks: [labelled], ...(labelled < head && { at: labelled }) };
}

const ORIGINAL_TITLE = /^(?:原标题|原標題|原题|原題|标题|標題)\s?[:：]\s?(?=\S)/;

/** A line 原标题：… repeats the title. */
function withLabel(title: Title, blocks: readonly Block[], labelled: number): Title {
  return labelled < 0 || title.blocks.includes(labelled) || (blocks[labelled]?.text.length ?? 0) > MAX_TITLE + 10
    ? title
    : { ...title, blocks: [...title.blocks, labelled] };
}

function titleByMarks(page: Page, blocks: readonly Block[], head: number): Title | undefined {
  const stated = page.marks.titles
    .map((title) => title.replace(/\s+/g, ' ').trim())
    .filter((title) => title.length > 1);
  const from = Math.max(0, head - NEAR);
  const lines = blocks.slice(0, head + 1).map(({ text, level }, i) => ({ text, level, i, key: bare(text) }));
  const near = lines.filter(
    ({ i, key, text }) =>
      i >= from && key.length >= 4 && text.length <= MAX_TITLE && !endsSentence(text.replace(/[！？!?]$/, '')),
  );
  const keys = stated.map(bare);
  // A line that a mark repeats, whole or with the site's name behind it, is the title as printed.
  const confirmed = near
    .filter(({ key }) => keys.some((other) => other === key || other.startsWith(key)))
    .sort((a, b) => b.key.length - a.key.length || b.i - a.i)[0];
  const chosen = confirmed ?? near.filter(({ level }) => level === 1).at(-1);
  if (chosen !== undefined) {
    const same = lines.filter(({ key, i }) => key === chosen.key && i <= head).map(({ i }) => i);
    return { text: chosen.text, from: 'text', blocks: same, at: chosen.i };
  }
  const [first] = stated;
  if (first === undefined) return undefined;
  const text = withoutSite(first, page.marks.site);
  return text === '' ? undefined : { text, from: 'marks', blocks: [] };
}

/** `题目_青禾晚报`, `题目 - 青禾网 - 门户`: what follows the last separators names the site. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/(?<!\s)\s*[_|｜]\s*|(?<!\s)\s+[-–—]\s+|(?<=[^\s\w])-(?=[^\s\w-]{2,12}$)/);
  const [first = title, ...rest] = parts;
  if (rest.length === 0) return title;
  const isSite = (part: string) => part.length <= 16 || (site !== undefined && foldText(part).includes(foldText(site)));
  if (!rest.every(isSite)) return title;
  return first.length >= 4 ? first : title;
}

function candidatesIn(
  blocks: readonly Block[],
  forms: readonly (Form | undefined)[],
  from: number,
  to: number,
): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    const { text = '', role, linked = 0 } = blocks[i] ?? {};
    if (forms[i] !== undefined || role === 'row' || linked > 0.9) continue;
    if (text.length < 4 || text.length > MAX_TITLE || /[。；;，,、：:]$/.test(text) || isNumbered(text)) continue;
    if (ORIGINAL_TITLE.test(text) || /^——|^--/.test(text)) continue;
    const byLine = parseByLine(text);
    if (byLine !== undefined && (byLine.labels > 0 || byLine.rest.length < 4)) continue;
    found.push(i);
  }
  return found;
}

/** The title of a plain text: a line above the by-line, or the line with which the text begins. */
function inHead(
  blocks: readonly Block[],
  candidates: readonly number[],
  head: number,
  counts: ReadonlyMap<string, number>,
): Title | undefined {
  const text = (i: number) => blocks[i]?.text ?? '';
  const level = candidates.find((i) => blocks[i]?.level === 1);
  const byLine = blocks
    .slice(0, head + 1)
    .findIndex((block) => (parseByLine(block.text)?.labels ?? 0) > 0 && block.text.length < 80);
  const above = candidates.filter((i) => byLine >= 0 && i < byLine);
  const isRelated = (i: number) => overlap(text(i), counts, false) >= MIN_OVERLAP;
  // Above a by-line stands the title, and above the title perhaps the site's name.
  const chosen = level ?? longest(above.filter(isRelated), text) ?? above.at(-1) ?? candidates.find(isRelated);
  if (chosen === undefined) return undefined;
  const subtitle = chosen + 1 < head && /^(?:——|--)\s?\S/.test(text(chosen + 1)) ? [chosen + 1] : [];
  const repeated = candidates.filter((i) => bare(text(i)) === bare(text(chosen)));
  return {
    text: [chosen, ...subtitle].map(text).join(''),
    from: 'text',
    blocks: [...new Set([...repeated, ...subtitle])],
    at: chosen,
  };
}

function longest(candidates: readonly number[], text: (i: number) => string): number | undefined {
  return [...candidates].sort((a, b) => text(b).length - text(a).length || a - b)[0];
}

/** Some pages print the title under the article, a by-line with a date right below it. */
function inTail(
  blocks: readonly Block[],
  forms: readonly (Form | undefined)[],
  counts: ReadonlyMap<string, number>,
): Title | undefined {
  const lastProse = blocks.findLastIndex((block, i) => isProse(block) && forms[i] === undefined);
  for (const i of candidatesIn(blocks, forms, lastProse + 1, blocks.length)) {
    const byLine = parseByLine(blocks[i + 1]?.text ?? '');
    const { text = '' } = blocks[i] ?? {};
    if (byLine?.date !== undefined && byLine.labels > 0 && overlap(text, counts, false) >= 2 * MIN_OVERLAP)
      return { text, from: 'text', blocks: [i] };
  }
  return undefined;
}

/** What stands in for a title where the page has none: its first sentence, whole words of it. */
export function borrowedTitle(firstParagraph: string): string {
  const sentence = /^.*?[。！？!?；]/.exec(firstParagraph)?.[0].replace(/[。；]$/, '') ?? firstParagraph;
  if (sentence.length <= MAX_BORROWED) return sentence;
  const cut = sentence.slice(0, MAX_BORROWED);
  // Neither a number nor a Latin word nor a pair of surrogates is cut in two.
  const broken = /(?<![\p{Script=Latin}\d.])[\p{Script=Latin}\d.]+$|[\ud800-\udbff]$/u.exec(cut);
  const joins = /^[\p{Script=Latin}\d.]/u.test(sentence.slice(MAX_BORROWED)) || /[\ud800-\udbff]$/.test(cut);
  return (broken !== null && joins && broken.index > 0 ? cut.slice(0, broken.index) : cut).trim();
}
