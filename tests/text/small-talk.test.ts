import { describe, expect, it } from 'vitest';
import { smallTalk } from '../../src/text/small-talk.js';

describe('a line', () => {
  it.each(['help', '/help', 'HELP', '帮助', '幫助', '?', '？', ' ? '])('%s asks how it is used', (line) => {
    expect(smallTalk(line)).toBe('help');
  });

  it.each(['exit', 'quit', '/exit', '/quit', ':q', '退出', '再见', '再見！', 'Bye.', '谢谢，再见'])(
    '%s ends it',
    (line) => {
      expect(smallTalk(line)).toBe('leave');
    },
  );

  it.each([
    '谢谢',
    '謝謝',
    '多谢！',
    '你好',
    '您好。',
    'hi',
    'Hello!',
    'thanks',
    'Thank you very much.',
    'ok',
    'OK thanks',
    '好的',
    '嗯…',
    '好的，谢谢您～',
    '好的谢谢',
    '不用了谢谢',
    '謝謝大家',
    'hi there',
  ])('%s is a courtesy', (line) => {
    expect(smallTalk(line)).toBe('courtesy');
  });

  it.each([
    '',
    '？！',
    '茶馆',
    '好的茶馆有几家',
    '你好茶馆在哪里',
    '谢谢你茶馆有多少家',
    '退出茶馆的有几家',
    'help 茶馆',
    '谢谢，茶馆有几家',
    'OK镇',
  ])('%s may be a question', (line) => {
    expect(smallTalk(line)).toBeUndefined();
  });
});
