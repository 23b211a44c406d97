/** A question without the words that ask, and what these ask for. */
import type { Span } from '../../model.js';
import type { Segment, Segmenter } from '../../text/segment.js';
import { type Asked, ENGLISH, PHRASES } from './asking.js';
import type { Question } from './question.js';

/** A folded question with its asking words blanked, and what they ask for. */
export interface Blanked extends Pick<Question, 'measure' | 'numbered'> {
  readonly content: string;
  readonly asks: ReadonlySet<Asked>;
  /** Where it is asked how many. */
  readonly asking?: Span;
}

/** Blanks what asks and what is polite, 请问多少家企业 to 企业 behind so many spaces, and tells what was asked for. */
export function withoutAskingWords(folded: string, segmenter: Segmenter): Blanked {
  // Few questions have a phrase that may cut a word.
  let segments: readonly Segment[] | undefined;
  const words = () => (segments ??= segmenter.segment(folded));
  const asks = new Set<Asked>();
  let content = folded;
  let measure: string | undefined;
  let numbered: string | undefined;
  let asking: Span | undefined;
  for (const { pattern, asks: kind } of LATIN.test(folded) ? EVERY_PHRASE : PHRASES) {
    content = content.replace(pattern, (phrase: string, ...rest: unknown[]) => {
      const group = rest.length > 2 ? rest[0] : undefined;
      const start = rest.find((value) => typeof value === 'number') ?? 0;
      if (cutsWord(phrase, start, words)) return phrase;
      if (kind !== undefined) asks.add(kind);
      if (kind === 'number' && /多少|几/.test(phrase)) {
        asking ??= { start, end: start + phrase.length };
        if (typeof group === 'string') measure ??= group.replace(/^个(?=人)/, '');
        else if (phrase.endsWith('几')) numbered ??= /^\p{Script=Han}/u.exec(folded.slice(start + phrase.length))?.[0];
      }
      const kept = endOfVerb(phrase, start, words);
      return phrase.slice(0, kept) + ' '.repeat(phrase.length - kept);
    });
  }
  return {
    content,
    asks,
    ...(measure !== undefined && { measure }),
    ...(numbered !== undefined && { numbered }),
    ...(asking !== undefined && { asking }),
  };
}

/** 那不勒斯 begins with no 那, and 来说下萨克森 asks to 说下 nothing: what asks for nothing cuts no longer word. */
function cutsWord(phrase: string, start: number, words: () => readonly Segment[]): boolean {
  if (ASKING_CHARACTER.test(phrase)) return false;
  const end = start + phrase.length;
  return words().some(
    (word) =>
      word.text.length > 2 && ((word.start < end && end < word.end) || (word.start < start && start < word.end)),
  );
}

/** The characters at the beginning of an asking phrase that end a word before it: 拥有 of 拥有什么, 造成 of 造成什么. */
function endOfVerb(phrase: string, start: number, words: () => readonly Segment[]): number {
  if (!ENDS_VERB.test(phrase)) return 0;
  return words().some((word) => word.start < start && word.end === start + 1) ? 1 : 0;
}

const ENDS_VERB = /^[有成出做是于].*[什甚啥哪谁几多何]/;

/** Characters of words that ask. */
const ASKING_CHARACTER = /[什甚啥哪谁多几何怎咋吗么]/;
const LATIN = /[a-z]/;
const EVERY_PHRASE = [...PHRASES, ...ENGLISH];
