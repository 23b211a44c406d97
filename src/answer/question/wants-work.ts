/** Questions that want something made or reckoned. */

const WORK = '诗|词|歌|故事|笑话|段子|作文|代码|程序|脚本|文章|邮件|文案|小说|小作文|情书|检讨|画|图|绝句|对联';
const WORK_TO_DO = new RegExp(
  `^(?:你|您|请|麻烦|可不可以|可以|能不能|能否|能)*(?:(?:帮|给|替)(?:我们?|咱们?|大家)(?:写|编|画|唱|作|翻译|润色|生成|设计|讲(?!讲|一?[讲下]))|(?:写|编|画|讲|唱|作|来|生成)一?[首篇段个封幅副张]).{0,24}?(?:${WORK})(?:吧|呗|呀|啊|吗|么|好吗|[?!。])*$|^(?:请|麻烦你?)?(?:帮我)?(?:翻译|润色)(?:一?下|成)|^\\d{1,9}(?:加|减|乘以?|除以?|[-+*/×÷])\\d{1,9}(?:等于|=|是多少|是几[?]?$)`,
);

/** 帮我写首诗, 1加1等于几: whether a folded message wants something made or reckoned, which no article answers. */
export function wantsWork(folded: string): boolean {
  return WORK_TO_DO.test(folded.trim());
}
