/** What to ask instead, when the articles do not answer: the nearest that they do say, each suggestion tried first. */
import type { Figure } from '../model.js';
import type { Library } from '../search/library.js';
import { foldText, isTraditional, simplified } from '../text/fold.js';
import { remembered } from '../text/remembered.js';
import { find } from './judging/finding.js';
import { parseQuestion, type Question } from './question/question.js';
import type { Unit } from './question/unit.js';
import type { RankedSentence, Ranking } from './ranking/rank.js';

/** Most suggestions, and most that are tried. */
const MOST = 3;
const TRIED = 8;
/** Sentences that they are made of. */
const NEAREST = 6;
/** A sentence that holds less of the question than this is not near. */
const LEAST_HELD = 0.3;
/** Suggestions whose answers are remembered. */
const REMEMBERED = 1_000;
/** Longest suggestion, in characters. */
const LONGEST = 40;

/** Most words of what a figure measures. */
const LONGEST_PHRASE = 5;

interface Candidate {
  readonly text: string;
  readonly sentence: RankedSentence;
  /** Of how many of the question's words it speaks. */
  readonly shared: number;
}

/** Questions that the library answers, nearest to `question` first; none where nothing is near. */
export function suggestionsFor(question: Question, ranking: Ranking, library: Library): string[] {
  const near = ranking.sentences.slice(0, NEAREST).filter(({ evidence }) => (evidence?.held ?? 0) >= LEAST_HELD);
  const names = question.units.filter(({ kind, known }) => known && (kind === 'place' || kind === 'name'));
  const candidates = near.flatMap((sentence) => candidatesOf(sentence, names, question, library));
  const suggestions: string[] = [];
  for (const { text, sentence } of candidates.sort((a, b) => b.shared - a.shared).slice(0, TRIED)) {
    if (suggestions.length === MOST) break;
    // In simplified characters where the question has no others.
    const shown = isTraditional(question.text) ? text : simplified(text);
    if (!suggestions.includes(shown) && isAnswered(text, sentence, library)) suggestions.push(shown);
  }
  return suggestions;
}

function candidatesOf(
  sentence: RankedSentence,
  names: readonly Unit[],
  question: Question,
  library: Library,
): Candidate[] {
  const { at, index } = sentence;
  const span = at.passage.sentences[index];
  if (span === undefined) return [];
  const texts = at.article.figures
    .filter(
      ({ start, end, what }) =>
        start >= span.start && end <= span.end && isNounPhrase(what, library) && tells(what, question),
    )
    .map((figure) => figureQuestion(figure, names, sentence));
  const { heading } = at.passage;
  // One word alone asks for nothing.
  const phrases = texts.filter((text) => text.includes(' '));
  return [...new Set(heading === undefined ? phrases : [...phrases, heading])]
    .filter((text) => text.length <= LONGEST)
    .map((text) => {
      const folded = foldText(text);
      return { text, sentence, shared: question.units.filter((unit) => folded.includes(unit.text)).length };
    })
    .filter(({ shared }) => shared > 0);
}

/** A word of two characters tells too little of what to ask for, unless the question has it. */
function tells(what: string, { units }: Question): boolean {
  const folded = foldText(what);
  return folded.length > 2 || units.some(({ text }) => folded.includes(text));
}

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
  return isNoun(words[0]) && isNoun(last) && !isPlace && words.length <= LONGEST_PHRASE;
}

/** 娄底 2019年 GDP: whose it is, when, what. */
function figureQuestion({ what, when }: Figure, names: readonly Unit[], { folded }: RankedSentence): string {
  const own = foldText(what);
  const whose = names.filter(({ text }) => folded.includes(text) && !own.includes(text)).map(({ text }) => text);
  return [...whose, ...(when === undefined || own.includes(foldText(when)) ? [] : [when]), what].join(' ');
}

function isAnswered(text: string, { at }: RankedSentence, library: Library): boolean {
  const answering = tried.get(library) ?? remembered((asked) => articleAnswering(asked, library), REMEMBERED);
  tried.set(library, answering);
  return answering(text) === at.articleNumber;
}

/** What was tried with each library: the same suggestions come up for many questions. */
const tried = new WeakMap<Library, (text: string) => number | null>();

/** Number of the article that the best sentence is from; null where there is no answer. */
function articleAnswering(text: string, library: Library): number | null {
  const { status, found } = find(parseQuestion(text, library), library);
  return status === 'not_found' ? null : (found[0]?.sentence.at.articleNumber ?? null);
}
