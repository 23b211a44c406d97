/** Whether a sentence names who, where or which body is asked about, or says what somebody is. */
import { anyOf } from '../../text/any-of.js';
import { isPersonName } from '../../text/family-names.js';
import { findAll } from '../../text/find-all.js';
import { BESIDE_NAME, isOffice } from '../../text/offices.js';
import { KIND_BEHIND } from '../../text/places.js';
import type { Named, NamesOf } from '../../text/segment.js';
import type { Asked } from '../question/asking.js';
import { allUnits, type Question } from '../question/question.js';
import { formsOf, phrasesOf } from '../question/unit.js';
import { clauseFrom } from './clauses.js';

/**
 * What a sentence's names say of the kinds that only names can answer. Words that go with them are looked for first: to find the
 * names costs much more.
 */
export function holdsNamed(question: Question, folded: string, namesOf: NamesOf): boolean {
  const { asks, content } = question;
  if (asks.has('place') && REGION.test(folded)) return true;
  if (asks.has('person') && (BESIDE_NAME.test(folded) || (DONE_BY.test(content) && BODY.test(folded)))) return true;
  if (asks.has('organisation') && BODY.test(folded)) return true;
  if (asksWhoThatIs(question) && namesOffice(question, folded)) return true;
  const kinds = [...asks].flatMap((asked) => NAME_FOR[asked] ?? []);
  if (kinds.length === 0) return false;
  return namesOf(folded).some(
    ({ text, kind }) => kinds.includes(kind) && !content.includes(text.replace(KIND_BEHIND, '')),
  );
}

/** 工程院院士陈某: a sentence that says what a person is by more than the office, right before the name. */
export function introduces(question: Question, folded: string): boolean {
  // 陈某去某地是干嘛的 asks no longer what he is.
  const isAboutOne = question.units.every(({ text, kind }) => kind === 'name' || kind === 'noun' || isOffice(text));
  if (!isAboutOne || !asksWhoThatIs(question)) return false;
  // 鹊桥智控 is a noun and a name.
  const named = allUnits(question).filter(({ kind }) => kind === 'name' || kind === 'noun');
  const phrases = phrasesOf(named).filter((phrase) =>
    named.some(({ kind, text }) => kind === 'name' && phrase.includes(text)),
  );
  return phrases.some((text) =>
    findAll(folded, text).some((at) => TITLED.test(folded.slice(0, at)) || OCCUPIED.test(folded.slice(0, at))),
  );
}

/** 张三是谁 is answered by what he is. */
function asksWhoThatIs({ asks, units }: Question): boolean {
  return asks.has('office') || (asks.has('person') && units.length === 1);
}

/** 落户昆明市: a sentence that says where something is, by the words before the place. */
export function locates({ asks, content, units }: Question, folded: string, namesOf: NamesOf): boolean {
  if (!asks.has('place')) return false;
  if (units.some(({ text }) => findAll(folded, text).some((at) => LIES.test(folded.slice(at + text.length)))))
    return true;
  return (
    LOCATING.test(folded) &&
    namesOf(folded).some(
      ({ text, kind, start }) =>
        kind === 'place' &&
        !content.includes(text.slice(0, 2)) &&
        LOCATED.test(folded.slice(Math.max(0, start - 6), start)),
    )
  );
}

/** 水库位于某县: behind the name of what is asked about. */
const LIES =
  /^(?:[^,;。]{0,4}(?:位于|地处|坐落[于在]|落户|选址)|是[^,;。]{2,14}(?:一[座个])(?:县级市|地级市|省会|城市|小城|县城?|小?镇|村庄?|古城|岛屿?|市)(?!\p{Script=Han}))/u;
const LOCATING = /[在于]|地处|落户|落地|选址|迁|来自/;
/** Before a place, what says that something is there: 位于, 落户. */
export const LOCATED = /(?:[在于]|地处|落户|落地|选址|迁[至往到入]|来自)(?:了|中国|我国)?$/;

/** The kind of name that answers a kind of question. */
const NAME_FOR: Readonly<Partial<Record<Asked, Named['kind']>>> = {
  place: 'place',
  person: 'person',
  organisation: 'body',
};

/** 办公室主任张三, 张三任主任: an office right beside a name that the question has. */
function namesOffice(question: Question, folded: string): boolean {
  const { content } = question;
  const names = allUnits(question)
    .filter(({ kind }) => kind === 'name' || kind === 'noun')
    .flatMap(formsOf);
  return names.some((text) => {
    const at = folded.indexOf(text);
    if (at < 0) return false;
    const after = clauseFrom(folded.slice(0, at + text.length + 8), at + text.length);
    // 陈纯院士 of a question says nothing new; 某公司创始人 is somebody else.
    const linked = isPersonName(text) ? '' : '(?=[是任为担出就当,])';
    const fresh = [
      new RegExp(`(?:${BESIDE_NAME.source})$`).exec(folded.slice(Math.max(0, at - 6), at)),
      new RegExp(`^${linked}(?:,?[是任为]|担任|出任|就任|当选)?[^,。;]{0,5}?(${BESIDE_NAME.source})`).exec(after),
    ].map((found) => found?.[1] ?? found?.[0]);
    return fresh.some((office) => office !== undefined && !content.includes(office));
  });
}

/** Short names of regions that the dictionary does not have as places: 北上广, 京津冀. */
const REGION =
  /[东中西南北]部(?!分|门|件|位|署|队|委|长)|东北|西北|华[东南北中]|西南|东南|沿海|内陆|北上[广深杭浙]|京津冀?|长三角|珠三角|大湾区|江浙沪?/;

/** What bodies do as well as people: 是谁出台的. */
export const DONE_BY =
  /管(?!委)|打理|接手|办|创立|成立|出台|印发|发布|制定|主办|承办|牵头|负责|建设?|开发|运营|收购|投资|出资|批准|举办|颁|签|批(?![评量发])|启动|撰写|编制|统计|评选|划[分定为]|资助|实施/;

/** 教育厅, 公安局, 外交部, 海关总署; what may follow these within a longer word is looked at below. */
const OFFICE_OF_STATE = anyOf(
  // no 餐厅
  /(?<![餐客舞歌大])厅/,
  // 安全局, and no 全局 or 布局
  /(?<!(?<!安)全|[布结格战时当败僵开牌定])局/,
  // 海外部, and no 外部, 全部 or 内部
  /(?<!(?<!安)全|(?<!海)外|(?<!障)一|[内中东西南北上下底顶头腰腿背胸胃大前后局脑面])部/,
  // no 部署
  /(?<!部)署/,
);

/** Words that end the name of a body. */
export const BODY = anyOf(
  // 某大学, and no 大学生; 研究中心, and no 为中心
  /公司|集团|银行|大学(?!生|毕业|城)|学院|研究院|研究所|协会|学会|委员会|办公室|(?<!为)中心/,
  new RegExp(`(?:${OFFICE_OF_STATE.source})(?!面(?![向对])|限(?!期)|位(?![于居])|[分门势域])`),
  /机构|政府|法院|医院|报社|出版社|俱乐部|央行|国务院|证监会|银保监会|发改委|网信办/,
);

/** 专做逆变器的某某公司: before a name, what it does. */
const OCCUPIED = /(?:做|从事|承接|主营|专注于?|经营|生产|研发|开发|提供|主打)[^,、。;]{2,14}的$/;
/** Before a name: the office, and whose it is. */
const TITLED = new RegExp(`\\p{Script=Han}{2}(?:${BESIDE_NAME.source})$`, 'u');
