/** What a question is weighed by: a word, a name, a number or a date, with the other ways to say it. */

export type UnitKind = 'place' | 'name' | 'noun' | 'verb' | 'number' | 'date' | 'latin' | 'other';

/** Kinds of words that are what something is called. */
export const NAME_KINDS: ReadonlySet<UnitKind> = new Set(['place', 'name', 'latin']);
/** … and those that may be, or be part of it: 高新区 of 成都高新区. */
export const NAME_OR_NOUN_KINDS: ReadonlySet<UnitKind> = new Set([...NAME_KINDS, 'noun']);
/** … and years, which tell one from another as names do. */
export const NAME_OR_DATE_KINDS: ReadonlySet<UnitKind> = new Set([...NAME_KINDS, 'date']);

export interface Unit {
  readonly text: string;
  /** Offsets in the content of the question that brought it. */
  readonly start: number;
  readonly end: number;
  readonly kind: UnitKind;
  /** Rarity times what the kind counts for: 0.075 to 1.6. */
  readonly weight: number;
  /** Other ways to say it, folded. */
  readonly alternatives: readonly string[];
  /** Whether the corpus has the text itself, not only an alternative. */
  readonly known: boolean;
}

/** A unit that is only cut out: nothing has been looked up of it. */
export type Piece = Pick<Unit, 'text' | 'start' | 'end' | 'kind'>;

/** What a text may say for a unit: its own words first. */
export function formsOf({ text, alternatives }: Pick<Unit, 'text' | 'alternatives'>): string[] {
  return [text, ...alternatives];
}

/** Latin letters and nothing else. */
export const LATIN_WORD = /^[a-z]+$/;

/** AI, GDP: so few letters stand in many longer words by chance. */
export function isAbbreviation(text: string): boolean {
  return text.length <= 3 && LATIN_WORD.test(text);
}

/** The name right behind a place, 雁城园 of 衡阳雁城园, where the articles have it in full, too: what is told of it need not name the place. */
export function nameBehind({ kind, end }: Unit, units: readonly Unit[]): Unit | undefined {
  if (kind !== 'place') return undefined;
  return units.find((other) => other.kind === 'name' && other.start === end && other.alternatives.length > 0);
}

/** A whole that a part is within, and that takes the place of one: 全国总共呢. */
export const WHOLE = /^(?:全[国省市县区球]|国内|世界)$/;

/** Units that stand beside each other put together: 北京 and 金股链 of 北京金股链 are one. */
export function phrasesOf(units: readonly Unit[]): string[] {
  const named: { text: string; end: number }[] = [];
  for (const { text, start, end } of units) {
    const last = named.at(-1);
    if (last?.end === start) named.splice(-1, 1, { text: last.text + text, end });
    else named.push({ text, end });
  }
  return named.map(({ text }) => text);
}
