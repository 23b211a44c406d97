/** What to ask instead, when the articles do not answer: the nearest that they do say, each suggestion tried first. */

import type { Figure, Span } from '../model.js';
import type { Library } from '../search/library.js';
import { fold, foldText, isTraditional, originalSlice, simplified } from '../text/fold.js';
import { oncePer, remembered } from '../text/remembered.js';
import { NOW, RELATIVE_YEAR } from '../text/time-words.js';
import { questionFor } from './figure-questions.js';
import { find } from './judging/finding.js';
import { shortAnswer } from './judging/short-answer.js';
import { parseQuestion } from './question/parse-question.js';
import type { Question } from './question/question.js';
import { NAME_KINDS, type Unit } from './question/unit.js';
import type { RankedSentence, Ranking } from './ranking/rank.js';
import { spanOf } from './sentence/sentence-at.js';
import { saysWhatIs } from './sentence/whose-figure.js';

/** Most that are tried, and so most suggestions. */
const TRIED = 3;
/** Sentences that they are made of. */
const NEAREST = 8;
/** A sentence that holds less of the question than this is not near. */
const LEAST_HELD = 0.3;
/** Suggestions whose answers are remembered. */
const REMEMBERED = 1_000;
/** Longest suggestion, in characters. */
const LONGEST_SUGGESTION = 30;

/** Most words of what a figure measures. */
const LONGEST_PHRASE = 5;

interface Candidate {
  readonly text: string;
  /** The article that it is made of, and the figure that it asks for, if one. */
  readonly article: number;
  readonly figure?: string;
  /** How much of the question's words it has, by their weights. */
  readonly shared: number;
}

/** Questions that the library answers, nearest to `question` first; none where nothing is near. */
export function suggestionsFor(question: Question, ranking: Ranking, library: Library): string[] {
  const near = ranking.sentences.slice(0, NEAREST).filter(({ evidence }) => (evidence?.held ?? 0) >= LEAST_HELD);
  const candidates = candidatesOf(near, question, (what) => speaksOf(what, question), library);
  const suggestions = answered(candidates, question, library);
  if (suggestions.length > 0) return suggestions;
  const left = Math.max(1, TRIED - candidates.length);
  const names = namesOf(question);
  // Whoever asks in vain for one thing of a name may want to know another of it.
  const isOfName = (text: string) => names.some((name) => foldText(text).includes(name));
  const others = candidatesOf(near, question, () => true, library).filter(
    ({ text, figure }) => figure !== undefined && isOfName(text) && !candidates.some((own) => own.text === text),
  );
  const ofName = answered(others.slice(0, left), question, library);
  if (ofName.length > 0) return ofName;
  return names.slice(0, left).flatMap((name) => askedOf(name, question, library));
}

/** What the articles tell of a name in a figure; the name itself where they tell none. */
function askedOf(name: string, question: Question, library: Library): string[] {
  const asked = parseQuestion(name, library);
  const { status, found, ranking } = find(asked, library);
  const ofName = ranking.sentences
    .slice(0, NEAREST)
    .flatMap((sentence) => candidatesIn(sentence, asked, () => true, library))
    .filter(({ text, figure }) => figure !== undefined && foldText(text).includes(name));
  const [first] = answered(ofName.slice(0, TRIED), question, library);
  if (first !== undefined) return [first];
  return status === 'not_found' || found.length === 0 ? [] : [name];
}

/** Those that the library answers, as they are shown. */
function answered(candidates: readonly Candidate[], question: Question, library: Library): string[] {
  const suggestions: string[] = [];
  for (const candidate of candidates) {
    // In simplified characters where the question has no others.
    const shown = isTraditional(question.text) ? candidate.text : simplified(candidate.text);
    if (!suggestions.includes(shown) && isAnswered(candidate, library)) suggestions.push(shown);
  }
  return suggestions;
}

/** The names of the question that the articles speak of; ntt data is one. */
function namesOf({ content, units }: Question): string[] {
  const names = units.filter(({ kind, known }) => known && NAME_KINDS.has(kind));
  const whole: Span[] = [];
  for (const { start, end, kind } of names) {
    const last = whole.at(-1);
    const reach = (last?.end ?? -2) + (kind === 'latin' ? 1 : 0);
    if (last !== undefined && start <= reach) whole[whole.length - 1] = { start: last.start, end };
    else whole.push({ start, end });
  }
  return whole.map(({ start, end }) => content.slice(start, end)).filter((text) => text.length > 1);
}

/** What sentences may be asked about, most like the question first, as many as are tried. */
function candidatesOf(
  near: readonly RankedSentence[],
  question: Question,
  isOf: (what: string) => boolean,
  library: Library,
): Candidate[] {
  return near
    .flatMap((sentence) => candidatesIn(sentence, question, isOf, library))
    .sort((a, b) => b.shared - a.shared || a.text.length - b.text.length)
    .slice(0, TRIED);
}

function candidatesIn(
  sentence: RankedSentence,
  question: Question,
  isOf: (what: string) => boolean,
  library: Library,
): Candidate[] {
  const { at } = sentence;
  const span = spanOf(sentence);
  if (span === undefined) return [];
  const { heading } = at.passage;
  const asking = at.article.figures
    .filter(({ start, end, what }) => start >= span.start && end <= span.end && isOf(what))
    .map((figure) => ({ text: figureQuestion(figure, library), figure: figure.text }));
  return [...asking, { text: heading }].flatMap(({ text = '', ...rest }) => {
    const folded = foldText(text);
    const shared = question.units.reduce((sum, unit) => sum + (folded.includes(unit.text) ? unit.weight : 0), 0);
    return shared === 0 || text.length > LONGEST_SUGGESTION
      ? []
      : [{ text, ...rest, article: at.articleNumber, shared }];
  });
}

