/** The question's grams: characters, pairs of characters, Latin words and numbers, each with the weight of its rarity. */
import { gramKey } from '../search/grams.js';
import type { Library } from '../search/library.js';
import type { Question } from './question.js';
import { WEIGHTS } from './weights.js';

export interface Gram {
  readonly text: string;
  /** Inverse document frequency times what its form counts for. */
  readonly weight: number;
  /** A number: digits may not touch it. */
  readonly number: boolean;
  /** Offset in the content that it came from. */
  readonly at: number;
  /** Whether it comes from an earlier question. */
  readonly inherited: boolean;
}

/** Words that carry grammar, not meaning; they hold for any Chinese text. */
const FUNCTION_WORDS = new Set(
  (
    '的 了 在 是 和 与 及 或 及其 以及 也 都 还 又 再 就 才 而 且 而且 但 但是 不过 因为 所以 因此 如果 若 虽然 之 其 其中 于 以 为 对 对于 关于 把 被 让 给 从 到 向 往 由 自 自从 至 同 跟 比 ' +
    '这 那 这个 那个 这些 那些 这里 那里 该 此 本 某 每 各 它 他 她 它们 他们 她们 我 你 您 我们 你们 自己 有 没 没有 不 会 能 能够 可 可以 要 应 应该 得 着 过 地 吗 呢 吧 啊 呀 么 嘛 上 下 里 中 内 外 前 后 时 时候 来 去 ' +
    '很 最 更 太 非常 比较 已 已经 曾 曾经 将 正 正在 刚 只 仅 共 一 一个 一种 一些 个 些 种 次 位 名 被称 进行 作为 成为 称为 使 使得 通过 按 按照 根据 并 并且 或者 当 当时 之后 之前 之内 之外 之中 之间 以内 以外 以上 以下 以后 以前 后来 然后 目前 现在 今 曾有 所 个人 人们 ' +
    '是从 里面 外面 那边 这边 那儿 这儿 那次 这次 那种 这种 那场 这场 大概 大约 左右 一般 其实 当初 本来 到底 究竟 想 想要 有关 方面 样子 往后 最终 终于 搞 弄 原本 原先 上来 下来 出来 起来 过来 上去 下去 出去 回来'
  ).split(' '),
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** Inverse document frequency as BM25 has it (Robertson and Spärck Jones), never negative. */
export function inverseFrequency(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Grams of the question's content and of what it takes over from earlier questions; each once. */
export function gramsOfQuestion(question: Question, library: Library): Gram[] {
  const grams = new Map<string, Gram>();
  collect(question, 1, false);
  if (question.inherited === undefined) return [...grams.values()];
  const own = [...grams.values()].reduce((sum, { weight }) => sum + weight, 0);
  collect(question.inherited, WEIGHTS.inherited, true);
  // Words of its own, where it has any, say what a follow-up is after: what it takes over may not outweigh them by much.
  const isTelling = question.units.some(({ kind }) => kind !== 'other');
  const taken = [...grams.values()].reduce((sum, { weight, inherited }) => sum + (inherited ? weight : 0), 0);
  const share = isTelling ? Math.min(1, (WEIGHTS.inheritedMost * own) / Math.max(taken, Number.MIN_VALUE)) : 1;
  return [...grams.values()].map((gram) => (gram.inherited ? { ...gram, weight: share * gram.weight } : gram));

  function collect(
    { content, segments }: Pick<Question, 'content' | 'segments'>,
    share: number,
    inherited: boolean,
  ): void {
    const total = library.passageCount;
    const add = (text: string, at: number, factor: number, count: number, number = false) => {
      const weight = share * factor * inverseFrequency(count, total);
      const known = grams.get(text);
      if (known === undefined || known.weight < weight) grams.set(text, { text, weight, number, at, inherited });
    };
    segments.forEach((segment, i) => {
      const { text, kind, start } = segment;
      if (kind === 'number' || kind === 'latin') {
        const bare = text.replaceAll(',', '');
        add(bare, start, WEIGHTS.token, library.engine.vocabulary.get(bare) ?? 0, kind === 'number');
        return;
      }
      if (kind !== 'han') return;
      const own = isFunctionWord(text) ? WEIGHTS.functionWord : 1;
      for (let k = 0; k < text.length; k++) {
        add(text.charAt(k), start + k, own * WEIGHTS.unigram, library.gramCount(gramKey(content, start + k, 1)));
        if (k + 1 < text.length)
          add(text.slice(k, k + 2), start + k, own, library.gramCount(gramKey(content, start + k, 2)));
      }
      const next = segments[i + 1];
      if (next?.kind === 'han') {
        const at = start + text.length - 1;
        const factor = WEIGHTS.crossWord * Math.min(own, isFunctionWord(next.text) ? WEIGHTS.functionWord : 1);
        add(content.slice(at, at + 2), at, factor, library.gramCount(gramKey(content, at, 2)));
      }
    });
  }
}

/** How often `gram` stands in a folded text, counted up to `most`. */
export function occurrences({ text, number }: Gram, folded: string, most: number): number {
  let count = 0;
  for (let at = folded.indexOf(text); at >= 0 && count < most; at = folded.indexOf(text, at + 1)) {
    if (!number || isWholeNumber(folded, at, at + text.length)) count++;
  }
  return count;
}

/** Whether the number between `start` and `end` is no part of a longer one. */
export function isWholeNumber(folded: string, start: number, end: number): boolean {
  const isDigit = (at: number) => folded.charCodeAt(at) >= 0x30 && folded.charCodeAt(at) <= 0x39;
  return (
    !isDigit(start - 1) &&
    !isDigit(end) &&
    !(folded.charAt(end) === '.' && isDigit(end + 1)) &&
    !(folded.charAt(start - 1) === '.' && isDigit(start - 2))
  );
}
