/** A sentence of ours as a message. */
import { type MessagePayload, Page } from '../page.js';
import { ACCENT } from './colours.js';

export function renderNotice(sentence: string): MessagePayload {
  const page = new Page();
  page.add([sentence]);
  return page.message(ACCENT.not_found);
}
