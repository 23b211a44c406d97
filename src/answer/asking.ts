/** The words that ask: what kind of answer they want, and which nouns imply it. */

/** The kind of answer that a question wants. */
export type Asked =
  | 'number'
  | 'money'
  | 'percent'
  | 'fraction'
  | 'rank'
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

interface Phrase {
  readonly pattern: RegExp;
  readonly asks?: Asked;
}

const MEASURE_ASKED =
  '((?:家(?![庭长])|个(?!人)|名(?!额)|位(?!置)|项(?!目)|条(?!件)|件|张|座|所|处|份(?!额)|批|台|部(?!门)|套|辆|只|头|支(?!持)|篇|本|种|类|款|层(?!面)|级(?!别)|届|期|岁|户|村|倍|分(?!公司|钟|店|支|会)|米|吨|亩|斤|度|人次|人(?!口|均|民)|次(?!数)|趟|回(?![报收归])|遍|场(?![地馆])|轮|笔|集(?![团中])|章(?!程)|首(?![席批先])|枚|颗|棵|根(?!据)|步|句|字|栋|间(?!接)|起(?![来点])|例|组)|平方公里|平方米|公里|公顷|小时|分钟)?';

/** Asking phrases, longest first where one holds another; each is blanked and says what is wanted. */
export const PHRASES: readonly Phrase[] = [
  {
    pattern:
      /请问一?下?|请教一?下?|(?:我?想(?:请)?|顺便|弱弱地?|顺带|多嘴|借)问一?[下句]?|我?想知道|想了解一?下?|麻烦(?:问|查)?一?下?|谢谢|多谢|感谢|告诉我|帮(?:我|忙)查?一?下?|(?:有(?:没有)?|哪位|哪个)?(?:人|大佬|大神|朋友|群友|老师)(?:能|可以)?(?:知道|清楚|了解|记得|说说|讲讲|科普)(?:一下)?|谁(?:知道|清楚|记得)|你知道|知不知道|知道|求(?:科普|问|助|解答?|告知?|教|指教)|跪求|科普一?下|说一?说|讲一?讲|(?:给我)?(?:说|讲|介绍)一?下/g,
  },
  { pattern: /^(?:查一?[下查]|那么?|就是|话说|所以|还有)|到底|究竟|具体(?:是|来说)?|分别(?=是|有|为|多少|叫|在)/g },
  // What points back into the conversation is understood there.
  { pattern: /刚才(?:说|讲|提到?)?的?|(?:上面|前面)(?:说|讲|提到?)的?|上述|前述/g },
  {
    // Talk about the articles themselves is no part of what they say.
    pattern:
      /(?:这|那|两|几|各)?(?:些|几|两)?篇?(?:文章|文中|报道|原文|材料)(?:里面?|中|的?开头|的?结尾|的?最后|上)?(?:说法|引用?|提到|提及|说|写|讲|介绍)?(?:的|过|到)?|(?:说法)?(?:是否|是不是)?(?:一样|一致|相同|矛盾)(?=吗|么|[?? ]|$)/g,
  },
  { pattern: /(?:变化|相差|差|改变|变动)了?(?:是|有)?(?:多少|多大)/g, asks: 'number' },
  {
    pattern:
      /(?:是|要|花|需要?|卖|值)?多少(?:钱|[百千]?[万亿]+(?![元美家人户个吨亩平件辆台名])|[万亿]*元|[万亿]+美元|美元|块钱?)|多大的?(?:资金|投资|金额)|什么价(?:格|钱|位)?|价格(?:是?多少)?|几块钱|几(?:百|千)?[万亿]+元?/g,
    asks: 'money',
  },
  // 给多少 asks for money: what is given is in the verb.
  {
    pattern: /(?<=[给补贴奖励投花赚拿捐罚赔借贷融拨](?:[了出到过]|[资助费款])?)多少(?=[?? 。了呢啊呀]|$)/g,
    asks: 'money',
  },
  { pattern: /(?:是|占|为)?(?<!百)[几多]分之[几多一]/g, asks: 'fraction' },
  { pattern: /(?<!(?:[涨跌增升降减高低]|增长).{0,3})(?:在|是)?几点(?:钟|半)?|什么时辰/g, asks: 'time' },
  {
    pattern:
      /(?<=占.{0,14})(?:多少|几成|多大比[例重])(?![家个元万亿人名户台件辆所种项位次])|百分之(?:几|多少)|几个?(?:百分点|成(?!立|员|功|为|果|本))|(?<=(?:[涨跌增升降减高低]|增长).{0,3})(?:几|多少)个?点|多少(?:%|个百分点)|占了?(?:多少|几成)|(?:占比|比例|比重|增速|增长率|增幅|份额|率)(?:是|为|有|达)?(?:多少|多大|多高)|涨了?多少|降了?多少|增长了?多少|增加了?多少|下降了?多少|减少了?多少|提高了?多少/g,
    asks: 'percent',
  },
  {
    pattern:
      /(?:排名?|位列|位居|名列|居|排行|列)?(?:在)?(?:老几|第(?:几|多少)(?:名|位|个|家|次|届|批|大)?)|排名?(?:是|为|在)?(?:多少|几|第几|如何|怎么?样)|(?:排|位)(?:在)?(?:第几|几)/g,
    asks: 'rank',
  },
  {
    pattern:
      /(?:在|是|于|到)?(?:什么时候|什么时间|啥时候|啥时|何时|什么年代|多会儿|何年何?月?何?日?|哪一?[年天月日](?:的?(?:哪|几)个?[月天日号])*|(?:哪一?个?|几)(?:月份?|年份|日子|日期|世纪|朝代|年代)|几[月号日](?:份|几[号日])?|什么日[期子]|何日|何月|几时)|(?:的|成立|开始|结束|发布|签约|上线|举行)时间(?:是|为)?(?=[?? 。]|$)|日期是?(?=[?? 。]|$)/g,
    asks: 'date',
  },
  {
    pattern:
      /多久|多长时间|(?<=[少超多高低]于?过?)几[日天年]|多少(?:年|个月|天|小时|分钟|个小时|周|秒|个?工作日)|几(?:年|个月|天|个?小时|分钟|周|秒)(?!级)|有?多长(?=时间|的?时间)/g,
    asks: 'duration',
  },
  {
    pattern:
      /(?:都|分别)?(?:是|有|为)?(?:哪几|哪些)(?:个|家|种|类|项|位|条|座|所|款|部|方面)?|(?:都)?(?:有|包括|包含|含有?)(?:什么|啥|些什么|些啥)|什么(?=方面|领域|特点|特征)|几大/g,
    asks: 'list',
  },
  {
    pattern: new RegExp(
      `(?:是|有|为|达到?了?|共有?|总共有?|一共有?|已有)?(?:多少|(?<![其这那某好前后近十数每]|其他)几)${MEASURE_ASKED}`,
      'g',
    ),
    asks: 'number',
  },
  {
    pattern: /(?:有|是)?多(?:大(?!学)|高|长|远|重|宽|深|厚|快|强)(?=[??了 的。时]|$)|有多[大高长远重宽深厚快](?!的)/g,
    asks: 'number',
  },
  {
    pattern:
      /(?:是|由|被|归)?(?:谁|何人|什么人|哪位|哪一位|哪个人|哪名)(?:的|家)?|(?:叫|名叫)(?:什么|啥)(?:名字?)?|姓(?:什么|啥|名)|名字(?:是|叫)?(?:什么|啥)?/g,
    asks: 'person',
  },
  {
    pattern:
      /在?(?:哪一?个?|什么|哪家)(?:机构|公司|单位|部门|组织)?(?:任职|就职|供职|上班)|(?:任职|就职|供职)(?:于|在)(?:哪里|哪儿|何处)/g,
    asks: 'organisation',
  },
  {
    pattern:
      /(?:现?担?任|是|当|做)?(?:了|着|个)?(?:什么|啥|何)(?:职务|职位|官职?|头衔|身份|领导)|(?:职务|职位|官职|头衔|身份)(?:是|叫)?(?:什么|啥)/g,
    asks: 'office',
  },
  {
    pattern:
      /(?:是|由|被)?(?:哪一?家|哪个|哪所|哪间|哪些|什么|何)(?=公司|企业|机构|单位|部门|组织|大学|学校|银行|医院|媒体|政府|团队|集团|协会|学院|品牌)|哪(?:两|三|四|几)?个?部门|哪一?家/g,
    asks: 'organisation',
  },
  {
    pattern:
      /(?:是|在|于|位于|设在|坐落在|坐落于|来自|去)?(?:哪里|哪儿|何处|何地|什么地方|啥地方|哪个?(?=城市|省|市|国家|地区|地方|区|县|州|洲|镇|岛|街|地)|什么(?=城市|省|国家|地区))|(?:位于|坐落在|在)哪儿?(?!一|个|些|种|几)|(?<=[存设住放搬去到])哪儿?(?!一|个|些|种|几)/g,
    asks: 'place',
  },
  {
    pattern:
      /(?:是)?(?:(?:为什么|为何|为啥子?|缘何|干嘛)(?:当初|当年|突然|忽然|一开始)?会?(?:想起来?|想到|想着)要?|为什么|为何|为啥子?|因为(?:什么|啥)|(?:什么|啥)原因|何故|怎么会|怎么(?:突然|忽然)?(?:想起来?|想到)要?|缘何|凭(?:什么|啥)|图(?:个|的是)?(?:什么|啥)|干嘛要?)|(?:的)?(?:原因|理由|缘由)(?:是|有)?(?:什么|啥|哪些)?/g,
    asks: 'reason',
  },
  {
    pattern:
      /(?:指的?|意思)?(?:是)?什么意思|(?:指的?)?是一?个?(?:什么|啥)(?:东西|玩意儿?|概念|意思|来的)?(?=[?? 。呢呀啊]|$)|什么是|(?:是)?指什么/g,
    asks: 'definition',
  },
  { pattern: /(?:是)?(?:怎么样|怎么|怎样|如何|咋样|咋|怎)(?:的|地)?/g, asks: 'manner' },
  {
    pattern:
      /(?:有没有|是不是|能不能|会不会|可不可以|是否(?:为|有|是)?|能否|可否|对不对|是吗|对吗|行吗|好吗|没有(?=[?? ]|$)|吗(?=[?? 。]|$)|(?<![什甚怎那这要多])么(?=[?? 。]|$))/g,
    asks: 'yesno',
  },
  {
    pattern:
      /(?:叫|做|干|搞|弄|整|是|有|为|成)?(?:了|些|点|个|出)?(?:什么|啥子?|甚么)(?:样子?|事情?|东西|名堂|玩意儿?)?(?:的)?|哪一?(?:个|种|项|条|部|类|座|款|支|张|件|次|本|届)|何种|何(?=[?? ]|$)|哪(?=[一-鿿])/g,
  },
  { pattern: /(?:[的了过]|(?<![吗呢啊呀吧嘛哦哈么啦咯]))[吗呢啊呀吧嘛哦哈么啦咯]+(?=[??!。 ]|$)/g },
];

