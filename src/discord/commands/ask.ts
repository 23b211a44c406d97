/** `/ask`: a question, an answer. Translates between Discord and the desk; decides nothing about answers. */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { smallTalk } from '../../text/small-talk.js';
import { excessOf, messageLink, repetitionOf } from '../admission.js';
import { answerNew } from '../asking.js';
import type { SlashCommand } from '../handlers.js';
import { ASIDE, CHOICE, CHOICES, QUESTION } from '../limits.js';
import { clip, escapeInline, visible } from '../markdown.js';
import { notify } from '../press.js';
import { audienceOf, placeOf, serverOf } from '../reader.js';
import { replyWithId } from '../respond.js';
import { described, EVERYWHERE } from './definition.js';
import { articleChoices, articleOption, findArticle, isAskedPrivately, privateOption, typedFirst } from './options.js';

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
      privateOption('ask'),
    ],
  },

  async handle(interaction, services) {
    const server = serverOf(interaction);
    const settings = services.keeper.settings(server);
    const question = interaction.options.getString('question', true);
    const typed = interaction.options.getString('article') ?? '';
    const isPrivate = isAskedPrivately(interaction, settings);
    if (visible(question).trim() === '') return notify(interaction, (messages) => messages.emptyQuestion);
    if (smallTalk(question) !== undefined) return notify(interaction, (_, words) => words.courtesy);
    const article = typed === '' ? undefined : await findArticle(services.desk, typed);
    if (typed !== '' && article === undefined)
      return notify(interaction, (_, words) => words.noArticle(escapeInline(clip(typed, ASIDE))));
    const audience = audienceOf(interaction, isPrivate, settings.language);
    const only = article?.info.id ?? '';
    const place = placeOf(interaction);
    const { guildId, channelId } = interaction;
    const channel = isPrivate || !audience.isShared ? undefined : channelId;
    const refusal =
      excessOf(interaction.user.id, server, services)?.says ??
      repetitionOf({ question, only, channel, place }, services);
    if (refusal !== undefined) return notify(interaction, (_, words) => refusal(words));
    const message = await replyWithId(interaction, { isPrivate }, () =>
      answerNew({ question, place, server, audience, only }, services),
    );
    if (channel === undefined || message === undefined || services.memory.isFollowUp(place)) return;
    services.rateLimit.answered({ channel, question, only }, message, messageLink(guildId, channel, message));
  },

  async complete(interaction, { desk, memory }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return articleChoices(desk, value);
    if (value.length > CHOICE) return [];
    const recent = memory.recentQuestions(interaction.user.id);
    if (value.trim() === '') return typedFirst('', [...recent, ...desk.examples()]);
    return typedFirst(value, [...desk.choose(recent, value, 3), ...(await desk.complete('question', value, CHOICES))]);
  },
};
