/** Turns the pages of `/articles`, and shows the article that is chosen. */
import { type Component, component } from '../handlers.js';
import { ARTICLE, ARTICLES } from '../ids.js';
import { notify, press } from '../press.js';
import { renderArticle, renderArticles } from '../render/articles.js';

export const articlesPage: Component = component(ARTICLES, async (interaction, { asker, page }, { desk }) => {
  await press(interaction, asker, (audience) => renderArticles(desk.articles(), page, audience));
});

export const articleChosen: Component = component(ARTICLE, async (interaction, { asker, page }, { desk }) => {
  const id = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  const article = desk.article(id ?? '');
  if (article === undefined) return notify(interaction, (_, words) => words.passageGone(undefined));
  await press(interaction, asker, (audience) => renderArticle(article, page, audience));
});
