/** Questions of keywords, 区块链+城市金融: how much of them stands in a text word for word. */
import type { Question } from './question.js';

/** Characters of a keyword that is found word for word by more than chance. */
const LONG_KEYWORD = 4;

/** What spaces set apart in a question that nothing but names what is sought; of others what stands in quotation marks. */
export function keywordsOf({ folded, content }: Question): readonly string[] {
  return folded === content
    ? (content.match(/\S+/g) ?? [])
    : [...folded.matchAll(QUOTED)].map(([, quoted = '']) => quoted);
}

/** What stands in quotation marks: one term. */
export const QUOTED = /["“「『]([^"“”「」『』,。]{4,16})["”」』]/g;

/** Share of the keywords that stand in a text word for word: all of two or three (趣链 娄底), of others the characters of the long ones. */
export function shareOfKeywords(keywords: readonly string[], folded: string): number {
  const isFew = keywords.length === 2 || keywords.length === 3;
  if (isFew && keywords.every((keyword) => folded.includes(keyword))) return 1;
  let [all, held] = [0, 0];
  for (const keyword of keywords) {
    all += keyword.length;
    if (keyword.length >= LONG_KEYWORD && folded.includes(keyword)) held += keyword.length;
  }
  return all === 0 ? 0 : held / all;
}
