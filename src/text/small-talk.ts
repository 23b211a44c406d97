/** What people type that is no question: how it is used, how it ends, thanks and greetings. */
import { foldText } from './fold.js';

/** What such a line wants. */
export type SmallTalk = 'help' | 'leave' | 'courtesy';

const WORDS: readonly (readonly [SmallTalk, string])[] = [
  [
    'help',
    'help /help 帮助 你是谁 你是什么 你叫什么 你能干嘛 你能干什么 你能做什么 你会什么 你会干嘛 你会做什么 你有什么用',
  ],
  ['leave', 'exit quit /exit /quit :q bye goodbye 退出 再见 拜拜'],
  [
    'courtesy',
    '谢谢 谢谢你 谢谢您 谢谢大家 谢谢啦 谢谢了 谢啦 谢了 多谢 多谢了 感谢 非常感谢 辛苦了 唔该 不用了 不客气 没关系 没事 你好 您好 你们好 大家好 你好啊 哈喽 哈啰 嗨 喂 在吗 ' +
      '早 早安 早上好 上午好 下午好 晚上好 晚安 好 好的 好吧 好滴 行 嗯 嗯嗯 哦 噢 对 明白 明白了 知道了 懂了 了解 收到 ' +
      'thanks thank you very much many a lot thx ty cheers hi hello hey there ok okay yes great nice good cool got it morning afternoon evening night',
  ],
];
/** Each word with what it wants, the longer first. */
const KINDS = WORDS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)).sort(
  ([a], [b]) => b.length - a.length,
);

/** What stands between two courtesies, and behind one. */
const BETWEEN = /^[\s,、.…!?~;。]+/;
const LATIN = /^[a-z]/;

/** What a line wants that is no question; `undefined` where it may be one. */
export function smallTalk(line: string): SmallTalk | undefined {
  let rest = foldText(line).trim();
  if (rest === '?') return 'help';
  const kinds = new Set<SmallTalk>();
  for (rest = rest.replace(BETWEEN, ''); rest !== ''; rest = rest.replace(BETWEEN, '')) {
    const [word, kind] = KINDS.find(([own]) => beginsWith(rest, own)) ?? [];
    if (word === undefined || kind === undefined) return undefined;
    kinds.add(kind);
    rest = rest.slice(word.length);
  }
  return (['leave', 'help', 'courtesy'] as const).find((kind) => kinds.has(kind));
}

/** Whether a text begins with a word, a Latin one whole. */
function beginsWith(text: string, word: string): boolean {
  return text.startsWith(word) && !(LATIN.test(text.slice(word.length)) && /[a-z]$/.test(word));
}
