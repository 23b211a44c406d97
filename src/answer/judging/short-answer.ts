/** The short answer: what is printed of the one figure that is meant (`figure.ts`), of a name, a code or an item of a list. */
import type { ShortAnswer, Span } from '../../model.js';
import type { Library } from '../../search/library.js';
import { timeOf } from '../../text/figure-time.js';
import { fold, originalSlice, toOriginal } from '../../text/fold.js';
import { printed } from '../../text/printed.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { BESIDE_WHOM } from '../question/asking.js';
import type { Question } from '../question/question.js';
import { asksDifference, isDifference } from '../sentence/changes.js';
import { clauseAt } from '../sentence/clauses.js';
import { lackOfEvent } from '../sentence/events.js';
import { CODE, numberedPattern } from '../sentence/kinds.js';
import { isThere } from '../sentence/match-unit.js';
import { isSpanSince } from '../sentence/moments.js';
import { type SentenceAt, spanOf } from '../sentence/sentence-at.js';
import { figureOf, MAX_SHORT } from './figure.js';
import type { Found } from './found.js';
import { nameAsked } from './name-answer.js';

/** The short answer of a sentence, in the original's characters; undefined where it has none, or none that answers. */
export function shortAnswer(found: Found, library: Library): ShortAnswer | undefined {
  const { question, sentence } = found;
  const { item } = question;
  if (item !== undefined) {
    const start = sentence.folded.indexOf(item);
    return start < 0 || item.length > MAX_SHORT
      ? undefined
      : printedSpan(sentence, { start, end: start + item.length });
  }
  const named = namedAnswer(question, sentence);
  if (named !== undefined) return printedSpan(sentence, named);
  const best = figureOf(found, library);
  if (best !== undefined && isNoAnswer(question, best, sentence.folded)) return undefined;
  // The year of somebody's birth for 何时去世
  const isOfLife = best?.kind === 'date' && BORN_OR_DEAD.test(question.folded);
  if (isOfLife && lackOfEvent(question, sentence, true) === 'otherDateOfLife') return undefined;
  if (best !== undefined) return printedAnswer(sentence, withTimeOfDay(question, sentence, best));
  const name = nameAsked(found, library);
  return name === undefined || name.end - name.start > MAX_SHORT ? undefined : printedSpan(sentence, name);
}

const BORN_OR_DEAD = /出生|[去逝]世/;

/** Whether a figure is no answer to what is asked, though the sentence is: 1亿元 for 有人才补贴吗, what one side has for 差多少, 第五 for 排在谁后面, 9月3日 for 哪一年. */
function isNoAnswer(
  { asks, folded: asked, units, isImplied, dateParts }: Question,
  figure: Quantity,
  folded: string,
): boolean {
  if (BESIDE_WHOM.test(asked) || isSpanSince(asked, figure, folded)) return true;
  // 9月3日 is no year.
  if (dateParts?.includes('year') && figure.kind === 'date' && figure.year === undefined && !/年/.test(figure.text))
    return true;
  if (asksDifference(asked))
    return /[比和跟与]/.test(asked) && !isDifference(figure, folded) && figure.kind !== 'fraction';
  if (!asks.has('yesno') || isImplied !== true) return false;
  const clause = clauseAt(folded, figure.start);
  return !units.every((unit) => unit.kind === 'place' || unit.kind === 'date' || isThere(unit, clause));
}

/** 什么时候 is told to the hour: 18日凌晨3时. 哪天 and 几号 are not. */
function withTimeOfDay({ dateParts }: Question, { folded, quantities }: SentenceAt, best: Quantity): Quantity {
  const time = quantities.find(({ kind, start }) => kind === 'time' && start === best.end);
  const isMeant = best.kind === 'date' && best.day !== undefined && dateParts === undefined;
  if (time === undefined || !isMeant || time.end - best.start > MAX_SHORT) return best;
  return { ...best, end: time.end, text: folded.slice(best.start, time.end) };
}

/** 四线 for 几线城市, 080917T for a code: what no quantity tells. */
function namedAnswer({ numbered, asks }: Question, sentence: SentenceAt): Span | undefined {
  if (numbered === undefined) return asks.has('code') ? codeIn(sentence) : undefined;
  const found = numberedPattern(numbered).exec(sentence.folded);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** The code right behind a word for it, else the first that is no 20周年 or 12点. */
function codeIn({ folded, quantities }: SentenceAt): Span | undefined {
  const codes = [...folded.matchAll(EVERY_CODE)].map(({ index: start, 0: text }) => ({
    start,
    end: start + text.length,
  }));
  return (
    codes.find(({ start }) => CALLED.test(folded.slice(0, start))) ??
    codes.find((code) =>
      quantities.every(({ kind, start, end }) => kind === 'number' || end <= code.start || start >= code.end),
    )
  );
}

const EVERY_CODE = new RegExp(CODE, 'g');
const CALLED = /(?:代码|代号|编号|编码|文号|证号|号码|电话|邮编)[^,。;\d]{0,3}$/;

function printedSpan(sentence: SentenceAt, span: Span): ShortAnswer | undefined {
  const own = spanOf(sentence);
  if (own === undefined) return undefined;
  const text = sentence.passage.at.article.body.slice(own.start, own.end);
  return { text: originalSlice(text, fold(text), span) };
}

function printedAnswer(sentence: SentenceAt, best: Quantity): ShortAnswer | undefined {
  const { passage, folded, quantities } = sentence;
  const { article } = passage.at;
  const span = spanOf(sentence);
  if (span === undefined) return undefined;
  const text = article.body.slice(span.start, span.end);
  const original = fold(text);
  const when = best.kind === 'date' ? undefined : timeOf(quantities, best, folded);
  const own = printed(text, original, best);
  const figure = article.figures.find(
    ({ start, text: printedText }) =>
      printedText === own.text && start === span.start + toOriginal(original, best).start,
  );
  return {
    ...own,
    ...(figure?.what && { what: figure.what }),
    ...(when !== undefined && { when: originalSlice(text, original, when) }),
  };
}
