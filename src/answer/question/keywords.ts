/** Questions of keywords, 区块链+城市金融. */
import type { Question } from './question.js';

/** What spaces set apart in a question that nothing but names what is sought; of others what stands in quotation marks. */
export function keywordsOf({ folded, content }: Question): readonly string[] {
  return folded === content
    ? (content.match(/\S+/g) ?? [])
    : [...folded.matchAll(QUOTED)].map(([, quoted = '']) => quoted);
}

/** What stands in quotation marks: one term. */
export const QUOTED = /["“「『]([^"“”「」『』,。]{4,16})["”」』]/g;
