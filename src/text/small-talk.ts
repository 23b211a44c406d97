/** What is typed in the chat and is no question: how it is used, how it ends, thanks and greetings. */

/** What such a line wants. */
export type SmallTalk = 'help' | 'leave' | 'courtesy';

const HELP = new Set(['help', '/help', '帮助', '幫助']);
const LEAVE = new Set('exit quit /exit /quit :q bye goodbye 退出 再见 再見 拜拜'.split(' '));
const COURTESIES = new Set([
  ...'谢谢 谢谢你 谢谢您 谢谢啦 谢谢了 谢啦 谢了 多谢 多谢了 感谢 非常感谢 辛苦了 谢谢大家'.split(' '),
  ...'謝謝 謝謝你 謝謝您 謝謝啦 謝謝了 謝啦 謝了 多謝 多謝了 感謝 非常感謝'.split(' '),
  ...'你好 您好 你们好 你們好 大家好 你好啊 哈喽 哈囉 嗨 喂 在吗 在嗎 早 早安 早上好 上午好 下午好 晚上好 晚安'.split(
    ' ',
  ),
  ...'好 好的 好吧 好滴 行 嗯 嗯嗯 哦 噢 对 對 明白 明白了 知道了 懂了 了解 收到 没事 沒事 不客气 不客氣'.split(' '),
  ...'thanks thx ty cheers hi hello hey ok okay yes great nice good cool'.split(' '),
  ...['thank you', 'thank you very much', 'many thanks', 'thanks a lot', 'good morning', 'good evening', 'got it'],
]);

/** What stands between two courtesies, and behind one. */
const BETWEEN = /[,，、.。…!！?？~～;；]+/;

/** What a line wants that is no question; `undefined` where it may be one. */
export function smallTalk(line: string): SmallTalk | undefined {
  const said = line.normalize('NFKC').trim().toLowerCase();
  if (said === '?') return 'help';
  const parts = said
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const kinds = parts.map(kindOf);
  if (parts.length === 0 || kinds.includes(undefined)) return undefined;
  return (['leave', 'help'] as const).find((kind) => kinds.includes(kind)) ?? 'courtesy';
}

function kindOf(part: string): SmallTalk | undefined {
  if (HELP.has(part)) return 'help';
  if (LEAVE.has(part)) return 'leave';
  return COURTESIES.has(part) || part.split(/\s+/).every((word) => COURTESIES.has(word)) ? 'courtesy' : undefined;
}
