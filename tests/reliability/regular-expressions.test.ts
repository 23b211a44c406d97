/** Every regular expression of the program takes time in proportion to the text: none backtracks its way through it again and again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

interface Found {
  readonly source: string;
  readonly flags: string;
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .sort();

/** Said to be slow, and not so. */
const LINEAR: readonly RegExp[] = [
  // Digits before a letter are left by the second alternative and taken by the third: none is looked at from a second place.
  /[\p{Script=Han}〇]+|\d+(?:[.,]\d+)*(?![a-z\d])|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|./gsu,
];

/** The literals in a file. */
function literalsIn(file: string): Found[] {
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex } = node as { regex?: { pattern: string; flags: string } | null };
    if (regex) found.push({ source: regex.pattern, flags: regex.flags });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }));
  return found;
}

/** Where it takes more than its share of time, with a character that shows it when repeated. */
function slowIn({ source, flags }: Found): string[] {
  return analyse({ source, flags }).reports.map(
    ({ type, character, exponential }) =>
      `${exponential ? 'exponential' : type} with many ${JSON.stringify(character.pick)}: /${source}/${flags}`,
  );
}

const isKnown = ({ source, flags }: Found) => LINEAR.some((known) => known.source === source && known.flags === flags);

describe('the check', () => {
  it.each<Found>([
    /^(?:\d+x?)+$/,
    /\s*\n/,
    /^ *(.*?) *#*$/,
    /(\p{L}+)*$/u,
    { source: '[\\p{L}--[a-z]]+!', flags: 'v' },
  ])('knows /$source/ as slow', (slow) => {
    expect(slowIn(slow)).not.toEqual([]);
  });

  it.each<Found>([/\d+$/y, /(?<!\s)\s+\n/, /^\p{Script=Han}+$/u, { source: '[\\p{L}--[a-z]]', flags: 'v' }])(
    'leaves /$source/ alone',
    (linear) => {
      expect(slowIn(linear)).toEqual([]);
    },
  );
});

it.each(FILES)('%s', (file) => {
  expect(
    literalsIn(file)
      .filter((found) => !isKnown(found))
      .flatMap(slowIn),
  ).toEqual([]);
});

it('those that are put together when a module is loaded', { timeout: 120_000 }, async () => {
  const found: Found[] = [];
  const own = globalThis.RegExp;
  const noted = (expression: RegExp) => {
    if (new Error().stack?.split('\n')[3]?.includes(resolve('src')) === true) found.push(expression);
    return expression;
  };
  globalThis.RegExp = new Proxy(own, {
    construct: (target, [source, flags]) => noted(new target(source as string, flags as string | undefined)),
    apply: (target, _, [source, flags]) => noted(target(source as string, flags as string | undefined)),
  });
  try {
    // These two begin to work when they are loaded.
    for (const file of FILES.filter((path) => !/^src\/(?:cli|build\/worker|commands\/build-thread)\.ts$/.test(path)))
      await import(resolve(file));
  } finally {
    globalThis.RegExp = own;
  }
  expect(found.length).toBeGreaterThan(20);
  expect(found.flatMap(slowIn)).toEqual([]);
});

it('every exception is still needed', () => {
  const all = FILES.flatMap(literalsIn);
  for (const known of LINEAR) {
    expect(slowIn(known)).not.toEqual([]);
    expect(all.some(({ source }) => source === known.source)).toBe(true);
  }
});
