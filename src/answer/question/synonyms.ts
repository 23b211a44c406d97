/** Words of everyday Chinese for the same thing, from `assets/synonyms.txt`: what stands after `>` is narrower, and meant one way only. */
import { readFileSync } from 'node:fs';
import { foldText } from '../../text/fold.js';

let table: ReadonlyMap<string, readonly string[]> | undefined;

function load(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const line of readFileSync(new URL('../../../assets/synonyms.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const [said = [], meant = []] = foldText(line)
      .split('>')
      .map((side) => side.trim().split(/\s+/));
    for (const word of said)
      words.set(word, [...(words.get(word) ?? []), ...[...said, ...meant].filter((other) => other !== word)]);
  }
  return words;
}

/** Folded words that may stand for the folded `word`; not transitive. */
export function synonymsOf(word: string): readonly string[] {
  table ??= load();
  return table.get(word) ?? [];
}
