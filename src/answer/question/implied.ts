/** Nouns that imply what kind of answer is wanted: 娄底 排名, GDP. */
import { remembered } from '../../text/remembered.js';
import type { Phrase } from './asking.js';
import { CHANGE_OVER_TIME, DEPTH, WHOLE_LENGTH } from './dimensions.js';

/** What takes time, rather than happens at one. */
const TAKES = '通关|等[待候]|排队|飞行|行车|行驶|运行|续航|办理|审批|平均|持续|充电';

/** What goes on from one hour to another. */
const OPENS = '开放|营业|开馆|闭馆|办公|上班|下班|参观|运营|首班车?|末班车?';

/** Nouns that name the kind of answer when nothing else does (关键词: 娄底 排名), and counts of what is to be listed (四个板块). They stay in the content. */
export const IMPLIED: readonly Phrase[] = [
  { pattern: /排名|名次|位次|排行/g, asks: 'rank' },
  {
    // 上架率, and no 功率 or 汇率.
    pattern: new RegExp(
      `占比|比例|比重|增速|增长率|(?<=gdp|生产总值|经济|收入|产值|投资|零售总额|增加值) ?增长(?=目标)|增幅|百分比|${CHANGE_OVER_TIME}(?= *$)|\\p{Script=Han}(?<![功频心汇帧速倍斜曲周密统表轻草坦直])率(?= *$)|\\b(?:growth|rate|share|percentage|proportion)\\b`,
      'gu',
    ),
    asks: 'percent',
  },
  {
    pattern:
      /金额|资金|(?<=的)钱(?=[最各是有总哪谁 ])|收入|注册资[本金]|资本金|股本|投资额|[均租总单]价(?![值格])|(?<![待议确假恒])定价(?![权策机模])|收费(?!站|员|公路|处)|[电水油气煤粮楼地药]价(?![值格])|(?<!青)[月年日房]租(?!金|赁|车|约|户|客|界)|(?<!生态)补偿(?:款|金|费|标准)?(?= *$)|营收|资产(?=总?额|规模|[是有]?多[少大])|总资产|负债(?!率|企业)|余额(?!宝)|结余|损失(?!率|惨重|的)|亏损(?!企业|面|户|的)额?|产值|总值|增加值|零售额|销售额|(?<=\p{Script=Han})(?<![名份])额(?= *$)|gdp|规模|票房|价格|报价|单价|票价|房价|起步价|目标价|门票|[车船机]票|全票|半票|经费|奖金|津贴|造价|[月年底时日]薪|薪[水酬资]|总投资|投资总额|市值|估值|净?利润(?!率)|税收|纳税额?|费用? *$|(?<!年龄|人数|数量|字数|时间|速度|温度)(?:上限|下限)|罚[款金]|押金|定金|首付|赔偿金?|学费|租金|成本|预算|补贴|补助|身价|工资|薪资|\b(?:revenue|income|budget|price|cost|salary)\b/gu,
    asks: 'money',
  },
  {
    pattern:
      /数量|人数|(?<!数)字数(?!据)|客流|流量|水位|(?:客运|吞吐|发电|出货|销售|成交|交易|保有|用电|需求|供应|降雨|排放|载客|访问|下载|播放|阅读|门诊|接待)量|装机容量|储量|里程|亩产|座位|车位|人口|面积|总数|(?<!国)家数(?![据字])|(?<![用客])户数|天数|床位|次数|(?<![一二两三四五六七八九十几这那])个数(?![据字学])|年龄|身高|体重|长度|高度|产量|销量|用量|含量|浓度|总长(?!度|期)|汇率|指数|评分|得分|正常值/g,
    asks: 'number',
  },
  // 平台的四个板块
  {
    pattern: /(?<![第前后\d])[二两三四五六七八九十\d][个大项类种条](?![年月人季小星学])\p{Script=Han}{2,4}(?= *$)/gu,
    asks: 'list',
  },
  { pattern: new RegExp(`${DEPTH}|${WHOLE_LENGTH}`, 'g'), asks: 'number' },
  { pattern: /最[高低多少](?= *$)/g, asks: 'number' },
  // 雨量, and no 质量 or 力量.
  { pattern: /\p{Script=Han}(?<![质力能大海少胆度商测考尽分变矢打丈衡掂])量(?= *$)/gu, asks: 'number' },
  { pattern: /代码|编号|代号|号码|文号|证号|编码|邮编|电话(?=是|$|[ ?])/g, asks: 'code' },
  { pattern: new RegExp(`年限|期限|寿命|时长|周期|保质期|有效期|用时|耗时|(?:${TAKES})时间`, 'g'), asks: 'duration' },
  { pattern: new RegExp(`(?:${OPENS})时间`, 'g'), asks: 'time' },
  { pattern: new RegExp(`(?<!${TAKES}|${OPENS})时间|日期|年份`, 'g'), asks: 'date' },
];

/** Whether a word names what is measured, as GDP does, rather than a thing or, as 最高 does, a degree. */
export const isMeasured: (word: string) => boolean = remembered(
  (word) => !word.startsWith('最') && IMPLIED.some(({ pattern, asks }) => asks !== 'list' && word.search(pattern) >= 0),
  2_000,
);
