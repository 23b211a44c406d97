/** A question in usual words: those of speech and of Cantonese in the written ones, verbs that speech takes apart put together. */
import type { Library } from '../../search/library.js';
import { KINDS_OF_SITE } from '../../text/places.js';
import { synonymsOf } from './synonyms.js';

/** Spoken words, also those of Cantonese, for others of the same length: 几多 is 多少. */
export function inUsualWords(folded: string): string {
  return (
    folded
      .replace(SPOKEN, (word) => USUAL.get(word) ?? word)
      // 4号线 is no day.
      .replace(/(?<=(?<!\d)\d{1,2})号(?=[这那当]天|[这那当]?晚|[早上中下]午|早上|凌晨|夜里|[这那]一天)/g, '日')
      .replace(SPOKEN_FIRST, (first) => (first === '头一回' ? '首次 ' : '第一'))
      .replace(/一张票(?=[要卖是]?多少钱)/g, '票价 ')
      // 想贷多少款 asks for no number of 款.
      .replace(/([贷捐罚拨借筹募汇])([了到过]?多少)款/g, '$1款$2')
      // 还说明年要推什么 has no 说明.
      .replace(/(?<=[还也都曾又])说(?=[明今去后前]年)/g, ' ')
      // A轮融了多少 has no 轮融.
      .replace(/(?<=[a-h]\+?轮)融了(?=多少|几)/g, '融资')
      .replace(WITHIN_SITE, ' ')
      .replace(/(?<!苏)打(?=哪(?:儿|里)?来)/g, '从')
      // 招多少工人 asks how many are hired.
      .replace(/招多少(?:工人|员工)/g, '招工多少人')
      .replace(/(?:往|向)(?:国外|海外|境外)(?:卖|销售?)了?|(?:卖|销)[到往]了?(?:国外|海外|境外)/g, '出口')
      .replace(/从(?:国外|海外|境外)(?:买|购)(?:[进入来回]|了)?/g, '进口')
      .replace(/有?多少人(?:在(?:这里|那里|里面)?)?(?:上班|打工)/g, '有多少员工')
      .replace(/(?<=[线路车船][^,。?]{0,8})(?:坐了?多少人|(?:有?多少人)坐了?)/g, '客流多少人')
      // 那场火死了几个人 has no 火死.
      .replace(/死了?(?=(?:多少|几)[个名]?人)/g, '死亡')
      .replace(/(?<!死)伤了?(?=(?:多少|几)[个名]?人)/g, '受伤')
      .replace(/前前后后|里里外外|满打满算/g, ' ')
      // 去年产了多少 has no 年产, and 下回家居展 no 回家.
      .replace(/(?<=[去今明前]年)产(?=[了出]|多少)/g, ' 产')
      .replace(/^下回(?![合收购])/, '下次 ')
      // 挣得到钱 is 挣钱.
      .replace(/(?<=[赚挣买卖吃看找拿学招借贷])得[到起着](?=\p{Script=Han})/gu, '')
      // 姓谢的副主任
      .replace(/(?<!百)姓(?![名氏])(\p{Script=Han})的(?=\p{Script=Han}{2})/gu, ' $1 ')
      .replace(/打造成(?=一?个?(?:什么|啥|怎么?样|何种|哪))/g, '打造 ')
      .replace(/(?<=年)[头前]三个月/g, '第一季度')
      .replace(/(?<=年)[头前]九个月/g, '前三季度')
      .replace(/(?<=^那?么?\p{Script=Han}{2,8})[咧嘞捏](?=[?。! ]*$)/gu, '呢')
  );
}

/** 园里最多: what is in it is asked about. */
const WITHIN_SITE = new RegExp(`(?<=[${KINDS_OF_SITE}])里(?=哪|谁|最|有多|有几)`, 'g');

/** 头一家 and 头一回; no 龙头一家独大, 码头一次能装多少 or 头一回报价. */
const SPOKEN_FIRST =
  /(?<![龙前带巨码街源口牵埋寡镜老里外木石骨心开尽馒罐枕拳念每\d])头一(?:(?=[家批张条次位座份项款部支种例](?!性))|回(?![合报收购应归]))/g;

const USUAL: ReadonlyMap<string, string> = new Map(
  '几几年哪一年 资讯化信息化 几多多少 边个哪个 边度哪里 边间哪家 边位哪位 点解为何 点样怎样 仲有还有 而家现在 边日哪天 边年哪年 边几哪几 边啲哪些 乜嘢什么 嘅的 咗了 喺在 冇没 佢哋他们 啲咩什么 倾紧在谈 佢他 唔不 攞拿 畀给 睇看 嚟来 嗰那 几耐多久 做咩做啥 咩啥 拿过奖获得奖 得过奖获得奖 获过奖获得奖'
    .split(' ')
    .map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)]),
);
/** Words of Cantonese that others hold, and the characters after and before which they are none: 周边几个, 沙发边几多少钱, 考点解析, 网点样板, 而家人. */
const HELD_BY_OTHERS: readonly (readonly [
  word: RegExp,
  where: { readonly notAfter: string; readonly notBefore: string },
])[] = [
  [/^点解/, { notAfter: '重难要观特热焦疑痛一几考景网识地', notBefore: '决释读除答密码析封说体放锁散' }],
  [/^点样/, { notAfter: '一几景网试', notBefore: '本板品式貌' }],
  [/^而家/, { notAfter: '', notBefore: '人长庭里中属电具族乡校教' }],
  [/^几多/, { notAfter: '', notBefore: '少' }],
  [/^边/, { notAfter: '发茶几周身旁海路河手沿江湖池岸街窗桌床这那两双单多右左前后里外东南西北上下', notBefore: '' }],
];

function alone(word: string): string {
  const where = HELD_BY_OTHERS.find(([held]) => held.test(word))?.[1];
  if (where === undefined) return word;
  const { notAfter, notBefore } = where;
  return `${notAfter && `(?<![${notAfter}])`}${word}${notBefore && `(?![${notBefore}])`}`;
}

const SPOKEN = new RegExp([...USUAL.keys()].map(alone).join('|'), 'g');

/** 什么时候挂的牌 asks for the 挂牌: a verb that speech takes apart is put together, at the same length. */
export function joinedVerbs(content: string, library: Library): string {
  const joined = content.replace(PHRASED, (all, verb: string, object: string) =>
    synonymsOf(verb + object).length > 0 ? `${verb}${object} ` : all,
  );
  return joined.replace(SEPARATED, (all, verb: string, last?: string, object = last ?? '') =>
    library.segmenter.classOf(verb + object) === 'verb' || synonymsOf(verb + object).length > 0
      ? `${verb}${object} `
      : all,
  );
}

/** 出了问题 is 出问题. */
const PHRASED = /(\p{Script=Han})[了过到着](\p{Script=Han}{2})/gu;
const SEPARATED =
  /(?<=^|[ \p{Script=Han}])(\p{Script=Han})(?:[的了](\p{Script=Han})(?=[ ?,。!]*$)|[到了过着](\p{Script=Han})(?=[的 ?,。!]|$))/gu;
