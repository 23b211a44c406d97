/** `/figure`: the figures that fit, as a small table. */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { SlashCommand } from '../handlers.js';
import { ASIDE, CHOICES, FIGURE_QUERY } from '../limits.js';
import { clip, escapeInline, visible } from '../markdown.js';
import { notify } from '../press.js';
import { audienceOf } from '../reader.js';
import { renderFigures } from '../render/figures.js';
import { reply } from '../respond.js';
import { described, EVERYWHERE } from './definition.js';
import { articleChoices, articleOption, findArticle, typedFirst } from './options.js';

export const figureCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'figure',
    ...described(({ figure }) => figure.description),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'what',
        ...described(({ figure }) => figure.options.what),
        required: true,
        max_length: FIGURE_QUERY,
        autocomplete: true,
      },
      articleOption('figure'),
      {
        type: ApplicationCommandOptionType.String,
        name: 'when',
        ...described(({ figure }) => figure.options.when),
        max_length: FIGURE_QUERY,
        autocomplete: true,
      },
    ],
  },

  async handle(interaction, { desk }) {
    const what = interaction.options.getString('what', true);
    const when = interaction.options.getString('when') ?? '';
    const typed = interaction.options.getString('article') ?? '';
    if (visible(what).trim() === '') return notify(interaction, (messages) => messages.emptyQuestion);
    const article = typed === '' ? undefined : findArticle(desk, typed);
    if (typed !== '' && article === undefined) {
      return notify(interaction, (_, words) => words.noArticle(escapeInline(clip(typed, ASIDE))));
    }
    const only = article?.info.id ?? '';
    await reply(interaction, { isPrivate: false }, () => {
      const figures = desk.figures(what, { when, ...(only !== '' && { articleId: only }) });
      const audience = audienceOf(interaction, false);
      return renderFigures({ what, when, only, figures, article: (id) => desk.article(id), page: 0, audience });
    });
  },

  complete(interaction, { desk }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return articleChoices(desk, value);
    return typedFirst(value, desk.complete(name === 'when' ? 'when' : 'what', value, CHOICES));
  },
};
