/** What an amount is said to be: 营收, 利润, 市值. */
import { ENDS_IN_CHANGE } from '../../text/change-words.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { remembered } from '../../text/remembered.js';
import type { Question } from '../question/question.js';
import type { Unit } from '../question/unit.js';
import { clauseBefore } from './clauses.js';

/** What an amount is; those of a line may be told for each other. */
const AMOUNTS_ALIKE = [
  /利润|净利|亏损|盈利|纯益/,
  /营收|营业额|收入|销售额|零售额|交易额|成交额/,
  /产值/,
  /gdp|生产总值|增加值/,
  /投资|融资/,
  /工资|薪[资酬水]|收入/,
  /税收|纳税/,
  /市值|估值/,
  /票价/,
  /[房租]价|租金/,
  /注册资[本金]/,
  /[进出]口额/,
  /罚款/,
  /奖金/,
  /补贴|补助|资助/,
  /人口/,
  /产能/,
  /产量/,
];

/** The amounts that a text speaks of. */
function amountsIn(text: string): RegExp[] {
  return AMOUNTS_ALIKE.filter((amount) => amount.test(text));
}

/** The same of a question and its words, which are looked at for every quantity of its sentences. */
const amountsAsked = remembered(amountsIn, 200);

/** The units of a question that say which amount is asked for. */
export function amountUnits({ units }: Pick<Question, 'units'>): Unit[] {
  return units.filter(({ text }) => amountsAsked(text).length > 0);
}

/** 营收45.2亿元,同比增长12.3% for the growth of 净利润: whether a percentage is that by which another amount changed. */
export function isGrowthOfOther(
  { content, units }: Pick<Question, 'content' | 'units'>,
  { kind, start, end }: Quantity,
  folded: string,
): boolean {
  const asked = amountsAsked(content);
  if (kind !== 'percent' || asked.length === 0) return false;
  const clause = clauseBefore(folded, start);
  if (!ENDS_IN_CHANGE.test(clause)) return false;
  const before = folded.slice(0, start - clause.length - 1);
  const own = amountsIn(clause);
  const whose = own.length > 0 ? own : amountsIn(clauseBefore(folded, before.length));
  if (whose.length > 0) return !whose.some((amount) => asked.includes(amount));
  // 接待游客86.2万人次,增长8.6%,门票收入1.1亿元
  const isIn = (text: string) => amountUnits({ units }).some((unit) => text.includes(unit.text));
  return isIn(folded.slice(end)) && !isIn(folded.slice(0, start));
}

/** Whether a quantity of a folded sentence is said, in its own clause, to be another amount than those that a question speaks of: 营收41亿元 for 净利润. */
export function isOtherAmount(
  { content }: Pick<Question, 'content'>,
  { start, end }: Quantity,
  folded: string,
): boolean {
  const asked = amountsAsked(content);
  if (asked.length === 0) return false;
  // 产能100万吨的工厂生产水泥80万吨: what stands before another number is said of that.
  const said = amountsIn(clauseBefore(folded, start).replace(/^.*\d/, ''));
  // 虚增利润被处以500万元罚款
  const behind = amountsIn(/^\p{Script=Han}{0,4}/u.exec(folded.slice(end))?.[0] ?? '');
  const told = [...said, ...behind];
  return told.length > 0 && !told.some((amount) => asked.includes(amount));
}
