/** Words by which a question says that it follows up another, or that it does not: patterns of folded questions. */
import { anyOf } from '../../text/any-of.js';
import { IT, ITS, THE_SAID } from '../../text/pointing-words.js';

/** Words that point back. */
export const POINTS_BACK = anyOf(
  /^(?:还|再|又|后来|其中|另外|同样|接着|之后|实际)/u,
  new RegExp(`${IT}|${ITS}|${THE_SAID}`, 'u'),
  // 那家在哪, 比这个多
  /(?<![\p{Script=Han}a-z\d](?<![在跟和与同对从给把被向是由让比到用为的了]))[这那该](?:个|家|份|些|里|位|座|条|项|次|款|部|是|句|组)/u,
  // 湖南还有哪些
  /(?<=^\p{Script=Han}{2,4})还有(?:谁|哪[些几]|别的|其[他它])/u,
  /那会儿|那阵子?|那时候?|刚才|刚刚|上面|前面|上述|前述/u,
  // 第二家在哪
  /第[一二两三四五\d]+[家个座位]?(?=在|是|叫|呢)/u,
);

/** 换个问题, 另外想问: what follows is about something else. */
export const NEW_TOPIC =
  /^(?:(?:好的?|行|嗯|ok|谢谢你?|多谢|知道了|明白了?|了解)[,。!~ ]{0,2}){0,3}(?:换个?(?:问题|话题)|(?:另外|再|还)?想?(?:请|多)?问一?[下个句]?(?:别的|其他的?|另一个)|另外[想再]?问一?[下个句]?|题外话|对了)[,、:。 ]/;

/** 还有没有, 还有哪些, and what is said of them: sources of patterns. */
export const ANY_MORE = '还有(?:没有)?(?:哪些|什么|啥|别的|其[他它])?';
export const OF_THE_SORT = '(?:类似|同类|这样|这种)的?';
/** 云南还有类似的吗: others of the sort. */
export const SIMILAR = new RegExp(ANY_MORE + OF_THE_SORT);
