/** 他 and 她: which person they mean, by what was asked and answered before. */
import type { Library } from '../../search/library.js';
import { isPersonName } from '../../text/family-names.js';
import { foldText } from '../../text/fold.js';
import type { Asked } from '../question/asking.js';
import { partsOf, reworded } from '../question/parse-question.js';
import type { Question } from '../question/question.js';
import { isPerson } from '../question/subjects.js';
import type { Turn } from './turn.js';

/** 他: the last turn that names a person, or was answered with the name of one. */
export function personMeant(folded: string, turns: readonly Turn[], library: Library): Turn | undefined {
  if (!/[他她](?!们)/.test(folded)) return undefined;
  // 高航是谁 is answered with an office.
  const isAnswered = ({ manner, figure = '' }: Turn) => manner.asks.has('person') && isPersonName(foldText(figure));
  const turn = turns.findLast((turn) => isAnswered(turn) || partsOf(turn.content, library).units.some(isPerson));
  return turn !== undefined && isAnswered(turn)
    ? { ...turn, content: `${foldText(turn.figure ?? '')} ${turn.content}` }
    : turn;
}

/** 他是哪家的 after 谁要共建基金: the person who was the answer, and nothing else of what was asked before. */
export function withPerson(question: Question, turns: readonly Turn[], library: Library): Question {
  const { folded, asks, units } = question;
  const { manner, figure = '' } = turns.at(-1) ?? {};
  const name = foldText(figure);
  const isMeant = manner?.asks.has('person') && isPersonName(name) && /^[他她](?!们|人)/.test(folded);
  const isOfPerson = [...asks].some((kind) => OF_PERSON.has(kind)) && units.every(({ kind }) => kind === 'other');
  return isMeant && isOfPerson ? reworded(question, folded.replace(/^[他她]/, name), library) : question;
}

const OF_PERSON: ReadonlySet<Asked> = new Set(['organisation', 'office', 'definition']);
