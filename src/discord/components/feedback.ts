/** The button under votes: all of them as a file. */
import { WORDS } from '../../locale/discord.js';
import { voteLines } from '../admin/feedback.js';
import { answerPrivately } from '../admin/private.js';
import { sendLines } from '../attachment.js';
import { scopeOf } from '../authority.js';
import { type Component, component } from '../handlers.js';
import { VOTES } from '../ids.js';
import { readerLocale } from '../reader.js';
import { renderNotice } from '../render/notice.js';

export const votesExported: Component = component(VOTES, async (interaction, { reach }, { keeper, desk }) => {
  let lines: string | undefined;
  await answerPrivately(interaction, async ({ words: { feedback: words } }) => {
    const scope = await scopeOf(interaction, reach);
    const votes = keeper.use((store) => store.feedback(scope));
    lines = voteLines(votes, desk);
    return renderNotice(votes.length === 0 ? words.none : words.exported);
  });
  if (lines === undefined || lines === '') return;
  const { exported: content } = WORDS[readerLocale(interaction, true)].keeping.admin.feedback;
  await sendLines(interaction, { name: 'votes.jsonl', lines, content });
});
