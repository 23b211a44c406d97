/** Particulars of somebody or something that are told in few words and by nothing else: where one comes from, a telephone number, who works there. */

/** Patterns of folded questions, each with that of the sentences that may tell. */
const PARTICULARS: readonly (readonly [asks: RegExp, tells: RegExp])[] = [
  [
    /哪[里儿]?人(?=[?呢呀啊吗 ]|$)|籍贯|老家/,
    /籍|老家|故乡|家乡|祖居|出生|生于|来自|\p{Script=Han}{2}人(?=[,。、;]|$)/u,
  ],
  [/电话|手机号|联系方式|热线/, /电话|手机|热线|客服|联系|\d{3,4}-\d{7,8}|\d{5,}/],
  [/(?:股票|证券|邮政|组织机构|信用)代码|邮编/, /代码|邮编|(?<![\d.])\d{5,6}(?![\d.])/],
  [/邮箱|电子邮件/, /邮箱|邮件|@/],
  [/官网|网址/, /官网|网址|网站|www|http|\.com|\.cn/],
  [
    /(?<!哪.{0,6})总部(?=在|位于|设|是|地址|搬|迁|[?呢 ]|$)/,
    /总部|总公司|本部|位于|坐落|地处|地址|设[在于]|注册地|[搬迁落]|驻/,
  ],
  [
    /(?:员工|职工|雇员|工作人员)(?:的?(?:人数|数量|总数|规模)|有?(?:多少|几))|(?:多少|几)(?:个|名|位)?(?:员工|职工|雇员)/,
    /员工|职工|雇员|人员|从业|人手|团队|用工|岗位|[\d百千万余多]人|\d名/,
  ],
  [/就业/, /就业|从业|岗位|用工|工作|员工|职工|招/],
  [/交了?(?:多少|几).{0,3}税|纳税|税收|缴税/, /税/],
  [/毕业(?:于|院校)|哪[个所]大学(?:毕业|读)|学历/, /毕业(?!生)|学历|就读|[读上]大学|硕士|博士|本科|大专|校友|院校/],
  [
    /(?:什么时候|何时|哪一?[年天]|啥时候?)上市|上市(?:时间|日期|地点)/,
    /上市|挂牌|敲钟|ipo|招股|发[售布行]|开售|面世|问世|登陆|交易所|[a-z]股|创业板|科创板/,
  ],
  [/注册资[本金]/, /注册资|实缴|认缴|资本/],
  [/市值/, /市值|估值|股价/],
  [/面积(?=[是有多?呢 ]|$)/, /面积|平方|亩|公顷|占地|km2|m2/],
  [/利率/, /利率|利息|年息|月息|lpr|百分点|%/],
  // 主轴达31.6%, behind what was said of another's.
  [/毛利率/, /毛利|[达为]\d[\d.]*%/],
  [/(?:物业|停车|管理|服务|手续|住宿|餐|水电|会|中介|维修|燃气)费/, /费|免|元\//],
  [/好吃|美食/, /美食|小吃|好吃|餐|菜|味|食/],
  [/好玩|景点/, /景|游|好玩|乐园/],
  [/身高/, /身高|高\d|米|公分|厘米/],
  [/体重/, /体重|重\d|公斤|千克|斤/],
  [/生日/, /生日|出生|生于|诞辰|\d{4}年/],
];

/** Whether a folded question asks for a particular that a sentence does not tell. */
export function lacksParticular(asked: string, folded: string): boolean {
  return PARTICULARS.some(([asks, tells]) => asks.test(asked) && !tells.test(folded));
}
