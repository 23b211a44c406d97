/** Every answer to those who manage: private, and a sentence where they may not or the store does not serve. */

import { StoreError } from '../../errors.js';
import { WORDS, type Words } from '../../locale/discord.js';
import type { Locale } from '../../model.js';
import { Forbidden } from '../authority.js';
import type { ComponentInteraction } from '../handlers.js';
import type { MessagePayload } from '../page.js';
import { readerLocale } from '../reader.js';
import { renderNotice } from '../render/notice.js';
import { type Answerable, reply, update } from '../respond.js';

export interface Reader {
  readonly locale: Locale;
  readonly words: Words['keeping']['admin'];
}

type Work = (reader: Reader) => MessagePayload | Promise<MessagePayload>;

/** Answers with a new message that nobody else sees. */
export async function answerPrivately(interaction: Answerable, work: Work): Promise<void> {
  await reply(interaction, { isPrivate: true }, () => excused(interaction, work), 'managing');
}

/** Changes the message that a button is on. */
export async function changePrivately(interaction: ComponentInteraction, work: Work): Promise<void> {
  await update(interaction, () => excused(interaction, work), 'managing');
}

async function excused(interaction: Answerable, work: Work): Promise<MessagePayload> {
  const locale = readerLocale(interaction, true);
  const { admin, unavailable } = WORDS[locale].keeping;
  try {
    return await work({ locale, words: admin });
  } catch (error) {
    if (error instanceof Forbidden) return renderNotice(error.sentence(admin));
    if (error instanceof StoreError) return renderNotice(unavailable);
    throw error;
  }
}
