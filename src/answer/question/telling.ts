/** Questions that a sentence answers in so many words: which is the most, what is not so, what is aimed at. */
import { BESIDE_NAME } from '../../text/offices.js';
import { NOW } from '../../text/time-words.js';

const FIRST = '第一(?![个家次批张届期季轮项种步部笔座款条版])|首位|榜首';
const MOST = '最[多高大快强]';
const LEAST = '最[差低少小慢弱糟]';

/** Patterns of folded questions, each with that of the sentences that tell. */
const TELLING: readonly (readonly [asks: RegExp, tells: RegExp])[] = [
  [
    new RegExp(
      `(?:哪|谁).{0,14}(?:${MOST}(?! *[多少几])|${FIRST}|领先)|(?:${MOST}|${FIRST})的?[^,。?]{0,4}?(?:是|为|属于)?(?:谁|哪)`,
    ),
    new RegExp(`居首|${FIRST}|${MOST}|之首|之最|(?<![不未].{0,3})领先|首屈一指|遥遥|拔得头筹|仅次于`),
  ],
  [
    new RegExp(`(?:哪|谁).{0,14}${LEAST}(?! *[多少几])|${LEAST}的?(?:是|为)?(?:谁|哪)`),
    new RegExp(`垫底|倒数|末位|居末|殿后|${LEAST}`),
  ],
  // 和别的省有什么不一样
  [
    /(?:[什甚]么|啥|哪些|哪里|哪儿|何|怎么?)(?:地方)?(?:区别|差别|差异|不同|不一样)|(?:不同|不一样|区别|差别|差异)(?:是|在|有)?(?:什么|啥|哪|何)/,
    /不同|不一样|区别|差别|差异|有别|相比|相较|相对于|而(?!且)/,
  ],
  // 要把某地建成什么样
  [
    /(?:建|打造|做|变|发展|建设)成为?(?:了)?一?个?(?:什么|啥|怎么?样|何种|哪种)/,
    /(?:建设?|打造|发展|转?变)成为?(?!.{0,4}\d)|打造为|成为/,
  ],
  // 涨了还是跌了
  [
    /(?:涨|升|增|多).{0,2}还是.{0,2}(?:跌|降|减|少)|(?:跌|降|减|少).{0,2}还是.{0,2}(?:涨|升|增|多)/,
    /[涨升增降减跌]|下滑|提高|回落|持平/,
  ],
  [
    /(?:哪|谁).{0,14}最[早先]|最[早先].{0,8}(?:谁|哪)/,
    /最[早先]|率先|首[个家次座批]|第一[个家次座批]|先于|先行|[前初]期|起初/,
  ],
  [
    // 有没有 asks whether; 要钱没钱 is a way of speaking.
    /(?<!有|要\p{Script=Han}{1,3}|没\p{Script=Han}{1,2})(?:没有?|尚未|并未|从未|未曾|未(?=[提获能被]))(?=\p{Script=Han})(?![有吗么呢啊呀吧])(?!\p{Script=Han}{1,2}没)/u,
    /没有|没能|尚未|并未|从未|未曾|未(?!来|必|免|婚|知|央)|无(?!论|疑|限|锡|人机|数|线)|[并均都皆]不|不(?:包括|包含|足|具备|涉及)/,
  ],
  [
    /目标|指标|计划.{0,6}(?:达到|建成?|实现)/,
    /力争|争取|目标[是为:]|到20\d\d年(?!底?,?已)|(?:提出|要求|计划|规划|拟|将|预计).{0,8}(?:建|达|实现|打造|形成|突破|增|培育|引进)/,
  ],
  [
    /怎么(?:看(?!待)|回应|评价|解释)|(?:说|回应|表态|评价|解释)了?(?:什么|啥)/,
    /表示|回应|认为|指出|坦言|强调|直言|解释|介绍|[称说](?=[,:“"「])|[“"「]/,
  ],
  [
    /以后|未来|将来|今后|往后|下一步|还想|打算|接下来|(?<![大社展览晚峰年协学开聚机都])会(?:怎么?样|如何|咋样)|下场/,
    /未来|将(?![军领士近来])|面临|下一步|计划|(?<![虚模])拟(?!定)|打算|今后|接下来|力争|预计/,
  ],
  // 导致了什么后果
  [
    /后果|(?:有|产生|造成|带来)(?:了|过)?(?:什么|啥|哪些)(?:影响|结果|变化)|(?:导致|造成|带来|引发)了?(?:什么|啥)/,
    /导致|造成|致使|使得|引发|带来|引起/,
  ],
  // 被叫做什么之城
  [
    /被?(?:称|叫|誉|喻|封|评)[为作做成](?:什么|啥|哪)|(?:什么|啥|哪些?)(?:美誉|之称|外号|绰号|别名|别称|标签|头衔)/,
    /称[为作]|誉为|叫[做作]|人称|号称|美誉|之称|标签|外号|绰号|别[名称]|俗称|又[名称]/,
  ],
  // 钱从哪里来
  [
    /(?:从|打|由)(?:哪里?|哪儿|何处)(?:来|筹)|来源(?=[是有?呢 ]|$)|来自(?:哪|何)|哪来的/,
    /来源|来自|出自|筹[集资措]|自筹|[出贷]资?款?\d|由[^,。;]{2,20}出资/,
  ],
  // 存在哪些问题
  [
    /(?:什么|啥|哪些|何)(?:问题|困难|困境|难题|短板|不足|挑战|风险|烦恼|隐患|弊端)(?!得到|被|解决)/,
    /问题|困难|困境|难题|短板|不足|挑战|风险|隐患|瓶颈|缺[乏少口]|不够|制约|滞后|单一|依赖|一是/,
  ],
  // 排前三的是哪几个
  [
    /(?:排|居|列|名)?前[二三四五六十](?:位|名)?的?(?:都|分别)?(?:是|有)?(?:哪|谁)|(?:哪|谁).{0,10}前[二三四五六十](?:位|名)/,
    /前[二三四五六十]|依次/,
  ],
  // 怎么打击假货
  [
    /(?:怎么|如何|怎样|咋|靠什么)(?:来|去)?(?:解决|应对|打击|整治|处理|破解|防[止范治]?|治理|改善|保护|避免|降温)/,
    /推行|推出|实施|采取|建立|设立|出台|开展|利用|采用|实行|引[进入]|整治|清退|加强|开通|推广/,
  ],
  // 目的是什么
  [/(?<![项节数盲科题栏])目的(?!地)|用意|意图|宗旨/, /旨在|为了|目的|以便|用于|意在|初衷|宗旨|致力/],
  // 得过什么奖
  [
    /[得获拿](?:过|了|到)?.{0,4}(?:奖(?![励金])|荣誉|称号)|(?:什么|啥|哪些?)(?:奖(?![励金])|荣誉|称号)/,
    /荣获|[斩喜]获|获[得评奖选颁]|[评授选]为|授予|入[选围]|夺|大奖|[金银铜]奖|[一二三特]等奖|称号/,
  ],
  // 除了金融,还用在哪些地方
  [/除了?.{1,14}(?:还|也|哪|谁|什么|啥)/, /[也还]|[之以]外|此外|另外/],
  // 主要落在哪个行业
  [/哪一?[个些几]?(?:行业|领域|方面|赛道|板块|块(?!钱))/, /行业|领域|方面|板块|赛道/],
  // 签的协议是要做什么
  [/(?:是|要|主要)[做干](?:什么|啥)/, /旨在|用于|用来|聚焦|致力于|主要|目的|为了|以便|负责/],
  [/[总一]共|合计|累计/, /共(?=[有计引吸建投收获设评完接实签])|总计|合计|累计|总数/],
  [new RegExp(`${NOW}|现有`), new RegExp(`${NOW}|截至|截止|至今|现已|现有|已(?:有|达|建成|[升降增涨跌超])`)],
];

/** What a sentence says that answers a folded question in so many words; undefined where no such question is asked. */
export function tellingOf(folded: string): RegExp | undefined {
  // 最长的一根有多长
  const extreme = /最[多高大快强长远重深宽低少小短早晚贵](?=的.{0,10}(?:多少|几|多[大高长远重深宽]))/.exec(folded)?.[0];
  if (extreme !== undefined) return new RegExp(extreme);
  // 最缺什么人: whatever is the most so.
  const utmost = /最(?![多高大小低少早晚先近后终新初好])\p{Script=Han}{1,2}?(?=的|是|什么|啥|谁|哪)/u.exec(folded)?.[0];
  return (
    besides(folded) ??
    TELLING.find(([asks]) => asks.test(folded))?.[1] ??
    (utmost === undefined ? undefined : new RegExp(utmost)) ??
    listing(folded) ??
    firstOfItsKind(folded) ??
    atOrIn(folded) ??
    inWhich(folded) ??
    calledSo(folded) ??
    rankedWithin(folded) ??
    ofAttribute(folded)
  );
}

/** 在哪个区 is told by 在某某区. */
function inWhich(folded: string): RegExp | undefined {
  const { kind } = IN_WHICH.exec(folded)?.groups ?? {};
  return kind === undefined
    ? undefined
    : new RegExp(`(?:[在于]|落户|地处|迁[到至入])[^,。;]{0,8}?\\p{Script=Han}${kind}(?![块域别分间])`, 'u');
}

const IN_WHICH = /[在于属]哪一?个?(?<kind>新?区|县|市|省|街道|镇|乡|村|路|街|校区|院区)(?=[?的呢呀啊 ]|$)/;

/** 区块链市长是谁 is told by 被称为“区块链市长”. */
function calledSo(folded: string): RegExp | undefined {
  const { before, behind } = CALLED_SO.exec(folded)?.groups ?? {};
  const name = before ?? behind;
  return name === undefined
    ? undefined
    : new RegExp(
        `(?:称[为作]?|誉为|叫做?|人称|号称)(?:是|了)?["“「『]?${name}|${name}["”」』]?的?(?:标签|美誉|称号|名号|别称)`,
        'u',
      );
}

const CALLED_SO =
  /^["“「『]?(?<before>[\p{Script=Han}a-z\d]{2,8}?)["”」』]?(?:指的?)?(?:是|说的是)(?:指|说)?(?:谁(?=[?呢呀啊 ]|$)|哪一?[个座位家](?!人)|什么人)|^(?:谁|哪一?[个座位家](?:人|城市|地方)?)(?:是|被?称[为作]|叫做?)["“「『]?(?<behind>[\p{Script=Han}a-z\d]{2,8})["”」』]?(?=[?呢呀啊 ]|$)/u;

/** 是中部地区第几个 is told by 中部地区第9个, and by no other rank. */
function rankedWithin(folded: string): RegExp | undefined {
  const { scope } = RANKED_WITHIN.exec(folded)?.groups ?? {};
  return scope === undefined ? undefined : new RegExp(`${scope}[^,。;\\d]{0,6}第`, 'u');
}

const RANKED_WITHIN =
  /(?<scope>全[国省市县球]|[东西中南北]部|[东西南北华]{2}|\p{Script=Han}{2}[省市])(?:地区|范围)?内?的?(?:排名?|位列|排在|是|算)?(?:老|第)几/u;

/** 集中在什么地方 is told by 集中在, 建于哪一年 by 建于. */
function atOrIn(folded: string): RegExp | undefined {
  const { verb } = AT_OR_IN.exec(folded)?.groups ?? {};
  return verb === undefined ? undefined : new RegExp(`${verb}[在于到]`);
}

const AT_OR_IN =
  /(?<verb>(?:(?![都是也还就要将会已])\p{Script=Han}){1,2})[在于](?=哪(?:里|儿|一?年|一?天|个?月)|什么(?:地方|时候|时间|年代)|啥地方|何[处地时年])/u;

/** 某树的花是什么样的 is told by a clause that begins with 花. */
function ofAttribute(folded: string): RegExp | undefined {
  const { attribute } = ATTRIBUTE.exec(folded)?.groups ?? {};
  return attribute === undefined
    ? undefined
    : new RegExp(`(?:^|[,;。:])${attribute}(?:[是为有呈达约:]|主要|大约|包括|\\d)`, 'u');
}

const ATTRIBUTE =
  /的(?<attribute>(?:(?![是有为叫从在被把])\p{Script=Han}){1,4})(?:都|主要|大概|大约|一般)?(?:[是有为叫]|有着)?(?:一?个?(?:什么|啥)|怎么?样|如何|哪|多少|几|多[大高长])/u;

/** 除了金融还用在哪 is told by 金融行业之外. */
function besides(folded: string): RegExp | undefined {
  const { known } = BESIDES.exec(folded)?.groups ?? {};
  return known === undefined || /最/.test(folded)
    ? undefined
    : new RegExp(`${known}[^,。]{0,6}[之以]外|除了?[^,。]{0,4}${known}`, 'u');
}

/** 除此之外 names nothing, 扫除了文盲 leaves nothing out. */
const BESIDES =
  /(?<![扫消去排清解免废])除了?(?!此)(?<known>(?:(?![他她它谁])\p{Script=Han}){2,4}?)(?:[之以]?外|[,还也 和与、]|.{0,12}还)/u;

/** 甲市是试点吗 is told by 是…试点 rather than by 推进试点. */
export function assertionOf(folded: string): RegExp | undefined {
  const { thing } = WHETHER.exec(folded)?.groups ?? {};
  return thing === undefined ? undefined : new RegExp(`(?<!不)(?:是|为|成为|属于|列为|入选)[^,。;]{0,14}?${thing}`);
}

const WHETHER =
  /(?:(?<!是不|是|但|可|就|还)是|是不是|是否为?|属于|算是?)(?:\p{Script=Han}{0,12})(?<thing>(?:(?![吗么嘛])\p{Script=Han}){2})[吗么嘛]?[? ]*$/u;

/** 开发了哪些应用 is told by 应用包括. */
function listing(folded: string): RegExp | undefined {
  const { behind, before } = LISTED.exec(folded)?.groups ?? {};
  const thing = behind ?? before;
  return thing === undefined
    ? undefined
    : new RegExp(
        `${thing}[^,。;]{0,6}?(?:包括|包含|分为|涵盖|涉及|有:)|(?:包括|包含|分为|涵盖)[^。;]{2,60}${thing}|、[^、,。;]{2,30}等[^,。;]{0,8}${thing}`,
        'u',
      );
}

const LISTED =
  /(?:哪些|哪几[个种类项]|[做搞开发]了?(?:什么|啥))(?<behind>\p{Script=Han}{2})(?=[?呢呀啊 ]*$)|(?<before>\p{Script=Han}{2})(?:主要|都|分别)?(?:有|包括|包含|分为?)?(?:哪些|哪几[个种类项])(?=[?呢呀啊 ]*$)/u;

/** 首个省级园区 is told by 首个…园区, and not by another first. */
function firstOfItsKind(folded: string): RegExp | undefined {
  const { measure, thing } = FIRST_OF.exec(folded)?.groups ?? {};
  if (measure === undefined || thing === undefined) return undefined;
  return new RegExp(`(?:首|第一)${measure}[^,。;]{0,14}?${thing}`, 'u');
}

const FIRST_OF =
  /(?:首|第一)(?<measure>[个家座条张批次])\p{Script=Han}{0,12}?(?<thing>\p{Script=Han}{2})(?=的?(?:[是在叫于]|什么|哪|啥|谁|名|[? ]|$))/u;

/** Whether a folded question asks who several people are: 等他的是哪四位. */
export function asksPersons(folded: string): boolean {
  return ASKS_PERSONS.test(folded);
}

/** Whether a sentence names people with their offices in a row: hardly anything else tells who several people are. */
export function namesPersons(folded: string): boolean {
  return PERSONS_IN_A_ROW.test(folded);
}

const ASKS_PERSONS =
  /哪(?:几|两|三|四|五|六|七|八|九|十|\d+)个?[人位名]|哪(?:几|两|三|四|五|六|七|八|九|十|\d+)个?家?(?:企业家|嘉宾|专家|领导|代表|负责人)|哪些(?:人|企业家|嘉宾|专家|领导|代表|负责人)|[两三四五六七八九十\d]个?[人位名](?:都|分别)?是谁|(?<!没)有谁(?!家|知道|了解|清楚|记得|能|可以|会)|都是谁|分别是谁/;
const PERSONS_IN_A_ROW = new RegExp(
  `(?:${BESIDE_NAME.source})\\p{Script=Han}{2,4}[、和及与][^,。;、]{0,24}?(?:${BESIDE_NAME.source})\\p{Script=Han}{2}`,
  'u',
);
