/** Further reading: what is quoted behind what answers. */
import { isSameSentence, type RankedSentence } from '../ranking/rank.js';
import type { Found, SideAnswer } from './found.js';

/** A further quote must come this close to the first. */
const LEAST_SHARE_OF_BEST = 0.5;
/** … and itself say this much of what the first says of the question: what only stands near the answer is nothing to read on. */
const LEAST_SHARE_SAID = 0.1;

/** Sentences of the same ranking that come close to what leads, and say something of the question themselves. */
export function further(leads: readonly Found[]): Found[] {
  const [first] = leads;
  const best = Math.max(...leads.map(({ sentence }) => sentence.score));
  const said = Math.max(...leads.map(({ sentence }) => sentence.features.own));
  if (first === undefined) return [];
  const { question, ranking } = first;
  return ranking.sentences
    .filter(
      (sentence) =>
        sentence.score >= LEAST_SHARE_OF_BEST * best &&
        sentence.features.own >= LEAST_SHARE_SAID * said &&
        !saysNothing(sentence) &&
        !leads.some((lead) => lead.sentence === sentence),
    )
    .map((sentence) => ({ sentence, question, ranking }));
}

/** A heading, or no more than who said something: nothing to read on. */
function saysNothing({ passage, index }: RankedSentence): boolean {
  return passage.forms[index] === 'empty';
}

/** The next best of each side in turn. */
export function furtherOfSides(sides: readonly SideAnswer[], leads: readonly Found[]): Found[] {
  const rows = sides.map(({ best, question, ranking }) =>
    ranking.sentences
      .filter(
        (sentence) => sentence !== best && sentence.score >= LEAST_SHARE_OF_BEST * (best?.score ?? Number.MAX_VALUE),
      )
      .map((sentence) => ({ sentence, question, ranking })),
  );
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row[i] ?? []))
    .flat()
    .filter(({ sentence }) => !leads.some((lead) => isSameSentence(lead.sentence, sentence)));
}
