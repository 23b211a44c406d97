/** Who holds an office that a question speaks of: 娄底市长 is told as 杨懿文 where the corpus has 娄底市长杨懿文. */
import type { Library } from '../../search/library.js';
import { familyNameAt } from '../../text/family-names.js';
import { findAll } from '../../text/find-all.js';
import { isOffice } from '../../text/offices.js';
import { passagesWith } from './passages-with.js';
import type { Unit } from './unit.js';

/** Mentions that a name must have, and their share: another may have held the office before. */
const LEAST_MENTIONS = 2;
const MOSTLY = 0.75;

/** The units, offices with the names of those who hold them as another way to say it; for questions that do not ask who that is. */
export function withOfficeHolders(units: readonly Unit[], library: Library): readonly Unit[] {
  return units.map((unit, i) => {
    const owner = units[i - 1];
    const isOwned = owner !== undefined && unit.start - owner.end <= 1 && owner.known && isOwner(owner);
    if (!isOwned || !isOffice(unit.text)) return unit;
    // 娄底市 is told as 娄底.
    const holder = holderOf(owner.text.replace(/(?<=..)[省市县区州镇]$/, ''), unit.text, library);
    return holder === undefined ? unit : { ...unit, alternatives: [...unit.alternatives, holder] };
  });
}

function isOwner({ kind }: Unit): boolean {
  return kind === 'place' || kind === 'name';
}

/** The name that stands behind the office, with the owner before it, in most passages that name somebody there. */
function holderOf(owner: string, office: string, library: Library): string | undefined {
  const behind = [...passagesWith([owner, office], library)].flatMap((folded) =>
    namedBehind(folded, owner, office, library),
  );
  const counts = new Map<string, number>();
  for (const { short, long } of behind)
    for (const name of new Set([short, long])) counts.set(name, (counts.get(name) ?? 0) + 1);
  const holder = behind.find(
    ({ short }) => (counts.get(short) ?? 0) >= Math.max(LEAST_MENTIONS, MOSTLY * behind.length),
  );
  if (holder === undefined) return undefined;
  // 杨文 of 杨文说 and 杨文在; 杨懿文 stands whole wherever 杨懿 does.
  return counts.get(holder.long) === counts.get(holder.short) ? holder.long : holder.short;
}

/** A family name with the character behind it, and with two. */
interface Behind {
  readonly short: string;
  readonly long: string;
}

/** The names behind the office where the owner stands right before it, be it behind another office: no 副市长, and no 成都、重庆市长. */
function namedBehind(folded: string, owner: string, office: string, library: Library): Behind[] {
  return findAll(folded, office).flatMap((at) => {
    const start = at + office.length;
    const before = folded.slice(0, at).replace(OTHER_OFFICE, '');
    const isOwned = before.replace(/[省市县区州镇]$/, '').endsWith(owner) || before.endsWith(owner);
    const family = familyNameAt(folded, start);
    if (!isOwned || family === 0 || beginsWord(folded.slice(start, start + AHEAD), family, library)) return [];
    const [short = '', long = ''] = [1, 2].map((more) => folded.slice(start, start + family + more));
    return HAN_NAME.test(short) ? [{ short, long: HAN_NAME.test(long) ? long : short }] : [];
  });
}

/** 某市委副书记、市长张三 */
const OTHER_OFFICE = /委?(?:副?书记|副主席|常委)、$/;

/** 应邀 and 向市民: what begins as a name does is a word, or a word that no name has begins behind it. */
function beginsWord(text: string, family: number, { segmenter }: Library): boolean {
  const [first, second] = segmenter.segment(text);
  const isWord = (word: string) => ['noun', 'verb'].includes(segmenter.classOf(word));
  if (first !== undefined && first.text.length > family) return isWord(first.text);
  // 向 and 于 are family names too; 林建国 has a word for a name.
  return second !== undefined && second.text.length > 1 && isWord(second.text) && /^[向于应从和经同]/.test(text);
}

/** Characters behind an office that are looked at for words. */
const AHEAD = 6;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
