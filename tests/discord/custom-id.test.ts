import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, integer, kindOf, oneOf, snowflake, word } from '../../src/discord/custom-id.js';

const id = customId('view', { asker: snowflake, page: integer, article: word, style: oneOf(['plain', 'bibtex']) });

const snowflakes = fc.bigInt({ min: 10n ** 16n, max: 2n ** 64n - 1n }).map(String);
const words = fc.stringMatching(/^[a-z0-9-]{0,60}$/);
const values = fc.record({
  asker: snowflakes,
  page: fc.nat({ max: 2 ** 31 }),
  article: words,
  style: fc.constantFrom<('plain' | 'bibtex')[]>('plain', 'bibtex'),
});

describe('a custom id', () => {
  it('gives back what was put into it', () => {
    fc.assert(
      fc.property(values, (put) => {
        const built = id.build(put);
        expect(built.length).toBeLessThanOrEqual(100);
        expect(id.parse(built)).toEqual(put);
        expect(kindOf(built)).toBe('view');
      }),
    );
  });

  it('is never read from what it did not write', () => {
    fc.assert(
      fc.property(fc.string(), values, fc.nat(), (noise, put, at) => {
        const built = id.build(put);
        const place = at % (built.length + 1);
        for (const damaged of [noise, built.slice(0, place), built.slice(0, place) + noise + built.slice(place)]) {
          const read = id.parse(damaged);
          if (read !== undefined) expect(id.build(read)).toBe(damaged);
        }
      }),
    );
  });

  it.each(['', '1', '0:view:AAAAAAAAAAA:0::0', '2:view:AAAAAAAAAAA:0::0', '1:other:AAAAAAAAAAA:0::0', '1:view:0::0'])(
    'of another kind, version or shape is recognised: %s',
    (foreign) => {
      expect(id.parse(foreign)).toBeUndefined();
    },
  );

  it('refuses what would be too long or could not be read back', () => {
    const put = { asker: '1100000000000000005', page: 0, article: 'a', style: 'plain' } as const;
    expect(() => id.build({ ...put, article: 'a'.repeat(90) })).toThrow(/100|characters/);
    expect(() => id.build({ ...put, article: 'a:b' })).toThrow(RangeError);
    expect(() => id.build({ ...put, page: -1 })).toThrow(RangeError);
    expect(() => id.build({ ...put, page: 0.5 })).toThrow(RangeError);
  });
});

it.each(['', '12000000000012345x', '٣', '1'.repeat(21), '-1'])(
  '%j is no id of anybody, and the error does not repeat it',
  (value) => {
    expect(() => snowflake.encode(value)).toThrow(/^this is no id of Discord’s$/);
  },
);
