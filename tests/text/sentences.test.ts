import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.js';
import { anyText } from '../support/arbitraries.js';

function cut(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('a sentence ends', () => {
  it.each<[string, string, string[]]>([
    ['at a full stop', '茶香满街。人也多。', ['茶香满街。', '人也多。']],
    ['at question and exclamation marks of either width', '好吗？好!真的?真！', ['好吗？', '好!', '真的?', '真！']],
    ['at a semicolon', '东街卖茶；西街卖糖', ['东街卖茶；', '西街卖糖']],
    ['after several marks together', '什么？！没有。', ['什么？！', '没有。']],
    [
      'after the closing quote marks and brackets',
      '他说：“来吧。”她去了（真的！）。完',
      ['他说：“来吧。”', '她去了（真的！）。', '完'],
    ],
    ['after a closing straight quote', '他说："来吧。"她说："好。"', ['他说："来吧。"', '她说："好。"']],
    ['before an opening straight quote', '来吧。"好。"', ['来吧。', '"好。"']],
    ['at the end of the text', '没有句号', ['没有句号']],
    ['not at commas, colons, decimal points or a Latin semicolon', '一，二：3.5;六', ['一，二：3.5;六']],
    ['after a Latin word that is asked about', '何为NFT?NFT是凭证。', ['何为NFT?', 'NFT是凭证。']],
    ['not within an address', '见http://x.cn/?id=3&a=1。完', ['见http://x.cn/?id=3&a=1。', '完']],
    ['not at a semicolon in brackets', '茶（又名茗；古名荼）香。好', ['茶（又名茗；古名荼）香。', '好']],
    ['not within a title', '《走吧！去东街》好看！', ['《走吧！去东街》好看！']],
    ['at a full stop in brackets', '茶（一种。古名荼）香。', ['茶（一种。', '古名荼）香。']],
    ['at the end of brackets', '她去了（真的！）完', ['她去了（真的！）', '完']],
    ['in brackets that nothing closes', '茶（又名茗；香。', ['茶（又名茗；', '香。']],
    ['before a digit or a letter too', '多少?3家!A股呢?', ['多少?', '3家!', 'A股呢?']],
    ['without the blanks around it', '　甲。 \n 乙。\t', ['甲。', '乙。']],
    ['nowhere in a text of blanks', ' \t　', []],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('and is told from where the text begins in its article', () => {
    expect(sentences('甲。乙。', 10)).toEqual([
      { start: 10, end: 12 },
      { start: 12, end: 14 },
    ]);
  });
});

describe('for any text', () => {
  it('the sentences are in order, apart, without blanks around them, and nothing but blanks is left over', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          const sentence = text.slice(start, end);
          expect(sentence).not.toBe('');
          expect(sentence.trim()).toBe(sentence);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
