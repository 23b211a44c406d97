import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAliases, parseDictionary } from '../../src/corpus/word-lists.js';
import { anyText } from '../support/arbitraries.js';

describe('the dictionary', () => {
  it.each<[string, string, string[]]>([
    ['holds a word a line, sorted and once each', '茶馆\n石桥\n茶馆\n', ['石桥', '茶馆']],
    ['is folded like the texts', '產業園\r\n', ['产业园']],
    ['passes over frequency and tag', '青禾县 10 ns\n石桥\t3', ['石桥', '青禾县']],
    ['passes over comments, blank lines and a byte-order mark', '\uFEFF# 地名\n\n茶馆 # 店\n', ['茶馆']],
    [
      'takes Han words of two characters or more, since the segmenter gets nothing else',
      'BaaS\n茶\n5G网\n茶馆',
      ['茶馆'],
    ],
    ['passes over a line that is no word but a text', `${'茶'.repeat(61)}\n茶馆`, ['茶馆']],
    ['may be empty', '', []],
  ])('%s', (_, text, words) => {
    expect(parseDictionary(text)).toEqual([...words].sort());
  });
});

describe('the aliases', () => {
  it.each<[string, string, string[][]]>([
    [
      'are a group a line',
      '县住建局 = 住建局\n禾声 | 禾声科技 | HeSheng',
      [
        ['县住建局', '住建局'],
        ['禾声', '禾声科技', 'hesheng'],
      ],
    ],
    ['may be separated by commas of all kinds', '甲, 乙，丙、丁', [['甲', '乙', '丙', '丁']]],
    ['may be separated by blanks where nothing else is', '甲 乙　丙', [['甲', '乙', '丙']]],
    ['keep the blanks inside a name where something else separates', 'NTT Data = 恩梯梯', [['ntt data', '恩梯梯']]],
    ['are folded, and a name that is the same then counts once', '產業園 = 产业园 = 园区', [['产业园', '园区']]],
    ['pass over a name that is no name but a text', `甲 = 乙 = ${'茶'.repeat(61)}`, [['甲', '乙']]],
    ['pass over a line with one name, comments and blank lines', '# 注\n\n甲\n乙 = 乙\n', []],
  ])('%s', (_, text, groups) => {
    expect(parseAliases(text)).toEqual(groups);
  });
});

it('no text makes them throw', () => {
  fc.assert(
    fc.property(fc.array(anyText), (lines) => {
      const text = lines.join('\n');
      for (const word of parseDictionary(text)) expect(word).toMatch(/^\p{Script=Han}{2,}$/u);
      for (const group of parseAliases(text)) expect(group.length).toBeGreaterThan(1);
    }),
  );
});
