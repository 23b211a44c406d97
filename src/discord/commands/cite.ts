/** `/cite`: a paragraph of an article with its citation, for copying. */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { ArticleParagraph, ArticleView, Quote } from '../../model.js';
import type { Choice, SlashCommand } from '../handlers.js';
import { refOf, STYLES } from '../ids.js';
import { ASIDE, CHOICE, CHOICES } from '../limits.js';
import { clip, escapeInline } from '../markdown.js';
import { notify } from '../press.js';
import { audienceOf } from '../reader.js';
import { renderCitation } from '../render/citation.js';
import { reply } from '../respond.js';
import { type Desk, today } from '../services.js';
import { described, EVERYWHERE, localized } from './definition.js';
import { articleChoices, articleOption, findArticle } from './options.js';

export const citeCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'cite',
    ...described(({ cite }) => cite.description),
    ...EVERYWHERE,
    options: [
      { ...articleOption('cite'), required: true },
      {
        type: ApplicationCommandOptionType.String,
        name: 'passage',
        ...described(({ cite }) => cite.options.passage),
        max_length: CHOICE,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'style',
        ...described(({ cite }) => cite.options.style),
        choices: STYLES.map((value) => {
          const { text, localizations } = localized(({ styles }) => styles[value]);
          return { name: text, name_localizations: localizations, value };
        }),
      },
    ],
  },

  async handle(interaction, services) {
    const { desk } = services;
    const typed = interaction.options.getString('article', true);
    const wanted = interaction.options.getString('passage') ?? '';
    const chosen = interaction.options.getString('style');
    const style = STYLES.find((candidate) => candidate === chosen) ?? 'markdown';
    const article = await findArticle(desk, typed);
    if (article === undefined) {
      return notify(interaction, (_, words) => words.noArticle(escapeInline(clip(typed, ASIDE))));
    }
    const quote = quoteOf(desk, article, wanted);
    if (quote === undefined) {
      return notify(interaction, (_, words) => words.noParagraph(escapeInline(clip(wanted, ASIDE))));
    }
    const audience = audienceOf(interaction, true);
    await reply(interaction, { isPrivate: true }, () =>
      renderCitation({ article: article.info, quote, style, accessed: today(services), audience }),
    );
  },

  async complete(interaction, { desk }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return articleChoices(desk, value);
    const article = await findArticle(desk, interaction.options.getString('article') ?? '');
    return article === undefined ? [] : paragraphChoices(article, value);
  },
};

/** A paragraph by its number or its words; the first where none is named. */
function quoteOf(desk: Desk, { info, paragraphs }: ArticleView, wanted: string): Quote | undefined {
  const paragraph = paragraphsFor(paragraphs, wanted)[0];
  return paragraph === undefined ? undefined : desk.locate(refOf({ ...paragraph, articleId: info.id }));
}

function paragraphChoices({ paragraphs }: ArticleView, typed: string): Choice[] {
  return paragraphsFor(paragraphs, typed)
    .slice(0, CHOICES)
    .map(({ number, text }) => ({
      name: clip(`${number} · ${text.replaceAll(/\s+/g, ' ')}`, CHOICE),
      value: `${number}`,
    }));
}

function paragraphsFor(paragraphs: readonly ArticleParagraph[], typed: string): readonly ArticleParagraph[] {
  const wanted = typed.trim();
  const number = /^(?:第\s*)?(\d+)\s*段?$/.exec(wanted)?.[1];
  const byNumber = paragraphs.filter((paragraph) => String(paragraph.number) === number);
  return byNumber.length > 0 ? byNumber : paragraphs.filter(({ text }) => text.includes(wanted));
}
