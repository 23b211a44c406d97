/** The two optional word lists beside the articles: `dictionary.txt` and `aliases.txt`. Reads no files. */
import { foldText } from '../text/fold.js';

export interface WordLists {
  /** Folded words that the segmenter keeps whole. */
  readonly dictionary: readonly string[];
  /** Folded names for the same thing, two or more in each group. */
  readonly aliases: readonly (readonly string[])[];
}

/** What is longer is no name, but a text that slipped in. */
const MAX_NAME = 60;

function* entries(text: string): Generator<string> {
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
    if (line !== '') yield line;
  }
}

/**
 * One word a line; what follows a blank (jieba's frequency and tag) and `#` comments are passed over. Only words of Han
 * characters reach the segmenter, since it gets nothing else.
 */
export function parseDictionary(text: string): string[] {
  const words = new Set<string>();
  for (const line of entries(text)) {
    const word = foldText(line.split(/\s/)[0] ?? '');
    if (word.length <= MAX_NAME && /^\p{Script=Han}{2,}$/u.test(word)) words.add(word);
  }
  return [...words].sort();
}

/** Names for the same thing, a line each group, separated by `=`, `|`, a comma, 、 or, where there is none of these, blanks. */
export function parseAliases(text: string): string[][] {
  const groups: string[][] = [];
  for (const line of entries(text)) {
    const parts = line.split(/[=＝|｜,，、;；\t]+/);
    const names = (parts.length > 1 ? parts : line.split(/\s+/)).map((name) => foldText(name.trim())).filter(Boolean);
    const group = [...new Set(names)].filter((name) => name.length <= MAX_NAME);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}
