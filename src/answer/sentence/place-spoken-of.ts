/** Whether a text goes on about the place asked about, where a sentence of it names none. */
import { IT, ITS, THE_SAID } from '../../text/pointing-words.js';
import type { Named, NamesOf } from '../../text/segment.js';
import { NOW } from '../../text/time-words.js';
import { LONGEST_BODY } from '../question/places-asked.js';
import type { Unit } from '../question/unit.js';
import { isAnyThere } from './match-unit.js';
import type { ReadPassage } from './read-passage.js';
import { isSameParagraph } from './sentence-at.js';

/**
 * Whether the sentences before, or else heading and title, speak of the place last; 该园区 is that of the paragraph, whatever else
 * the paragraph compares it with.
 */
export function isSpokenOf(asked: readonly Unit[], passage: ReadPassage, index: number, namesOf: NamesOf): boolean {
  const { sentences, title } = passage;
  const isMentioned = (text: string) => isAnyThere(asked, text.replace(AFTER, ''));
  if (
    BACK_TO_PARAGRAPH.test(sentences[index] ?? '') &&
    sentences.some((text, i) => i < index && isSameParagraph(passage, i, index) && isMentioned(text))
  )
    return true;
  const isTitled = isMentioned(title);
  // 年末常住人口 of a bulletin is that of the city whose bulletin it is.
  if (
    isTitled &&
    OF_WHOLE.test(sentences[index] ?? '') &&
    namesOf(title).filter(({ kind }) => kind === 'place').length < 2
  )
    return true;
  for (const [back, text] of [...sentences.slice(0, index).reverse(), title].entries()) {
    if (isMentioned(text)) return true;
    // What an earlier paragraph says of another place is over, where the title names the one asked about.
    if (isTitled && !isSameParagraph(passage, index - 1 - back, index)) continue;
    // 全市64座,其中甲区31座: what is said of parts is not what the text goes on about.
    const [whole = ''] = text.split('其中');
    // 郑州的某某客车: who comes from where tells nothing of where an article about the place asked about has gone.
    const isAbout = ({ kind, end }: Named) =>
      kind === 'place' &&
      !(whole.charAt(end) === '的' && isTitled) &&
      !SITE_AFTER.test(whole.slice(end, end + LONGEST_BODY));
    // 全国共有7180家: what goes on about the whole country is no figure of a part.
    if (namesOf(whole).some(isAbout) || (!isTitled && OF_NATION.test(whole))) return false;
  }
  // Nothing names a place: it may be the one asked about.
  return true;
}

/** Words that point back to what the paragraph is about. */
const BACK_TO_PARAGRAPH = new RegExp(
  `^(?:${NOW}|截至.{0,12},)?,?(?:${IT}|${ITS}|${THE_SAID}|这|本(?=[市省县区园])|当地)`,
  'u',
);
/** 继甲园后: whom the sentence is no longer about. */
const AFTER = /继[^,。;]{1,16}?之?后/g;
/** 常山港航运枢纽: a place that gives a port its name. */
const SITE_AFTER = /^[^,、;。:的()\d ]{0,4}?(?:港|枢纽|机场|大桥|电站|水库|车站|高铁|铁路|高速)/;
const OF_WHOLE = /^(?:全[市省县区州]|年末|年底|全年)/;
/** Before a figure, what makes it that of the country: a clause that begins with it; 居全国前列 and 占全国的5% are another's. */
export const OF_NATION = /(?:^|[,;:])(?:全国|国内|我国)(?!第|首|最|前列|各地|的?\d)/;
