/** By-lines: `2020-05-29 18:36:37来源:…编辑:…`, `文章来源:… 作者:…`, `本报记者 …`. Matched against folded text. */
import { type Folded, fold, originalSlice } from '../text/fold.js';

/** What a line says of the article. Names are as printed. */
export interface ByLine {
  readonly source?: string;
  readonly authors: readonly string[];
  /** ISO, as exact as the line is. */
  readonly date?: string;
  /** Whether the line says that the date is that of publication. */
  readonly dateIs?: 'published';
  /** Whether it has a time of day or counts readers. */
  readonly isStamp: boolean;
  /** Words left when names, dates and labels are taken out. */
  readonly rest: string;
  /** Labels found, such as 来源 and 编辑. */
  readonly labels: number;
}

type Field = 'source' | 'author' | 'published' | 'other' | 'updated';

const LABELS: readonly (readonly [Field, string])[] = [
  [
    'source',
    '(?:文章|本文|信息|新闻|稿件|内容|资讯|图文)?来源(?:于|自)?|稿源|出处|转载自|转自|摘自|发布(?:机构|单位|者)|发文(?:机关|单位)|供稿单位|媒体',
  ],
  [
    'author',
    '编译者/作者|(?:文章|本文|原创|原文|署名)?作者|(?:本报|本刊|本网|本台|实习|见习|特约|首席)?记者|通讯员|撰文|撰稿人?|执笔|文字|文/图|图/文|作家|by',
  ],
  ['updated', '(?:最后|最近)?(?:更新|修改|编辑)(?:时间|日期|于)|(?:成文|生成|印发|实施|生效)(?:时间|日期)'],
  ['published', '(?:发布|发表|发文|刊发|出版|上线)(?:时间|日期)|发布于|发表于'],
  [
    'other',
    '(?:责任|本文|本期|网络|值班|微信|执行|文字)?(?:编辑|责编|审核|校对|监制|主编|策划|美编|摄影|审签|签发|编审|统筹|制图|编译|翻译|译者|校订|排版|运营|视频|图片|初审|复审|终审)|小编|(?:上传)?(?:时间|日期)|发表|发布|阅读(?:量|数|次数)?|浏览(?:量|数|次数)?|点击(?:量|数|率|次数)?|访问(?:量|次数)?|人气|热度|评论(?:数)?|点赞|收藏|字号|字体|字数|分享(?:到)?|标签|关键词|关键字|分类|栏目|频道|版次|版面|编号|索引号|文号|主题词|有效性|语种|查看|回复|观看',
  ],
];
const LABEL = new RegExp(LABELS.map(([field, pattern]) => `(?<${field}>${pattern})`).join('|'), 'g');
const SEPARATOR = /^\s?[:/|]\s?|^\s(?=\S)/;

const DATE =
  /((?:19[5-9]|20\d)\d)(?:[-/.]|\s?年\s?)(\d{1,2})(?:(?:[-/.]|\s?月\s?)(\d{1,2})\s?日?|\s?月)?(?:[t ]?\s?(?:星期[一二三四五六日天]|周[一二三四五六日])?\s?(?:上午|下午|早上|晚上|凌晨)?\s?\d{1,2}[:时]\d{2}(?:[:分]\d{2})?秒?(?:\.\d{1,6})?(?:z|[+-]\d{2}:?\d{2})?)?/;

/** A time of day, a day without its year, a count of readers. */
const STAMP =
  /(?:\d{1,2}[-/月]\d{1,2}日?\s)?\d{1,2}:\d{2}(?::\d{2})?|[\d.,]{1,8}\s?(?:万|w|k)?\+?\s?(?:次|人)?(?:阅读|浏览|点击|评论|点赞|围观|观看|播放)|(?:https?:\/\/|www\.)[\w./-]{4,60}/g;
/** 记者王小舟／柳湾报导: how newspapers of Taiwan begin. */
const REPORTERS =
  /(?:記者|记者)\s?([\p{Script=Han}·]{2,4}(?:[、，]\s?[\p{Script=Han}·]{2,4}){0,4})\s?[／/]\s?[^／/\s]{2,8}(?:即[時时])?(?:報導|报导|报道|電|电|訊|讯)/u;

/** Longest by-line, in characters. */
const MAX_LENGTH = 160;

/** The first date of a text, as ISO; `undefined` where there is none or no such day. */
export function dateIn(text: string): string | undefined {
  const match = DATE.exec(fold(text).text);
  return match === null ? undefined : isoDate(match);
}

function isoDate([, year = '', month = '', day]: readonly (string | undefined)[]): string | undefined {
  const iso = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const time = new Date(day === undefined ? `${iso}-01` : iso);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, iso.length) !== iso ? undefined : iso;
}

