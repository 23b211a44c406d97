/** Which sentences answer, in which order, and whether they agree. What is quoted of them is decided in `quotes.ts`. */

import type { Library } from '../../search/library.js';
import { SAYS } from '../../text/saying-words.js';
import { comparisonOf } from '../question/comparison.js';
import { isMeasured } from '../question/implied.js';
import type { Question } from '../question/question.js';
import type { UnitKind } from '../question/unit.js';
import { type RankedSentence, rank } from '../ranking/rank.js';
import { givesReason } from '../sentence/kinds.js';
import { isThere } from '../sentence/match-unit.js';
import { wantsQuantity } from '../sentence/quantities-asked.js';
import { isSameParagraph, joinsNext } from '../sentence/sentence-at.js';
import { agreementOf } from './agreement.js';
import { firstAnswering } from './first-answering.js';
import type { Finding, Found, SideFound } from './found.js';
import { further } from './further.js';
import { findSides } from './sides.js';
import { spelledOtherwise } from './spelled-otherwise.js';

/** What answers a question, in the order in which it is to be quoted; `not_found` where nothing does, or nothing is asked. */
export function find(question: Question, library: Library): Finding {
  const comparison = comparisonOf(question, library);
  const ranking = rank(question, library);
  if (question.isBare && question.inherited === undefined) return { status: 'not_found', ranking, found: [] };
  const asFound = (sentence: RankedSentence): Found => ({ sentence, question, ranking });
  const first = firstAnswering(question, ranking, library);
  const whole = first && partBehind(reasonBehind(asFound(first)));
  if (comparison !== undefined && comparison.sides.length > 0) {
    const sided = findSides(comparison, ranking, whole, library);
    if (sided !== undefined) return sided;
  }
  if (whole === undefined) return { status: 'not_found', ranking, found: [] };
  const { conflict, latest } = agreementOf(whole, library, comparison?.kind === 'articles');
  const disagreeing = conflict?.map(({ sentence }) => sentence) ?? spelledOtherwise(whole, library);
  if (disagreeing !== undefined) {
    const leads = disagreeing.map(asFound);
    return { status: 'conflicting', ranking, found: [...leads, ...further(leads)], sides: leads.map(unnamed) };
  }
  const leads = latest === undefined ? [whole] : [asFound(latest.sentence), whole];
  const found = [...leads, ...further(leads)];
  if (comparison?.kind === 'articles') return { status: 'answered', ranking, found: oneOfEach(found) };
  return { status: 'answered', ranking, found };
}

/** A side that needs no name to be told from the others. */
function unnamed(found: Found): SideFound {
  return { ...found, name: '' };
}

/** The best of each article first. */
function oneOfEach(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  const first = found.filter(({ sentence: { at } }) => !seen.has(at.article.info.id) && seen.add(at.article.info.id));
  return [...first, ...found.filter((entry) => !first.includes(entry))];
}

/** Where the best sentence says no more than that it is so, the one right behind it that begins by giving reasons; behind a few words, 设施同样跟不上, the next but one too. */
function reasonBehind(whole: Found): Found {
  const { question, sentence: best, ranking } = whole;
  if (!question.asks.has('reason') || givesReason(question, best.folded)) return whole;
  const isLast = best.index === best.passage.sentences.length - 1;
  const isBehind = ({ passage, at, index }: RankedSentence) =>
    isLast
      ? at.number === best.at.number + 1 && at.articleNumber === best.at.articleNumber && index === 0
      : at.number === best.at.number &&
        (index === best.index + 1 ||
          (index === best.index + 2 && best.folded.length < FEW_WORDS && isSameParagraph(passage, best.index, index)));
  const reason = ranking.sentences.find((own) => own.evidence && isBehind(own) && BEGINS_REASONS.test(own.folded));
  return reason === undefined ? whole : { ...whole, sentence: reason };
}

/** 其中城镇居民42626元 behind 全省居民32914元, where 城镇居民 are asked for: the part that the best sentence does not speak of. */
function partBehind(found: Found): Found {
  const { question, sentence: best, ranking } = found;
  const { passage } = best;
  const first = best.index + 1;
  const begins = passage.sentences[first]?.startsWith('其中') === true && isSameParagraph(passage, best.index, first);
  if (!begins || !wantsQuantity(question)) return found;
  // All that semicolons join to the sentence that begins with 其中 are parts.
  let last = first;
  while (joinsNext(passage, last)) last++;
  // What the title or a sentence before names is of the whole as well.
  const whole = [passage.title, ...passage.sentences.slice(0, first)];
  const lacked = question.units.filter(
    (unit) =>
      OF_PART.has(unit.kind) &&
      unit.text.length > 1 &&
      !isMeasured(unit.text) &&
      !whole.some((text) => isThere(unit, text)),
  );
  const isPart = ({ at, index, folded, holdsAsked }: RankedSentence) =>
    at.number === best.at.number &&
    index >= first &&
    index <= last &&
    holdsAsked &&
    lacked.some((unit) => isThere(unit, folded));
  const part = ranking.sentences.find((own) => own.evidence && isPart(own));
  return part === undefined ? found : { ...found, sentence: part };
}

const OF_PART: ReadonlySet<UnitKind> = new Set(['place', 'name', 'noun']);

/** Characters of a sentence that says no more than that something is so. */
const FEW_WORDS = 24;
const BEGINS_REASONS = new RegExp(
  `^(?:[^,。]{0,12}(?:${SAYS}|[说称]|看来),?:?["“]?)?(?:一方面|一是[^。]{2,60}二是|(?:主要|这)?是?因为|由于|究其原因|(?:主要|直接)?[原成起诱]因)`,
);
