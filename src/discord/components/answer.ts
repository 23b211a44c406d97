/** Buttons under an answer that lead on from it: other quotes, the paragraphs around one, another question, everybody. */
import { MessageFlags } from 'discord.js';
import { excessOf, languageOf } from '../admission.js';
import { answerAgain, answerNew } from '../asking.js';
import { type Component, type ComponentInteraction, component } from '../handlers.js';
import { CONTEXT, FOLLOW_UP, PUBLISH, SUGGESTION, TURN } from '../ids.js';
import { followUpForm } from '../modals/follow-up.js';
import { audienceOfPress, notify, press } from '../press.js';
import { audienceOf, placeOf, readerLocale, serverOf } from '../reader.js';
import { renderContext } from '../render/context.js';
import { reply } from '../respond.js';
import type { Services } from '../services.js';
import { readLabel, readQuestions, readVote } from '../state.js';
import { inTurn, requireRoom } from '../work-queue.js';

export const turn: Component = component(TURN, async (interaction, { asker, only, position }, services) => {
  const questions = readQuestions(interaction.message);
  if (questions.length === 0) return notify(interaction, (_, words) => words.answerGone);
  if (isGone(only, services)) return notify(interaction, (_, words) => words.passageGone(undefined));
  await press(
    interaction,
    asker,
    (audience) =>
      answerAgain({ questions, only, position, audience, voteOn: votable(interaction, services) }, services),
    languageOf(serverOf(interaction), services),
  );
});

export const context: Component = component(
  CONTEXT,
  async (interaction, { asker, position, from, ...ref }, services) => {
    const { desk } = services;
    const [quote, article] = [desk.locate(ref), desk.article(ref.articleId)];
    if (quote === undefined || article === undefined) {
      return notify(interaction, (_, words) => words.passageGone(article?.info.title));
    }
    // Beside a list, the paragraphs would take the place of what they are to explain.
    if (from === 'other') {
      const audience = audienceOf(interaction, true);
      return reply(interaction, { isPrivate: true }, () => renderContext({ quote, article, audience }));
    }
    const questions = readQuestions(interaction.message);
    const back = {
      questions,
      only: from === 'only' ? ref.articleId : '',
      position,
      voteOn: votable(interaction, services),
    };
    await press(
      interaction,
      asker,
      (audience) => renderContext({ quote, article, audience, back }),
      languageOf(serverOf(interaction), services),
    );
  },
);

export const followUp: Component = component(FOLLOW_UP, async (interaction, values, services) => {
  if (isGone(values.only, services)) return notify(interaction, (_, words) => words.passageGone(undefined));
  await interaction.showModal(followUpForm(FOLLOW_UP.build(values), readerLocale(interaction, true)));
});

export const suggestion: Component = component(SUGGESTION, async (interaction, { asker }, services) => {
  const question = readLabel(interaction.message, interaction.customId);
  if (question === undefined) return notify(interaction, (messages) => messages.staleButton);
  const place = placeOf(interaction);
  const server = serverOf(interaction);
  const excess = excessOf(interaction.user.id, server, services);
  if (excess !== undefined) return notify(interaction, (_, words) => excess.says(words));
  // The help stays as it is: its examples are answered beside it.
  if (readQuestions(interaction.message).length === 0) {
    const audience = audienceOf(interaction, true);
    return reply(interaction, { isPrivate: true }, () =>
      answerNew({ question, place, server, audience, after: [] }, services),
    );
  }
  await press(
    interaction,
    asker,
    (audience) => answerNew({ question, place, server, audience, after: [] }, services),
    languageOf(server, services),
  );
});

export const publish: Component = component(PUBLISH, async (interaction, { asker, only, position }, services) => {
  const questions = readQuestions(interaction.message);
  if (questions.length === 0) return notify(interaction, (_, words) => words.answerGone);
  if (isGone(only, services)) return notify(interaction, (_, words) => words.passageGone(undefined));
  const { id } = interaction.message;
  if (!publishing.has(id)) requireRoom();
  await interaction.deferUpdate();
  // Pressed twice, it is posted once.
  if (publishing.has(id)) return;
  publishing.add(id);
  try {
    await publishAnswer(interaction, { questions, only, position, asker }, services);
  } finally {
    publishing.delete(id);
  }
});

/** Messages whose answers are on their way to everybody. */
const publishing = new Set<string>();

interface Publishing {
  readonly questions: readonly string[];
  readonly only: string;
  readonly position: number;
  readonly asker: string;
}

/** Posts the answer beside the message that its asker alone sees, and says so on that. */
async function publishAnswer(
  interaction: ComponentInteraction,
  { asker, ...shown }: Publishing,
  services: Services,
): Promise<void> {
  const again = { ...shown, voteOn: votable(interaction, services) };
  const everybody = {
    ...audienceOfPress(interaction, asker),
    isPrivate: false,
    locale: languageOf(serverOf(interaction), services) ?? readerLocale(interaction, false),
  };
  const { components, flags, allowedMentions } = await inTurn(() =>
    answerAgain({ ...again, audience: everybody, askedBy: asker }, services),
  );
  await interaction.followUp({ components, flags: [...flags], allowedMentions });
  const own = await inTurn(() =>
    answerAgain({ ...again, audience: audienceOfPress(interaction, asker), isPublished: true }, services),
  );
  await interaction.editReply({ components: own.components, flags: [MessageFlags.IsComponentsV2] });
}

/** Whether the one article that was asked is in the collection no more. */
function isGone(only: string, { desk }: Services): boolean {
  return only !== '' && desk.article(only) === undefined;
}

/** The question that the message lets people vote on, where votes have not been switched off since. */
function votable(interaction: ComponentInteraction, { keeper }: Services): string | undefined {
  return keeper.settings(serverOf(interaction)).votes === false ? undefined : readVote(interaction.message);
}
