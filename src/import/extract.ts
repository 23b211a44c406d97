/**
 * A page → an article and the list of everything that was left out. What is kept and what is dropped are spans of the
 * page's text, apart, and together all of it: `extract` checks that itself.
 */
import { ImportError } from '../errors.js';
import type { Span } from '../model.js';
import { foldText } from '../text/fold.js';
import { type Block, blocksOf, textOf } from './blocks.js';
import { firstBroken } from './decode.js';
import { findGaps, type Gap } from './gaps.js';
import type { Verdict } from './judging.js';
import { type Credits, findCredits } from './metadata.js';
import { judge } from './noise.js';
import { DOUBTFUL, type Page, type Reason } from './page.js';
import { formOf, PLUG } from './rules.js';
import { countGrams, endsSentence, isProse, mayBeHeading } from './shape.js';
import { lineCounter, merged, without } from './spans.js';
import { borrowedTitle, findTitle } from './title.js';

/** A span of the page that is not in the article. */
export interface Dropped extends Span {
  readonly reason: Reason;
  /** How certain that is, 0 to 1. */
  readonly confidence: number;
  /** Line of the page, counted from 1. */
  readonly line: number;
  readonly text: string;
}

export interface Extraction {
  readonly title: string;
  readonly titleFrom: 'text' | 'marks' | 'first sentence';
  readonly credits: Credits;
  /** The article's body: headings as `##`, paragraphs, blank lines between. */
  readonly body: string;
  /** Spans of the page that the body is made of, in order. */
  readonly kept: readonly Span[];
  readonly dropped: readonly Dropped[];
  readonly gaps: readonly Gap[];
}

export interface ExtractOptions {
  /** Drops nothing. */
  readonly keepNoise?: boolean;
  /** What a person said about doubtful spans: their words without blanks → whether they are dropped. */
  readonly decisions?: ReadonlyMap<string, boolean>;
}

