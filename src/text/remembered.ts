/** A function that remembers what it gave: for what is asked of the same texts again and again. */

/**
 * `compute` with a memory of the last `size` to `2 * size` different texts.
 *
 * @param compute must depend on the text alone; nobody may change what it gives
 */
export function remembered<T>(compute: (text: string) => T, size: number): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    let known = recent.get(text);
    if (known === undefined) {
      known = older.get(text) ?? compute(text);
      if (recent.size >= size) {
        older = recent;
        recent = new Map();
      }
      recent.set(text, known);
    }
    return known;
  };
}
