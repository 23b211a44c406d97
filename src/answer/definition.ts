/** What a question asks to have explained, X of 什么是X, and the sentences that explain it. */
import type { Question } from './question.js';
import type { Unit } from './units.js';

/** What may stand between a term and the word that explains it: (学名:…), 就, 通常. */
const BETWEEN = '[#♯+*]*["”’』」》]?(?:\\([^()]*\\))?,?(?:就|便|也|则|其实|通常|一般|主要|本质上?|简单[来地]说)?,?';
const EXPLAINS =
  '(?:是(?!否|由|在|不|以|从|最|第)|指|即|系(?!统|列)|乃|意为|意思|的?(?:定义|含义|本质)|被定义|可以?(?:理解|看作)|属于|作为一[种个项类]|一[种个类]|又称|亦称|俗称|也叫|也称|,一种)';
const NAMES = '(?:所谓|(?:称|叫)(?:为|作|做)?|名为|就是)["“‘『「《]?';

/** The term, where the question is about nothing but what it is. */
export function definedTerm({ asks, units, content }: Question): Unit | undefined {
  const [term, ...others] = units;
  if (!asks.has('definition') || asks.size > 1 || term === undefined || others.length > 0) return undefined;
  return content.replace(term.text, '').search(/[\p{L}\p{N}]/u) < 0 ? term : undefined;
}

/** Whether a folded text explains the term, or gives it as the name of what it explains. */
export function explains({ text, alternatives }: Unit, folded: string): boolean {
  return [text, ...alternatives].some((term) => {
    if (!folded.includes(term)) return false;
    const own = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`${own}${BETWEEN}${EXPLAINS}|${NAMES}${own}|\\p{Script=Han}["“「『《]${own}["”」』》]`, 'u').test(
      folded,
    );
  });
}
