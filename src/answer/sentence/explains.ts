/** Whether a text explains a term: X是指…, 所谓X, (学名:X). */
import { findAll } from '../../text/find-all.js';
import type { Term } from '../question/definition.js';

/** What may stand between a term and the word that explains it: (学名:…), 就, 通常. */
const BEHIND_TERM = '[#♯+*]*["”’』」》]?(?:\\([^()]*\\))?,?(?:就|便|也|则|其实|通常|一般|主要|本质上?|简单[来地]说)?,?';
const EXPLAINS =
  '(?:是(?!否|由|在|不|以|从|最|第)|指|即|系(?!统|列)|乃|意为|意思|的?(?:定义|含义|本质)|被定义|可以?(?:理解|看作)|属于|作为一[种个项类]|一[种个类]|又称|亦称|俗称|也叫|也称|,一种)';
/** “赣链通”平台: what it is stands behind its name. */
const OF_A_KIND = '["”’』」》](?:平台|系统|大模型|小程序)';
const NAMES = '(?:(?<!有)所谓|(?:称|叫)(?:为|作|做)?|名为|就是)["“‘『「《]?';

/** 分享社区像素蜜蜂: a word for what the thing is, right before its name. */
const KIND =
  '(?:平台|社区|公司|集团|企业|软件|系统|项目|品牌|产品|组织|机构|网站|杂志|报纸|小说|歌曲|电影|游戏|工具|技术|协议|模式|概念|术语|疾病|植物|动物|药物|城市)["“‘『「《]?';

/** (电能利用效率,数值越接近1越节能) behind PUE, and no other name of it. */
const IN_BRACKETS = '\\((?!以?下|简称|又|\\d)[^()]{6,}\\)';

/**
 * What stands before a term that is explained, and behind it. Patterns of what stands beside the term rather than of both
 * together: one that has the term in it would be compiled for each question, which takes longer than the rest of the answer.
 */
const EXPLAINED: readonly { readonly before?: RegExp; readonly behind?: RegExp }[] = [
  { behind: new RegExp(`^(?:${BEHIND_TERM}${EXPLAINS}|${IN_BRACKETS}|${OF_A_KIND})`, 'u') },
  { before: new RegExp(`(?:${NAMES}|${KIND})$`, 'u') },
  // 平台“蓉票儿”, with nothing behind that it belongs to, as in “放管服”改革.
  { before: /\p{Script=Han}["“『《]$/u, behind: /^["”」』》](?![\p{Script=Han}a-z\d])/u },
  // 增强现实(AR): the long name of it.
  { before: /\p{Script=Han}{3}["”’』」》]?\($/u, behind: /^\)/ },
];
/** Most characters of what stands before. */
const LONGEST_BEFORE = 8;

/** Characters of a phrase that is no mere name. */
const PHRASE = 7;

/** Tells whether a folded text explains the term, or gives it as the name of what it explains. */
export function explainerOf({ text, alternatives, isBody }: Term): (folded: string) => boolean {
  const terms = [text, ...alternatives];
  // What is said at such length means what the sentence goes on to say.
  return (folded) =>
    terms.some((term) =>
      term.length >= PHRASE && isBody !== true
        ? folded.includes(term)
        : findAll(folded, term).some(
            (at) =>
              isExplained(folded, at, at + term.length) ||
              (isBody === true && folded.startsWith('成为', at + term.length)),
          ),
    );
}

function isExplained(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const behind = folded.slice(end);
  return EXPLAINED.some((beside) => beside.before?.test(before) !== false && beside.behind?.test(behind) !== false);
}
