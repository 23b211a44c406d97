import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, isTraditional, originalSlice, simplified, toOriginal } from '../../src/text/fold.js';
import { anyText } from '../support/arbitraries.js';

describe('folding makes equal what people write in different ways', () => {
  it.each([
    ['full-width letters and digits', 'ＧＤＰ１６４０．５８', 'gdp1640.58'],
    ['capitals', 'BaaS', 'baas'],
    ['traditional characters', '區塊鏈產業園', '区块链产业园'],
    ['a text half converted between the scripts', '云南產业園之后', '云南产业园之后'],
    ['a traditional form whose simplified form is itself traditional', '薴苧', '苎苎'],
    ['compatibility forms', '①㎡ﬁ', '1m2fi'],
    ['accents apart from their letter', 'cafe\u0301', 'café'],
    ['a letter that has no capital of one character', 'J\u030c', 'ǰ'],
    ['half-width kana with their marks', 'ｶﾞ', 'ガ'],
    ['characters outside the basic plane', '𠮷野', '𠮷野'],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('leaves words, Chinese quotation marks, full stops and line breaks as they are', () => {
    const text = '茶馆128家。\n“老街”——《茶史》、茶经';
    expect(foldText(text)).toBe(text);
  });
});

describe('a text is in traditional characters', () => {
  it.each<[string, boolean]>([
    ['茶館有幾家', true],
    ['茶館', true],
    ['乾隆年間', true],
    ['茶馆有几家', false],
    ['乾隆是谁', false],
    ['昇腾和哪吒', false],
    ['3㎡ Tea', false],
  ])('%s: %s', (text, expected) => {
    expect(isTraditional(text)).toBe(expected);
    expect(simplified(text) === text).toBe(!expected);
  });
});

describe('the way back to the original', () => {
  it.each([
    ['a sign that became two letters comes back whole', '占地3㎡多', 'm', '㎡'],
    ['several signs in a row', '①②③', '23', '②③'],
    ['an accent goes with its letter', 'cafe\u0301店', 'é', 'e\u0301'],
    ['what follows a change of length is found', '㎏级的茶馆', '茶馆', '茶馆'],
    ['a surrogate pair is not cut', '吃𠮷野家', '\ud842', '𠮷'],
  ])('%s', (_, text, wanted, original) => {
    const folded = fold(text);
    const start = folded.text.indexOf(wanted);
    expect(originalSlice(text, folded, { start, end: start + wanted.length })).toBe(original);
  });

  it('an empty span stays empty', () => {
    expect(toOriginal(fold('㎡㎡'), { start: 2, end: 2 })).toEqual({ start: 1, end: 1 });
  });
});

describe('for any text', () => {
  it('folding a second time changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('folding a second time changes no character at all', () => {
    const unstable: string[] = [];
    for (let code = 0; code < 0x110000; code++) {
      const once = foldText(String.fromCodePoint(code));
      if (foldText(once) !== once) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it('every span of the folded text comes from a slice that folds to a text with it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        const [start = 0, end = 0] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y);
        const slice = originalSlice(text, folded, { start, end });
        expect(foldText(slice)).toContain(folded.text.slice(start, end));
      }),
      { numRuns: 1000 },
    );
  });

  it('the whole folded text comes from the whole original', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(toOriginal(folded, { start: 0, end: folded.text.length })).toEqual({ start: 0, end: text.length });
      }),
    );
  });

  it('later spans come from later places', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        let last = 0;
        for (let at = 0; at < folded.text.length; at++) {
          const { start, end } = toOriginal(folded, { start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
      }),
    );
  });
});
