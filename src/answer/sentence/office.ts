/** Who holds an office: the name beside the office that a question asks about, and whose office it is. */
import type { Span } from '../../model.js';
import { isPersonName } from '../../text/family-names.js';
import { findAll } from '../../text/find-all.js';
import { addressed, OFFICE } from '../../text/offices.js';
import type { Segmenter } from '../../text/segment.js';
import { NOW } from '../../text/time-words.js';
import type { Question } from '../question/question.js';
import { formsOf, NAME_OR_NOUN_KINDS, type Unit } from '../question/unit.js';
import { isAnyThere, isThere } from './match-unit.js';
import { nameAfter } from './names-in.js';
import { type SentenceAt, startOfParagraph, textBefore } from './sentence-at.js';

/** Marks that set the items of a list apart. */
const ITEM = /[、,;。:和及]/;
/** What a body is called that was named before: 公司总经理, 镇党委书记. */
const BODY_NAMED_BEFORE =
  '公司|集团|企业|单位|机构|园区|协会|商会|联盟|学校|医院|银行|中心|俱乐部|球队|[省市县区镇乡村校院厂局]';
/** Before an office that is said to be nobody's. */
const OWNERLESS = new RegExp(
  `(?:^|[、,;。:\\s]|[该本此其](?:\\p{Script=Han}{1,2})?|现任|时任|担任|任|是|为|由|\\d岁的|(?:^|[,;。:\\s"“「]|[该本此其])(?:${BODY_NAMED_BEFORE})(?:党[委组]|党[总支]支?部)?)$`,
  'u',
);
/** Before an office whose holder is not named: 相关负责人. */
const NAMELESS = /(?:(?:相关|有关|一[位名])[^,。;、]{0,8}|[某该])$/;
/** Before an office that is not the head of all: 法务负责人. */
const PART = /(?:法务|财务|人事|市场|销售|技术|研发|项目|宣传|公关|业务|产品|运营|部门|分公司)$/;
/** What may stand between an office and a name: 董事长 高航, 市长(张三). */
const OFFICE_TO_NAME = /^[\s"“「(·]?$/;

/** What somebody does, with whoever does it behind 的. */
const DOES =
  /(?:主持|负责|分管|主管|管(?![理委辖道制])|牵头|带队|参与|参加|出席|获奖|发言|提出|撰写|指导|陪同|接待|讲(?![师席座话])|演讲|介绍|汇报|发起|创办)[^的,。?]{0,14}的$/;
/** Before an office whose best holder is honoured. */
const PRIZED = /(?:最佳|优秀|杰出|十佳)(?:青年|年度|新)?$/;
/** What an office begins with that the pattern of offices leaves out: 行政总裁. */
const STYLE = /(?:行政|联席)$/;

/** Another office of the same person: 创始人兼. */
const OFFICE_BESIDES = new RegExp(`(?:${OFFICE.source})兼$`);

/** What happened while somebody held an office. */
const WHEN = /^.{3,}(?<![小及临按同])时的?(?![任代装尚报刻间候])/;

/** An office with the words that say whose it is. */
interface OfficeAsked {
  readonly office: string;
  /** 行政 of 行政总裁. */
  readonly style: string;
  /** The office in its own words and in others. */
  readonly says: readonly string[];
  /** 巴比特 of 巴比特的董事长; empty where the question does not say. */
  readonly whose: readonly Unit[];
  /** What the conversation is about, where a follow-up asks for an office alone. */
  readonly context: readonly Unit[];
}

function askedOffice({ folded, content, units, asks, inherited }: Question): OfficeAsked | undefined {
  if (!asks.has('person')) return undefined;
  const found = [...content.matchAll(OFFICE)].at(-1);
  if (found === undefined) return undefined;
  // 最佳导演 is a prize.
  if (PRIZED.test(content.slice(0, found.index))) return undefined;
  // 市长见了谁, 谁见了市长: who holds the office is not asked.
  const after = found.index + found[0].length;
  const rest = units.filter(({ start, kind }) => start >= after && kind !== 'date' && kind !== 'number');
  const isActor = rest.some(({ text }) => !SAYS_NOTHING.test(text));
  if (isActor || ASKS_WHO_DID.test(folded.slice(0, found.index))) return undefined;
  // 主持评估的教授是哪位 tells who is meant by what they do.
  if (DOES.test(content.slice(0, found.index))) return undefined;
  // 哪位皇帝不满孟子 asks for one of a kind, not for the holder of an office.
  if (/哪[一两二三四五六七八九几]?[位个名任] *$/.test(folded.slice(0, found.index))) return undefined;
  // 矿井关停时镇党委书记: what happened then is not whose office it is.
  const when = WHEN.exec(content.slice(0, found.index))?.[0].length ?? 0;
  const before = units.filter(
    ({ kind, start, end, text }) =>
      start >= when &&
      end <= found.index &&
      text.length > 1 &&
      addressed(text) === undefined &&
      NAME_OR_NOUN_KINDS.has(kind),
  );
  // 趣链科技的董事长: 科技 alone is anybody's; 青芜县文旅局 may be the 县文旅局 of a text.
  const [last, name] = [before.at(-1), before.at(-2)];
  const isPart =
    last?.kind === 'noun' &&
    !/[局厅部署处委院校会]$/.test(last.text) &&
    name?.end === last.start &&
    name.known &&
    (name.kind === 'name' || name.kind === 'latin');
  const whose = isPart ? before.slice(0, -1) : before;
  const unit = units.find(({ start, end }) => start <= found.index && end >= found.index + found[0].length);
  const context = (inherited?.units ?? []).filter(({ kind, text }) => NAME_OR_NOUN_KINDS.has(kind) && text.length > 1);
  const style = STYLE.exec(content.slice(0, found.index))?.[0] ?? '';
  return { office: found[0], style, says: [found[0], ...(unit?.alternatives ?? [])], whose, context };
}

/** Those that tell most of which body a conversation is about: its names, else its places. Of a person all may tell. */
function telling(units: readonly Unit[]): readonly Unit[] {
  if (units.some(({ text }) => isPersonName(text))) return units;
  const names = units.filter(({ kind }) => kind === 'name' || kind === 'latin');
  const places = units.filter(({ kind }) => kind === 'place');
  return names.length > 0 ? names : places.length > 0 ? places : units;
}

/** 市长是谁: whether who holds an office is asked. */
export function asksHolder(question: Question): boolean {
  return askedOffice(question) !== undefined;
}

/** What may follow an office whose holder is asked for. */
const SAYS_NOTHING = new RegExp(`^(?:${NOW}|现任|姓名|名字|全名|姓|名|谢谢)$`);
/** 谁见了市长 asks who did something. */
const ASKS_WHO_DID =
  /谁[^的是任当做,。]{0,6}?(?:见|会见|接替|接见|批评|等|陪|找|请|问|送|接待|采访|拜访|约|迎接|感谢|称赞|举报|投诉)/;

/** The list item around a span. */
function itemAround(folded: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (from > 0 && !ITEM.test(folded.charAt(from - 1))) from--;
  while (to < folded.length && !ITEM.test(folded.charAt(to))) to++;
  return folded.slice(from, to);
}

function officesIn(folded: string, { says, style }: OfficeAsked): Span[] {
  return [...folded.matchAll(OFFICE)]
    .filter(([text]) => says.includes(text))
    .map(({ index, 0: text }) => {
      const isStyled = style !== '' && folded.slice(0, index).endsWith(style);
      return { start: isStyled ? index - style.length : index, end: index + text.length };
    });
}

/**
 * The office asked about is that of another body: neither the sentence nor what stands around it names the one asked
 * about, or a list gives that one another office (甲公司董事长张三、乙公司总裁李四).
 */
export function isOtherOffice(question: Question, sentence: SentenceAt): boolean {
  const asked = askedOffice(question);
  if (asked === undefined) return false;
  const { folded } = sentence;
  const offices = officesIn(folded, asked);
  const areAll = (isOfOther: (before: string) => boolean) =>
    offices.length > 0 && offices.every(({ start }) => isOfOther(folded.slice(0, start)));
  if (areAll((before) => isOfNobody(question, before)) || areAll((before) => isOfOtherPlace(asked, before)))
    return true;
  const owner = asked.whose.at(-1);
  if (owner === undefined) return isOfNoneSpokenOf(question, asked, offices, sentence);
  return isThere(owner, folded)
    ? !saysOffice(asked, sentence) || isOfOtherInList(question, asked, offices, owner, folded)
    : !isOfBodyNear(owner, offices, sentence);
}

/** 相关负责人, or 法务负责人 where the question asks about no 法务. */
function isOfNobody({ content, units }: Question, before: string): boolean {
  const part = PART.exec(before)?.[0] ?? '';
  return NAMELESS.test(before) || !(content.includes(part) || units.some((unit) => isThere(unit, part)));
}

/** Whether the office stands in the sentence or in the one before it. */
function saysOffice({ says }: OfficeAsked, sentence: SentenceAt): boolean {
  const said = textBefore(sentence) + sentence.folded;
  // 副总裁 is no 总裁.
  return says.some((word) => findAll(said, word).some((at) => !/[副前原]/.test(said.charAt(at - 1))));
}

/** The sentence with those before it in its paragraph, one at least, and the title. */
function around({ passage, index }: SentenceAt): string[] {
  const from = Math.min(Math.max(0, index - 1), startOfParagraph(passage, index));
  return [...passage.sentences.slice(from, index + 1), passage.title];
}

/** A follow-up asks for an office alone, and neither that nor what the conversation is about is spoken of here. */
function isOfNoneSpokenOf(
  question: Question,
  asked: OfficeAsked,
  offices: readonly Span[],
  sentence: SentenceAt,
): boolean {
  if (question.inherited === undefined) return false;
  if (!saysOffice(asked, sentence)) return true;
  // 数秦科技董事长 says whose it is; 董事长赵某表示 goes on about whom the text speaks of.
  const isBare = /[他她]/.test(question.folded) || offices.some(({ start }) => isOwnerless(sentence.folded, start));
  const context = isBare ? asked.context : telling(asked.context);
  return asked.context.length > 0 && !around(sentence).some((text) => isAnyThere(context, text));
}

/** 市某某集团董事长 says itself whose office it is; 该公司董事长 is that of the body that is named around it. */
function isOfBodyNear(owner: Unit, offices: readonly Span[], sentence: SentenceAt): boolean {
  const isBare = offices.some(({ start }) => isOwnerless(sentence.folded, start));
  return isBare && around(sentence).some((text) => isThere(owner, text));
}

/** The sentence names the body asked about, and gives it another office, or none. */
function isOfOtherInList(
  question: Question,
  { office, says }: OfficeAsked,
  offices: readonly Span[],
  owner: Unit,
  folded: string,
): boolean {
  const items = [...folded.matchAll(OFFICE)].map(({ index: start, 0: text }) => ({
    text,
    end: start + text.length,
    item: itemAround(folded, { start, end: start + text.length }),
  }));
  // 甲集团董事长张三参观了乙公司: the office says whose it is before the body asked about is named.
  const body = bodyBeside(question, office);
  const named = body === undefined ? -1 : folded.indexOf(body);
  if (offices.length > 0 && offices.every(({ start }) => start < named && !isOwnerless(folded, start))) return true;
  // 某市委副书记、市长张三 holds both.
  const areBoth = offices.some(({ start }) =>
    items.some(({ end, item }) => end === start - 1 && folded.charAt(end) === '、' && isThere(owner, item)),
  );
  if (areBoth) return false;
  // Whose office it is may stand at the head of the sentence; in a list each item says its own.
  const own = items.filter(({ item }) => isThere(owner, item));
  return items.length > 1 && own.length > 0 && !own.some(({ text }) => says.includes(text));
}

const KIND_OF_PLACE = /[省市县区州镇村]$/;

/** 甲市长 for 乙市长: what stands right before the head of a place is its name. */
function isOfOtherPlace({ office, whose }: OfficeAsked, before: string): boolean {
  const place = whose.at(-1);
  if (place?.kind !== 'place' || !/^[省市县区州镇村]长$/.test(office) || !/\p{Script=Han}$/u.test(before)) return false;
  // 甲市代市长, 甲市市长
  const owner = before.replace(/(?:代理?|新任|现任|新|常务|副|原|老|女)$/, '').replace(KIND_OF_PLACE, '');
  return (
    !isOwnerless(owner, owner.length) &&
    !formsOf(place).some((form) => owner.endsWith(form.length > 2 ? form.replace(KIND_OF_PLACE, '') : form))
  );
}

/** The name of the body right before the office: 星渚航运 of 星渚航运董事长; a noun alone is none. */
function bodyBeside({ content, units }: Question, office: string): string | undefined {
  const end = content.slice(0, content.lastIndexOf(office)).replace(/的$/, '').length;
  const parts: Unit[] = [];
  for (const unit of units.toReversed()) if (unit.end === (parts[0]?.start ?? end)) parts.unshift(unit);
  return parts.some(({ kind }) => kind !== 'noun') ? content.slice(parts[0]?.start, end) : undefined;
}

function isOwnerless(folded: string, office: number): boolean {
  // 财务总监林某称; 创始人兼总裁
  return OWNERLESS.test(folded.slice(0, office).replace(PART, '').replace(OFFICE_BESIDES, ''));
}

/** The person's name that stands right beside the office asked about. */
export function nameBeside(question: Question, { folded }: SentenceAt, segmenter: Segmenter): Span | undefined {
  const asked = askedOffice(question);
  if (asked === undefined) return undefined;
  const words = segmenter.segment(folded);
  const people = segmenter.names(folded).filter(({ kind }) => kind === 'person');
  const beside = officesIn(folded, asked).flatMap((office) => {
    const name =
      people.find(({ start }) => start >= office.end && OFFICE_TO_NAME.test(folded.slice(office.end, start))) ??
      nameAfter(folded, office.end, words) ??
      people.find(({ end }) => end === office.start);
    return name === undefined || question.content.includes(folded.slice(name.start, name.end))
      ? []
      : [{ name: { start: name.start, end: name.end }, item: itemAround(folded, office) }];
  });
  // 乔治·奥威尔 has no end that can be told.
  const whole = beside.filter(({ name }) => folded.charAt(name.end) !== '·');
  const own = whole.find(({ item }) => asked.whose.some((whose) => isThere(whose, item)));
  return (own ?? (whole.length === 1 ? whole[0] : undefined))?.name;
}
