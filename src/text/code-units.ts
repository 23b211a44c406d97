/** The code units of texts as numbers in memory: to run over these costs a fraction of asking a string for each of its characters. */

/** Units of memory that texts share: an array of its own for each would cost more than what is in it. */
const SHARED = 1 << 15;

let memory = new Uint16Array(SHARED);
let used = 0;

/** The UTF-16 code units of `text`, nobody else's to change. */
export function codeUnits(text: string): Uint16Array {
  if (used + text.length > memory.length) {
    // What was given out keeps the memory that it is in.
    memory = new Uint16Array(Math.max(SHARED, text.length));
    used = 0;
  }
  const units = memory.subarray(used, used + text.length);
  used += text.length;
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
