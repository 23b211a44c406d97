/** A line to ask on in, and the answer to what is written there. */
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { WORDS } from '../../locale/discord.js';
import type { Locale } from '../../model.js';
import { smallTalk } from '../../text/small-talk.js';
import { excessOf, languageOf } from '../admission.js';
import { answerNew } from '../asking.js';
import { type Modal, modal } from '../handlers.js';
import { FOLLOW_UP } from '../ids.js';
import { QUESTION } from '../limits.js';
import { visible } from '../markdown.js';
import { audienceOfPress, notify } from '../press.js';
import { placeOf, serverOf } from '../reader.js';
import { reply } from '../respond.js';
import { readQuestions } from '../state.js';
import { lineForm } from './line-form.js';

const INPUT = 'question';

/** @param id made by {@link FOLLOW_UP} */
export function followUpForm(id: string, locale: Locale): APIModalInteractionResponseCallbackData {
  return lineForm(id, INPUT, { ...WORDS[locale].followUp, required: true, longest: QUESTION });
}

export const followUpAsked: Modal = modal(FOLLOW_UP, async (interaction, { asker, only }, services) => {
  const question = interaction.fields.getTextInputValue(INPUT);
  if (visible(question).trim() === '') return notify(interaction, (messages) => messages.emptyQuestion);
  if (smallTalk(question) !== undefined) return notify(interaction, (_, words) => words.courtesy);
  const server = serverOf(interaction);
  const after = readQuestions(interaction.message);
  const audience = audienceOfPress(interaction, asker, languageOf(server, services));
  const place = placeOf(interaction);
  const excess = excessOf(interaction.user.id, server, services);
  if (excess !== undefined) return notify(interaction, (_, words) => excess.says(words));
  await reply(interaction, audience, () => answerNew({ question, place, server, audience, after, only }, services));
});
