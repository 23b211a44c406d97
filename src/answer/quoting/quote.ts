/** A ranked sentence → a quote: an exact slice of its article with what matched in it. */
import type { Quote, Sentence, Span } from '../../model.js';
import type { StoredArticle } from '../../search/stored.js';
import { spansOfFigure } from '../../text/bounds.js';
import { findAll } from '../../text/find-all.js';
import { type Folded, fold, foldText, toOriginal } from '../../text/fold.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { Question } from '../question/question.js';
import type { Unit } from '../question/unit.js';
import type { Gram } from '../ranking/grams.js';
import type { RankedSentence, Ranking } from '../ranking/rank.js';
import { givesReason, wantsQuantity } from '../sentence/kinds.js';
import { ATTRIBUTION } from '../sentence/pronouns.js';

/** Grams lighter than this share of the heaviest are not worth a highlight. */
const HIGHLIGHT_SHARE = 0.2;
/** A sentence shorter than this, in characters, takes a neighbour along, as far as both stay below the second number. */
const SHORT = 24;
const SHORT_WITH_NEIGHBOUR = 90;
/** Longest quote that takes the sentence before along because the best one begins with a pronoun. */
const WITH_ANTECEDENT = 200;

/** A neighbour with this share of the sentence's score answers about as well; longest quote that takes it along. */
const ABOUT_AS_WELL = 0.8;
/** … where the sentence has the kind of thing that is asked for, … */
const AS_WELL = 0.9;
/** … and where that is a quantity, which one sentence tells. */
const AS_WELL_FOR_QUANTITY = 0.93;
const WITH_RIVAL = 140;

