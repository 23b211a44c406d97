/** `/ask`: a question, an answer. Translates between Discord and the desk; decides nothing about answers. */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { answerNew } from '../asking.js';
import type { SlashCommand } from '../handlers.js';
import { ASIDE, CHOICES, QUESTION } from '../limits.js';
import { clip, escapeInline, visible } from '../markdown.js';
import { notify } from '../press.js';
import { audienceOf, placeOf, serverOf } from '../reader.js';
import { reply } from '../respond.js';
import { described, EVERYWHERE } from './definition.js';
import { articleChoices, articleOption, findArticle, typedFirst } from './options.js';

export const askCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    ...described(({ ask }) => ask.description),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        ...described(({ ask }) => ask.options.question),
        required: true,
        max_length: QUESTION,
        autocomplete: true,
      },
      articleOption('ask'),
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...described(({ ask }) => ask.options.private),
      },
    ],
  },

  async handle(interaction, services) {
    const question = interaction.options.getString('question', true);
    const typed = interaction.options.getString('article') ?? '';
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    if (visible(question).trim() === '') return notify(interaction, (messages) => messages.emptyQuestion);
    const article = typed === '' ? undefined : findArticle(services.desk, typed);
    if (typed !== '' && article === undefined)
      return notify(interaction, (_, words) => words.noArticle(escapeInline(clip(typed, ASIDE))));
    const audience = audienceOf(interaction, isPrivate);
    const only = article?.info.id ?? '';
    await reply(interaction, { isPrivate }, () =>
      answerNew({ question, place: placeOf(interaction), server: serverOf(interaction), audience, only }, services),
    );
  },

  complete(interaction, { desk, memory }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return articleChoices(desk, value);
    const recent = memory.recentQuestions(interaction.user.id);
    if (value.trim() === '') return typedFirst('', [...recent, ...desk.examples()]);
    return typedFirst(value, [...desk.choose(recent, value, 3), ...desk.complete('question', value, CHOICES)]);
  },
};
