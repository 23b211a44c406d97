import fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model.js';
import { printAnswer } from '../../src/terminal/print.js';
import { answered, brief, conflicting, notFound, original, quoting, weighed } from '../support/answers.js';
import { anyText } from '../support/arbitraries.js';

const plain = pc.createColors(false);

function print(answer: Answer, options: Partial<Parameters<typeof printAnswer>[1]> = {}): string {
  return printAnswer(answer, { locale: 'zh-CN', width: 80, colors: plain, ...options });
}

/** Columns of a line of Han characters and ASCII. */
function columns(line: string): number {
  return [...line].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}

describe('an answer in the terminal', () => {
  it('shows the figure, then each quote with its source', () => {
    expect(print(answered).split('\n')).toEqual([
      '128家  新开茶馆',
      '',
      '│ 青禾县去年新开茶馆128家，比前年多出近三成。',
      '  《小城茶香》 · 青禾晚报 · 2021-03-05 · 第 3 段',
      '  https://news.example.org/2021/tea.html',
      '',
      '│ 文中说，茶馆多开在老街一带。',
      '  《老街新事》 · 出处不明 · 第 7 段',
      '  摘编，并非原文',
      '  https://news.example.org/2021/street.html',
    ]);
  });

  it('shows the figure of each side of what is weighed', () => {
    expect(print(weighed).split('\n').slice(0, 3)).toEqual(['青禾 128家  新开茶馆 · 去年', '柳湾 逾90家', '']);
  });

  it('says what of the question is not answered', () => {
    expect(
      print({ ...answered, unanswered: ['排第几'] })
        .split('\n')
        .slice(0, 3),
    ).toEqual(['128家  新开茶馆', '', '文章没有回答：“排第几”']);
  });

  it('sets what matched in bold', () => {
    const colors = pc.createColors(true);
    expect(print(answered, { colors })).toContain(`青禾县${colors.bold('去年')}新开${colors.bold('茶馆128家')}`);
  });

  it('has no line for what is not known', () => {
    const { url: _url, publisher: _publisher, published: _published, ...bare } = original;
    expect(print({ ...answered, quotes: [bare] })).toContain('《小城茶香》 · 出处不明 · 第 3 段');
    expect(print({ ...answered, quotes: [bare] })).not.toContain('http');
  });

  it('shows three quotes unless told otherwise', () => {
    const many = { ...answered, quotes: [original, brief, original, original, original] };
    expect(print(many).match(/│/g)).toHaveLength(3);
    expect(print(many, { quotes: 1 }).match(/│/g)).toHaveLength(1);
  });

  it('says where the articles disagree', () => {
    expect(print(conflicting).split('\n')[0]).toBe('文章里的说法不一致：');
    expect(print(conflicting)).toContain('\n\n131家  去年\n│ 账本上记着');
  });

  it('says what is missing and what could be asked', () => {
    expect(print(notFound).split('\n')).toEqual([
      '这些文章没有回答这个问题。',
      '文章中没有提到：“潜水艇”',
      '可以试试：',
      '  · 青禾县去年新开多少家茶馆',
      '  · 老街有什么新事',
    ]);
  });

  it.each([
    ['en-US', 'The articles do not answer this.'],
    ['zh-CN', '这些文章没有回答这个问题。'],
    ['zh-TW', '這些文章沒有回答這個問題。'],
  ] as const)('speaks %s', (locale, sentence) => {
    expect(print(notFound, { locale })).toContain(sentence);
  });

  it('fits 80 columns, of which a Chinese character takes two', () => {
    for (const line of print(quoting('茶馆一家挨着一家，'.repeat(30))).split('\n')) {
      expect(columns(line)).toBeLessThanOrEqual(80);
    }
  });

  it('parts no number and no Latin word, and begins no line with a closing mark', () => {
    const text = '2019年的GDP总量为1640.58亿元，人均（GDP）第3名，茶馆一家挨着一家。';
    for (let width = 20; width <= 80; width++) {
      const shown = print(quoting(text), { width });
      for (const whole of ['2019', '1640.58', '（GDP）', '第 3 段']) expect(shown).toContain(whole);
      expect(shown).not.toMatch(/^[│ ]*[，。）》]/m);
    }
  });

  it('names the other articles that say the same', () => {
    const also = [{ articleId: 'repost', title: '茶香转载', kind: 'original', paragraph: 2 }] as const;
    expect(print(quoting('茶馆一家挨着一家。', { alsoIn: also }))).toContain('另见《茶香转载》');
  });

  it('lets no control character through to the terminal', () => {
    expect(print(quoting('茶\u001b[31m馆\u0007\u202e。'))).toContain('│ 茶[31m馆。');
    expect(print(quoting('茶。', { title: '茶\u001b[31m香' }))).toContain('《茶[31m香》');
  });

  it('keeps every visible character of a quote, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 120 }), (text, width) => {
        const printed = print({ ...quoting(text), quotes: quoting(text).quotes.slice(0, 1) }, { width });
        const shown = printed
          .split('\n')
          .filter((line) => line.startsWith('│ '))
          .map((line) => line.slice(2))
          .join('');
        const visible = (words: string) => words.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]/gu, '').normalize();
        expect(visible(shown)).toBe(visible(text));
      }),
    );
  });
});
