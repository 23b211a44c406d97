/** The words that ask, and what kind of answer they want. */

import { anyOf } from '../../text/any-of.js';
import { CHANGES, EXTENT_OF_CHANGE, RISES_OR_FALLS } from '../../text/change-words.js';
import { MEASURE, POINTS } from '../../text/quantities/numbers-and-units.js';
import { PER_CENT_RATE, SHARE } from '../../text/share-words.js';
import { ASIDES, SMALL_TALK } from './asides.js';

/** The kind of answer that a question wants. */
export type Asked =
  | 'number'
  | 'money'
  | 'percent'
  | 'fraction'
  | 'rank'
  | 'code'
  | 'title'
  | 'date'
  | 'time'
  | 'duration'
  | 'person'
  | 'organisation'
  | 'office'
  | 'place'
  | 'list'
  | 'reason'
  | 'definition'
  | 'yesno'
  | 'manner';

/** Kinds of answers that are amounts, or tell how one stands among others. */
export const AMOUNTS: ReadonlySet<Asked> = new Set(['number', 'money', 'percent', 'fraction', 'rank']);

export interface Phrase {
  readonly pattern: RegExp;
  readonly asks?: Asked;
}

/** Words that begin as a measure word does, beyond those that `MEASURE` leaves alone in any text: 多少项目 asks for no 项. */
const NO_MEASURE =
  '名额|项目|层面|本[校届金钱息]|分[钟店]|人口|次数|大致|门[票诊卫面]|比特币|卷烟|股[民息本]|卡[车口片通]|[区市]县|[市区]属|乡贤|强[企镇国]|帕金森|升[学旗]|宗[地亲族]|圈层|包子|村[民医官干支集]|期刊|度假|台[企商胞资]|名[师校牌医]|人大(?!会)|人工智能|个体|家[具政禽畜]|国[道宝]|户外|头盔|条款|款[式项]|轮[渡]|起降';
/** The measure word behind 多少 and 几. */
const MEASURE_ASKED = `(个人(?![均口民才大])|(?!${NO_MEASURE})(?:小时|分钟|句|碗|${MEASURE}))?`;

/** 为什么, and no 称为什么 or 为什么样的. */
const WHY = '(?<![称成改作变认分名命视列定评誉]|称之)为(?:什么|何|啥子?)(?!样)';

/** 排在谁后面: asks for a rank that is told by others. */
export const BESIDE_WHOM =
  /(?:排名?|位|列)(?:在|于)?(?:谁|哪[一二两三四五几]?[个些几]?[省市县家国]?份?)的?(?:后面|之后|前面|之前|后边|前边)/;

/** 前面还有谁: who ranks before or behind. */
export const WHO_STANDS_BEFORE = '(?:前面|后面|前头|后头)(?:还|都)?(?:有|是)?(?:谁|哪些|哪[几两三四五]?[个家位])';

/** 哪年到哪年: asks from when to when; the source of a pattern. */
export const FROM_WHEN_TO_WHEN = '[哪几]年到[哪几]年|[哪几]个?月到[哪几]个?月';

/** 什么时候, 哪一年的几月. */
const WHICH_DATE = anyOf(
  /(?:什么|啥|哪)时[候后]|什么时间|啥时/u,
  // 何时, and no 何时期
  /何时(?!期)/u,
  /什么年代|多会儿/u,
  // 何年何月
  /何年何?月?何?日?/u,
  // 哪几年, 哪年到哪年
  new RegExp(`哪几(?:年|个?月|天)|${FROM_WHEN_TO_WHEN}`, 'u'),
  // 起止年份
  /起止(?:时间|年份)?/u,
  // 哪一年的哪个月
  /哪一?[年天月日](?:的?(?:哪|几)个?[月天日号])*/u,
  // 哪个世纪
  /(?:哪一?个?|几)(?:月份?|年份|日子|日期|世纪|朝代|年代)/u,
  // 几月几号, and no 不少于几日 or 几号线
  /(?<![少超多高低]于?过?)几(?:[月日]|号(?![线楼院馆机井门仓桥桌台店厅]))(?:份|几[号日])?/u,
  /什么日[期子]|何日|何月|几时/u,
);

