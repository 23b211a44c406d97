/** Recognises the brief of which an article is the original: by its address, or by its title. */
import type { ArticleInfo } from '../model.js';
import { foldText } from '../text/fold.js';

/** Shorter titles are shared by different articles, in letters and digits. */
const MIN_TITLE = 6;

/**
 * The one brief that has the address of `original` or its title; `undefined` where none has, or several have. Titles are
 * compared by their letters and digits in either script, addresses without scheme, `www.` and what follows `#`.
 */
export function briefOf<T extends ArticleInfo>(
  original: Pick<ArticleInfo, 'title' | 'url'>,
  articles: readonly T[],
): T | undefined {
  const briefs = articles.filter(({ text }) => text === 'brief');
  const address = original.url === undefined ? undefined : addressKey(original.url);
  const title = titleKey(original.title);
  const byAddress = briefs.filter(({ url }) => url !== undefined && addressKey(url) === address);
  const byTitle = title.length < MIN_TITLE ? [] : briefs.filter((brief) => titleKey(brief.title) === title);
  const found = byAddress.length > 0 ? byAddress : byTitle;
  return found.length === 1 ? found[0] : undefined;
}

function addressKey(address: string): string {
  const { host, pathname, search } = new URL(address);
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search;
}

function titleKey(title: string): string {
  return foldText(title).replace(/[^\p{L}\p{N}]+/gu, '');
}
