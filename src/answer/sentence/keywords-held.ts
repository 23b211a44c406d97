/** How many of a question's keywords stand in a text word for word. */

/** Characters of a keyword that is found word for word by more than chance. */
const LONG_KEYWORD = 4;

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

/** Shortest keyword that is a passage remembered word for word, in characters. */
const REMEMBERED_PHRASE = 4;

/** Whether all keywords are phrases that a folded sentence has word for word: somebody looks for where they remember them from. */
export function quotes(keywords: readonly string[], folded: string): boolean {
  return (
    keywords.length > 0 && keywords.every((keyword) => keyword.length >= REMEMBERED_PHRASE && folded.includes(keyword))
  );
}
