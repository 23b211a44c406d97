/** 前者 and 后者: which two they are. */
import type { Library } from '../../search/library.js';
import { partsOf, reworded } from '../question/parse-question.js';
import type { Question } from '../question/question.js';
import { isSubject } from '../question/subjects.js';
import { phrasesOf } from '../question/unit.js';
import type { Turn } from './turn.js';

/** The question with the two that were last named together, or last asked about, in place of 前者 and 后者. */
export function withNamed(question: Question, turns: readonly Turn[], library: Library): Question {
  if (!FORMER_OR_LATTER.test(question.folded)) return question;
  const [former, latter] = twoJoined(turns) ?? twoInTurn(turns, library) ?? [];
  if (former === undefined || latter === undefined) return question;
  const folded = question.folded.replace(EVERY_FORMER_OR_LATTER, (pointer) => (pointer === '前者' ? former : latter));
  return reworded(question, folded, library);
}

type Two = readonly [former: string, latter: string];

/** 成都的蓉票儿和像素蜜蜂: the two that were last named together. */
function twoJoined(turns: readonly Turn[]): Two | undefined {
  const { first, second } = turns.map(({ content }) => JOINED.exec(content)?.groups).findLast((found) => found) ?? {};
  return first === undefined || second === undefined ? undefined : [first, second];
}

const JOINED =
  /(?<first>(?:(?![的和与跟及在有是])[\p{Script=Han}a-z\d]){2,10})(?:和|与|跟|及|、)(?<second>(?:(?![的和与跟及在有是])[\p{Script=Han}a-z\d]){2,10})/u;

/** The two that were asked about one after the other, else those of the last question that names two. */
function twoInTurn(turns: readonly Turn[], library: Library): Two | undefined {
  const named = turns.map(({ content }) => {
    const { units } = partsOf(content, library);
    const subjects = phrasesOf(units.filter(isSubject));
    // 像素蜜蜂 are two nouns.
    return subjects.length > 0 ? subjects : phrasesOf(units.filter(({ kind }) => kind === 'noun')).slice(0, 1);
  });
  const inTurn = [...new Set(named.flatMap(([name]) => name ?? []))].slice(-2);
  const isOfLast = (named.at(-1)?.length ?? 0) > 1 || inTurn.length < 2;
  const [former, latter] = isOfLast ? (named.findLast((names) => names.length > 1) ?? []) : inTurn;
  return former === undefined || latter === undefined ? undefined : [former, latter];
}

/** No 落后者, 先前者. */
const FORMER_OR_LATTER = /(?<![落先以目幕背最])[前后]者/;
const EVERY_FORMER_OR_LATTER = new RegExp(FORMER_OR_LATTER, 'g');
