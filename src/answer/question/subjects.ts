/** Which units of a question name whom or what it is about. */
import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { isPersonName } from '../../text/family-names.js';
import { isMeasured } from './implied.js';
import type { Question } from './question.js';
import type { Unit } from './unit.js';

/** Weight of a noun that few passages have. */
const RARE = 0.75;

/** 像素蜜蜂: two rare nouns in a row that the corpus has in a row are a name, and a subject. */
export function namesCompound({ units, content }: Question, library: Library): boolean {
  return units.some((unit, i) => {
    const next = units[i + 1];
    const areRare = unit.kind === 'noun' && next?.kind === 'noun' && Math.min(unit.weight, next.weight) >= RARE;
    return areRare && next.start === unit.end && library.gramCount(gramKey(content, unit.end - 1, 2)) > 0;
  });
}

/** 长沙, 金股链, a Latin name that the corpus has: what a question may be about. */
export function isSubject({ kind, known, text }: Unit): boolean {
  return kind === 'place' || kind === 'name' || (kind === 'latin' && known && !isMeasured(text));
}

/** 张三: the name of a person, by its family name. */
export function isPerson({ text, kind }: Unit): boolean {
  return kind === 'name' && isPersonName(text);
}
