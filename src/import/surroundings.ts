/** What the markup says of a block: the names of the elements around it, and what stands in the same element. */
import type { Block } from './blocks.js';
import type { Reason } from './page.js';
import { endsSentence, isProse } from './shape.js';

/** Names of elements that hold what is not the article. */
const NAMES: readonly (readonly [Reason, RegExp])[] = [
  ['comments', /comment|reply|reply|pinglun|liuyan/],
  ['share', /share|social|qrcode|weixin|wechat-|bdshare|follow|subscribe/],
  ['related', /relat|recommend|hot|rank|tuijian|more-?(?:news|list)|guess|read-?next|list/],
  ['advert', /(?:^|[#.\s_-])ads?(?:$|[#.\s_-])|advert|banner|promo|sponsor|guanggao/],
  ['copyright', /copyright|footer|disclaimer|statement|icp/],
  ['navigation', /nav|menu|crumb|header|sidebar|aside|pager|paging|toolbar|tag|logo|search|login/],
];

export function reasonByNames({ within = '' }: Block): Reason | undefined {
  const names = within.toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(names))?.[0];
}

/**
 * Whether each block is inside the article by the markup; `undefined` where the markup says nothing. Readability leaves
 * out short paragraphs, tables and headings of an article: what stands in the same element as much of the article is
 * taken back, unless the names around it say otherwise.
 */
export function insideBlocks(blocks: readonly Block[]): (boolean | undefined)[] {
  if (!blocks.some(({ inside }) => inside)) return blocks.map(() => undefined);
  const size = new Map<string, number>();
  let whole = 0;
  for (const block of blocks) {
    if (!block.inside || !isProse(block)) continue;
    whole += block.text.length;
    for (const container of containersOf(block)) size.set(container, (size.get(container) ?? 0) + block.text.length);
  }
  // The innermost element that holds nearly all of the article's prose.
  const core = [...size]
    .filter(([, length]) => length >= 0.9 * whole)
    .sort((a, b) => b[0].length - a[0].length)[0]?.[0];
  const first = blocks.findIndex((block) => block.inside && isProse(block));
  const last = blocks.findLastIndex((block) => block.inside && isProse(block));
  return blocks.map((block, i) => {
    const parents = containersOf(block);
    // Elements with telling names inside the article: boxes that were put into it.
    const inner = parents
      .filter((container) => (size.get(container) ?? 0) < 0.4 * whole)
      .map((container) => container.split(' ').at(-1) ?? '');
    const isBox = inner.some(
      (name) =>
        /[#.]/.test(name) &&
        /relat|recommend|share|comment|advert|(?:^|[.#_-])ads?(?:$|[.#_-])|copyright|qrcode|tuijian|guanggao|follow|promo|sponsor/.test(
          name,
        ),
    );
    if (isBox) return false;
    if (block.inside) return true;
    if (core === undefined || !parents.includes(core)) return false;
    const isNear = i > first && i < last;
    return (
      (isNear && block.linked < 0.5) ||
      (isProse(block) && i > first) ||
      (block.role === 'row' && i > first) ||
      (endsSentence(block.text) && block.linked === 0)
    );
  });
}

/** The elements around a block, outermost first, as paths. */
function containersOf({ within = '' }: Block): string[] {
  const names = within.split(' ').filter(Boolean);
  return names.map((_, i) => names.slice(0, i + 1).join(' '));
}
