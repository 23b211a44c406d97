/** Times that are not when something happened, and which of several times is meant: 截至2021年6月, 两个月后, 谈到几点. */
import type { Quantity } from '../../text/quantities/quantity.js';
import { ASKS_PLAN } from './aims.js';
import { clauseFrom } from './clauses.js';

/** 从2016年底开始探索: when something began that has gone on since, where no beginning is asked for. */
const SINCE = /^(?:年?[初底末中])?(?:开始|起(?!草|步|飞|火|诉)|以来|至今)/;
const ASKS_SINCE = /始|起|以来|至今|多久/;

/** Whether a date is the one since when something has gone on, 从2016年底开始, and no beginning is asked for. */
export function isBeginning(asked: string, { kind, start, end }: Quantity, folded: string): boolean {
  if (kind !== 'date' || !/[从自]/.test(folded.charAt(start - 1)) || ASKS_SINCE.test(asked)) return false;
  const since = SINCE.exec(folded.slice(end))?.[0];
  if (since === undefined) return false;
  // 自1月1日起施行 tells when it is 施行.
  const behind = folded.slice(end + since.length);
  const begun = clauseFrom(behind, behind.startsWith(',') ? 1 : 0);
  if (TAKES_EFFECT.test(begun) && TAKES_EFFECT.test(asked)) return false;
  // 自1月1日起,园区取消优惠 when it 取消 that: what is asked stands behind 什么时候.
  if (behind.startsWith(',')) return !sharePair(begun, asked.split(WHEN).at(-1) ?? '');
  return ![begun.slice(0, 2), begun.slice(-2)].some((word) => word.length === 2 && asked.includes(word));
}

/** 自12月1日起施行 tells 什么时候生效. */
const TAKES_EFFECT = /施行|实施|执行|生效|实行|启用|落地/;

const WHEN = /什么时候|啥时候?|何时|几时|哪一?[天年月日]/;

/** Whether two texts have two characters in a row in common. */
function sharePair(a: string, b: string): boolean {
  return Array.from(a, (_, i) => a.slice(i, i + 2)).some((pair) => pair.length === 2 && b.includes(pair));
}

/** At the beginning of a clause; 有效期截至某日 tells when it ends. */
const CUT_OFF = /(?:^|[,;。:(])截[至止]到?$/;
const ASKS_CUT_OFF = /截|止|到|期|统计|数据|突破|超/;

/** 截至2021年6月: the day up to which something was counted is that of no event. */
export function isCutOff(asked: string, { kind, start }: Quantity, folded: string): boolean {
  return kind === 'date' && CUT_OFF.test(folded.slice(0, start)) && !ASKS_CUT_OFF.test(asked);
}

/** 到2022年建成 is not when a plan for it was published. */
export function isAimedAt(asked: string, { kind, start }: Quantity, folded: string): boolean {
  return kind === 'date' && ASKS_FOUNDED_OR_ISSUED.test(asked) && /[到至]$/.test(folded.slice(0, start));
}

const ASKS_FOUNDED_OR_ISSUED = /印发|发布|公布|出台|颁布|成立|设立|揭牌|挂牌/;

/** 公布2020年重点项目名单, 提出:到2020年: the year of what is published or aimed at is not when that was. */
export function isDateOfContent(asked: string, { kind, month, start, end }: Quantity, folded: string): boolean {
  if (kind !== 'date' || ASKS_PLAN.test(asked) || !ASKS_ISSUED.test(asked) || /哪一?年的/.test(asked)) return false;
  const before = folded.slice(0, start);
  if (/(?:提出|要求|明确|目标|力争|计划|规划)[^,。;]{0,8}[,:"“]?(?:到|力争到)$/.test(before)) return true;
  const isOfName =
    month === undefined &&
    /年度?$/.test(folded.slice(start, end)) &&
    /^度?(?:\p{Script=Han} ?){4}/u.test(folded.slice(end));
  // 在2021年底启动的2022年渔业项目申报, 公布2020年重点项目名单
  return isOfName && PUBLISHES.test(before) && !/^(?:的|以|之|[初底末])/.test(folded.slice(end));
}

/** Asks when something was put out. */
const ASKS_ISSUED = /提出|印发|公布|发布|出台|推出|[发写出]的|公示|启动|申报|征集/;
const PUBLISHES = /(?:公布|发布|印发|推出|出台|公示|下发|印制|启动|开始|开展|组织|征集)[了的]?$/;

/** Asks how long one thing was after another. */
const ASKS_INTERVAL = /隔|相差|差了/;

/** 过去三个月 for 隔了多久: how long ago something began is not how far two things are apart. */
export function isSpanSince(asked: string, { kind, start }: Quantity, folded: string): boolean {
  return (
    kind === 'duration' && ASKS_INTERVAL.test(asked) && /(?:过去|近|未来|最近|这)的?$/.test(folded.slice(0, start))
  );
}

/** 两个月后, 时隔三年 for 隔了多久. */
export function fitsInterval(asked: string, { kind, start, end }: Quantity, folded: string): boolean {
  return (
    kind === 'duration' &&
    ASKS_INTERVAL.test(asked) &&
    (/^[之以]?后/.test(folded.slice(end)) || /(?:[相间时]隔|相差)了?[约近]?$/.test(folded.slice(0, start)))
  );
}

/** 几点才开始, 谈到几点: a time behind which stands 才, or before which stands 到, as in the question. */
export function fitsStartOrEnd(asked: string, { kind, start, end }: Quantity, folded: string): boolean {
  if (kind !== 'time' && kind !== 'date') return false;
  const isLate = LATE.test(asked) && /^[^,。;]{0,3}才/.test(folded.slice(end));
  return isLate || (ASKS_UNTIL.test(asked) && /[到至]$/.test(folded.slice(0, start)));
}

const WHICH_TIME = '(?:几点|什么时候|啥时候|何时|哪天|几号|哪年|哪一年)';
const LATE = new RegExp(`${WHICH_TIME}[^,。]{0,2}才`);
/** Asks until when something goes on. */
export const ASKS_UNTIL = new RegExp(`[到至]${WHICH_TIME}`);

/** 9时至17时 of a question about 开放时间; 9时 where it is asked when something opens, 17时 where it closes; both where they have no more characters than `longest`. */
export function hoursMeant(
  asked: string,
  best: Quantity,
  folded: string,
  found: readonly Quantity[],
  longest: number,
): Quantity {
  if (best.kind !== 'time') return best;
  const times = found.filter(({ kind }) => kind === 'time');
  const first = times.find(
    (time, i) =>
      (time === best || times[i + 1] === best) && UNTIL.test(folded.slice(time.end, times[i + 1]?.start ?? time.end)),
  );
  const last = first === undefined ? undefined : times[times.indexOf(first) + 1];
  if (first === undefined || last === undefined) return best;
  if (CLOSES.test(asked)) return last;
  if (ASKS_OPENING.test(asked)) return first;
  const isWhole = HOURS.test(asked) && last.end - first.start <= longest;
  return isWhole ? { ...first, end: last.end, text: folded.slice(first.start, last.end) } : best;
}

const UNTIL = /^ ?(?:开?[至到]|[~-]|—{1,2}) ?$/;
const CLOSES = /(?:关门|关闭|闭馆|打烊|下班|结束|收摊|停止)/;
const ASKS_OPENING = /(?:几点|什么时候|啥时候|何时).{0,4}(?:开|营业|上班|接待)/;
const HOURS = /(?:开放|营业|开馆|办公|上班|参观|运营|开门)时间/;
