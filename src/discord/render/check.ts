/** What the articles say to a message: claim by claim, or as a list of sources for it. */
import { WORDS } from '../../locale/discord.js';
import { MESSAGES } from '../../locale.js';
import type { ArticleInfo, CheckedClaim } from '../../model.js';
import { cite } from '../citation.js';
import { ASIDE, CLAIM } from '../limits.js';
import { boldInline, clip, codeBlock, escapeInline } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import type { Audience } from '../reader.js';
import { ACCENT } from './colours.js';
import { addCompact } from './quote.js';

const SIGNS = { same: '✅', differs: '⚠️', related: '🔎', absent: '▫️' } as const;

export function renderCheck(claims: readonly CheckedClaim[], { locale }: Audience): MessagePayload {
  const words = WORDS[locale].check;
  const page = new Page();
  page.add([`### ${words.title}`]);
  if (claims.length === 0) page.add([words.none]);
  for (const { claim, verdict, claimed = '', found = '', quote } of claims) {
    const said = words.verdicts[verdict](clip(claimed, ASIDE), clip(found, ASIDE));
    const isIn = page.add([`${SIGNS[verdict]} ${boldInline(said)}\n-# ${escapeInline(clip(claim, CLAIM))}`], {
      divided: true,
    });
    if (!isIn || (quote !== undefined && !addCompact(page, quote, MESSAGES[locale], { divided: false }))) break;
  }
  const verdicts = new Set(claims.map(({ verdict }) => verdict));
  const colour = verdicts.has('differs')
    ? ACCENT.conflicting
    : verdicts.has('same')
      ? ACCENT.answered
      : ACCENT.not_found;
  return page.message(colour);
}

/** @param articleOf the article of a quote; `undefined` where it is gone */
export function renderSources(
  claims: readonly CheckedClaim[],
  articleOf: (id: string) => ArticleInfo | undefined,
  accessed: string,
  { locale }: Audience,
): MessagePayload {
  const words = WORDS[locale];
  const page = new Page();
  const sources = new Map<string, ArticleInfo>();
  const lines: string[] = [];
  for (const { claim, verdict, quote } of claims) {
    const article = quote === undefined || verdict === 'differs' ? undefined : articleOf(quote.articleId);
    if (article !== undefined) sources.set(article.id, article);
    const place = article === undefined ? 0 : [...sources.keys()].indexOf(article.id) + 1;
    lines.push(`${escapeInline(clip(claim, CLAIM))}${place === 0 ? '' : ` **\\[${place}\\]**`}`);
  }
  if (sources.size === 0) page.add([claims.length === 0 ? words.check.none : words.check.noSources]);
  else {
    const list = [...sources.values()].map((article, index) => {
      const options = { style: 'gbt7714', accessed, messages: MESSAGES[locale], words } as const;
      return `[${index + 1}] ${cite(article, options)}`;
    });
    page.add([lines.join('\n')]);
    page.add([`**${words.check.sources}** · GB/T 7714—2015`], { divided: true });
    while (list.length > 0 && !page.add([codeBlock(list.join('\n'))])) list.pop();
  }
  return page.message(sources.size === 0 ? ACCENT.not_found : ACCENT.reading);
}