/** A sentence that ends so announces the next, which is taken along where both have no more characters than this. */
const ANNOUNCES = ':';
const OPEN_BRACKET = /\([^()]*;$/;
const WITH_ANNOUNCED = 240;

/** Longest quote that takes the sentence after it along because that gives the reason which is asked for. */
const WITH_REASON = 200;
/** Longest list that is quoted whole. */
const WITH_LIST = 300;

/** A sentence that begins so is about what the one before has named. */
const PRONOUN =
  /^["“‘「『(]?(?:(?:目前|如今|现在|截至[^,。]{1,12}),?)?(?:这|该|此|其|它|他们?|她们?|两者|二者|前者|后者|上述|对此|为此|因此|因而|由此|于是|在[此这]|[赛战会婚事]后,|另外|当时|当(?:[年日晚]|天(?!山))|同(?:年(?![级龄])|日(?![本报]))|同时|次[年日]|随后|之后)/;
/** “大不等于强。”她说。 needs the sentence that names her. */
const SAID_BY_PRONOUN = /["”」』][他她][^,。;]{1,6}。$/;
/** What is said ends so before it is said who says it. */
const SAID = /["”」]$/;

/** Which sentences of a passage a quote holds: positions, first and last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The fewest adjacent sentences of one paragraph that can be understood by themselves, and the neighbour that answers about
 * as well: which of the two holds the answer is then for the reader to see.
 */
export function rangeFor(ranked: RankedSentence, ranking: Pick<Ranking, 'sentences'>, question: Question): Range {
  const { at, index, folded } = ranked;
  const { sentences } = at.passage;
  const list = question.asks.has('list') ? listAround(ranked) : undefined;
  if (list !== undefined) return list;
  const length = (from: number, to: number) => (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0);
  const joins = (a: number, b: number) =>
    sentences[a] !== undefined && sentences[a]?.paragraph === sentences[b]?.paragraph;
  // 有两个节点: says nothing without what it announces, be that in the next paragraph.
  const follows = sentences[index + 1] !== undefined && length(index, index + 1) <= WITH_ANNOUNCED;
  // (英文:…; begins a bracket that the next sentence closes.
  const goesOn = folded.endsWith(ANNOUNCES) || (folded.endsWith(';') && OPEN_BRACKET.test(folded));
  if (goesOn && follows) return { from: index, to: index + 1 };
  const isSaid = (i: number) =>
    SAID.test(ranked.passage.sentences[i] ?? '') &&
    ATTRIBUTION.test(ranked.passage.sentences[i + 1] ?? '') &&
    joins(i, i + 1) &&
    length(i, i + 1) <= WITH_ANTECEDENT;
  for (const said of [index, index - 1]) {
    if (!isSaid(said)) continue;
    // “…。”她说。 needs the sentence that names her.
    const isByPronoun = /^[他她]/.test(ranked.passage.sentences[said + 1] ?? '');
    const isAlone = !isByPronoun || !joins(said - 1, said) || length(said - 1, said + 1) > WITH_ANTECEDENT;
    return { from: isAlone ? said : said - 1, to: said + 1 };
  }
  if (
    (PRONOUN.test(folded) || SAID_BY_PRONOUN.test(folded) || isOfYearAbove(question, ranked)) &&
    joins(index - 1, index) &&
    length(index - 1, index) <= WITH_ANTECEDENT
  ) {
    return { from: index - 1, to: index };
  }
  if (folded.length < SHORT) {
    if (joins(index, index + 1) && length(index, index + 1) <= SHORT_WITH_NEIGHBOUR)
      return { from: index, to: index + 1 };
    if (joins(index - 1, index) && length(index - 1, index) <= SHORT_WITH_NEIGHBOUR)
      return { from: index - 1, to: index };
  }
  // 还谈不上竞争 says not why; what stands beside it may.
  const isReasonNext =
    !givesReason(question, folded) && givesReason(question, ranked.passage.sentences[index + 1] ?? '');
  if (isReasonNext && joins(index, index + 1) && length(index, index + 1) <= WITH_REASON)
    return { from: index, to: index + 1 };
  if (isDatedBefore(question, ranked) && joins(index - 1, index) && length(index - 1, index) <= WITH_ANTECEDENT)
    return { from: index - 1, to: index };
  const asWell = wantsQuantity(question) ? AS_WELL_FOR_QUANTITY : AS_WELL;
  const needed = (ranked.holdsAsked ? asWell : ABOUT_AS_WELL) * ranked.score;
  let rival: RankedSentence | undefined;
  for (const other of ranking.sentences) {
    if (Math.abs(other.index - index) !== 1 || other.at.number !== at.number || other.score < needed) continue;
    if (rival !== undefined && other.score <= rival.score) continue;
    const [first, last] = [Math.min(other.index, index), Math.max(other.index, index)];
    if (joins(first, last) && length(first, last) <= WITH_RIVAL) rival = other;
  }
  return rival === undefined
    ? { from: index, to: index }
    : { from: Math.min(rival.index, index), to: Math.max(rival.index, index) };
}

/** Whether a year is asked for that only the sentence before can tell: 也正是在这一年. */
function isOfYearAbove({ asks }: Question, { folded, quantities }: RankedSentence): boolean {
  return asks.has('date') && YEAR_ABOVE.test(folded) && quantities.every(({ year }) => year === undefined);
}

const YEAR_ABOVE = /[这那]一?年(?![来多轻级龄])|[同当次翌]年/;

/** 9月下旬发兵 tells no year; the sentence before it does. */
function isDatedBefore({ asks }: Question, { passage, index, quantities }: RankedSentence): boolean {
  return asks.has('date') && index > 0 && !hasYear(quantities) && hasYear(passage.quantities(index - 1));
}

function hasYear(found: readonly Quantity[]): boolean {
  return found.some(({ kind, year }) => kind === 'date' && year !== undefined);
}

/** A list of which each item stands behind a semicolon, as far as it is short enough; undefined where there is none. */
function listAround({ at, passage, index }: RankedSentence): Range | undefined {
  const { sentences } = at.passage;
  const goesOn = (i: number) =>
    /;$/.test(passage.sentences[i] ?? '') && sentences[i]?.paragraph === sentences[i + 1]?.paragraph;
  let [from, to] = [index, index];
  while (goesOn(to)) to++;
  while (from > 0 && goesOn(from - 1)) from--;
  const length = (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0);
  return from < to && length <= WITH_LIST ? { from, to } : undefined;
}

/** The quote of a sentence: the range around it, in which nothing is marked yet. */
export function quoteOf(ranked: RankedSentence, range: Range): Quote {
  const { article, passage } = ranked.at;
  const [first, last]: (Sentence | undefined)[] = [passage.sentences[range.from], passage.sentences[range.to]];
  if (first === undefined || last === undefined)
    throw new RangeError(`no sentences ${range.from} to ${range.to} in the passage`);
  const [start, end] = [first.start, last.end];
  const quote = sliceAsQuote(article, passage.heading, first.paragraph, { start, end });
  return { ...quote, score: Math.round(ranked.score * 1000) / 1000 };
}

/** A slice of an article with its source: nothing marked in it, and no score. */
export function sliceAsQuote(
  { info, body }: Pick<StoredArticle, 'info' | 'body'>,
  heading: string | undefined,
  paragraph: number,
  { start, end }: Span,
): Quote {
  const { id: articleId, title, publisher, published, url, text: kind } = info;
  return {
    text: body.slice(start, end),
    articleId,
    title,
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    kind,
    ...(heading !== undefined && { heading }),
    paragraph,
    start,
    end,
    highlights: [],
    score: 0,
  };
}

/** The words of a question that are marked in its quotes, folded: those of its units, and grams that are not too light. */
export function markedWords(grams: readonly Gram[], units: readonly Unit[]): readonly string[] {
  const least = HIGHLIGHT_SHARE * grams.reduce((most, { weight }) => Math.max(most, weight), 0);
  const heavy = grams.filter(({ text: gram, weight }) => weight >= least && gram.length > 1);
  const words = units
    .flatMap(({ text: word, alternatives }) => [word, ...alternatives])
    .filter((word) => word.length > 1);
  return [...new Set([...words, ...heavy.map(({ text: gram }) => gram)])];
}

/** Where `words` stand in a text, in its own offsets: sorted, apart, whole characters. */
export function highlights(folded: Folded, words: readonly string[]): [number, number][] {
  return merged(
    words.flatMap((word) =>
      findAll(folded.text, word)
        .map((start) => ({ start, end: start + word.length }))
        .filter((span) => !splitsNumber(folded.text, span))
        .map((span) => toOriginal(folded, span)),
    ),
  );
}

/** 4家 is no part of 44家 that says anything. */
function splitsNumber(text: string, { start, end }: Span): boolean {
  return NUMBER_AROUND.test(text.slice(start - 1, start + 1)) || NUMBER_AROUND.test(text.slice(end - 1, end + 1));
}

const NUMBER_AROUND = /^\d\d$/;

/** A quote with the figures that it gives among its highlights. */
export function highlighting(quote: Quote, figures: readonly string[]): Quote {
  const folded = fold(quote.text);
  const found = figures.flatMap((figure) => spansOfFigure(folded.text, foldText(figure)));
  const before = quote.highlights.map(([start, end]) => ({ start, end }));
  return { ...quote, highlights: merged([...before, ...found.map((span) => toOriginal(folded, span))]) };
}

function merged(found: Span[]): [number, number][] {
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const spans: [number, number][] = [];
  for (const { start, end } of found) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}
