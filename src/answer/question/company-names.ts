/** Companies that the dictionary has for foreign places, told by the offices that the corpus names behind them. */
import type { Library } from '../../search/library.js';
import { findAll } from '../../text/find-all.js';
import { oncePer, remembered } from '../../text/remembered.js';
import { passagesWith } from './passages-with.js';

/** Offices of companies, right behind the name at the head of a clause. */
const CORPORATE = /^(?:(?:副|首席|联合|执行|常务){0,2}(?:总裁|董事长|总经理|创始人|创始合伙人|合伙人)|ceo)/;
const HEADS = /[,。;:、“"\s]/;
/** Words that are looked at again in the next questions. */
const KEPT = 2_000;

/** Whether a word that the dictionary has as a foreign place is a company in the corpus: 巴比特 of 巴比特副总裁. */
export function isCompany(word: string, library: Library): boolean {
  return companiesIn(library)(word);
}

const companiesIn = oncePer((library: Library) => remembered((word) => hasCorporateOffice(word, library), KEPT));

function hasCorporateOffice(word: string, library: Library): boolean {
  for (const folded of passagesWith([word], library)) {
    const isHeld = (at: number) =>
      (at === 0 || HEADS.test(folded.charAt(at - 1))) && CORPORATE.test(folded.slice(at + word.length));
    if (findAll(folded, word).some(isHeld)) return true;
  }
  return false;
}
