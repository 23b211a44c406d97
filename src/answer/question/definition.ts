/** What a question asks to have explained: X of 什么是X. */
import type { Question } from './question.js';
import type { Unit } from './unit.js';

/** What is to be explained, in its own words and in others. */
export interface Term extends Pick<Unit, 'text' | 'alternatives'> {
  /** 某某县总医院是什么组织: several words that are the name of one body, which may be explained in any way. */
  readonly isBody?: boolean;
}

/** The term, where the question is about nothing but what it is; several words are one only in 什么是… */
export function definedTerm({ folded, asks, units, content, inherited }: Question): Term | undefined {
  const [term, ...others] = units;
  if (!asks.has('definition') || asks.size > 1 || term === undefined || inherited !== undefined) return undefined;
  const words = content
    .trim()
    .replace(/[?!。]{1,8}$/, '')
    .trim();
  if (others.length === 0) return words.replace(term.text, '').search(/[\p{L}\p{N}]/u) < 0 ? term : undefined;
  const isBody = WHAT_BODY.test(folded);
  return (isBody || WHAT_IS.test(folded)) && ONE_TERM.test(words)
    ? { text: words, alternatives: [], isBody }
    : undefined;
}

const WHAT_IS = /^\s*(?:到底)?(?:什么|啥)(?:是|叫)|(?:是一?个?(?:什么|啥)(?:概念|来的)|(?:什么|啥)意思)[?呢呀啊。 ]*$/;
const WHAT_BODY = /(?<![数多都要里些])是(?:一?[个家支所])?(?:什么|啥)样?的?(?:公司|企业|机构|组织)[?呢呀啊。 ]*$/;
const ONE_TERM = /^(?:(?!的)[\p{Script=Han}a-z\d]){2,12}$/u;
