/** Keywords that ask for nothing in so many words, K5路 末班: the figure that stands right beside the last of them. */
import type { Quantity } from '../../text/quantities/quantity.js';
import type { Question } from '../question/question.js';
import type { Unit, UnitKind } from '../question/unit.js';
import { REACHING, withoutMeasure } from '../sentence/parts.js';

/** K5路 末班, PUE: the quantity that stands right behind the last keyword, or 10亿元 of 10亿元低空产业基金; undefined where none or more than one does. */
export function besideKeyword(
  { folded: asked, content, units, inherited, isBare }: Question,
  folded: string,
  found: readonly Quantity[],
): Quantity | undefined {
  const isKeywords = content === asked && inherited === undefined && isBare !== true;
  // A name alone asks for no figure.
  const isName = units.length === 1 && units[0]?.kind === 'name';
  if (!isKeywords || isName) return undefined;
  const heads = units.filter(({ kind }) => kind !== 'date').reverse();
  const [last, before] = heads;
  if (last === undefined) return undefined;
  // 新增就业目标 may be told by 目标 or by 新增就业.
  const isOfBefore = before !== undefined && SAYS_LITTLE.test(last.text);
  return (
    rightBehind(last, asked, folded, found) ?? (isOfBefore ? rightBehind(before, asked, folded, found) : undefined)
  );
}

/** The quantity that alone stands right behind a keyword, or before it where it is one of money. */
function rightBehind(head: Unit, asked: string, folded: string, found: readonly Quantity[]): Quantity | undefined {
  if (head.text.length < 2 || !HEADS.has(head.kind)) return undefined;
  const forms = folded.includes(head.text) ? [head.text] : head.alternatives;
  const isOf = ({ kind, end }: Quantity) =>
    kind === 'money' && folded.startsWith(asked.trim(), end + (folded.charAt(end) === '的' ? 1 : 0));
  const beside = found.filter((quantity) => {
    const { kind, measure, start } = quantity;
    const before = withoutMeasure(folded.slice(0, start).replace(REACHING, ''));
    const isFitting = isOf(quantity) || forms.some((form) => before.endsWith(withoutMeasure(form)));
    // 青禾大道128号 is where something is.
    const isAddress = measure !== undefined && '号室'.includes(measure);
    return kind !== 'date' && !isAddress && isFitting;
  });
  const [only] = beside;
  // 5号 of 5号线 is no figure.
  const isWhole = only !== undefined && (isOf(only) || !/^\p{Script=Han}/u.test(folded.slice(only.end)));
  return beside.length === 1 && isWhole ? only : undefined;
}

/** 新增就业目标: what is said of the figure, and not what it is of. */
const SAYS_LITTLE = /^(?:目标|指标|计划|指引|情况|数据|预测|预期)$/;

/** Kinds of words whose figure may stand beside them. */
const HEADS: ReadonlySet<UnitKind> = new Set(['noun', 'verb', 'name', 'latin']);
