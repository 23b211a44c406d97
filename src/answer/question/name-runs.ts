/** Names among the single characters that the dictionary leaves over: 谢纬 of 叫谢纬, none in 弄成. */
import type { Span } from '../../model.js';
import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { familyNameAt } from '../../text/family-names.js';

/** Characters of grammar, which begin and end no name. */
const GRAMMAR = new Set(
  '什么甚多少几何怎哪谁啥咋的地得了着是在把被让很挺太最更较也都就才仅刚已曾将又还再吗呢吧啊呀嘛哦些这那我你他她它们因而则却且或与及和跟对从向往距为人第',
);
/** Words of one character that often stand beside a name; some names end in them. */
const OFTEN_BESIDE = new Set(
  '做弄搞干办整开说讲叫请找买卖看听写读走跑拿放打吃喝用给派杀建设算属称著占达出进到来去上下起回过爱想问求要靠凭由朝真假快慢好坏难易点个名位家座次年月日号成能会可应该需按随换变涨跌降升减加赚挣赔花值等像约超近远每各某本其另落批投引签聊谈定选招管帮教修盖住送带抓罚查审评收交租待呆存',
);
/** A character belongs to its other neighbour where it stands there in this share of the passages that hold it … */
const BELONGS = 0.3;
/** … and in so many at least. */
const BELONGS_LEAST = 2;
/** … and in so many times those where it stands as in the run. */
const RATHER = 5;

/** 把钱存到哪里: no Mr 钱. */
const MONEY = /[把将给有没花出要付借赚挣收的]钱/;

/**
 * The part of a run of single characters that may be a name; undefined where none is. Of what the corpus knows
 * only what belongs to a neighbour is taken off.
 *
 * @param content the folded question
 * @param run two characters or more
 */
export function nameIn(content: string, run: Span, library: Library): Span | undefined {
  const single = (at: number) => library.gramCount(gramKey(content, at, 1));
  const pair = (at: number) => (at < 0 || at + 2 > content.length ? 0 : library.gramCount(gramKey(content, at, 2)));
  let { start, end } = run;
  const isKnown = () => {
    for (let at = start; at + 2 <= end; at++) if (pair(at) === 0) return false;
    return true;
  };
  const belongs = (at: number, outwards: number, inwards: number) =>
    pair(outwards) >= Math.max(BELONGS_LEAST, BELONGS * single(at), RATHER * pair(inwards));
  // 区块|链园: where the corpus has 块链 and hardly ever 链园, 链 is part of the word before.
  while (end - start > 1 && belongs(start, start - 1, start)) start++;
  while (end - start > 1 && belongs(end - 1, end - 1, end - 2)) end--;
  const isPerson = () =>
    familyNameAt(content, start) > 0 && !MONEY.test(content.slice(Math.max(0, start - 1), start + 1));
  const isBeside = (at: number) => GRAMMAR.has(content.charAt(at)) || OFTEN_BESIDE.has(content.charAt(at));
  // 建链城, where the corpus has 链城 far more often than 建链.
  const isLoose = (own: number, next: number) => end - start > 2 && RATHER * pair(own) <= pair(next);
  while (end - start > 1 && !isPerson() && isBeside(start) && (!isKnown() || isLoose(start, start + 1))) start++;
  while (end - start > 1 && isBeside(end - 1) && (!isKnown() || isLoose(end - 2, end - 3))) {
    if (end - start === 2 && isPerson() && !GRAMMAR.has(content.charAt(end - 1))) break;
    end--;
  }
  // 买走
  const isWords = Array.from({ length: end - start }, (_, i) => start + i).every(isBeside);
  return end - start > 1 && (!isWords || isPerson()) ? { start, end } : undefined;
}
