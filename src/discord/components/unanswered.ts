/** Buttons under unanswered questions: turn the page, mark a group as handled, show the nearest article, export all. */
import { WORDS } from '../../locale/discord.js';
import { answerPrivately, changePrivately } from '../admin/private.js';
import { groupLines, groupOf, groupsIn, renderUnanswered } from '../admin/unanswered.js';
import { sendLines } from '../attachment.js';
import { scopeOf } from '../authority.js';
import { type Component, component } from '../handlers.js';
import { EXPORT, HANDLED, NEAREST, UNANSWERED } from '../ids.js';
import { TITLE } from '../limits.js';
import { clip, escapeInline } from '../markdown.js';
import { readerLocale } from '../reader.js';
import { renderNotice } from '../render/notice.js';

export const unansweredPage: Component = component(UNANSWERED, async (interaction, { page, reach }, services) => {
  await changePrivately(interaction, async (reader) =>
    renderUnanswered(groupsIn(await scopeOf(interaction, reach), services), page, reach, reader),
  );
});

export const handled: Component = component(HANDLED, async (interaction, { id, reach, page }, services) => {
  await changePrivately(interaction, async (reader) => {
    const scope = await scopeOf(interaction, reach);
    const group = groupOf(id, scope, services);
    if (group !== undefined) services.keeper.use((store) => store.handle(group.wordings, scope, services.now()));
    return renderUnanswered(groupsIn(scope, services), page, reach, reader);
  });
});

export const nearest: Component = component(NEAREST, async (interaction, { id, reach }, services) => {
  await answerPrivately(interaction, async ({ words: { unanswered: words } }) => {
    const group = groupOf(id, await scopeOf(interaction, reach), services);
    if (group === undefined) return renderNotice(words.gone);
    const article = services.desk.nearest(group.question);
    if (article === undefined) return renderNotice(words.noneNear);
    return renderNotice(`${words.nearest}: ${escapeInline(clip(article.title, TITLE))}`);
  });
});

export const exported: Component = component(EXPORT, async (interaction, { reach }, services) => {
  let lines: string | undefined;
  await answerPrivately(interaction, async ({ words: { unanswered: words } }) => {
    lines = groupLines(groupsIn(await scopeOf(interaction, reach), services));
    return renderNotice(lines === '' ? words.none : words.exported);
  });
  if (lines === undefined || lines === '') return;
  const { exported: content } = WORDS[readerLocale(interaction, true)].keeping.admin.unanswered;
  await sendLines(interaction, { name: 'unanswered.jsonl', lines, content });
});
