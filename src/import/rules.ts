/**
 * What noise looks like: forms of lines that pages have around and in their articles. Every pattern is matched against
 * folded text (half width, simplified, lower case), so that one form serves both scripts, and every repetition in one
 * is bounded, so that none can take long.
 */
import type { Reason } from './page.js';

export interface Form {
  readonly reason: Reason;
  /** How certain it is that a block of this form is noise where `scope` says, 0 to 1. */
  readonly confidence: number;
  /**
   * `own`: the block is noise wherever it stands. `wake`: so is what follows it, as a heading rules its list. `edge`: it
   * is noise only before the first paragraph of the article and after the last.
   */
  readonly scope: 'own' | 'wake' | 'edge';
}

interface Rule extends Form {
  readonly pattern: RegExp;
  /** Longest block that can be of this form, in characters. */
  readonly longest: number;
}

/** Words of buttons, menus and counters. A line of nothing else is one of those. */
const FURNITURE =
  '扫一扫 分享到 分享至 分享文章到微信 一键分享 分享 微信扫一扫 微信好友 微信 朋友圈 新浪微博 腾讯微博 微博 qq空间 qq好友 qq 豆瓣 百度贴吧 贴吧 复制链接 复制网址 链接 二维码 facebook twitter line plurk telegram whatsapp linkedin email weibo wechat 邮件 推文 转发 收藏本文 收藏 点赞 赞 在看 喜欢 打赏 赞赏 打印本页 打印此文 打印 关闭窗口 关闭本页 关闭 返回顶部 回到顶部 返回首页 返回列表 返回上页 返回 顶部 首页 主页 登录 登入 注册 免费注册 找回密码 忘记密码 搜索 搜寻 导航 菜单 目录 更多 下载app 下载客户端 客户端 app 手机版 电脑版 触屏版 移动版 简体 繁体 english 设为首页 加入收藏 联系我们 关于我们 网站地图 友情链接 广告服务 广告合作 人才招聘 诚聘英才 法律声明 隐私政策 隐私条款 用户协议 帮助中心 意见反馈 上一篇 下一篇 上一页 下一页 上一条 下一条 上一则 下一则 没有了 暂无 字号 字体 放大 缩小 默认 超大 大 中 小 标准 举报 纠错 投诉 反馈 评论 条评论 我要评论 发表评论 推荐给朋友 推荐给好友 推荐 回复 引用 展开全文 展开阅读全文 收起 阅读全文 阅读原文 原文链接 查看原文 查看更多 点击查看 加载中 正在加载 loading 加载更多 点击加载更多 原创 转载 置顶 精华 热门 最新 全部 关注 已关注 加关注 订阅 取消 确定 提交 发布 发送 楼主 倒序浏览 只看楼主 只看该作者 电梯直达 阅读模式 语音播报 听新闻 听文章 语音朗读 播放 阅读量 阅读数 阅读 浏览量 浏览次数 浏览 点击量 点击数 点击 人气 热度 次 人 人阅读 次阅读 次浏览 来源 广告 推广 赞助 ad advertisement sponsored'
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.');
const FURNITURE_WORD = new RegExp(FURNITURE, 'g');
/** Longest line of buttons, in characters. */
const MAX_FURNITURE = 120;

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;

