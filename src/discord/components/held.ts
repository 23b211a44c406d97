/** Gives whoever presses it all that is kept about them, as a file. */
import { WORDS } from '../../locale/discord.js';
import { jsonLines, sendLines } from '../attachment.js';
import { type Component, component } from '../handlers.js';
import { HELD } from '../ids.js';
import { keeping } from '../keeping.js';
import { notify } from '../press.js';
import { readerLocale } from '../reader.js';

export const held: Component = component(HELD, async (interaction, _, { keeper }) => {
  await keeping(interaction, async () => {
    // Of whoever presses, whosever message it is on.
    const { questions, votes } = keeper.use((store) => store.heldOn(keeper.person(interaction.user.id)));
    const lines = jsonLines([
      ...questions.map((question) => ({ kind: 'question', ...question })),
      ...votes.map((vote) => ({ kind: 'vote', ...vote })),
    ]);
    const { exported, nothing } = WORDS[readerLocale(interaction, true)].keeping.privacy;
    await notify(interaction, () => (lines === '' ? nothing : exported));
    if (lines !== '') await sendLines(interaction, { name: 'privacy.jsonl', lines, content: exported });
  });
});
