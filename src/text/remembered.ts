/** Functions that remember what they gave: for what is asked of the same texts, or of one library, again and again. */

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

/**
 * `compute`, done once for each object, for as long as that lives.
 *
 * @param compute must depend on the object alone; nobody may change what it gives
 */
export function oncePer<K extends object, T extends NonNullable<unknown>>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
