/** Words of which a text is full whatever it is about. */

/** Words that carry grammar, not meaning; they hold for any Chinese text. */
const FUNCTION_WORDS = new Set(
  (
    '的 了 在 是 和 与 及 或 及其 以及 也 都 还 又 再 就 才 而 且 而且 但 但是 不过 因为 所以 因此 如果 若 虽然 之 其 其中 于 以 为 对 对于 关于 把 被 让 给 从 到 向 往 由 自 自从 至 同 跟 比 ' +
    '这 那 这个 那个 这些 那些 这里 那里 该 此 本 某 每 各 它 他 她 它们 他们 她们 我 你 您 我们 你们 自己 有 没 没有 不 会 能 能够 可 可以 要 应 应该 得 着 过 地 吗 呢 吧 啊 呀 么 嘛 上 下 里 中 内 外 前 后 时 时候 来 去 ' +
    '很 最 更 太 非常 比较 已 已经 曾 曾经 将 正 正在 刚 只 仅 共 一 一个 一种 一些 个 些 种 次 位 名 被称 进行 作为 成为 称为 称作 叫做 叫作 使 使得 通过 按 按照 根据 并 并且 或者 当 当时 之后 之前 之内 之外 之中 之间 以内 以外 以上 以下 以后 以前 后来 然后 目前 现在 今 曾有 所 个人 人们 ' +
    '这么 那么 这样 那样 觉得 手里 除了 人家 里头 里边 那天 那晚 那趟 那回 那阵 这趟 这回 ' +
    '是从 里面 外面 那边 这边 那儿 这儿 那次 这次 那种 这种 那场 这场 大概 大约 左右 一般 其实 当初 本来 到底 究竟 想 想要 有关 方面 样子 往后 最终 终于 搞 弄 原本 原先 上来 下来 出来 起来 过来 上去 下去 出去 回来'
  ).split(' '),
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