/** Whether what is measured has a word of the question: only then is its question worth making. */
function speaksOf(what: string, { units }: Question): boolean {
  const folded = foldText(what);
  return units.some((unit) => !saysWhen(unit) && folded.includes(unit.text));
}

/** 2019年 and 去年 are said of anything. */
function saysWhen({ kind, text }: Unit): boolean {
  return kind === 'date' || kind === 'number' || RELATIVE.test(text);
}

const RELATIVE = new RegExp(`^(?:${RELATIVE_YEAR})$`);

/** GDP名义增速 can be asked for, 主要沿着 cannot. */
function isNounPhrase(what: string, { segmenter }: Library): boolean {
  const words = segmenter.segment(foldText(what)).filter(({ kind }) => kind !== 'other');
  const isNoun = (word: (typeof words)[number] | undefined) =>
    word !== undefined &&
    word.text.length > 1 &&
    (word.kind === 'latin' || ['place', 'name', 'noun'].includes(segmenter.classOf(word.text)));
  const last = words.at(-1);
  // 约合长沙 names a place, nothing that is measured.
  const isPlace = last?.kind === 'han' && segmenter.classOf(last.text) === 'place';
  return isNoun(words[0]) && isNoun(last) && !isPlace && !IS_TIME.test(what) && words.length <= LONGEST_PHRASE;
}

/** 去年同期 is what a figure is compared with. */
const IS_TIME = /(?:同期|[年月季][末底初]|期间)$/;

/** 某市2019年GDP为多少亿元: with the place that the sentence named last, and when, where its clause does not say so. */
function figureQuestion(figure: Figure, library: Library): string | undefined {
  const { what, when, text, sentence } = figure;
  const asking = questionFor(figure) ?? (isNounPhrase(what, library) ? plainly(figure) : undefined);
  if (asking === undefined || BEGINS_ELSEWHERE.test(foldText(asking))) return undefined;
  const own = foldText(asking);
  const whose = library.names(own).length > 0 ? '' : namedBefore(sentence.slice(0, sentence.indexOf(text)), library);
  // 有多少家企业 does not say whose.
  if (whose === '' && /^有/.test(own)) return undefined;
  const isNow = when === undefined || own.includes(foldText(when)) || CURRENT.test(own);
  return `${whose}${isNow || !isNearBehind(when, figure) ? '' : when}${asking}`;
}

/** The name in a text that a figure behind it is of; empty where it has none. */
function namedBefore(text: string, library: Library): string {
  const folded = fold(text);
  const names = library.names(folded.text).filter(({ start }) => !LOCATES.test(folded.text.slice(0, start)));
  const [first] = names;
  // 杭州是浙江的领头羊,目前有6家: they are those of 杭州.
  const isAbout = first !== undefined && saysWhatIs(folded.text, first);
  const place = isAbout ? first : names.at(-1);
  return place === undefined ? '' : originalSlice(text, folded, place);
}

/** 在上海举办: where something is done is not whose it is. */
const LOCATES = /[在于从向到赴往]$/;
const CURRENT = new RegExp(`${NOW}|现[有已]`);

/** Whether no more than one clause ends between a time and its figure. */
function isNearBehind(when: string, { text, sentence }: Figure): boolean {
  const between = sentence.slice(sentence.indexOf(when) + when.length, sentence.indexOf(text));
  return (between.match(/[,，;；]/g) ?? []).length <= 1;
}

/** What goes on from a title or a clause before. */
const BEGINS_ELSEWHERE = /^(?:中|从|上|里|内|的|之)/;

/** GDP是多少, 有多少家企业: where what is counted stands behind the figure. */
function plainly({ text, unit, what, sentence }: Figure): string | undefined {
  if (!/\d/.test(foldText(text))) return undefined;
  const isBehind = sentence.indexOf(what) > sentence.indexOf(text);
  if (!isBehind) return `${what}是多少`;
  // 500万元创业贷
  if (unit?.endsWith('元')) return `${what}是多少`;
  // 3大园区
  return unit === undefined || unit === '大' ? undefined : `有多少${unit}${what}`;
}

/** Whether its article answers it, with the figure that it asks for. */
function isAnswered({ text, article, figure }: Candidate, library: Library): boolean {
  const given = answersOf(library)(text);
  return given !== null && given.article === article && (figure === undefined || given.figure === figure);
}

interface Given {
  readonly article: number;
  readonly figure?: string;
}

/** What a question is answered with; null where it is not. The same suggestions come up for many questions. */
const answersOf = oncePer((library: Library) => remembered((text) => givenFor(text, library), REMEMBERED));

function givenFor(text: string, library: Library): Given | null {
  const { status, found } = find(parseQuestion(text, library), library);
  const [first] = found;
  if (status === 'not_found' || first === undefined) return null;
  const figure = shortAnswer(first, library)?.text;
  return { article: first.sentence.at.articleNumber, ...(figure !== undefined && { figure }) };
}
