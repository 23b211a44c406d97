/** The figures of a passage: each number with what it measures and when, in the text's own words. */
import type { Figure, Passage, Sentence, Span } from '../model.js';
import { timeOf } from '../text/figure-time.js';
import { type Folded, originalSlice, toOriginal } from '../text/fold.js';
import { printed } from '../text/printed.js';
import { quantities } from '../text/quantities/quantities.js';
import type { Quantity } from '../text/quantities/quantity.js';
import type { Segment, Segmenter } from '../text/segment.js';
import { FoldedBody } from './folded-body.js';

/** Longest `what`, in characters: a noun phrase, not a clause. */
const MAX_WHAT = 24;

/** Ends what stands before a number and belongs to it. */
const CLAUSE = /[,，、；;：:。!?！？()（）《》〈〉“”"「」『』—…]/;
/** Verbs, prepositions and approximations between what is measured and its number. */
const CONNECTORS = new Set(
  (
    '大约 约 约为 约有 约占 将近 接近 近 超过 已超过 超 逾 突破 已经 达到 达 已达 高达 多达 分别 分别为 为 是 有 共有 共计 共 总计 合计 总共 拥有 设有 建有 仅 仅有 只有 只 占 占比 ' +
    '增长 增长到 增至 增加 提高 上升 下降 减少 降至 升至 降 升 涨 跌 到 至 给予 最高 可达 可 至少 不少于 不低于 不超过 最多 位列 位居 名列 排名 排在 排 列 居 了 在 从 由 于 以 按 每 的 和 与 及 等 也 都 已 就 又 再 还 被 把 ' +
    '将 其中 其 截至 目前 能 会 要 建成 形成 打造 推动 引进 聚集 获得 实现 完成 建立 一个 同比 环比 则 更 均 各 该 这 那 并 而 但 出现 涉及 规模 ' +
    '去年 今年 前年 明年 当年 此前 如今 现在 当时 ' +
    '按照 对 对于 标志着 连续 原本 过去 花费 耗时 历时 却 却有 有着 竟 着 压 压到 降到 升到 涨到 跌到 扩到 提到 ' +
    '不到 不足 或 或者 达到或 一 高 达到了 一共 逾 里 内 中 后 前 上 下 称 说 指出 提出 提到 认为 发现 显示 包括 同期 比 较 原'
  ).split(' '),
);

/**
 * The figures of one passage, dates and times of day aside (they say when, not what).
 *
 * @param body the article's body, which the passage's spans point into
 * @param folded the body folded, where that has been done before
 */
export function figuresOf(
  body: string,
  articleId: string,
  passage: Passage,
  segmenter: Segmenter,
  folded: FoldedBody = new FoldedBody(body, segmenter),
): Figure[] {
  return passage.sentences.flatMap((sentence) => sentenceFigures(body, articleId, sentence, folded, segmenter));
}

function sentenceFigures(
  body: string,
  articleId: string,
  sentence: Sentence,
  whole: FoldedBody,
  segmenter: Segmenter,
): Figure[] {
  const text = body.slice(sentence.start, sentence.end);
  const folded = whole.part(sentence);
  const all = quantities(folded.text);
  const figures = all.filter((quantity) => isFigure(text, folded, quantity));
  if (figures.length === 0) return [];
  const words = { list: whole.wordsAt(sentence), from: sentence.start };
  return figures.map((quantity) => {
    const span = toOriginal(folded, quantity);
    const when = timeOf(all, quantity, folded.text);
    const { text: own, value, unit } = printed(text, folded, quantity);
    const figure: { -readonly [Part in keyof Figure]: Figure[Part] } = {
      text: own,
      what: whatOf(text, folded, all, quantity, words, segmenter),
      articleId,
      paragraph: sentence.paragraph,
      start: sentence.start + span.start,
      end: sentence.start + span.end,
      sentence: text,
    };
    if (value !== undefined) figure.value = value;
    if (unit !== undefined) figure.unit = unit;
    if (when !== undefined) figure.when = originalSlice(text, folded, when);
    return figure;
  });
}

/** Dates and times say when; ①, ⒈ and the like number a list. */
function isFigure(text: string, folded: Folded, quantity: Quantity): boolean {
  if (quantity.kind === 'date' || quantity.kind === 'time') return false;
  return quantity.kind !== 'number' || !/^\p{No}/u.test(originalSlice(text, folded, quantity));
}

/** The words of a sentence, their offsets counted from the beginning of something larger in which it begins at `from`. */
interface Words {
  readonly list: readonly Segment[];
  readonly from: number;
}

/**
 * For counts, and ranks with a measure word, the noun that follows (73家企业 → 企业, 第一条联盟链 → 联盟链); else, and where
 * there is none, what stands before in the clause.
 */
function whatOf(
  text: string,
  folded: Folded,
  all: readonly Quantity[],
  quantity: Quantity,
  words: Words,
  segmenter: Segmenter,
): string {
  const { kind, measure } = quantity;
  const counts = kind === 'count' || (kind === 'rank' && measure !== undefined && !/^[名位]$/.test(measure));
  const before = () => phraseBefore(folded.text, all, quantity, words);
  const after = () => nounAfter(folded.text, quantity, words, segmenter);
  const span = counts ? (after() ?? before()) : (before() ?? after());
  return span === undefined ? '' : originalSlice(text, folded, span);
}

function phraseBefore(folded: string, all: readonly Quantity[], quantity: Quantity, words: Words): Span | undefined {
  const previous = all.findLast(({ end }) => end <= quantity.start);
  let from = Math.max(previous?.end ?? 0, quantity.start - MAX_WHAT);
  for (let i = quantity.start - 1; i >= from; i--) if (CLAUSE.test(folded.charAt(i))) from = i + 1;
  let [start, end] = [-1, -1];
  for (const word of words.list) {
    const at = word.start - words.from;
    if (at >= quantity.start) break;
    // 杭州目前拥有产业园6家: what it has is counted.
    if (at >= from && HAVING.has(word.text)) start = -1;
    if (at < from || word.kind === 'other' || (CONNECTORS.has(word.text) && !IN_PROGRESS.test(folded.slice(at))))
      continue;
    if (start < 0) start = at;
    if (TRAILING.has(word.text)) continue;
    // gdp4.17 may be one word to the segmenter.
    end = Math.min(word.end - words.from, quantity.start);
  }
  if (start < 0 || end - start < 2) return undefined;
  // 北京、广州等地的产业园数量: the items before the last are cut off, and what is measured is 产业园数量.
  const rest = folded.charAt(start - 1) === '、' ? (ETC_OF.exec(folded.slice(start, end))?.[0].length ?? 0) : 0;
  return end - start - rest >= 2 ? { start: start + rest, end } : { start, end };
}

const ETC_OF = /^[^的]{1,12}等[^的]{0,3}的/;

/** Between somebody and what they have so many of. */
const HAVING = new Set('拥有 设有 建有 共有 现有 已有 引进 建成 聚集 汇聚 下辖 辖'.split(' '));

/** Words that say nothing of what is measured where nothing but its number follows them: 园区同时设立20亿元. */
const TRAILING = new Set(
  (
    '设立 成立 拿出 投入 投出 卖 卖了 卖出 花 花了 掏 给 借给 拿到 先后 相继 陆续 确实 同时 大概 其余 另 另有 还有 以上 以下 左右 我 我们 你 他 她 它 他们 她们 ' +
    '平均 平均每 每天 每年 每月 每日 居首 次之 起 起降 降 首次 第一 只有 累计 估计 预计 计划 将 拟'
  ).split(' '),
);

/** 在谈意向企业: what is being done, and no preposition. */
const IN_PROGRESS =
  /^在(?:谈|建(?![筑设立国])|校(?![园内外])|册|岗|营(?![业销收地])|研(?![究发讨])|售(?![后楼])|途|编(?!制)|产(?![业品量值地能]))/;
/** May stand between a quantity and what it counts. */
const ROUNDED = new Set(['以上', '以下', '左右', '多', '余', ' ']);

/** Nouns in a row, what describes them with 的 passed over: 10家具有影响力的龙头企业 → 龙头企业. */
function nounAfter(folded: string, quantity: Quantity, words: Words, segmenter: Segmenter): Span | undefined {
  let [start, end] = [quantity.end, quantity.end];
  let describes = false;
  let isPlace = false;
  for (const word of words.list) {
    const [from, until] = [word.start - words.from, word.end - words.from];
    if (from < quantity.end) continue;
    if (until > quantity.end + MAX_WHAT || CLAUSE.test(folded.charAt(from))) break;
    if (end === quantity.end && ROUNDED.has(word.text)) continue;
    if (word.text === '的') {
      // 4家产业园的服务能力 counts 产业园.
      if (end > start && !describes && !isPlace) break;
      start = end = until;
      describes = false;
    } else if (!describes && isNoun(word, segmenter)) {
      if (end === start) start = from;
      end = until;
      isPlace = segmenter.classOf(word.text) === 'place';
    } else if (end > start) {
      break;
    } else {
      describes = true;
    }
  }
  return !describes && end - start > 1 ? { start, end } : undefined;
}

function isNoun({ text, kind }: Segment, segmenter: Segmenter): boolean {
  if (kind === 'latin') return true;
  return (
    kind === 'han' &&
    !CONNECTORS.has(text) &&
    !TRAILING.has(text) &&
    !['verb', 'other'].includes(segmenter.classOf(text))
  );
}
