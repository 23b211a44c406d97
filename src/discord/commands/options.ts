/** Options that several commands have: the article, privacy, what was typed, their completions. */
import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import type { ArticleInfo, ArticleView } from '../../model.js';
import type { ServerSettings } from '../../store/records.js';
import type { Choice } from '../handlers.js';
import { ASIDE, CHOICE, CHOICES } from '../limits.js';
import { clip } from '../markdown.js';
import type { Desk } from '../services.js';
import { described } from './definition.js';

/** The option `article`: its value is an article's id where one was chosen, else what was typed. */
export function articleOption(command: 'ask' | 'figure' | 'cite') {
  return {
    type: ApplicationCommandOptionType.String,
    name: 'article',
    ...described((commands) => commands[command].options.article),
    autocomplete: true,
  } as const;
}

/** The option `private`: only the asker sees the answer. */
export function privateOption(command: 'ask' | 'figure') {
  return {
    type: ApplicationCommandOptionType.Boolean,
    name: 'private',
    ...described((commands) => commands[command].options.private),
  } as const;
}

/** As the asker says; else as the server has it. */
export function isAskedPrivately({ options }: ChatInputCommandInteraction, { isPrivate }: ServerSettings): boolean {
  return options.getBoolean('private') ?? isPrivate ?? false;
}

/** The article by its id or its title, or by enough of it to tell it from the others. */
export async function findArticle(desk: Desk, typed: string): Promise<ArticleView | undefined> {
  const wanted = typed.trim().replace(/^《(.*)》$/s, '$1');
  const byId = desk.article(wanted);
  if (byId !== undefined) return byId;
  const [best, second] = await desk.complete('title', wanted, 2);
  const isPlain = best === wanted || second === undefined || !second.includes(wanted);
  const title = wanted !== '' && isPlain ? best : undefined;
  const found = desk.articles().find(({ info }) => info.title === title);
  return found === undefined ? undefined : desk.article(found.info.id);
}

export async function articleChoices(desk: Desk, typed: string): Promise<Choice[]> {
  const byTitle = new Map<string, ArticleInfo[]>();
  for (const { info } of desk.articles()) {
    const others = byTitle.get(info.title);
    if (others === undefined) byTitle.set(info.title, [info]);
    else others.push(info);
  }
  return (await desk.complete('title', typed, CHOICES)).flatMap((title) => choicesOf(byTitle.get(title) ?? []));
}

/** A choice for each of the articles of one title; where there are several, with what tells them apart. */
function choicesOf(articles: readonly ArticleInfo[]): Choice[] {
  const isByPublisher = new Set(articles.map(({ publisher }) => publisher)).size === articles.length;
  return articles.map(({ id, title, publisher }) => {
    const aside = (isByPublisher ? publisher : undefined) ?? id;
    const end = articles.length === 1 ? '' : ` · ${clip(aside, ASIDE)}`;
    return { name: clip(title, CHOICE - end.length) + end, value: id };
  });
}

/** What was typed, then what it may become; nothing for what is too long to be a choice itself. */
export function typedFirst(typed: string, others: readonly string[]): Choice[] {
  if (typed.length > CHOICE) return [];
  return [...(typed.trim() === '' ? [] : [typed]), ...others].map((text) => ({ name: text, value: text }));
}
