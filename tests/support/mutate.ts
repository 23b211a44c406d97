/** Made-up inputs: something like what is expected, with what does not belong there. The same for the same seed. */

/** mulberry32: numbers from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Longest run of one piece, and one change in so many makes one. */
const LONG = 4_000;
const SELDOM = 200;

export const NASTY: readonly string[] = [
  ...'__proto__ constructor prototype toString 1: : :: --- *** &a *a !!js/function <<: {{ }} [ ] ( ) " / % %00'.split(
    ' ',
  ),
  ...'../ /etc/passwd <script> <!-- --> &#0; &#x110000; &amp <table> <td> 茶馆 128家 1640.58亿元 2019年 一千零二十'.split(
    ' ',
  ),
  ...'。 ， “ ” 《 》 # | 1e999 -0 NaN null true ~ {"__proto__":{"polluted":1}} 0x10 ٣ @everyone <@1>'.split(' '),
  ...["'", '`', '\\', '..\\', '\0', '\n', '\r\n', '\t', '\ud83d', '\ude00', '\u0301', '\u202e', '\ufeff', ' '],
];

export function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Something like one of `seeds`: cut, joined, repeated, with what does not belong there. */
export function mutate(seeds: readonly string[], random: () => number): string {
  let text = pick(seeds, random);
  for (let change = 0; change < 1 + random() * 4; change++) {
    const at = Math.floor(random() * (text.length + 1));
    const until = Math.min(text.length, at + Math.floor(random() * 20));
    const piece = random() < 0.7 ? pick(NASTY, random) : pick(seeds, random).slice(0, Math.floor(random() * 40));
    const times = random() < 1 / SELDOM ? Math.floor(LONG / Math.max(1, piece.length)) : 1;
    text = text.slice(0, at) + piece.repeat(times) + text.slice(random() < 0.5 ? at : until);
  }
  return text;
}

const ODD_VALUES: readonly unknown[] = [null, true, 0, -1, 2 ** 53, '', '1', '__proto__', [], {}, [[]], { id: {} }];

/** A copy of some JSON in which a few values are missing or others. */
export function mutateJson(seed: unknown, random: () => number, most = 3): unknown {
  const copy = JSON.parse(JSON.stringify(seed)) as unknown;
  const places: [object, string][] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      places.push([value, key]);
      visit(child);
    }
  };
  visit(copy);
  for (let change = 0; change < 1 + random() * (most - 1) && places.length > 0; change++) {
    const [holder, key] = pick(places, random);
    const before = (holder as Record<string, unknown>)[key];
    const after = random() < 0.3 && typeof before === 'string' ? mutate([before], random) : pick(ODD_VALUES, random);
    if (random() < 0.3) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, key, after);
  }
  return copy;
}

/** How many inputs to try over all entries, and which: the short form is the same each time, the long one another. */
export const INPUTS = Number(process.env.FUZZ_INPUTS ?? 4_000);
export const SEED = Number(
  process.env.FUZZ_SEED ?? (process.env.FUZZ_INPUTS === undefined ? 1 : Math.floor(Math.random() * 2 ** 31)),
);
