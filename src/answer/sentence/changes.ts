/** Figures of a change: 从A提高到B, 比去年多A, 最初A, 突破A而达B. Which of them a question means. */
import { ASKS_BY_HOW_MUCH, CHANGED_BY, CHANGED_TO, CHANGES } from '../../text/change-words.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { NOW, THIS_YEAR, YEAR_AGO } from '../../text/time-words.js';
import { PLANNED } from './aims.js';
import { CLAUSE_END, clauseAt, clauseBefore } from './clauses.js';
import { AT_FIRST } from './lots.js';

/** 从A提高到B */
const FROM = /[从由](?:\d{4}年)?[^,;。\d]{0,8}$/u;
const TO = /^[^,;。]{0,12}?(?:[到至为成]|提高|增加)/;
const ASKS_FORMER = /原来|原先|之前|以前|此前|起初|最初|一开始|从多少|[改提]\p{Script=Han}前/u;
/** 15元,2024年起降至9元: behind what was so before. */
const CHANGED = new RegExp(`^[^,;。]{0,4},[^,;。]{0,12}${CHANGED_TO}`);
const ASKS_THIS_YEAR = new RegExp(THIS_YEAR);
/** 去年 before a figure that is of it; no 较去年同期增长, nor before another figure of that year. */
const A_YEAR_AGO = new RegExp(`(?<![较比由从与和])(?:${YEAR_AGO})(?:[^\\d]|\\d{1,2}[月日号])*$`);
const IS_NOW = new RegExp(NOW);
const ASKS_NOW = new RegExp(`${NOW}|现有|实际`);

/**
 * Whether a quantity is what a folded question does not mean of a change: 2 of 从2提高到6 but where it asks what was before, a plan
 * where it asks what is now.
 */
export function isOtherState(asked: string, { start, end }: Quantity, folded: string): boolean {
  const [before, after] = [folded.slice(0, start), folded.slice(end)];
  const isFormer = FROM.test(before) && TO.test(after);
  const clause = clauseBefore(folded, start);
  const isLatter = !isFormer && /[从由]/.test(clause) && /[到至为成]了?$/.test(clause);
  if (isFormer && !ASKS_FORMER.test(asked)) return true;
  if (ORIGINALLY.test(clause) && PUT_OFF.test(after) && !ASKS_ORIGINAL.test(asked)) return true;
  if (ASKS_NOW.test(asked) && !IS_NOW.test(clause) && CHANGED.test(after) && !PLANNED.test(clauseAfter(after)))
    return true;
  if (isLatter && ASKS_FORMER.test(asked)) return true;
  if (ASKS_THIS_YEAR.test(asked) && A_YEAR_AGO.test(clause)) return true;
  // 设计床位1200张 for 首期开放几张
  if (ASKS_PUT_TO_USE.test(asked) && /设计(?![师院者图])/.test(clause) && !/设计/.test(asked)) return true;
  return ASKS_NOW.test(asked) && PLANNED.test(clause);
}

/** 目前有780床,扩建后将增为1150床: whether something stands before the stage that a folded question asks about. */
export function isBeforeStage(asked: string, start: number, folded: string): boolean {
  const stage = STAGE.exec(asked)?.[0] ?? ON_THE_DAY.exec(folded)?.[0];
  if (stage === undefined || !(asked.includes(stage) || asked.includes(`${stage.slice(0, 2)}那天`))) return false;
  const at = folded.indexOf(stage);
  // 3.2万人在开园当天走进乐园: nothing is told behind it in its clause.
  return start < at && FIGURE_IN_CLAUSE.test(folded.slice(at + stage.length));
}

const FIGURE_IN_CLAUSE = /^[^,;。()\d]{0,16}\d/;

/** 开园当天 for 开园那天 */
const ON_THE_DAY = /\p{Script=Han}{2}(?:当天|当日|那天)/u;

const STAGE =
  /\p{Script=Han}(?![皇王太先然今最落幕售午背身目提当此从空面眼日之以])\p{Script=Han}[之以]?[后前](?![来续者期勤面台天年辈往景途锋沿提身])/u;

const ASKS_PUT_TO_USE = new RegExp(`开放|启用|投用|首[期批]|一期|一开始|${NOW}|实际`);

/** 原计划年底投产,现推迟至三季度: what has been put off. */
const ORIGINALLY = /原(?:计划|定|拟|本|先|来|预计|预期)/;
const PUT_OFF = /^[^;。]{0,14},[^,;。]{0,8}?(?:推迟|延[期后迟]|提前|改[到至为期在]|调整|[顺推]延)/;
const ASKS_ORIGINAL = /原|本来|计划|预计|预期|最初|起初|一开始/;

