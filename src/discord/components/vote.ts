/** Votes under an answer: one a person, taken back by pressing again. A vote against it opens a line to say why. */
import { type Component, component } from '../handlers.js';
import { REASON, VOTE } from '../ids.js';
import { keeping } from '../keeping.js';
import { reasonForm } from '../modals/reason.js';
import { notify } from '../press.js';
import { readerLocale, serverOf } from '../reader.js';

export const vote: Component = component(VOTE, async (interaction, { question, vote: pressed }, { keeper, now }) => {
  const server = serverOf(interaction);
  if (keeper.settings(server).votes === false) return notify(interaction, (_, { keeping: { votes } }) => votes.off);
  const value = pressed === 'up' ? 1 : -1;
  await keeping(interaction, async () => {
    const counted = keeper.use((store) => {
      // Whoever makes up an id, or carries one elsewhere, votes on nothing.
      if (store.question(question)?.server !== server) return 'gone';
      return store.toggleVote(question, keeper.person(interaction.user.id), value, now());
    });
    if (counted === -1)
      return interaction.showModal(reasonForm(REASON.build({ question }), readerLocale(interaction, true)));
    return notify(interaction, (_, { keeping: { votes } }) => {
      if (counted === 'gone') return votes.gone;
      return counted === 1 ? votes.up : votes.takenBack;
    });
  });
});
