/** A line to say what was wrong with an answer, and what is done with it. */
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { WORDS } from '../../locale/discord.js';
import type { Locale } from '../../model.js';
import { type Modal, modal } from '../handlers.js';
import { REASON } from '../ids.js';
import { keeping } from '../keeping.js';
import { REASON_TEXT } from '../limits.js';
import { visible } from '../markdown.js';
import { notify } from '../press.js';
import { serverOf } from '../reader.js';
import { lineForm } from './line-form.js';

const INPUT = 'reason';

/** @param id made by {@link REASON} */
export function reasonForm(id: string, locale: Locale): APIModalInteractionResponseCallbackData {
  return lineForm(id, INPUT, { ...WORDS[locale].keeping.votes.modal, required: false, longest: REASON_TEXT });
}

export const reasonGiven: Modal = modal(REASON, async (interaction, { question }, { keeper }) => {
  const { votes } = keeper.settings(serverOf(interaction));
  if (votes === false) return notify(interaction, (_, words) => words.keeping.votes.off);
  const reason = visible(interaction.fields.getTextInputValue(INPUT)).trim().slice(0, REASON_TEXT);
  await keeping(interaction, async () => {
    const isKept =
      reason === '' || keeper.use((store) => store.giveReason(question, keeper.person(interaction.user.id), reason));
    await notify(interaction, (_, { keeping: words }) => (isKept ? words.votes.thanks : words.votes.gone));
  });
});
