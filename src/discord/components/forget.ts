/** Deletes all that is kept about whoever presses it. */
import { WORDS } from '../../locale/discord.js';
import { type Component, component } from '../handlers.js';
import { FORGET } from '../ids.js';
import { keeping } from '../keeping.js';
import { isTalkOf } from '../memory.js';
import { notify, press } from '../press.js';
import { renderNotice } from '../render/notice.js';

export const forget: Component = component(FORGET, async (interaction, { asker }, { desk, keeper, memory }) => {
  const { id } = interaction.user;
  if (id !== asker) return notify(interaction, (messages) => messages.staleButton);
  await keeping(interaction, async () => {
    const { questions, votes } = keeper.use((store) => store.forget(keeper.person(id)));
    memory.forget(id);
    desk.forget((talk) => isTalkOf(id, talk));
    await press(interaction, asker, ({ locale }) =>
      renderNotice(WORDS[locale].keeping.privacy.removed(questions, votes)),
    );
  });
});