/** 哪里, 哪个城市. */
const WHERE = anyOf(
  /哪里|哪儿/,
  // 往哪边
  /(?<=[在来到去往从自])哪边/,
  // 何处, and no 如何处理
  /(?<!如)何处|何地/,
  /什么地方|啥地方/,
  // 哪个城市, and no 哪个城市群 or 哪个地方政府
  /哪一?个?(?:城市(?![带群圈化建规管治轨])|省[份分]|地区(?!性)|地方(?![政官税戏财志])|省(?![会委级长内外道直城]))(?!里)/,
  // 哪个 of 哪个县
  /哪个?(?=省|市|国家|区|县|州|洲|镇|岛|街|地)/,
  // 什么 of 什么国家, and no 为什么国家
  /(?<!为)什么(?=城市|省|国家|地区)/,
);

/** 为什么, 凭什么. */
const FOR_WHAT_REASON = anyOf(
  // 为什么当初会想到要
  new RegExp(`(?:${WHY}|缘何|干嘛)(?:当初|当年|突然|忽然|一开始)?会?(?:想起来?|想到|想着)要?`),
  new RegExp(WHY),
  /因为(?:什么|啥)|(?:什么|啥)原因|何故/,
  // 怎么突然想起来要
  /怎么会|怎么(?:突然|忽然)?(?:想起来?|想到)要?/,
  // 凭什么, 图个啥
  /缘何|凭(?:什么|啥)|图(?:个|的是)?(?:什么|啥)|干嘛要?/,
);

