import fc from 'fast-check';
import pc from 'picocolors';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { linesOf, wrap } from '../../src/terminal/wrap.js';
import { anyText } from '../support/arbitraries.js';
import { nastyText } from '../support/nasty-text.js';

const wrapped = (text: string, width: number) => wrap([{ text }], width);

describe('a line ends', () => {
  it.each([
    ['before a number', '2019年的茶馆总量为1640.58亿元', 22, ['2019年的茶馆总量为', '1640.58亿元']],
    ['before a Latin word', '2019年的GDP总量', 10, ['2019年的', 'GDP总量']],
    ['before a word of wide letters', '茶馆有１２８家', 8, ['茶馆有', '１２８家']],
    ['before what a mark follows', '一家挨着一家，十里飘香。', 12, ['一家挨着一', '家，十里飘', '香。']],
    ['before a percentage', '老人占来客的34.5%以上', 16, ['老人占来客的', '34.5%以上']],
    ['before an opening mark', '茶馆挂牌（第一批）以后', 10, ['茶馆挂牌', '（第一批）', '以后']],
    ['before a title that begins', '看《小城茶香》', 5, ['看', '《小', '城茶', '香》']],
    ['behind a closing mark', '“慢”生活', 7, ['“慢”生', '活']],
    ['at a blank, which is on neither line', 'tea houses open early', 10, ['tea houses', 'open early']],
    ['and not at the blank within a number', '青禾晚报 · 第 12 段', 16, ['青禾晚报 ·', '第 12 段']],
    ['nowhere in a dash', '茶馆多了——真的', 9, ['茶馆多', '了——真的']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });

  it('within what is longer than a line, wherever it is full', () => {
    expect(wrapped(`茶${'a'.repeat(9)}馆`, 4)).toEqual(['茶', 'aaaa', 'aaaa', 'a馆']);
    expect(wrapped('，'.repeat(5), 4)).toEqual(['，，', '，，', '，']);
  });
});

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

it('no line of more than one character is wider than asked, and together they are the text but for the blanks between them', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, nastyText), fc.integer({ min: 0, max: 60 }), (text, width) => {
      let at = 0;
      for (const { start, end } of linesOf(text, width)) {
        expect(text.slice(at, start).trim()).toBe('');
        const line = text.slice(start, end);
        if ([...graphemes.segment(line)].length > 1) expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(2, width));
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

it('no line begins with a closing mark or ends with an opening one, and none begins or ends within a word', () => {
  const words = [
    '茶馆',
    '一家',
    '1,640.58亿元，',
    '（GDP）',
    '“老街”、',
    '《小城茶香》：',
    'BaaS ',
    '5.29%；',
    '第 3 段。',
    '老街……',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 40 }),
      fc.integer({ min: 24, max: 60 }),
      (pieces, width) => {
        const lines = wrapped(pieces.join(''), width);
        for (const line of lines) expect(line).not.toMatch(/^[，、：；。）”》%…]|[（“《]$/);
        const wordsOf = (text: string) => text.match(/[\w,.%]*\w[\w,.%]*/g) ?? [];
        expect(lines.flatMap(wordsOf)).toEqual(wordsOf(pieces.join('')));
      },
    ),
  );
});

it('a style goes on from line to line, and takes no room', () => {
  const { bold } = pc.createColors(true);
  expect(wrap([{ text: '老街的' }, { text: '茶馆一家', style: bold }, { text: '挨着' }], 10)).toEqual([
    `老街的${bold('茶馆')}`,
    `${bold('一家')}挨着`,
  ]);
});
