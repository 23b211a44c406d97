/** 第二个是什么 after a list: the item of the list that was quoted last. */
import type { Library } from '../../search/library.js';
import { escaped } from '../../text/escaped.js';
import { parseNumber } from '../../text/numerals.js';
import type { Asked } from '../question/asking.js';
import { partsOf } from '../question/parse-question.js';
import type { Question } from '../question/question.js';
import type { Resolved, Turn } from './turn.js';

/** Asks which is the second of them, and nothing else. */
const ORDINAL_ALONE =
  /^(?:那么?)?第(?<place>[一二两三四五六七八九十]|\d{1,2})[个家项种条款座位名类]?(?:是|叫)?(?:谁|什么|啥|哪一?[个家项种条款座位])?(?:名字)?[呢啊呀]?[?。!\s]*$/;
/** Items that marks set apart, in one clause. */
const LIST = /(?:[^、,。;:!?\n]{1,40}、){1,30}[^、,。;:!?\n]{1,40}/g;
/** What the last item of a list is followed by: 等10家企业, 四大板块. */
const LIST_END = /等|[一二两三四五六七八九十\d][大个家项种条款座位类]/;
/** What joins the last item. */
const JOINT = /(?:以及|[和及与])(?=\p{Script=Han}{2})/u;
/** What leads into the first: 包括, 引进了. */
const LEAD = /^.*(?:包括|包含|引进了?|分为|分别[为是]|有|为|是|聚集了?|:)/;

/** The last question again, for one of what its answer lists; undefined where that is not asked. */
export function ofItem(question: Question, last: Turn, library: Library): Resolved | undefined {
  const item = itemAsked(question.folded.trim(), last);
  if (item === undefined) return undefined;
  const { content, anchor } = last;
  const parts = partsOf(content, library);
  const inherited = { ...partsOf('', library), ...(anchor !== undefined && { anchor }) };
  const tells = new RegExp(escaped(item));
  return {
    question: { ...question, ...parts, asks: new Set<Asked>(['list']), tells, item, inherited },
    shown: [...parts.units.map(({ text }) => text), item],
  };
}

/** The item meant by a folded question that asks for one of a list by its place; undefined where the last answer was no such list. */
function itemAsked(folded: string, { manner, quoted }: Turn): string | undefined {
  const place = parseNumber(ORDINAL_ALONE.exec(folded)?.groups?.place ?? '');
  if (place === undefined || !manner.asks.has('list')) return undefined;
  const lists = [...quoted.matchAll(LIST)].map(([list]) => itemsOf(list));
  const longest = lists.reduce<readonly string[]>((best, list) => (list.length > best.length ? list : best), []);
  const item = longest[place - 1]?.trim();
  return item === undefined || item.length < 2 ? undefined : item;
}

function itemsOf(list: string): string[] {
  const items = list.split('、');
  const last = items.pop() ?? '';
  const [first = '', ...others] = items;
  return [first.replace(LEAD, ''), ...others, ...(last.split(LIST_END)[0] ?? '').split(JOINT)];
}
