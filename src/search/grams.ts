/** How many passages hold each character and each pair of neighbouring characters: the rarity that ranking weighs by. */
import { VarintReader, VarintWriter } from './varint.js';

/** Sorted keys and their counts. A pair's key is both units, a single character's its unit alone. */
export interface GramTable {
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
}

/** Key of the gram at `at`: one unit or two. */
export function gramKey(text: string, at: number, length: 1 | 2): number {
  const first = text.charCodeAt(at);
  return length === 1 ? first : first * 0x10000 + text.charCodeAt(at + 1);
}

/**
 * Whether a unit counts: digits, letters and Han characters, the halves of what is beyond the basic plane, and all of the scripts below
 * U+2000; no punctuation or blank of Chinese and Latin texts.
 */
function isGramUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    unit === 0x3007 ||
    (unit >= 0xc0 && unit < 0x2000)
  );
}

/** Counts grams over passages: a hash table of typed arrays with linear probing, since there are millions of them. */
export class GramCounter {
  private keys = new Uint32Array(1 << 16);
  private counts = new Int32Array(1 << 16);
  /** The passage in which each gram was counted last: once a passage is enough. */
  private seen = new Uint32Array(1 << 16);
  private used = 0;
  private passages = 0;

  /** Counts the distinct grams of a folded passage. */
  add(folded: string): void {
    this.count(folded, 1);
  }

  /** Takes back a passage that was counted, here or in a table that was added. */
  remove(folded: string): void {
    this.count(folded, -1);
  }

  addTable({ keys, counts }: GramTable): void {
    for (let i = 0; i < keys.length; i++) {
      const slot = this.slot(keys[i] ?? 0);
      this.counts[slot] = (this.counts[slot] ?? 0) + (counts[i] ?? 0);
    }
  }

  /** What is held at least once, sorted. */
  table(): GramTable {
    const keys = this.keys.filter((key, slot) => key !== 0 && (this.counts[slot] ?? 0) > 0).sort();
    return { keys, counts: keys.map((key) => this.counts[this.find(key)] ?? 0) };
  }

  private count(folded: string, by: 1 | -1): void {
    this.passages++;
    let previous = 0;
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charCodeAt(i);
      if (!isGramUnit(unit)) {
        previous = 0;
        continue;
      }
      this.once(unit, by);
      if (previous !== 0) this.once(previous * 0x10000 + unit, by);
      previous = unit;
    }
  }

  private once(key: number, by: 1 | -1): void {
    const slot = this.slot(key);
    if (this.seen[slot] === this.passages) return;
    this.seen[slot] = this.passages;
    this.counts[slot] = (this.counts[slot] ?? 0) + by;
  }

  /** The slot of the key, taken if it has none. No key is 0. */
  private slot(key: number): number {
    const slot = this.find(key);
    if (this.keys[slot] === key) return slot;
    if (4 * ++this.used > 3 * this.keys.length) {
      this.grow();
      return this.slot(key);
    }
    this.keys[slot] = key;
    return slot;
  }

  private find(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    for (let held = this.keys[slot]; held !== key && held !== 0; held = this.keys[slot]) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, counts, seen } = this;
    const size = 2 * keys.length;
    this.keys = new Uint32Array(size);
    this.counts = new Int32Array(size);
    this.seen = new Uint32Array(size);
    this.used = 0;
    keys.forEach((key, old) => {
      if (key === 0) return;
      const slot = this.find(key);
      this.used++;
      this.keys[slot] = key;
      this.counts[slot] = counts[old] ?? 0;
      this.seen[slot] = seen[old] ?? 0;
    });
  }
}

/** The table in few bytes: distances between keys, and counts. */
export function packGrams({ keys, counts }: GramTable): Uint8Array {
  const out = new VarintWriter();
  out.write(keys.length);
  let last = 0;
  keys.forEach((key, i) => {
    out.write(key - last);
    out.write(counts[i] ?? 0);
    last = key;
  });
  return out.take();
}

export function unpackGrams(bytes: Uint8Array): GramTable {
  const reader = new VarintReader(bytes);
  const size = reader.read();
  const [keys, counts] = [new Uint32Array(size), new Uint32Array(size)];
  let key = 0;
  for (let i = 0; i < size; i++) {
    key += reader.read();
    keys[i] = key;
    counts[i] = reader.read();
  }
  return { keys, counts };
}

/** Number of passages that hold the gram with this key; by binary search. */
export function gramCount({ keys, counts }: GramTable, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return counts[middle] ?? 0;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
