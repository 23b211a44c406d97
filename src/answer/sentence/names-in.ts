/** The people, bodies and places that a sentence names, as whole names: what asks for one is answered by one. */

import type { Span } from '../../model.js';
import { familyNameAt, isPersonName } from '../../text/family-names.js';
import { BESIDE_NAME } from '../../text/offices.js';
import { isTransliterated } from '../../text/places.js';
import { SAYS } from '../../text/saying-words.js';
import { NAME_CLASSES, type Named, type Segment, type Segmenter } from '../../text/segment.js';

/** Characters that follow a name in a sentence and are no part of it. */
const NO_NAME = /[说称在曾对向就也和与表等是任为将已又以及则还都的了到从指认带出主会来去先早]/;

/** A family name and the one or two characters after it, as far as no word of the dictionary begins. */
export function nameAfter(folded: string, from: number, words: readonly Segment[]): Span | undefined {
  const start = from + (/^[\s"“「(·]/.test(folded.slice(from)) ? 1 : 0);
  const family = familyNameAt(folded, start);
  if (family === 0) return undefined;
  let end = start + family;
  while (end - start < family + 2) {
    const word = words.find((segment) => segment.start <= end && segment.end > end);
    // 尤清和说
    const isLast = /^和[说称表介指认,。、]/.test(folded.slice(end));
    if (word?.kind !== 'han' || (NO_NAME.test(folded.charAt(end)) && !isLast)) break;
    // A longer word that begins here is no name, unless the family name belongs to it.
    if (word.start >= start + family && word.text.length > 1 && end > start + family) break;
    end = Math.min(Math.max(word.end, end + 1), start + family + 2);
  }
  return end - start > family && end - start <= family + 2 ? { start, end } : undefined;
}

/** What a person who is named does next, or what stands behind a name in a list. */
export const ACTS = new RegExp(
  `^(?:曾|还|也|在[^,。;]{1,12})?(?:[说称]|${SAYS}|提出|提到|告诉|发布|担任|出任|主持|创办|创立|执导|主演|[、,(])`,
);
const TITLED = new RegExp(`(?:${BESIDE_NAME.source})["“「]?$`);

/** People whose names can be told whole: Chinese names that a text sets apart by an office, by what their bearers do, or that the dictionary has. */
export function peopleIn(folded: string, segmenter: Segmenter): Span[] {
  const words = segmenter.segment(folded);
  const tagged = segmenter.names(folded).filter(({ kind }) => kind === 'person');
  let last = 0;
  return words.flatMap((word) => {
    const found = word.start < last ? undefined : personAt(word, folded, words, tagged, segmenter);
    last = found?.end ?? last;
    return found ?? [];
  });
}

/** The person whose name begins with a word. */
function personAt(
  { start, end, kind, text }: Segment,
  folded: string,
  words: readonly Segment[],
  tagged: readonly Named[],
  segmenter: Segmenter,
): Span | undefined {
  if (kind !== 'han' || familyNameAt(folded, start) === 0) return undefined;
  const isTitled = TITLED.test(folded.slice(0, start));
  if (text.length > 1 && segmenter.classOf(text) === 'name') {
    const isWhole = isPersonName(text) && (text.length > 2 || isTitled) && !NOBODY.test(text);
    return isWhole && !isForeign(folded, { start, end }) ? { start, end } : undefined;
  }
  if (text.length > 1 && !isTitled) return undefined;
  const name = nameAfter(folded, start, words);
  if (name === undefined || isForeign(folded, name)) return undefined;
  if (NOBODY.test(folded.slice(name.start, name.end))) return undefined;
  const isTagged = tagged.some((person) => person.start === start && person.end === name.end);
  return isTitled || isTagged || ACTS.test(folded.slice(name.end)) ? name : undefined;
}

/** What the dictionary has among its names and is nobody's: 罗汉果, 白羊座, 江南人. */
const NOBODY = /[人果座族海教祖室帝区县市省镇乡村州坪湾山路]$/;

/** 罗米尼 of 博罗米尼, 罗斯福: whose ends cannot be told. */
function isForeign(folded: string, { start, end }: Span): boolean {
  const isWritten = [...folded.slice(start, end)].every(isTransliterated);
  const isBeside = (at: number) => folded.charAt(at) === '·' || isTransliterated(folded.charAt(at));
  return (
    folded.charAt(end) === '·' ||
    folded.charAt(start - 1) === '·' ||
    (isWritten && (end - start > 2 || isBeside(start - 1) || isBeside(end)))
  );
}

/** What ends the name of a body, in two characters or more. */
const BODY_END =
  /(?:公司|集团|银行|央行|大学|学院|研究院|研究所|工程院|科学院|协会|学会|专委会|委员会|管委会|办公室|中心|政府|法院|医院|报社|出版社|俱乐部|联盟|基金会|智库|资本|科技|实验室|联合会|商会|国务院|网信办|发改委|证监会|情报网)$/;
/** What ends the name of an authority that begins with whose it is: 湖南省工信厅. */
const OFFICE_END = /[厅局部委署办院]$/;
const OF_PLACE = /^\p{Script=Han}{2,4}[省市县区州镇乡]\p{Script=Han}{2}/u;

/** 工业和信息化厅: a joint within what authorities are called. */
const JOINED_IN_NAME =
  /(?:工业|经济|文化|住房|发展|资源|规划|广播|卫生|健康|市场|退役军人)[和与](?:信息化|旅游|城乡|改革|社会|自然|规划|电视|健康|计划)/;

/** What a body's name may be made of besides names and nouns. */
const NO_PART =
  /^(?:的|由|被|在|于|向|对|从|将|和|与|及|并|把|给|以|是|为|有|就|也|还|又|据|跟|同|或|而|其|该|这|那|了|着|过|到|至|等|称|说|获|让|使|曾|已|正|均|都|个|家|名|位|日|月|年|后|前|中|上|下|时|当|因|如|若|比|任|现任|时任|担任|来自|包括|其中|通过|经过|成立|来|去|加入|进入|就读|毕业|此前|任教|任教于)$/;

/** 工程公司 alone is anybody's; a single character is what no dictionary has of a name: 澜峰科技. */
function beginsBody(word: string, segmenter: Segmenter): boolean {
  return word.length === 1 || NAME_CLASSES.has(segmenter.classOf(word));
}

/** Whether a name goes on before where it was found: behind a single character that is no word of grammar, or a number. */
function isCut(before: Segment | undefined): boolean {
  if (before === undefined) return false;
  return (
    before.kind === 'number' ||
    (/^\p{Script=Han}$/u.test(before.text) && !NO_PART.test(before.text)) ||
    /^第/.test(before.text)
  );
}

/** 头部企业甲科技: what it is, before its name. */
const CALLED = /^.*(?:企业|机构|品牌|龙头|巨头|公司)(?=.{3})/;

function isNoPart(word: string, segmenter: Segmenter): boolean {
  return NO_PART.test(word) || ['verb', 'other'].includes(segmenter.classOf(word));
}

/** Bodies by how their names end, as long as the words before belong to them. */
export function bodiesIn(folded: string, segmenter: Segmenter): Span[] {
  const words = segmenter.segment(folded);
  const found: Span[] = [];
  let from = -1;
  let end = -1;
  words.forEach((word, i) => {
    const isPart =
      (/^[和与]$/.test(word.text) && JOINED_IN_NAME.test(folded.slice(Math.max(0, word.start - 4), word.end + 4))) ||
      (word.kind === 'han' && !isNoPart(word.text, segmenter)) ||
      word.kind === 'latin' ||
      (word.text === '(' && from >= 0 && /^\(\p{Script=Han}{2,4}\)/u.test(folded.slice(word.start))) ||
      (word.text === ')' && from >= 0 && folded.lastIndexOf('(', word.start) > (words[from]?.start ?? 0));
    if (isPart) {
      if (from < 0) from = i;
      const start = words[from]?.start ?? 0;
      const name = folded.slice(start, word.end);
      const isOfPlace = segmenter.classOf(words[from]?.text ?? '') === 'place' || OF_PLACE.test(name);
      const isAuthority = OFFICE_END.test(name) && isOfPlace;
      const isBody = BODY_END.test(name) && (from < i || segmenter.classOf(name) === 'name');
      if (isBody || (isAuthority && from < i)) end = word.end;
    }
    if (!isPart || i === words.length - 1) {
      const [before, first] = [words[from - 1], words[from]];
      // 罕见病联盟: a single character behind a word goes with it.
      const isTorn = first?.text.length === 1 && before?.kind === 'han' && !NO_PART.test(before.text);
      const isWhole = !isTorn && !isCut(before) && beginsBody(first?.text ?? '', segmenter);
      if (end >= 0 && from >= 0 && isWhole) {
        const start = words[from]?.start ?? 0;
        found.push({ start: start + (CALLED.exec(folded.slice(start, end))?.[0].length ?? 0), end });
      }
      from = -1;
      end = -1;
    }
  });
  return found;
}

/** What ends the name of a place that begins with another: 昆明市五华科技产业园. */
const PLACE_END =
  /(?:(?<!城)市|[省县区州镇乡村岛湖山河江港湾街路道园寺宫庙站桥郡府城屯堡洲角峡谷坡]|大厦|酒店|广场|机场|中心|基地|大学|半岛|[东西南北中]{1,2}部|[东西南北]{1,2}[方岸侧角端])$/;

/** Behind a place that says no more than whose a body is. */
const OF_BODY =
  /^\p{Script=Han}{0,12}?(?:厅|局|公司|集团|大学|医院|银行|学院|研究院|委员会|管委会|政府|图书馆|博物馆|体育馆|美术馆|交易所|代表团)/u;

/** Places with what stands behind and before them as part of the name. */
export function placesIn(folded: string, names: readonly Named[], segmenter: Segmenter): Span[] {
  const words = segmenter.segment(folded);
  const found: Span[] = [];
  const places = names.filter(({ kind }) => kind === 'place');
  for (const { start, end } of places) {
    const last = found.at(-1);
    if (last !== undefined && start < last.end) continue;
    const before = words.find((word) => word.end === start);
    // 江西 of 望江西路, and whose a body is: 安徽省科技厅.
    if ((last?.end !== start && isCut(before)) || OF_BODY.test(folded.slice(end))) continue;
    const next = places.find((place) => place.start > end)?.start ?? folded.length;
    let until = end;
    for (const word of words) {
      if (word.end <= end) continue;
      const isNumber = word.kind === 'number' && /[路街道巷弄]$/.test(folded.slice(start, word.start));
      if (isNumber && folded.charAt(word.end) === '号') until = word.end + 1;
      if (word.kind !== 'han' || word.end - end > 12 || word.end > next || isNoPart(word.text, segmenter)) break;
      if (PLACE_END.test(folded.slice(end, word.end))) until = word.end;
    }
    if (last !== undefined && last.end === start) found[found.length - 1] = { start: last.start, end: until };
    else found.push({ start, end: until });
  }
  return found;
}
