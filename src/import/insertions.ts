/** Noise that is told by more than its own form: by its neighbours, or by having nothing in common with them. */
import { FOOTER_FROM, type Judging, sharesBefore } from './judging.js';
import { CAPTION, CAPTION_SOURCE, REFERENCE_ENTRY, REFERENCES } from './rules.js';
import { overlap } from './shape.js';

/** A company that introduces itself below its press release: 关于某某, and then 某某 and what it does. */
export function dropAbout(page: Judging): void {
  const { blocks, folded, prose, verdicts, drop } = page;
  const before = sharesBefore(page);
  folded.forEach((text, i) => {
    const name = /^关于[“"「《]?([^“”"「」《》,。:?]{2,16}?)[”"」》]?:?$/.exec(text)?.[1];
    const next = folded[i + 1] ?? '';
    if (name === undefined || verdicts[i] !== undefined || (before[i] ?? 0) < FOOTER_FROM) return;
    if (!next.slice(0, 40).includes(name) || !INTRODUCES.test(next)) return;
    for (let j = i; j < blocks.length && (j <= i + 1 || !prose[j]); j++) drop(j, 'about', 0.85);
  });
}

const INTRODUCES = /(?:成立|创立|创办|创建)于|(?:致力|专注)于|是一家|旗下|总部/;

/**
 * Teasers that each end with a stamp which the page prints at the beginning of the next line: the line above the first
 * stamp is the first of them.
 */
export function dropStampedTeasers({ folded, drop }: Judging): void {
  const stamped = folded.flatMap((text, i) => (STAMP.test(text) ? [i] : []));
  const [first = 0] = stamped;
  const last = stamped.at(-1) ?? 0;
  if (stamped.length < 2 || first === 0 || last - first !== stamped.length - 1) return;
  for (const i of stamped) drop(i, 'related', 0.95);
  if (STAMP.exec(folded[last] ?? '')?.[0] === folded[last]) drop(first - 1, 'related', 0.95);
}

const STAMP = /^(?:19|20)\d{2}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}(?::\d{2})?/;

/** Longest entry of a list of references, in characters. */
const MAX_ENTRY = 300;

/** The label of the article's own list of references, and its entries. */
export function referencesOf(folded: readonly string[], inside: readonly (boolean | undefined)[]): Set<number> {
  const found = new Set<number>();
  folded.forEach((text, i) => {
    if (found.has(i) || inside[i] === false || !REFERENCES.test(text)) return;
    const isEntry = (entry = '') => REFERENCE_ENTRY.test(entry) && entry.length <= MAX_ENTRY;
    let end = i + 1;
    while (isEntry(folded[end])) end++;
    if (end > i + 1) for (let j = i; j < end; j++) found.add(j);
  });
  return found;
}

/** Longest caption and longest source of a table, in characters. */
const MAX_CAPTION = 80;
const MAX_SOURCE = 120;

/** Drops captions, and their sources, of tables and figures that the page does not have. */
export function dropCaptions({ blocks, folded, verdicts, drop }: Judging): void {
  const hasTable = (i: number) => [-3, -2, -1, 1, 2, 3].some((step) => blocks[i + step]?.role === 'row');
  let dropped = -2;
  folded.forEach((text, i) => {
    if (hasTable(i) || verdicts[i] !== undefined) return;
    const isSource = text.length <= MAX_SOURCE && CAPTION_SOURCE.test(text);
    if (!isSource && blocks[i]?.role !== 'caption' && !isCaption(text)) return;
    drop(i, 'caption', isSource && dropped !== i - 1 ? 0.85 : 0.93);
    dropped = i;
  });
}

/** No sentence: 图1显示…。 is one. */
function isCaption(text: string): boolean {
  const own = text.replace(/(?:资料|数据)来源.*$/, '');
  return text.length <= MAX_CAPTION && CAPTION.test(text) && !/[。!?]/.test(own);
}

/** A paragraph that shares less than this with all others, where most share a multiple of it, is about something else. */
const FOREIGN = 0.12;
/** Shorter ones share little with others by chance, in characters. */
const LONG = 40;
/** Fewer paragraphs do not tell what the page is about. */
const ENOUGH = 5;

/**
 * Drops notices that have nothing in common with their neighbours and the form of one: a headline and a colon, somebody
 * who reports, a source in brackets. Without a stamp this is doubtful.
 */
export function dropForeign({ blocks, folded, prose, counts, verdicts, drop }: Judging): void {
  const shares = blocks.map(({ text, role }, i) =>
    verdicts[i] === undefined && role === undefined && text.length >= LONG
      ? overlap(text, counts, prose[i] ?? false)
      : undefined,
  );
  const known = shares.filter((share) => share !== undefined).sort((a, b) => a - b);
  if (known.length < ENOUGH || (known[known.length >> 1] ?? 0) < 2 * FOREIGN) return;
  shares.forEach((share, i) => {
    if (share !== undefined && share < FOREIGN && NOTICE.test(folded[i] ?? '')) drop(i, 'flash', 0.6);
  });
}

const NOTICE = /^[^。:]{6,60}:.{20}|\([^()]{2,20}\)$|^(?:据|[^。,]{2,16}(?:消息|报道|讯)[,:])/;