const RULES: readonly Rule[] = [
  // Injected notices: the stamp they end with, or the label they begin with.
  rule('flash', 0.97, 'own', new RegExp(String.raw`[[(【](?:19|20)\d{2}/\d{1,2}/\d{1,2}(?: ${TIME})?[\])】]$`), 1500),
  rule(
    'flash',
    0.95,
    'own',
    /^(?:动态|声音|快讯|公告|行情|独家|分析|观点|首发|突发|最新|最前线|早报|晚报|午报|简讯|讯息|消息|数据|现场|政策|报告)\s?[|丨｜]\s?\S/,
    1500,
  ),
  rule('flash', 0.9, 'own', /^[【[]\s?(?:快讯|动态|公告|行情|简讯|即时|滚动)[^】\]]{0,12}[】\]]/, 1500),
  // Sharing, counting.
  rule(
    'share',
    0.97,
    'own',
    /^.{0,8}(?:扫一扫|扫码|扫描.{0,8}二维码|长按.{0,8}二维码|识别.{0,8}二维码|微信号[:]).{0,24}$/,
    48,
  ),
  rule('share', 0.95, 'own', /^(?:分享|转发)(?:到|至|给|文章|本文|此文).{0,24}$/, 32),
  rule(
    'share',
    0.95,
    'own',
    /^.{0,10}(?:点击|欢迎|请|快来|长按|赶快|记得)?.{0,6}关注.{0,20}(?:公众号|微信|微博|头条号|订阅号|视频号|官方账号|客户端|蓝字).{0,16}$/,
    60,
  ),
  rule(
    'share',
    0.9,
    'own',
    /^(?:点击|戳|猛戳)(?:上方|下方|左下角|右上角|这里|此处|蓝字|标题|阅读原文|图片).{0,24}$/,
    40,
  ),
  rule(
    'share',
    0.85,
    'own',
    /^.{0,16}(?:点个?赞|点亮|点击)?.{0,6}[“"「]?在看[”"」]?.{0,16}(?:转发|分享|支持|哦|吧|呀)?[!。~]{0,3}$/,
    30,
  ),
  rule('counter', 0.97, 'own', /^\d{1,5} ?(?:秒|分钟|小时|天|日|周|个月|月|年)(?:之)?前$/, 12),
  rule(
    'counter',
    0.95,
    'own',
    /^(?:本文|全文|文章)?(?:共|约|总)?(?:有)?(?:字数|阅读|浏览|点击|人气|热度|评论|点赞|收藏|转发|围观|播放|访问|观看|pv|views?)(?:量|数|次数|人数|时长)?(?:共|约|需)?[:( ]{1,3}[\d.,]{1,12} ?(?:万|千|亿|w|k)?\+? ?(?:字|次|人|条|分钟)?\)?$/,
    40,
  ),
  rule('counter', 0.95, 'own', /^(?:本文|全文)(?:共|约|字数|全长).{0,6}\d{2,6} ?字.{0,24}$/, 40),
  rule('counter', 0.95, 'own', /^(?:阅读|预计阅读|阅读时间).{0,6}\d{1,3} ?分钟$/, 24),
  rule('counter', 0.9, 'edge', /^[\d,.]{1,12} ?(?:万|w|k)?\+?$/, 14),
  // Where one is, where one can go.
  rule(
    'navigation',
    0.95,
    'own',
    /^(?:您?的?(?:当前|所在|现在)?(?:的)?(?:位置|所在)|您现在的位置|导航)(?:是|在)?[:].{1,80}$/,
    100,
  ),
  rule('navigation', 0.95, 'edge', /^[^。!?,]{1,20}(?:\s?[>›»→]\s?[^。!?,>›»→]{1,30}){1,6}$/, 120),
  rule('navigation', 0.95, 'own', /^(?:上|下|前|后|上一|下一)(?:一)?(?:篇|页|条|则)(?:文章|新闻)?[:].{0,100}$/, 120),
  rule(
    'navigation',
    0.95,
    'own',
    /^(?:标签|关键词|关键字|tags?|文章标签|本文标签|话题|分类|栏目|专题|所属专题|归档)[:].{1,100}$/,
    120,
  ),
  rule('navigation', 0.9, 'own', /^(?:#[^\s#]{1,20}#?\s?){1,10}$/, 100),
  rule('navigation', 0.9, 'own', /^(?:发布|发表|更新|编辑)于[:]? ?\S{0,4}$/, 12),
  // Other articles.
  rule(
    'related',
    0.97,
    'wake',
    /^[【[《(◆■●▶▍|\-—=* ]{0,4}(?:相关|推荐|延伸|拓展|扩展|更多|热门|热点|最新|精彩|往期|猜你|您?可能|大家|为你|为您|今日|本周|本月|编辑|热文|同类|相似|关联|近期|今日头条)(?:的|您|你|还|都|也|感|兴趣|在|会|想){0,4}(?:阅读|推荐|新闻|文章|报道|链接|内容|资讯|专题|话题|产品|帖子|主题|回顾|精选|荐读|喜欢|兴趣的?(?:文章|内容|新闻)?|看|排行|排行榜|热点|要闻|图片|视频|动态|导读|博文|评论文章)(?:推荐|排行|榜|列表)?[】\]》)◆■●|\-—=* ]{0,4}[:>»]{0,3}(?: ?更多| ?more)?[>»]{0,3}$/,
    40,
  ),
  rule(
    'related',
    0.95,
    'wake',
    /^(?:排行榜|热榜|点击排行|阅读排行|24小时热文|48小时(?:排行|点击排行)|本文相关|相关|更多精彩内容?|related(?: articles?| posts?| news)?|read more|you may also like|recommended)[:>»]{0,3}$/,
    40,
  ),
  rule(
    'related',
    0.95,
    'own',
    /^[【[(▶◆●■|-]{0,2}(?:相关|推荐|延伸|拓展|扩展|往期|热门|更多)(?:阅读|新闻|报道|链接|推荐|文章|精彩|回顾|内容|资讯)[】\])]{0,2}\s?[:|]?\s?[《“"【「].{2,100}$/,
    120,
  ),
  rule('related', 0.9, 'own', /^(?:相关|推荐|延伸|拓展|扩展)(?:阅读|新闻|报道|链接|推荐|文章)[:|]\s?\S.{1,100}$/, 120),
  // Readers.
  rule(
    'comments',
    0.97,
    'wake',
    /^(?:网友|最新|热门|全部|精彩|精选|文章|读者|用户|查看|所有)?(?:评论|留言|跟帖|回帖|回复|回应)(?:列表|区|专区|精选)?\s?[[(]?\s?(?:共)?\d{0,6}\s?(?:条|个|则)?(?:评论|留言)?[\])]?[:]?$/,
    24,
  ),
  rule(
    'comments',
    0.95,
    'wake',
    /^(?:发表|我要|参与|写下|添加|快来|登录后|登陆后|请登录|来说|说点|抢)(?:你的|您的|我的|才能|可以|后|首|发|两句|什么|参与)?.{0,10}(?:评论|留言|回复|吐槽|说点什么|沙发|见解|看法).{0,20}$/,
    44,
  ),
  rule(
    'comments',
    0.9,
    'wake',
    /^(?:共|已有|目前有|有) ?\d{1,7} ?(?:条|人|个|位|则)?(?:网友|用户|人)?(?:评论|参与|留言|回复|跟帖).{0,16}$/,
    36,
  ),
  rule('comments', 0.95, 'wake', /^(?:沙发|板凳|地板|#?[2-9]\d{0,2} ?(?:楼|#)|第?二楼)(?:[ :].{0,60})?$/, 70),
  rule('comments', 0.85, 'wake', /^.{0,20}(?:回复|发表)于? ?[:]? ?(?:\d{1,3} ?楼|#\d{1,3})$/, 40),
  // Whose it is, and what may be done with it.
  rule(
    'copyright',
    0.97,
    'wake',
    /^[【[(*※]{0,2}(?:郑重|免责|版权|特别|法律|转载|本站|风险|投资|重要|作者|平台|网站|著作权|权利)?(?:声明|申明|提示|提醒|警示|公告)[】\])]{0,2}\s?[:]?$/,
    16,
  ),
  rule(
    'copyright',
    0.95,
    'edge',
    /^[【[(*※]{0,2}(?:郑重|免责|版权|特别|法律|转载|本站|风险|投资|作者|平台|网站|著作权)?(?:声明|申明|提示|提醒|警示)[】\])]{0,2}\s?[:]/,
    600,
  ),
  rule(
    'copyright',
    0.93,
    'edge',
    /版权(?:归|属|所有)|未经.{0,16}(?:授权|许可|同意|允许).{0,20}(?:转载|使用|复制|摘编|镜像|转帖)|(?:严禁|禁止|谢绝|请勿|拒绝)(?:任何形式的?)?(?:转载|抄袭)|转载(?:本文|文章)?(?:请|须|需|时|务必|应)?.{0,10}(?:注明|联系|授权)|(?:仅|只|不|并不|均为|系).{0,3}(?:代表|反映|属|是)?.{0,14}(?:观点|立场|个人意见)|(?:平台|本站|本网|网站|本报|本刊).{0,4}(?:立场|观点)?无关|不构成.{0,14}(?:建议|依据|要约|意见)|侵权.{0,16}(?:删除|联系|告知)|(?:联系|通知).{0,8}(?:删除|处理|修改)|copyright|all rights reserved|icp备|icp证|公网安备|增值电信|违法和?不良信息|网络视听许可|新闻信息服务许可|出版物经营|备案号|由.{2,20}原创|本文来源[:]|授权转载/,
    500,
  ),
  rule(
    'copyright',
    0.93,
    'edge',
    /^.{0,8}(?:投稿|供稿)(?:邮箱|信箱|热线|请|联系|至)|^(?:商务|广告|业务|媒体|内容|寻求|采访|市场|品牌|招商|加盟).{0,6}(?:合作|咨询|联系|投放|报道|热线)|^.{0,6}(?:联系|客服|服务|新闻|举报|报料|爆料|监督|订报|咨询|编辑部|总机).{0,4}(?:电话|热线|邮箱|方式|微信)|^(?:电话|手机|传真|邮箱|e-?mail|地址|邮编|微信|qq群?|网址|tel|fax|官网|官方网站)[ :]{1,2}\S|^(?:申请|如需|需要)转载|主管单位[:]|主办单位[:]|承办单位[:]|技术支持[:]|^[©℗®]/,
    300,
  ),
  rule(
    'copyright',
    0.9,
    'edge',
    /^[-—=*~ ·(【[]{0,6}(?:完|全文完|本文完|end|the end|正文完|正文结束)[-—=*~ ·)】\]。.]{0,6}$/,
    20,
  ),
  rule(
    'copyright',
    0.9,
    'edge',
    /^[a-z\d][\w.+-]{1,40}(?:,| ?)添加时?请?注明.{0,30}$|^(?:请)?(?:加|添加)(?:我|客服|小编|助理|微信|qq).{0,60}$/,
    90,
  ),
  rule(
    'about',
    0.9,
    'wake',
    /^(?:关于(?:我们|本站|本刊|作者|译者)|about(?: us| the author)?|(?:作者|公司|机构|团队|平台|品牌|网站|媒体|企业|译者|讲者)(?:简介|介绍))(?:[:]| |$)/,
    2000,
  ),
  // Adverts.
  rule('advert', 0.95, 'own', /^[【[(]?(?:广告|推广|赞助内容|赞助商?|软文|商业推广|ad)[】\])]?[:| ]?.{0,60}$/, 64),
  rule(
    'advert',
    0.85,
    'own',
    /^.{0,40}(?:点击|扫码|立即|马上|限时|免费|火热|赶紧|速来).{0,10}(?:下载|领取|购买|抢购|注册|开户|报名|咨询|抢购|体验|加群|入群|进群).{0,40}$/,
    90,
  ),
  rule(
    'advert',
    0.85,
    'own',
    /^(?=.{0,80}(?:微信|qq|电话|热线|手机|vx|tel)[号:]{0,2} ?[:]? ?[a-z\d][\w-]{4,20})(?=.{0,80}(?:优惠|特价|代理|加盟|招商|咨询|报名|领取|添加|合作|订购|抢购)).{0,120}$/,
    124,
  ),
  // Pictures and tables that are not there.
  rule(
    'caption',
    0.9,
    'own',
    /^(?:▲|△|图\/|图片\/|图片来源|图源|摄影\/|供图|图片由|资料图|配图)[: ]?.{0,60}$|^(?:图为|图中为|上图为|下图为|图\d?[:]).{2,80}(?:摄|供图|资料图|图\))?[。)]?$/,
    90,
  ),
  rule(
    'caption',
    0.9,
    'own',
    /^[^。!?]{2,70}(?:\S{0,8}(?:记者|通讯员) ?)?(?:[\p{Script=Han}·]{2,4} ?)(?:摄影?|供图|制图)[)。]?$/u,
    80,
  ),
];

/** A caption of a table or a figure, alone or with its source. */
export const CAPTION =
  /^(?:图表|表格|表|图|附表|附图|figure|table) ?[\d一二三四五六七八九十]{1,3}(?:[-.]\d{1,2})?[: .、].{2,60}$/;
/** The source of a table or a figure. */
export const CAPTION_SOURCE =
  /^(?:资料|数据|图片|图表|制表|制图|信息)(?:来源|出处)?[:].{1,100}$|^单位[:][^,。]{1,12}[。]?$|^注[:].{1,30}$/;
/** A label of the article's own list of references. */
export const REFERENCES =
  /^[【[(]?(?:参考(?:文章|文献|资料|来源|书目|链接)|引用(?:文献|来源|资料)|references?|bibliography)[】\])]?[:]?$/;
/** An entry of such a list. */
export const REFERENCE_ENTRY = /^(?:[[(【]?\d{1,3}[\])】.、 ]|[-•·●*])|[《》]|https?:|\[[a-z]\]/;

function rule(reason: Reason, confidence: number, scope: Form['scope'], pattern: RegExp, longest: number): Rule {
  return { reason, confidence, scope, pattern, longest };
}

/** Which form of noise a block has, by its folded text alone. */
export function formOf(folded: string): Form | undefined {
  if (folded.length <= MAX_FURNITURE && isFurniture(folded))
    return {
      reason: /分享|微信|微博|qq|facebook|twitter|line|收藏|扫一扫/.test(folded)
        ? 'share'
        : /^\d|阅读|浏览|点击|人气|loading|转载|原创/.test(folded)
          ? 'counter'
          : /广告|推广|^ad/.test(folded)
            ? 'advert'
            : 'navigation',
      confidence: 0.95,
      scope: 'own',
    };
  return RULES.find(({ pattern, longest }) => folded.length <= longest && pattern.test(folded));
}

function isFurniture(folded: string): boolean {
  const rest = folded.replace(FURNITURE_WORD, '');
  return rest !== folded && !/[\p{L}]/u.test(rest) && !/[。!?]$/.test(folded);
}

/** An advert or a pointer to other articles inside a sentence, in brackets. */
export const PLUG =
  /[(（【[](?:(?:更多|点击|點擊|戳|猛戳|推荐阅读|推薦閱讀|相关阅读|相關閱讀|延伸阅读|延伸閱讀|扫码|掃碼|关注|關注|长按|長按|欢迎关注|阅读原文)[^()（）【】[\]]{0,80}|(?:详见|详情见|參見|参见|見|见)(?:本站|本网|本网站|往期|此前报道|前文链接)[^()（）【】[\]]{0,80}|(?:微信|公众号|公眾號|QQ群?|加群)[:：][^()（）【】[\]]{1,60})[)）】\]]/g;