/** Reads a line as a by-line; `undefined` where it says too much else to be one. */
export function parseByLine(text: string): ByLine | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const original = text.replace(/^[([【（]|[)\]】）]$/g, ' ');
  const folded = fold(original);
  let rest = folded.text;
  const blank = (start: number, end: number) => {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  };
  const dates = [...rest.matchAll(new RegExp(DATE.source, 'g'))].flatMap((match) => {
    blank(match.index, match.index + match[0].length);
    const iso = isoDate(match);
    return iso === undefined ? [] : [{ iso, at: match.index }];
  });
  let isStamp = false;
  for (const { 0: stamp, index } of rest.matchAll(STAMP)) {
    isStamp = true;
    blank(index, index + stamp.length);
  }
  const found = labelsIn(rest);
  let source: string | undefined;
  const authors = REPORTERS.exec(original)?.[1] === undefined ? [] : personNames(REPORTERS.exec(original)?.[1] ?? '');
  const isOf = new Map<string, Field>();
  found.forEach(({ field, start, end }, i) => {
    const next = found[i + 1]?.start ?? rest.length;
    const value = valueSpan(rest, end, next, field);
    const printed = printedSlice(original, folded, value.start, value.end);
    if (field === 'source' && isName(printed)) source ??= /^《([^》]{2,20})》/.exec(printed)?.[1] ?? printed;
    if (field === 'author' && authors.length === 0) authors.push(...personNames(printed));
    const dated = dates.find(({ at }) => at >= end - 1 && at <= end + 3);
    if (dated !== undefined) isOf.set(dated.iso, field);
    blank(start, value.end);
  });
  const date =
    dates.find(({ iso }) => isOf.get(iso) === 'published') ?? dates.find(({ iso }) => isOf.get(iso) !== 'updated');
  const left = printedSlice(original, folded, 0, rest.length, rest)
    .replace(/[\s|·:,，、\-—_()（）[\]【】]+/g, ' ')
    .trim();
  if (found.length === 0 && dates.length === 0 && !isStamp) return undefined;
  return {
    authors,
    rest: left,
    labels: found.length,
    isStamp,
    ...(source !== undefined && { source }),
    ...(date !== undefined && { date: date.iso }),
    ...(date !== undefined && isOf.get(date.iso) === 'published' && { dateIs: 'published' as const }),
  };
}

/** Labels that have a separator behind them, or stand at the beginning before a blank. */
function labelsIn(text: string): { field: Field; start: number; end: number }[] {
  const found: { field: Field; start: number; end: number }[] = [];
  for (const match of text.matchAll(LABEL)) {
    const at = match.index;
    const after = at + match[0].length;
    const separator = SEPARATOR.exec(text.slice(after, after + 4))?.[0];
    if (separator === undefined || (found.at(-1)?.end ?? 0) > at) continue;
    // 只看该作者 | … is a button.
    if (!/[:]/.test(separator) && /\p{Script=Han}/u.test(text[at - 1] ?? '')) continue;
    if (
      !/[:/|]/.test(separator) &&
      !(match.groups?.author !== undefined && /^\s*(?:本报|本刊|本网|本台)?$/.test(text.slice(0, at)))
    )
      continue;
    const field = (['source', 'author', 'updated', 'published', 'other'] as const).find(
      (name) => match.groups?.[name] !== undefined,
    );
    if (field !== undefined) found.push({ field, start: at, end: after + separator.length });
  }
  return found;
}

/** A value ends at a wide gap, a bar or the next label; authors may stand apart by single blanks. */
function valueSpan(text: string, from: number, to: number, field: Field): { start: number; end: number } {
  const value = text.slice(from, to);
  const stop = field === 'author' ? /\s{2,}|[|。;!?]|——| - / : /\s|[|。;,!?]|——|--/;
  const lead = value.length - value.trimStart().length;
  const end = stop.exec(value.slice(lead));
  return { start: from + lead, end: from + (end === null ? value.trimEnd().length : lead + end.index) };
}

/** What was printed where `folded` has a span. */
function printedSlice(original: string, folded: Folded, start: number, end: number, mask?: string): string {
  if (mask === undefined) return originalSlice(original, folded, { start, end }).trim();
  let text = '';
  for (let i = start; i < end; i++)
    text += mask[i] === ' ' ? ' ' : originalSlice(original, folded, { start: i, end: i + 1 });
  return text;
}

/** Values that name nobody. */
const NOBODY =
  /^(?:原创|本站|本站原创|网络|互联网|网友|转载|综合|整理|未知|佚名|不详|匿名|无|admin|编辑部|小编|本网|其他|互联网整理|网络整理|来源网络)$/i;

/** Words that stand beside names. */
const NO_PERSON =
  /^(?:评论|分享|举报|浏览|阅读|打印|关注|点赞|收藏|字号|报道|摄影|编辑|报导|攝影|評論|分享到|只看该作者)/;

function isName(value: string): boolean {
  return (
    value.length >= 2 &&
    value.length <= 30 &&
    !NOBODY.test(value) &&
    !/^[\d\s:.-]+$/.test(value) &&
    !/^https?:/i.test(value)
  );
}

/** What they did, behind names. 王小文 and 欧阳图 end in what may also be that: it is where it stands apart, or the name would be too long. */
const THEIR_PART =
  /(?:报道|整理|撰文|文\/图|图\/文|摄|供稿|(?<=[\s/]|\p{Script=Han}{4})[文图])?[\s/]{0,9}(?:发自|编译|实习生)?\s{0,9}$/u;

/** Persons' names in a value: `林小满 周一苇`, `张三、李四 报道`, `张 三`. */
export function personNames(value: string): string[] {
  const bare = value.replace(THEIR_PART, '').trim();
  const parts = bare
    .split(/[、,，/&;；|]|\s+(?:(?:和|与|and)\s+)?/)
    .map((part) => part.replace(/^(?:(?:记者|通讯员|实习生|特约记者)[\s:：]*|[文图](?:[\s:：]+|$))/u, '').trim())
    .filter(Boolean);
  // 张 三 is one name: single characters belong together.
  const names: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const next = parts[i + 1] ?? '';
    if (/^\p{Script=Han}$/u.test(part) && /^\p{Script=Han}$/u.test(next)) {
      names.push(part + next);
      i++;
    } else if (/^[A-Z][\p{L}.'-]*$/u.test(part) && /^[A-Z][\p{L}.'-]*$/u.test(names.at(-1)?.split(' ').at(-1) ?? '')) {
      names[names.length - 1] += ` ${part}`;
    } else names.push(part);
  }
  return names.filter(
    (name) => isName(name) && name.length <= 20 && /^[\p{L}\p{N}·.'_ -]+$/u.test(name) && !NO_PERSON.test(name),
  );
}