/** Words that ask for a quantity of one dimension, and its units. */
export const DIMENSIONS: readonly (readonly [asking: RegExp, units: RegExp])[] = [
  [/面积|占地|多大面积/, /平方|亩|公顷|km2|m2/],
  [
    /多远|距离|多[高长深宽厚]|高度|长度|深度|宽度|厚度|海拔|身高|里程/,
    /^(?:公里|千米|海里|英里|英尺|英寸|厘米|公分|公尺|毫米|微米|纳米|光年|米|km|cm|mm|m|里|丈|尺)$/,
  ],
  [/多重|重量|体重|载重/, /吨|斤|克|磅|^(?:kg|mg)$/],
  [/几岁|多大年[纪龄]|年龄|今年多大|多大岁数/, /岁/],
  [/温度|气温|体温/, /度|℃|°/],
  [/多快|时速/, /公里|千米|米|km|马赫/],
];

/** The same in English, whose words have ends. */
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
    pattern: /\b(?:what|which|how|is|are|was|were|do|does|did|the|of|in|on|at|for|to|and|a|an|please|tell|me|about)\b/g,
  },
];

/** Nouns that name the kind of answer when nothing else does (关键词: 娄底 排名). They stay in the content. */
export const IMPLIED: readonly Phrase[] = [
  { pattern: /排名|名次|位次|排行/g, asks: 'rank' },
  {
    pattern: /占比|比例|比重|增速|增长率|增幅|百分比|利率|\b(?:growth|rate|share|percentage|proportion)\b/g,
    asks: 'percent',
  },
  {
    pattern:
      /金额|资金|收入|投资额|营收|产值|gdp|规模|票房|价格|报价|单价|票价|房价|费用?$|上限|下限|学费|租金|成本|预算|补贴|补助|身价|工资|薪资|\b(?:revenue|income|budget|price|cost|salary)\b/g,
    asks: 'money',
  },
  {
    pattern:
      /数量|人数|人口|面积|总数|家数|次数|个数|年龄|身高|体重|长度|高度|产量|销量|用量|流量|含量|浓度|汇率|指数|评分|得分|正常值/g,
    asks: 'number',
  },
  { pattern: /年限|期限|寿命|时长|周期|保质期|有效期/g, asks: 'duration' },
  { pattern: /时间|日期|年份/g, asks: 'date' },
];

/** Whether a word names what is measured, as GDP does, rather than a thing. */
export function isMeasured(word: string): boolean {
  return IMPLIED.some(({ pattern }) => word.search(pattern) >= 0);
}
