/** `/figure`: the figures that fit, as a small table. */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { excessOf } from '../admission.js';
import type { SlashCommand } from '../handlers.js';
import { ASIDE, CHOICES, FIGURE_QUERY } from '../limits.js';
import { clip, escapeInline, visible } from '../markdown.js';
import { notify } from '../press.js';
import { audienceOf, serverOf } from '../reader.js';
import { renderFigures } from '../render/figures.js';
import { reply } from '../respond.js';
import { described, EVERYWHERE } from './definition.js';
import { articleChoices, articleOption, findArticle, isAskedPrivately, privateOption, typedFirst } from './options.js';

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
      privateOption('figure'),
    ],
  },

  async handle(interaction, services) {
    const { desk, keeper } = services;
    const what = interaction.options.getString('what', true);
    const when = interaction.options.getString('when') ?? '';
    const typed = interaction.options.getString('article') ?? '';
    if (visible(what).trim() === '') return notify(interaction, (messages) => messages.emptyQuestion);
    const article = typed === '' ? undefined : await findArticle(desk, typed);
    if (typed !== '' && article === undefined) {
      return notify(interaction, (_, words) => words.noArticle(escapeInline(clip(typed, ASIDE))));
    }
    const only = article?.info.id ?? '';
    const server = serverOf(interaction);
    const settings = keeper.settings(server);
    const excess = excessOf(interaction.user.id, server, services);
    if (excess !== undefined) return notify(interaction, (_, words) => excess.says(words));
    const audience = audienceOf(interaction, isAskedPrivately(interaction, settings), settings.language);
    await reply(interaction, audience, async () => {
      const figures = await desk.figures(what, { when, ...(only !== '' && { articleId: only }) });
      return renderFigures({ what, when, only, figures, article: (id) => desk.article(id), page: 0, audience });
    });
  },

  async complete(interaction, { desk }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return articleChoices(desk, value);
    return typedFirst(value, await desk.complete(name === 'when' ? 'when' : 'what', value, CHOICES));
  },
};
