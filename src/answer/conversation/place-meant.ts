/** 全省 and 那个城市: which place they mean is told by what was quoted last. */
import type { Library } from '../../search/library.js';
import { isCountry, isProvince } from '../../text/places.js';
import { partsOf, reworded } from '../question/parse-question.js';
import type { Question } from '../question/question.js';
import type { Turn } from './turn.js';

/** 全省呢 after what was quoted of 四川省 and 成都: the one province that it names. */
export function ofProvince(question: Question, { quoted }: Turn, library: Library): Question {
  if (!question.units.some(({ text }) => text === '全省')) return question;
  const provinces = namesOfPlaces(quoted, library).flatMap((text) => (isProvince(text) ? text.replace(/省$/, '') : []));
  const [only, ...others] = new Set(provinces);
  if (only === undefined || others.length > 0) return question;
  return reworded(question, question.folded.replace('全省', `${only}省`), library);
}

/** 那个城市后来又建了几个 after 哪个城市最早: the city that was quoted first, where what was asked before names none. */
export function withPlace(question: Question, last: Turn, library: Library): Question {
  const [pointer, kind] = POINTER.exec(question.folded) ?? [];
  if (pointer === undefined || kind === undefined) return question;
  const isOfKind = (text: string) => (kind.startsWith('省') ? isProvince(text) : !isProvince(text) && !isCountry(text));
  if (partsOf(last.content, library).units.some((unit) => unit.kind === 'place' && isOfKind(unit.text)))
    return question;
  const meant = namesOfPlaces(last.quoted, library).find(isOfKind);
  if (meant === undefined) return question;
  return reworded(question, question.folded.replace(pointer, meant), library);
}

const POINTER =
  /(?:[这那]一?[个座]|(?<!应)该)(城市(?![群公副规建带圈])|市(?![长委级内外区场值民政辖中盈占属])|省份?(?![会委级内外得钱电额]))/;

function namesOfPlaces(folded: string, library: Library): string[] {
  return library.names(folded).flatMap(({ text, kind }) => (kind === 'place' ? [text] : []));
}
