/** The corpus as a list, a page at a time, and one article of it: its headings and figures. */
import { WORDS } from '../../locale/discord.js';
import { MESSAGES } from '../../locale.js';
import type { ArticleInfo, ArticleSummary, ArticleView } from '../../model.js';
import { button, select } from '../buttons.js';
import { ARTICLE, ARTICLES, REMOVE } from '../ids.js';
import { ARTICLES_A_PAGE, ASIDE, LISTED_FIGURES, LISTED_HEADINGS, TITLE } from '../limits.js';
import { boldInline, clip, escapeInline, maskedLink } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import type { Audience } from '../reader.js';
import { linkToPage } from '../text-fragment.js';
import { ACCENT } from './colours.js';
import { BETWEEN, shown } from './quote.js';

export function renderArticles(
  articles: readonly ArticleSummary[],
  wanted: number,
  audience: Audience,
): MessagePayload {
  const words = WORDS[audience.locale];
  const { asker } = audience;
  const last = Math.max(0, Math.ceil(articles.length / ARTICLES_A_PAGE) - 1);
  const number = Math.min(wanted, last);
  const listed = articles.slice(number * ARTICLES_A_PAGE, (number + 1) * ARTICLES_A_PAGE);
  const page = new Page();
  page.add([`### ${words.articles.title(articles.length)}`]);
  for (const [index, article] of listed.entries()) page.add([entry(article, audience)], { divided: index === 0 });
  if (listed.length > 0) {
    const options = listed.map(({ info }) => ({
      label: info.title,
      value: info.id,
      description: shown([info.publisher, info.published]).join(BETWEEN),
    }));
    page.select(select(ARTICLE.build({ asker, page: number }), words.articles.choose, options));
  }
  const turn = (to: number) => ARTICLES.build({ asker, page: to });
  const place = words.buttons.place(number + 1, last + 1);
  page.buttons([
    ...(last === 0
      ? []
      : [
          button(turn(Math.max(0, number - 1)), { label: '◀', isDisabled: number === 0 }),
          button(turn(number + 1), { label: `${place} ▶`, isDisabled: number === last }),
        ]),
    ...(audience.isPrivate ? [] : [button(REMOVE.build({ asker }), { emoji: '🗑️' })]),
  ]);
  return page.message(ACCENT.reading);
}

function entry({ info, characters }: ArticleSummary, { locale }: Audience): string {
  const words = WORDS[locale];
  const link = info.url === undefined ? undefined : linkToPage(info.url);
  return [
    boldInline(clip(info.title, TITLE)),
    `-# ${[...about(info, { locale }), words.articles.characters(characters), ...(link === undefined ? [] : [maskedLink(MESSAGES[locale].openSource, link)])].join(BETWEEN)}`,
  ].join('\n');
}

function about(info: ArticleInfo, { locale }: Pick<Audience, 'locale'>): string[] {
  const messages = MESSAGES[locale];
  const publisher = shown([info.publisher])[0] ?? messages.unknownPublisher;
  return [
    escapeInline(clip(publisher, ASIDE)),
    escapeInline(info.published ?? WORDS[locale].articles.undated),
    ...(info.text === 'brief' ? [messages.brief] : []),
  ];
}

/** @param page that the button leads back to */
export function renderArticle(article: ArticleView, page: number, audience: Audience): MessagePayload {
  const words = WORDS[audience.locale];
  const { info, paragraphs, figures } = article;
  const shownPage = new Page();
  const link = info.url === undefined ? undefined : linkToPage(info.url);
  const authors = shown(info.authors).map((name) => escapeInline(clip(name, ASIDE)));
  shownPage.add([
    `### ${escapeInline(clip(info.title, TITLE))}`,
    `-# ${[...authors.slice(0, 3), ...about(info, audience), words.articles.paragraphs(paragraphs.length), words.articles.characters(article.characters)].join(BETWEEN)}`,
    link === undefined ? '' : maskedLink(MESSAGES[audience.locale].openSource, link),
  ]);
  const headings = [...new Set(paragraphs.map(({ heading }) => heading))];
  addList(
    shownPage,
    words.articles.headings,
    shown(headings).map((heading) => escapeInline(clip(heading, TITLE))),
    LISTED_HEADINGS,
    words.articles.more,
  );
  const rows = figures.map(({ text, what, when }) => {
    const value = boldInline(clip(text, ASIDE));
    return [value, ...shown([what, when]).map((part) => escapeInline(clip(part, ASIDE)))].join(BETWEEN);
  });
  addList(shownPage, words.articles.figures(figures.length), rows, LISTED_FIGURES, words.articles.more);
  const { asker } = audience;
  shownPage.buttons([
    button(ARTICLES.build({ asker, page }), { label: words.buttons.back }),
    ...(audience.isPrivate ? [] : [button(REMOVE.build({ asker }), { emoji: '🗑️' })]),
  ]);
  return shownPage.message(ACCENT.reading);
}

/** As many items as fit, and how many do not. */
function addList(
  page: Page,
  title: string,
  items: readonly string[],
  most: number,
  more: (count: number) => string,
): void {
  for (let count = Math.min(items.length, most); count > 0; count--) {
    const lines = items.slice(0, count).map((item) => `- ${item}`);
    const rest = items.length - count;
    const text = [`**${title}**`, ...lines, ...(rest > 0 ? [`-# ${more(rest)}`] : [])].join('\n');
    if (page.add([text], { divided: true })) return;
  }
}
