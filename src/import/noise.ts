/**
 * Which blocks of a page are not its article, and why. Forms (`rules.ts`) propose; where a block stands, what is around
 * it and what the markup says decide. Works on blocks alone and changes none.
 */
import { foldText } from '../text/fold.js';
import type { Block } from './blocks.js';
import type { ByLine } from './by-line.js';
import { dropAbout, dropCaptions, dropForeign, dropStampedTeasers, referencesOf } from './insertions.js';
import { FOOTER_FROM, type Judging, sharesBefore, type Verdict } from './judging.js';
import { byLineOf } from './metadata.js';
import type { Form } from './rules.js';
import { endsSentence, isProse } from './shape.js';
import { insideBlocks, reasonByNames } from './surroundings.js';
import type { Title } from './title.js';

export interface Judgement {
  /** For each block why it is dropped; `undefined` where it is kept. */
  readonly verdicts: readonly (Verdict | undefined)[];
  /** By-lines of the page, those nearest to the title first. */
  readonly byLines: readonly ByLine[];
  /** Blocks of the article's own list of references. */
  readonly references: ReadonlySet<number>;
}

/** Judges the blocks of a page; `counts` has the grams of its prose. */
export function judge(
  blocks: readonly Block[],
  forms: readonly (Form | undefined)[],
  title: Title | undefined,
  counts: ReadonlyMap<string, number>,
): Judgement {
  const verdicts: (Verdict | undefined)[] = blocks.map(() => undefined);
  const inside = insideBlocks(blocks);
  const folded = blocks.map(({ text }) => foldText(text.slice(0, 4000)));
  const references = referencesOf(folded, inside);
  const page: Judging = {
    blocks,
    folded,
    forms,
    inside,
    prose: blocks.map((block, i) => isProse(block) && inside[i] !== false && (forms[i]?.scope ?? 'edge') === 'edge'),
    counts,
    verdicts,
    references,
    drop(i, reason, confidence) {
      if (!references.has(i)) verdicts[i] ??= { reason, confidence };
    },
  };
  for (const i of title?.blocks ?? []) page.drop(i, 'title', 1);
  dropStampedTeasers(page);
  forms.forEach((form, i) => {
    if (form?.scope === 'own') page.drop(i, form.reason, form.confidence);
  });
  const head = dropHead(page, title?.at ?? -1);
  blocks.forEach((block, i) => {
    if (inside[i] === false) page.drop(i, forms[i]?.reason ?? reasonByNames(block) ?? 'outside', 0.9);
  });
  dropWakes(page);
  dropAbout(page);
  dropCaptions(page);
  const tail = dropTail(page);
  dropForeign(page);
  return { verdicts, byLines: [...head, ...tail], references };
}

// ---- Before the article

/** Drops what stands before the first paragraph; gives the by-lines there, those below the title first. */
function dropHead({ blocks, forms, prose, verdicts, drop }: Judging, titleAt: number): ByLine[] {
  const firstProse = prose.findIndex((is, i) => is && verdicts[i] === undefined);
  const head = firstProse < 0 ? blocks.length : firstProse;
  const found: { line: ByLine; distance: number }[] = [];
  const known: string[] = [];
  // Twice: a name alone on a line is known for one by a line below it.
  for (let pass = 0; pass < 2; pass++) {
    for (let i = Math.max(0, titleAt - 4); i < head; i++) {
      const line = verdicts[i] === undefined ? byLineOf(blocks[i]?.text ?? '', 'head', known) : undefined;
      if (line === undefined || (i < titleAt && line.labels === 0)) continue;
      drop(i, 'by-line', line.labels > 0 ? 0.98 : 0.9);
      found.push({ line, distance: i > titleAt ? i - titleAt : blocks.length - i });
      known.push(...[line.source, ...line.authors].filter((name) => name !== undefined));
    }
  }
  for (let i = 0; i < head; i++) {
    const form = forms[i];
    if (form?.scope === 'edge' || form?.scope === 'wake') drop(i, form.reason, form.confidence);
    else if (i < titleAt) drop(i, 'navigation', 0.9);
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ line }) => line);
}

// ---- Behind the article

/** Drops what falls with headings such as 相关阅读 and 声明：, themselves included. */
function dropWakes(page: Judging): void {
  const { forms, verdicts, drop } = page;
  const before = sharesBefore(page);
  forms.forEach((form, i) => {
    if (form?.scope !== 'wake' || verdicts[i] !== undefined) return;
    let { reason } = form;
    const end = wakeEnd(page, i, form, before[i] ?? 0);
    for (let j = i; j < end; j++) {
      if (forms[j]?.scope === 'wake') reason = forms[j]?.reason ?? reason;
      drop(j, forms[j]?.reason ?? reason, j === i ? form.confidence : form.confidence - 0.02);
    }
  });
}

/** Where the wake of a heading ends; at the heading where it is one of the article's own. */
function wakeEnd(page: Judging, i: number, { reason }: Form, share: number): number {
  const { length } = page.blocks;
  if (reason === 'comments') return share > 0 ? length : i;
  if (reason === 'related') return share > 0 ? resumedAt(page, i) : i + 1;
  return share >= FOOTER_FROM ? length : i;
}

/** Related articles may stand in mid-article: a list of short lines, and then nothing but prose to the end. */
function resumedAt({ blocks, prose, verdicts }: Judging, i: number): number {
  const open = blocks.flatMap((_, j) => (j > i && verdicts[j] === undefined ? [j] : []));
  const resumed = open.find((j) => prose[j]);
  if (resumed === undefined) return blocks.length;
  const items = open.filter((j) => j < resumed).length;
  const later = open.filter((j) => j >= resumed);
  const paragraphs = later.filter((j) => prose[j]).length;
  const scraps = later.filter(
    (j) => !prose[j] && !endsSentence(blocks[j]?.text ?? '') && blocks[j]?.level === undefined,
  ).length;
  const isArticle = items >= 1 && paragraphs > scraps && (paragraphs >= 2 || items >= 2);
  return isArticle || blocks[resumed]?.inside === true ? resumed : blocks.length;
}

/** A disclaimer in several paragraphs is told by its label, this near to the end of all prose. */
const DISCLAIMER_FROM = 0.85;

/** Drops what stands behind the last paragraph; gives the by-lines there. */
function dropTail(page: Judging): ByLine[] {
  const { blocks, folded, forms, prose, references, verdicts, drop } = page;
  const found: ByLine[] = [];
  const before = sharesBefore(page);
  for (let i = blocks.length - 1; i > 0; i--) {
    const { text = '' } = blocks[i] ?? {};
    const line = verdicts[i]?.reason === 'title' ? undefined : byLineOf(text, 'tail');
    const form = forms[i];
    if (line !== undefined) found.unshift(line);
    if (verdicts[i] !== undefined) continue;
    if (form !== undefined && !references.has(i)) drop(i, form.reason, form.confidence);
    else if (line !== undefined) drop(i, 'by-line', 0.9);
    else if (!prose[i] && !references.has(i) && !/[\p{L}\p{N}]/u.test(text)) drop(i, 'navigation', 0.9);
    else break;
  }
  const label = forms.findIndex(
    (form, i) =>
      form?.reason === 'copyright' &&
      verdicts[i] === undefined &&
      /^.{0,10}(?:声明|申明)/.test(folded[i] ?? '') &&
      (before[i] ?? 0) >= DISCLAIMER_FROM,
  );
  if (label >= 0) for (let i = label; i < blocks.length; i++) drop(i, 'copyright', 0.85);
  return found;
}
