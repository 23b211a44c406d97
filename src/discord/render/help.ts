/** What the bot does, with questions that it can answer as buttons. */
import { WORDS } from '../../locale/discord.js';
import { button } from '../buttons.js';
import { SUGGESTION } from '../ids.js';
import { BUTTON_LABEL } from '../limits.js';
import { type MessagePayload, Page } from '../page.js';
import type { Audience } from '../reader.js';
import { ACCENT } from './colours.js';

export function renderHelp(examples: readonly string[], { locale, asker }: Audience): MessagePayload {
  const { help } = WORDS[locale];
  const page = new Page();
  page.add([`### ${help.title}`, help.what, help.commands]);
  page.add([`-# ${help.privacy}`, `-# ${help.limits}`], { divided: true });
  const onButtons = examples.filter((example) => example.length <= BUTTON_LABEL);
  if (onButtons.length > 0) page.add([help.examples]);
  page.buttons(onButtons.map((label, place) => button(SUGGESTION.build({ asker, place }), { label })));
  return page.message(ACCENT.reading);
}