/** By this a decision is found again: the words of a span without its blanks. */
export function decisionKey(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A book has fewer lines. */
const MAX_LINES = 50_000;
/** Fewer Chinese characters than this are no article. */
const LEAST_ARTICLE = 60;

interface Part {
  readonly kind: 'heading' | 'paragraph' | 'reference';
  readonly text: string;
  readonly pieces: readonly Span[];
}

/**
 * Finds the article in a page.
 *
 * @throws ImportError where there is none, or where its text has characters that could not be read
 */
export function extract(page: Page, options: ExtractOptions = {}): Extraction {
  if (page.lines.length > MAX_LINES)
    throw new ImportError(`has ${page.lines.length} lines, which is no article. Split it into articles.`);
  const blocks = blocksOf(page);
  const forms = blocks.map(({ text }) => formOf(foldText(text.slice(0, 2000))));
  const proseTexts = blocks.filter(isProse).map(({ text }) => text);
  const counts = countGrams(proseTexts);
  const title = findTitle(page, blocks, forms, counts);
  const { verdicts, byLines, references } = judge(blocks, forms, title, counts);
  const decided = blocks.map((block, i) => decide(block, verdicts[i], options));
  const { parts, cuts } = assemble(page, blocks, decided, references, options);
  refuseWhatIsNoArticle(page, parts);
  const paragraphs = parts.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
  const lineOf = lineCounter(page.text);
  const droppedBlocks = blocks.flatMap((block, i) =>
    decided[i] === undefined ? [] : [{ block, verdict: decided[i] }],
  );
  const firstParagraph = paragraphs.find((text) => endsSentence(text)) ?? paragraphs[0] ?? '';
  const extraction: Extraction = {
    title: title?.text ?? borrowedTitle(firstParagraph),
    titleFrom: title?.from ?? 'first sentence',
    credits: findCredits({
      marks: page.marks,
      byLines,
      footer: droppedBlocks
        .filter(({ verdict }) => verdict.reason === 'copyright' || verdict.reason === 'about')
        .map(({ block }) => block.text),
      captions: droppedBlocks.filter(({ verdict }) => verdict.reason === 'caption').map(({ block }) => block.text),
      opening: firstParagraph,
      closing: paragraphs.slice(-2),
    }),
    body: parts.map(({ kind, text }) => (kind === 'heading' ? `## ${text}` : text)).join('\n\n'),
    kept: parts.flatMap(({ pieces }) => pieces),
    dropped: [
      ...droppedBlocks.map(({ block, verdict }) => droppedSpan(page, lineOf, block.pieces, verdict)),
      ...cuts.map(({ span, reason }) => droppedSpan(page, lineOf, [span], { reason, confidence: 0.93 })),
    ].sort((a, b) => a.start - b.start),
    gaps: findGaps(parts.flatMap(({ kind, text }) => (kind === 'heading' ? [] : kind === 'paragraph' ? text : ''))),
  };
  refuseWhatIsUnreadable(extraction);
  checkConservation(page, extraction);
  return extraction;
}

type LineOf = ReturnType<typeof lineCounter>;

/** The verdict after a person had a say. */
function decide(
  { text }: Block,
  verdict: Verdict | undefined,
  { keepNoise, decisions }: ExtractOptions,
): Verdict | undefined {
  if (keepNoise) return undefined;
  const dropIt = decisions?.get(decisionKey(text));
  if (dropIt === undefined) return verdict;
  return dropIt ? { reason: verdict?.reason ?? 'review', confidence: 1 } : undefined;
}

function droppedSpan(page: Page, lineOf: LineOf, pieces: readonly Span[], { reason, confidence }: Verdict): Dropped {
  const start = pieces[0]?.start ?? 0;
  return {
    start,
    end: pieces.at(-1)?.end ?? start,
    reason,
    confidence: Math.round(100 * confidence) / 100,
    line: lineOf(start),
    text: textOf(page, pieces),
  };
}

/** Paragraphs and headings of what is kept. */
function assemble(
  page: Page,
  blocks: readonly Block[],
  decided: readonly (Verdict | undefined)[],
  references: ReadonlySet<number>,
  options: ExtractOptions,
): { parts: Part[]; cuts: { span: Span; reason: Reason }[] } {
  const parts: Part[] = [];
  const cuts: { span: Span; reason: Reason }[] = [];
  const kept = blocks.map((block, i) => ({ block, i })).filter(({ i }) => decided[i] === undefined);
  kept.forEach(({ block, i }, k) => {
    const isReference = references.has(i);
    const isLabel = isReference && !references.has(i - 1);
    const plugs = options.keepNoise || isReference ? [] : plugsIn(page, block.pieces, options.decisions);
    const colon = isLabel ? colonOf(page, block.pieces) : [];
    cuts.push(
      ...plugs.map((span) => ({ span, reason: 'plug' as const })),
      ...colon.map((span) => ({ span, reason: 'punctuation' as const })),
    );
    const pieces = without(block.pieces, merged([...plugs, ...colon]));
    const text = textOf(page, pieces);
    if (text === '') return;
    if (isLabel || (!isReference && isHeading(block, kept[k - 1]?.block, kept[k + 1]?.block)))
      parts.push({ kind: 'heading', text, pieces });
    // What opens like a Markdown heading and is none loses the blank that would make it one.
    else parts.push({ kind: isReference ? 'reference' : 'paragraph', text: text.replace(/^(#{1,6}) +/, '$1'), pieces });
  });
  // A heading with nothing below it is a line of text.
  const last = parts.at(-1);
  if (last?.kind === 'heading') parts[parts.length - 1] = { ...last, kind: 'paragraph' };
  return { parts, cuts };
}

/** The colon behind a label that becomes a heading. */
function colonOf({ text }: Page, pieces: readonly Span[]): Span[] {
  const end = pieces.at(-1)?.end ?? 0;
  return /[:：]/.test(text[end - 1] ?? '') ? [{ start: end - 1, end }] : [];
}

function isHeading(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (!mayBeHeading(block) || after === undefined) return false;
  if (block.level !== undefined) return true;
  // Items of a list follow each other; a heading stands above text or above a heading of the next level.
  const leads =
    isProse(after) ||
    (mayBeHeading(after) && numbering(after.text) !== numbering(block.text)) ||
    (after.text.length >= 20 && endsSentence(after.text));
  const isItem =
    before !== undefined &&
    mayBeHeading(before) &&
    numbering(before.text) === numbering(block.text) &&
    before.level === undefined;
  return (
    leads &&
    !isItem &&
    (before === undefined ||
      endsSentence(before.text) ||
      mayBeHeading(before) ||
      before.role === 'row' ||
      numbering(block.text) !== 'none')
  );
}

/** The kind of number that a line begins with. */
function numbering(text: string): string {
  if (/^[一二三四五六七八九十]{1,3}[、.．]/.test(text)) return '一、';
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text)) return '（一）';
  if (/^[（(]\d{1,2}[）)]/.test(text)) return '(1)';
  if (/^\d{1,2}[、.．]/.test(text)) return '1、';
  if (/^第/.test(text)) return '第';
  return /^\d{1,2}\p{Script=Han}/u.test(text) ? '1' : 'none';
}

function plugsIn({ text }: Page, pieces: readonly Span[], decisions: ReadonlyMap<string, boolean> | undefined): Span[] {
  return pieces.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(PLUG)]
      .filter(([plug]) => decisions?.get(decisionKey(plug)) !== false && plug.length < end - start)
      .map(({ 0: plug, index }) => ({ start: start + index, end: start + index + plug.length })),
  );
}

// ---- What is refused

function refuseWhatIsNoArticle(page: Page, parts: readonly Part[]): void {
  const body = parts.map(({ text }) => text).join('');
  const han = body.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = body.match(/\p{L}/gu)?.length ?? 0;
  const whole = page.text.replace(/\s+/g, '');
  if (whole === '') throw new ImportError('holds no text.');
  if (page.asksForLogin && han < 5 * LEAST_ARTICLE)
    throw new ImportError(
      'asks for a login and has no article. Log in with a browser, save the page and import the file.',
    );
  if (letters >= 2 * LEAST_ARTICLE && han < 0.2 * letters)
    throw new ImportError(`is not in Chinese: ${han} of its ${letters} letters are Chinese characters.`);
  const linked = page.lines.reduce((sum, { start, end, linked }) => sum + (end - start) * linked, 0);
  if (!parts.some(({ text }) => endsSentence(text)) || han < LEAST_ARTICLE)
    throw new ImportError(
      linked > 0.5 * whole.length
        ? 'is a list of links and has no article.'
        : `has no article: ${han} Chinese characters are left without navigation and the like. A page that a script fills must be saved from a browser.`,
    );
}

function refuseWhatIsUnreadable({ body }: Extraction): void {
  const at = firstBroken(body);
  if (at < 0) return;
  const paragraph = body.slice(0, at).split(/\n{2,}/).length;
  throw new ImportError(
    `has characters in paragraph ${paragraph} that cannot be read (…${body.slice(Math.max(0, at - 8), at).trim()}): the file mixes encodings or is damaged. Save it as UTF-8, or name the encoding with --encoding.`,
  );
}

/** Kept and dropped spans are apart, and hold every character of the page; the body is the kept ones. */
function checkConservation(page: Page, { body, kept, dropped }: Extraction): void {
  const printed = (text: string) => text.replace(/[\s\u200b\u200c\u200e\u200f\u2060\u00ad]+/g, '');
  const given = printed(kept.map(({ start, end }) => page.text.slice(start, end)).join(''));
  if (printed(body.replace(/^## /gm, '')) !== given) throw new Error('the body is not what was kept of the page');
  const seen = printed(dropped.map(({ text }) => text).join('')).length + given.length;
  const all = page.lines.reduce(
    (sum, line) =>
      sum +
      printed(
        without([line], page.markup)
          .map(({ start, end }) => page.text.slice(start, end))
          .join(''),
      ).length,
    0,
  );
  if (seen !== all) throw new Error(`${all} characters of the page became ${seen}`);
}

/** Dropped spans of which a person may want to be asked. */
export function doubtful({ dropped }: Extraction): readonly Dropped[] {
  return dropped.filter(({ confidence }) => confidence < DOUBTFUL);
}