/** The clause behind the one that a text begins in. */
function clauseAfter(after: string): string {
  return after.split(CLAUSE_END)[1] ?? '';
}

/** 如今只剩三家, 还剩8.6% where it is asked what there still is. */
export function fitsLeft(asked: string, { start }: Quantity, folded: string): boolean {
  return !ASKS_LEFT.test(asked) || LEFT.test(folded.slice(0, start));
}

const ASKS_LEFT = new RegExp(`剩(?![饭菜男女])|还(?:持?有|留)|(?:${NOW})(?:还|仍)`);
const LEFT = /(?:剩(?![饭菜男女])下?|余下|尚余|仍[有持]有?|还有|还[持留]有?)[^,;。\d]{0,6}$/;

/** What was so until it changed. */
const FORMERLY = new RegExp(`${AT_FIRST.source}|原[来先](?!的)|从前`);

/** 最初31家,如今387家: what was so at first, where the sentence tells what has become of it and no former state is asked for. */
export function wasAtFirst(asked: string, { start }: Quantity, folded: string): boolean {
  return (
    FORMERLY.test(clauseAt(folded, start)) &&
    SINCE_THEN.test(folded.slice(start)) &&
    !ASKS_FORMER.test(asked) &&
    !/初|刚|当时|起步|首|第一/.test(asked)
  );
}

const SINCE_THEN = new RegExp(`${NOW}|今年|现已|已(?:有|达|经)`);

/** 突破3400亿元,达到3412.6亿元: a round number that was passed, and the one that was reached. */
const PASSES = /突破|超过|跨越|迈[上过入]|站上/;
const SURPASSED = new RegExp(`(?:${PASSES.source})[^,;。\\d]{0,4}$`);
const REACHED = /^(?:大关|台阶|关口)?,(?:达到?|为|至)(?:了)?\d/;

/** 3412亿元 of 突破3400亿元,达到3412亿元, where no threshold is asked for; else the quantity itself. */
export function reachedBy(asked: string, best: Quantity, folded: string, found: readonly Quantity[]): Quantity {
  const isPassed = SURPASSED.test(clauseBefore(folded, best.start)) && REACHED.test(folded.slice(best.end));
  if (!isPassed || PASSES.test(asked)) return best;
  return found.find(({ start, kind }) => start > best.end && kind === best.kind) ?? best;
}

const DIFFERS = `(?:(?<![最至不])[多少高低长短快慢早晚重轻大小贵差][了出]?(?:约|近|超过?)?|${CHANGED_BY})$`;
const DIFFERENCE = new RegExp(`比[^,;。\\d]{1,14}${DIFFERS}`);
/** Asks for a change or a difference in whatever words, 涨幅 too; `asksDifference` asks how far two things are apart. */
const ASKS_CHANGE = new RegExp(
  `[比差]|相距|增[速长]|[同环]比|[年月季]增|(?:[多少高低长快慢调]|[节]省|减产|增产|${CHANGES})[了出到]?(?:多少|几|多长)|扩招|裁员?了?(?:多少|几)|节省[^,。]{0,4}(?:多|几)|幅`,
);

/** Whether a folded question asks for a change or a difference. */
export function asksChange(asked: string): boolean {
  return ASKS_CHANGE.test(asked);
}

/** 比去年多4亿: how far two things are apart. */
export function isAboutDifference({ start }: Quantity, folded: string): boolean {
  return DIFFERENCE.test(folded.slice(0, start));
}

const ENDS_IN_DIFFERENCE = new RegExp(`${DIFFERS}|[增涨降跌]幅[^,;。\\d]{0,6}$`);

/** 低0.9个百分点: how far two things are apart. */
export function isDifference({ start }: Quantity, folded: string): boolean {
  return ENDS_IN_DIFFERENCE.test(folded.slice(0, start));
}

/** Whether a folded question asks how far two things are apart. */
export function asksDifference(asked: string): boolean {
  return (
    ASKS_BY_HOW_MUCH.test(asked) ||
    /相?差(?:了|距)?(?:是|有)?(?:多少|几|多大|多远)|差距|(?:比|较|相比)[^,。]{1,16}[高低多少快慢长短早晚贵](?:了|出)?(?:是|有)?(?:多少|几|多大|多远)/.test(
      asked,
    )
  );
}
