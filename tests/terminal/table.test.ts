import { describe, expect, it } from 'vitest';
import { printTable } from '../../src/terminal/table.js';

const NAMES = ['数字', '指什么', '出处'];
const ROWS = [
  ['128家', '新开茶馆', '《小城茶香》'],
  ['3.27亿元', '', '《老街新事》'],
];

describe('rows', () => {
  it('stand under the names of their columns in a terminal, where a Chinese character takes two', () => {
    expect(printTable(NAMES, ROWS, true).split('\n')).toEqual([
      '数字      指什么    出处',
      '128家     新开茶馆  《小城茶香》',
      '3.27亿元            《老街新事》',
      '',
    ]);
  });

  it('have tabs between them and no names for a program', () => {
    expect(printTable(NAMES, ROWS, false)).toBe('128家\t新开茶馆\t《小城茶香》\n3.27亿元\t\t《老街新事》\n');
  });

  it('are not spread for one long cell', () => {
    const rows = [...ROWS, ['128家', '茶馆'.repeat(20), '']];
    expect(printTable(NAMES, rows, true)).toContain('128家     新开茶馆  《小城茶香》\n');
  });

  it.each([true, false])('stay one line each and steer no terminal: %s', (isTerminal) => {
    const printed = printTable(NAMES, [['茶\u001b[2J馆\n一家', '老\t街', '']], isTerminal);
    expect(printed).toMatch(/茶\[2J馆 一家[\t ]+老街/);
    expect(printed.split('\n')).toHaveLength(isTerminal ? 3 : 2);
  });

  it('are none but the names where there are none', () => {
    expect([printTable(NAMES, [], true), printTable(NAMES, [], false)]).toEqual(['数字  指什么  出处\n', '']);
  });
});
