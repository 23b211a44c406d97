/** Nouns that imply what kind of answer is wanted: 娄底 排名, GDP. */

import { anyOf } from '../../text/any-of.js';
import { CHANGE_OVER_TIME, EXTENT_OF_CHANGE } from '../../text/change-words.js';
import { remembered } from '../../text/remembered.js';
import { PER_CENT_RATE, SHARE } from '../../text/share-words.js';
import type { Phrase } from './asking.js';
import { DEPTH, WHOLE_LENGTH } from './dimensions.js';

/** What takes time, rather than happens at one. */
const TAKES = '通关|等[待候]|排队|飞行|行车|行驶|运行|续航|办理|审批|平均|持续|充电';

/** What goes on from one hour to another. */
const OPEN_HOURS = '开放|营业|开馆|闭馆|办公|上班|下班|参观|运营|首班车?|末班车?';

/** Nouns that name the kind of answer when nothing else does (关键词: 娄底 排名), and counts of what is to be listed (四个板块). They stay in the content. */
export const IMPLIED: readonly Phrase[] = [
  { pattern: /排名|名次|位次|排行/g, asks: 'rank' },
  {
    pattern: anyOf(
      new RegExp(`${SHARE}|${EXTENT_OF_CHANGE}`, 'gu'),
      // 经济增长目标
      /(?<=gdp|生产总值|经济|收入|产值|投资|零售总额|增加值) ?增长(?=目标)/gu,
      // 同比, 按年增幅
      new RegExp(`${CHANGE_OVER_TIME}(?= *$)`, 'gu'),
      // 上架率, and no 功率 or 汇率
      new RegExp(`\\p{Script=Han}${PER_CENT_RATE}(?= *$)`, 'gu'),
      /\b(?:growth|rate|share|percentage|proportion)\b/gu,
    ),
    asks: 'percent',
  },
  {
    pattern: anyOf(
      /金额|资金/gu,
      // 筹来的钱最后用在哪
      /(?<=的)钱(?=[最各是有总哪谁 ])/gu,
      /收入|注册资[本金]|资本金|股本|投资额/gu,
      // 均价, and no 单价值
      /[均租总单]价(?![值格])/gu,
      // 订阅价, and no 评价
      /(?<=\p{Script=Han}{2})(?<![评代物讲特低半廉溢还砍议])价(?= *$)/gu,
      // 门票定价, and no 定价权
      /(?<![待议确假恒])定价(?![权策机模])/gu,
      // 收费, and no 收费站
      /收费(?!站|员|公路|处)/gu,
      // 电价
      /[电水油气煤粮楼地药]价(?![值格])/gu,
      // 月租, and no 房租赁
      /(?<!青)[月年日房]租(?!金|赁|车|约|户|客|界)/gu,
      // 征地补偿标准, and no 生态补偿
      /(?<!生态)补偿(?:款|金|费|标准)?(?= *$)/gu,
      /营收/gu,
      // 资产规模, 总资产
      /资产(?=总?额|规模|[是有]?多[少大])|总资产/gu,
      // 负债, and no 负债率; 余额, and no 余额宝
      /负债(?!率|企业)|余额(?!宝)/gu,
      // 损失, 亏损额, and no 损失率
      /结余|损失(?!率|惨重|的)|亏损(?!企业|面|户|的)额?/gu,
      /产值|总值|增加值|零售额|销售额/gu,
      // 成交额, and no 名额
      /(?<=\p{Script=Han})(?<![名份])额(?= *$)/gu,
      /gdp|规模|票房|价格|报价|单价/gu,
      /票价|房价|起步价|目标价/gu,
      // 车票
      /门票|[车船机]票|全票|半票/gu,
      /经费|奖金|津贴|造价/gu,
      // 月薪, 薪酬
      /[月年底时日]薪|薪[水酬资]/gu,
      /总投资|投资总额|市值|估值/gu,
      // 净利润, and no 利润率
      /净?利润(?!率)/gu,
      /税收|纳税额?|费用? *$/gu,
      // 补贴上限, and no 年龄上限
      /(?<!年龄|人数|数量|字数|时间|速度|温度)(?:上限|下限)/gu,
      // 罚款
      /罚[款金]/gu,
      /押金|定金|首付|赔偿金?|学费|租金|成本|预算|补贴|补助|身价|工资|薪资/gu,
      /\b(?:revenue|income|budget|price|cost|salary)\b/gu,
    ),
    asks: 'money',
  },
  {
    pattern: anyOf(
      /数量|人数/g,
      // 字数, and no 数字数据
      /(?<!数)字数(?!据)/g,
      /客流|流量|水位/g,
      // 客运量
      /(?:客运|吞吐|发电|出货|销售|成交|交易|保有|用电|需求|供应|降雨|排放|载客|访问|下载|播放|阅读|门诊|接待)量/g,
      /装机容量|储量|里程|亩产|座位|车位|人口|面积|占地|总数/g,
      // 家数, and no 国家数据
      /(?<!国)家数(?![据字])/g,
      // 户数, and no 用户数
      /(?<![用客])户数/g,
      /天数|床位|次数/g,
      // 个数, and no 三个数据
      /(?<![一二两三四五六七八九十几这那])个数(?![据字学])/g,
      /年龄|(?:预期|平均)寿命|身高|体重|长度|高度|产量|销量|用量|含量|浓度/g,
      // 总长, and no 总长度
      /总长(?!度|期)/g,
      /汇率|指数|评分|得分|正常值/g,
    ),
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
  {
    pattern: new RegExp(`年限|期限|(?<!预期|平均)寿命|时长|周期|保质期|有效期|用时|耗时|(?:${TAKES})时间`, 'g'),
    asks: 'duration',
  },
  { pattern: new RegExp(`(?:${OPEN_HOURS})时间`, 'g'), asks: 'time' },
  { pattern: new RegExp(`(?<!${TAKES}|${OPEN_HOURS})时间|日期|年份`, 'g'), asks: 'date' },
];

/** Whether a word names what is measured, as GDP does, rather than a thing or, as 最高 does, a degree. */
export const isMeasured: (word: string) => boolean = remembered(
  (word) => !word.startsWith('最') && IMPLIED.some(({ pattern, asks }) => asks !== 'list' && word.search(pattern) >= 0),
  2_000,
);