/** Asking phrases, longest first where one holds another; each is blanked and says what is wanted. */
export const PHRASES: readonly Phrase[] = [
  ...SMALL_TALK.map((pattern) => ({ pattern })),

  // ---- Forms that the words further down would misread

  // 是个什么样的公司 asks what the thing before it is.
  {
    pattern:
      /(?<=[\p{Script=Han}a-z])(?:是(?:一?[个家支所]|一种)(?:什么|啥)样?的?|是(?:什么|啥)样的)(?:公司|企业|机构|单位|组织|平台|项目|软件|产品|部队|乐队|学校|城市|县城|村子|小镇)(?=[? 。呢呀啊]|$)/gu,
    asks: 'definition',
  },
  // 某某科技是什么公司 does so too, 承建方是什么公司 asks for its name.
  {
    pattern:
      /(?<=[\p{Script=Han}a-z\d])(?<![方商主者户家东身位人会都就数多要里些])是(?:什么|啥)(?:公司|企业|机构|组织|平台|软件)(?=[? 。呢呀啊]|$)/gu,
    asks: 'definition',
  },
  // 四个方向分别是什么 asks for each of them, not for what they mean.
  {
    pattern:
      /分别(?:都?[是有为叫])?(?:什么|啥|哪些|哪几个?)(?=[? 。呢呀啊]|$)|(?<=[两三四五六七八九十\d几][大个项条家种类方].{1,16})都?(?:[是有]|都有)(?:什么|啥)(?=[? 。呢呀啊]|$)/g,
    asks: 'list',
  },

  // 前面还有谁: who ranks before.
  {
    pattern: new RegExp(`(?:排在)?(?:[它他她]|这个)?${WHO_STANDS_BEFORE}(?=[?呢啊呀 ]|$)`, 'g'),
    asks: 'list',
  },

  ...ASIDES.map((pattern) => ({ pattern })),

  // ---- Codes and titles

  {
    pattern:
      /(?<=[\p{Script=Han}a-z])的?(?:代码|代号|编号|编码|文号|证号)(?:(?:是|为)?(?:多少|什么|啥|几)|(?=[? ]*$))/gu,
    asks: 'code',
  },
  // 哪本小说, 政策的全名: a work by its title.
  {
    pattern:
      /(?<=(?:小说|著作|书|文件|政策|规划|计划|报告|意见|办法|方案|条例|法规|规定|通知|论文|电影|歌曲?)的?)(?:的?(?:全名|全称|名称|名字|标题|题目|书名)(?:是|叫)?(?:什么|啥)?|叫(?:什么|啥)(?:名字?)?)(?=[? 。呢呀啊]|$)|(?:出自|来自|见于)(?:哪|什么)一?个?(?=(?:书|文件|政策|规划|计划|报告|白皮书|意见|办法|方案|条例|法规|通知))|(?:是|出自|来自)?哪一?[本部份篇首](?=(?:小说|著作|书|文件|政策|规划|计划|报告|意见|办法|方案|条例|法律|法规|通知|论文|电影|作品|歌|曲|诗))/g,
    asks: 'title',
  },

  // ---- Changes, measures taken, longer names

  // 给销售额带来了什么变化 asks for more than an amount.
  { pattern: /(?:什么|啥|哪些|怎样的?|何种)(?=变化|影响|改变|效果|成效)/g, asks: 'manner' },
  { pattern: /采取了?(?:过|的)?(?:哪些|什么|啥)(?:措施|办法|行动|对策)/g, asks: 'list' },
  // 某某办的全称 is the longer name that stands beside the short one.
  { pattern: /的?(?:全名|全称)(?:是|叫)?(?:什么|啥)?(?=[? 。呢呀啊]|$)/g },
  { pattern: /(?:变化|相差|差|改变|变动)了?(?:是|有)?(?:多少|多大|几(?=分(?!之|钟)))/g, asks: 'number' },

  // ---- Money

  {
    pattern:
      /(?:是|要|花|需要?|卖|值)?多少(?:钱|[百千]?[万亿]+(?![元美家人户个吨亩平件辆台名])|[万亿]*元(?!企业|项目|村|产业|园|镇|乡|以上)|[万亿]+美元|美元|块钱?)|多大的?(?:资金|投资|金额)|什么价(?:格|钱|位)?|价格(?:是?多少)?|(?<!哪)几个钱|多钱(?=[? 。了呢啊]|$)|(?<!哪)几块(?:钱|(?=[? 。了呢啊]|$))|几(?:百|千)?[万亿]+(?![美元家人户个吨亩平件辆台名册斤])元?/g,
    asks: 'money',
  },
  { pattern: /(?:金额|数额)(?:是|有|为|达)?多少/g, asks: 'money' },
  // 给多少 asks for money: what is given is in the verb.
  {
    pattern:
      /(?<=[给补贴奖励投花赚挣亏拿捐罚赔借贷融拨](?:[了出到过]|[资助费款])?|扶持|资助|补助|减免|返还)多少(?=[? 。了呢啊呀]|$|扶持|补贴|奖励|资助|资金|补助|投资|经费|奖金|津贴|优惠)/g,
    asks: 'money',
  },
  // 那笔贷款批了多少
  { pattern: /(?<=(?:贷款|资金|经费|基金)[^,。?]{0,4}[批放发募]了?)多少(?=[? 。了呢啊呀]|$)/g, asks: 'money' },
  {
    pattern:
      /(?<!之)(?:有|是)?多少(?![轮笔次起家项])(?=\p{Script=Han}{0,4}(?:补贴|扶持|奖励|资助|资金|补助|经费|奖金|津贴|贷款?|融资)(?=[? 。了呢啊呀]|$))/gu,
    asks: 'money',
  },

  // ---- Fractions, times of day, percentages, ranks

  { pattern: /(?:是|占|为)?(?<!百)[几多]分之[几多一]/g, asks: 'fraction' },
  {
    pattern: new RegExp(
      `(?<!(?:增长|${RISES_OR_FALLS}|[高低]).{0,3})(?:(?<!现)在|是|到)?几点(?!${POINTS})(?:钟|半)?|什么时辰`,
      'g',
    ),
    asks: 'time',
  },
  {
    pattern: anyOf(
      // 占多少股份
      /多少(?=股[份权])/gu,
      // 占总量的几成, and no 占地多少
      /(?<=占(?!地(?![方区球级])|溢利|利润|亏损|收益|权益).{0,14})(?:多少|几成|多大的?(?:比[例重]|份额))(?![家个元万亿人名户台件辆所种项位次])/gu,
      // 百分之几, 几个百分点, and no 几个成员
      /百分之(?:几|多少)|几个?(?:百分点|成(?!立|员|功|为|果|本))/gu,
      // 涨了几个点, 增长率是几个点
      new RegExp(
        `(?<=(?:增长|占比|${RISES_OR_FALLS}|[高低占]).{0,3})(?:几|多少)个?点|(?<=率[是为有达]?)(?:几|多少)个点`,
        'gu',
      ),
      // 多少个百分点
      /多少(?:%|个百分点)/gu,
      // 占了多少, and no 占了多少家
      /占了?(?:多少(?![家个元万亿人名户台件辆所种项位次])|几成)/gu,
      // 比重是多少
      new RegExp(`(?<=${SHARE}|${EXTENT_OF_CHANGE}|率)(?:是|为|有|达)?(?:多少|多大|多高)`, 'gu'),
      // 涨了多少, 增加了多少, and no 增加了多少家
      new RegExp(`(?:${CHANGES})了?多少(?!${MEASURE})`, 'gu'),
      // 上架率回落了多少
      new RegExp(`(?<=率)(?:${CHANGES})了?多少`, 'gu'),
      // 上架率从七成提高到了多少, and no 汇率
      new RegExp(`(?<=${PER_CENT_RATE}\\p{Script=Han}{0,6}[到至达])了?多少(?![个家倍人])`, 'gu'),
    ),
    asks: 'percent',
  },
  // 按研发费用的多少给
  { pattern: /(?<=按照?[^,。?]{2,14})的(?:多少|几成|多大比例)(?=[给补奖发算收付缴]|[?呢 ]|$)/g, asks: 'percent' },
  { pattern: new RegExp(BESIDE_WHOM, 'g'), asks: 'rank' },
  {
    pattern:
      /(?:排名?|位列|位居|名列|居|排行|列)?(?:在)?(?:老几|第(?:几|多少)(?:名|位|个|家|次|届|批|大|张|款|代|季|部|版|条)?)|排名?(?:是|为|在)?(?:多少|几|第几|如何|怎么?样)|(?:排|位)(?:在)?(?:第几|几)|(?:排|放|摆|列)(?:在|到)了?(?:什么|啥|哪个?|第几)(?:位置|位次|地位)/g,
    asks: 'rank',
  },

  // ---- Dates and durations

  {
    pattern: anyOf(
      new RegExp(`(?:在|是|于|到)?(?:${WHICH_DATE.source})`, 'gu'),
      // 成立时间是
      /(?:的|成立|开始|结束|发布|签约|上线|举行)时间(?:是|为)?(?=[? 。]|$)/gu,
      /日期是?(?=[? 。]|$)/gu,
      // 开业的那天
      /(?<=\p{Script=Han}[业立市牌车生工幕张航盘学约用布行产线成园馆店户])的(?:日子|那天)(?=[?, 。是]|$)/gu,
    ),
    asks: 'date',
  },
  {
    pattern:
      /多久|多长时间|(?<=[少超多高低]于?过?)几[日天年](?!内)|多少(?:年(?![轻级龄])|个月|天(?![使然才])|小时|分钟|个小时|周(?!年|岁|报|刊)|秒|个?工作日)|(?<!哪|未来|过去|[近这那头]|最[近初])几(?:年|个月|天(?![使然才])|个?(?:小时|钟头)|分钟|周|秒)(?!级)|有?多长(?=时间|的?时间)/g,
    asks: 'duration',
  },

  // ---- Several of them: places and whatever else is to be listed

  { pattern: /(?:是|在|于|位于|设在|来自)?(?:哪些|哪几个?|哪几处)(?:地方|地儿|地区(?=[? ]|$))/g, asks: 'place' },
  // 最多的几个国家 asks which.
  { pattern: /(?<=最[多高大早快强好长远]的?)[那这]?几(?:个|家|种|座|位|所|项|类|款)/gu, asks: 'list' },
  // 各省数量对比: that they are set side by side says nothing of what they are.
  { pattern: /的?(?:对比|比较)(?:如何|怎么?样)?(?=[? ]*$)/g },
  { pattern: /(?<=哪[两二三四五六七八九十几]样)东西/g },
  // 那辆车 is a car.
  {
    pattern:
      /[这那]一?(?:[辆座本款台件艘栋幢架趟堂]|份(?![额子外])|篇(?![幅章])|笔(?![者记画试])|条(?![件例约])|部(?![门分署队委]|长(?!篇)))(?=\p{Script=Han})/gu,
  },
  // 哪两个地方 asks for places, whatever they are called.
  {
    pattern: /(?:是|在|于)?哪[两二三四五六七八九十\d]+(?:个|处)(?:地方|城市|地区|省份?|国家|县|区)(?=[? 。呢呀啊]|$)/g,
    asks: 'place',
  },
  // 星期几 is told by the day's name.
  { pattern: /(?:是|在|每)?(?:星期|周|礼拜)几/g },
  // 哪四个板块 asks for the four.
  {
    pattern:
      /(?:分别)?(?:是|有|为|分成?|包括)?哪(?=[两二三四五六七八九十\d]+(?:个(?!人|月|部门|单位|机构|公司)|[项大种类条方处点块步]))/g,
    asks: 'list',
  },
  {
    pattern:
      /都?有谁(?=[? ]|$)|都是谁(?=[? ]|$)|(?:都|分别)?(?:是|有|为)?(?:哪几|哪些)(?:个|家|种|类|项|位|条|座|所|款|部|块|方面)?|(?:都)?(?:有|包括|包含|含有?)(?:什么|啥|些什么|些啥)|(?:在|从)?(?:什么|啥|哪一?个?)(?=方面|领域|特点|特征|环节|条件|要求|资格|材料|手续|困难|难处|难题|优势|功能|用途|措施|举措|好处|优惠)/g,
    asks: 'list',
  },

  // ---- Numbers

  {
    pattern: new RegExp(
      `(?:是|有|为|达到?了?|共有?|总共有?|一共有?|已有)?(?:多少|(?<![其这那某好后近十数每茶\\d]|其他|未来|过去|最初|(?<![目当])前)几(?![何率乎丁维]|内亚|里亚))(?:[百千]?[万亿]+(?=[家人户个吨亩平件辆台名册斤]))?${MEASURE_ASKED}`,
      'g',
    ),
    asks: 'number',
  },
  {
    pattern:
      /多大(?:岁数|年[纪龄])|多少周?岁|(?:有|是)?多(?:大(?!学)|高|长|远|重|宽|深|厚|快|强)(?=[?了 的。时]|$)|有多[大高长远重宽深厚快](?!的)/g,
    asks: 'number',
  },

  // ---- People, offices, organisations

  {
    pattern:
      /(?:指的?是|说的是|是|由|被|归)?(?:谁|何人|什么人(?![才员群口工类物气数均])|哪[一两二三四五六七八九几]?位|哪个人(?![多少气均])|哪名)(?:的|家)?|(?:叫|名叫)(?:什么|啥)(?:名字?)?|姓(?:什么|啥|名)|名字(?:是|叫)?(?:什么|啥)?/g,
    asks: 'person',
  },
  // 他是哪个单位的
  {
    pattern: /是(?:哪一?[个家])(?:单位|公司|机构|部门|企业|学校|大学)的(?=[? 。呢呀啊]|$)/g,
    asks: 'office',
  },
  {
    pattern:
      /在?(?:哪一?个?|什么|哪家)(?:机构|公司|单位|部门|组织)?(?:任职|就职|供职|上班)|(?:任职|就职|供职)(?:于|在)(?:哪里|哪儿|何处)/g,
    asks: 'organisation',
  },
  {
    pattern: anyOf(
      // 他是做什么工作的
      /是?(?:做|干)(?:什么|啥|嘛|哪一?行)(?:工作|行当)?的(?=[? 。呢呀啊]|$)/gu,
      // 他什么来头, 何许人也
      /(?:是|有)?(?:什么|啥|何)(?:来头|来历|人物)|(?:是)?何许人也?/gu,
      // 担任什么职务
      /(?:现?担?任|是|当|做)?(?:了|着|个)?(?:什么|啥|何)(?:职务|职位|官职?|头衔|身份|领导)/gu,
      // 他的职务是什么, and no 免去他的职务
      /(?<![取撤免]\p{Script=Han}?)的?(?:职务|职位|官职|头衔|身份)(?:(?:是|叫)?(?:什么|啥)|(?=[? ]*$))/gu,
      // 她是哪儿的
      /是哪儿?的(?=[? 。呢呀啊]|$)/gu,
      // 李明 单位
      /(?<=^\p{Script=Han}{2,4} {1,3})单位(?=[? ]*$)/gu,
    ),
    asks: 'office',
  },
  {
    pattern:
      /(?:是|由|被)?(?:哪一?家|哪个)(?:公司|企业|机构|单位|部门|组织)|(?:是|由|被)?(?:哪一?家|哪个|哪所|哪间|哪些|什么|何)(?=公司|企业|机构|单位|部门|组织|大学|学校|银行|医院|媒体|政府|团队|集团|协会|学院|品牌)|哪(?:两|三|四|几)?个?部门|哪一?家/g,
    asks: 'organisation',
  },

  // ---- One place

  {
    pattern: anyOf(
      new RegExp(`(?:是|在|于|位[于在]|设在|坐落在|坐落于|来自|去)?(?:${WHERE.source})`, 'g'),
      // 位于哪, and no 在哪一年
      /(?:位[于在]|坐落在|在)哪儿?(?!一|个|些|种|几|[部场条次集张本篇首届期章款层类轮局站段所间家只份年月天日])/g,
      // 钱存哪儿
      /(?<=[存设住放搬去到])哪儿?(?!一|个|些|种|几)/g,
      // 落户到哪个园区
      /(?<=[在于到去])哪一?[个座](?=园|小区|社区|广场|大[厦楼]|楼|山|海|河|湖|站|港|机场|基地|中心|产业|开发区|高新区|景区)/g,
    ),
    asks: 'place',
  },

  // ---- Reasons, manners, definitions

  {
    pattern: anyOf(
      new RegExp(`(?:是)?(?:${FOR_WHAT_REASON.source})`, 'g'),
      // 怎么反而少了
      /怎么(?:反而|反倒)?(?=[变少多降涨跌减增没]|不再|突然)/g,
      // 原因有哪些
      /(?:的)?(?:原因|理由|缘由)(?:是|有)?(?:什么|啥|哪些)?/g,
    ),
    asks: 'reason',
  },
  {
    pattern: /(?:怎么|怎样|如何|咋)(?:评价|看待|评论|点评|形容)/g,
    asks: 'manner',
  },
  {
    pattern: anyOf(
      // 指的是什么意思
      /(?:指的?|意思)?(?:是)?(?:什么|啥)意思/gu,
      // 是个什么东西
      /(?:指的?)?是一?[个种]?(?:什么|啥)(?:东西|玩意儿?|概念|意思|来的)?(?=[? 。呢呀啊]|$)/gu,
      // 是一种什么虫子
      /(?:是|属于)一?种?(?:什么|啥)(?=(?:虫子?|病|鱼|鸟|[树草花]|药物?|动物|植物|昆虫|疾病|技术|材料|东西|玩意儿?)[? 。呢呀啊]*$)/gu,
      // 是用来干嘛用的
      /是?(?:[做干]|用来[做干]?)(?:什么|啥|嘛)用的?(?=[? 。呢呀啊]|$)/gu,
      // 什么是数字人民币, 什么叫做上云, and no 什么叫好
      /什么是|(?:什么|啥)叫[做作]?(?![好停卖座板])/gu,
      // 何谓上云
      /(?:^|(?<=[,。;? ]))何[为谓](?=\p{Script=Han}{2})/gu,
      // 上云是指什么
      /(?:是)?指什么/gu,
    ),
    asks: 'definition',
  },
  { pattern: /(?:是)?(?:怎么样|怎么|怎样|如何|咋样|咋|怎)(?:的|地)?/g, asks: 'manner' },

  // ---- Yes or no

  {
    pattern:
      /(?:要不要|有没有|是不是|能不能|会不会|可不可以|是否(?:为|有|是)?|能否|可否|对不对|是吗|对吗|行吗|好吗|没有(?=[? ]|$)|(?<=[过了有得].{0,6})没(?=[? ]*$)|吗(?=[? 。]|$)|(?<![什甚怎那这要多])么(?=[? 。]|$))/g,
    asks: 'yesno',
  },
  // 租金补不补
  { pattern: /(?<=(\p{Script=Han}))不\1(?=[?呢啊呀了。 ]|$)/gu, asks: 'yesno' },
  // 里面有世界500强?
  { pattern: /^(?:那|这)?(?:里面|里头|其中|当中)有(?=[^几多哪什谁啥何]{2,14}[?]$)/g, asks: 'yesno' },

  // ---- What is left: 什么 and 哪 of anything, particles

  { pattern: /在?(?:什么|啥|哪一?个?|何)时期/g },
  {
    pattern:
      /(?:叫|做|干|搞|弄|整|是|有|为|成)?(?:了|些|点|个|出)?(?:什么|啥子?|甚么)(?:样子?|事情?(?![件故业物务项实迹态宜])|东西|名堂|玩意儿?)?(?:的)?|哪一?(?:个|种|项|条|部|类|座|款|支|张|件|次|本|届)|何种|何(?=[? ]|$)|哪(?=[一-鿿])(?!咤)/g,
  },
  { pattern: /(?:[的了过]|(?<![吗呢啊呀吧嘛哦哈么啦咯]))[吗呢啊呀吧嘛哦哈么啦咯]+(?=[?!。 ]|$)/g },
];

/** Asking phrases in English, whose words have ends. */
export const ENGLISH: readonly Phrase[] = [
  { pattern: /\bhow much\b|\bwhat price\b/g, asks: 'money' },
  { pattern: /\bhow many\b|\bnumber of\b/g, asks: 'number' },
  { pattern: /\bhow long\b/g, asks: 'duration' },
  { pattern: /\bwhen\b|\b(?:what |which )?(?:year|date)\b|\bwhat (?:day|time)\b/g, asks: 'date' },
  { pattern: /\bwhere\b/g, asks: 'place' },
  { pattern: /\bwho(?:se|m)?\b/g, asks: 'person' },
  { pattern: /\bwhy\b/g, asks: 'reason' },
  { pattern: /\brank(?:ed|ing|s)?\b/g, asks: 'rank' },
  {
    pattern:
      /(?<![-.])\b(?:what|which|how|is|are|was|were|do|does|did|the|of|in|on|at|for|to|and|a|an|please|tell|me|about)\b(?![-.]|\p{Script=Han})/gu,
  },
];
