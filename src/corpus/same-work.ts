/** Recognises the brief of which an article is the original: by its address, or by its title. */
import type { ArticleInfo } from '../model.js';
import { foldText } from '../text/fold.js';

/** Shorter titles are shared by different articles, in letters and digits. */
const MIN_TITLE = 6;

/**
 * Finds the one brief among `articles` that has an original's address or its title; `undefined` where none has, or
 * several have. Titles are compared by their letters and digits in either script, addresses without scheme, `www.` and
 * what follows `#`.
 */
export function briefFinder<T extends ArticleInfo>(
  articles: readonly T[],
): (original: Pick<ArticleInfo, 'title' | 'url'>) => T | undefined {
  const byAddress = new Map<string, T[]>();
  const byTitle = new Map<string, T[]>();
  const note = (map: Map<string, T[]>, key: string, brief: T) => map.set(key, [...(map.get(key) ?? []), brief]);
  for (const article of articles) {
    if (article.text !== 'brief') continue;
    if (article.url !== undefined) note(byAddress, addressKey(article.url), article);
    note(byTitle, titleKey(article.title), article);
  }
  return ({ title, url }) => {
    if (byTitle.size === 0) return undefined;
    const key = titleKey(title);
    const sameAddress = url === undefined ? undefined : byAddress.get(addressKey(url));
    const found = sameAddress ?? (key.length < MIN_TITLE ? undefined : byTitle.get(key));
    return found?.length === 1 ? found[0] : undefined;
  };
}

function addressKey(address: string): string {
  const { host, pathname, search } = new URL(address);
  return host.replace(/^www\./, '') + pathname.replace(/(?<!\/)\/+$/, '') + search;
}

function titleKey(title: string): string {
  return foldText(title).replace(/[^\p{L}\p{N}]+/gu, '');
}
