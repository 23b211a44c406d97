/**
 * How well a passage's sentences hold a question's units. The best sentences of a question stand in few passages and beside each
 * other, so each pair of unit and sentence is looked at once, and a unit of which the whole passage has nothing only there.
 */

import type { Unit } from '../question/unit.js';
import { matchUnit, mayMatch } from './match-unit.js';
import type { ReadPassage } from './read-passage.js';

const UNKNOWN = -1;

/** Of one passage; all numbers are those of `matchUnit`, 0 to 1. */
export class UnitMatches {
  /** Of each unit a row: its sentences, the title, the best of the sentences. */
  private readonly known: Float64Array;
  private readonly width: number;

  constructor(
    readonly units: readonly Unit[],
    private readonly passage: ReadPassage,
  ) {
    this.width = passage.sentences.length + 2;
    this.known = new Float64Array(units.length * this.width).fill(UNKNOWN);
  }

  /**
   * How well title and heading hold it.
   *
   * @param unit position in `units`
   */
  inTitle(unit: number): number {
    return this.at(unit, this.width - 2, this.passage.title);
  }

  /** 0 for a sentence that is not there, as the one before the first. */
  inSentence(unit: number, index: number): number {
    const text = this.passage.sentences[index];
    return text === undefined || this.inAny(unit) === 0 ? 0 : this.at(unit, index, text);
  }

  /** The most that any of the sentences holds of it. */
  inAny(unit: number): number {
    const place = (unit + 1) * this.width - 1;
    const known = this.known[place] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const own = this.units[unit];
    let best = 0;
    if (own !== undefined && mayMatch(own, this.passage.text))
      for (const [index, text] of this.passage.sentences.entries()) best = Math.max(best, this.at(unit, index, text));
    this.known[place] = best;
    return best;
  }

  private at(unit: number, column: number, text: string): number {
    const place = unit * this.width + column;
    const known = this.known[place] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const own = this.units[unit];
    const match = own === undefined ? 0 : matchUnit(own, text);
    this.known[place] = match;
    return match;
  }
}
