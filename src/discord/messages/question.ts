/** A question in a plain message: a mention of the bot in a server, or anything in a direct message. */
import { type Message, MessageType } from 'discord.js';
import { MESSAGES } from '../../locale.js';
import { answerNew } from '../asking.js';
import type { MessageHandler } from '../handlers.js';
import { QUESTION } from '../limits.js';
import { visible } from '../markdown.js';
import type { MessagePayload } from '../page.js';
import { messageLocale, placeOf, serverOf } from '../reader.js';
import { renderNotice } from '../render/notice.js';

/** Other types are of Discord's own: somebody joined, a message was pinned. */
const WRITTEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

export const questionMessage: MessageHandler = {
  isMeant(message) {
    if (message.author.bot || !WRITTEN.includes(message.type)) return false;
    return message.guildId === null || message.mentions.users.has(message.client.user.id);
  },

  async handle(message, services) {
    const locale = messageLocale(message);
    const question = questionOf(message);
    const say = async ({ components, flags }: MessagePayload) => {
      await message.reply({ components, flags, allowedMentions: { parse: [], repliedUser: false } });
    };
    if (visible(question).trim() === '') return say(renderNotice(MESSAGES[locale].emptyQuestion));
    if (question.length > QUESTION) return say(renderNotice(MESSAGES[locale].longQuestion(QUESTION)));
    const { guildId, channelId, author } = message;
    const place = placeOf({ guildId, channelId, user: author });
    const audience = { asker: message.author.id, isPrivate: false, locale, isShared: false };
    await say(await answerNew({ question, place, server: serverOf(message), audience }, services));
  },
};

/** What is asked: the text without the mention that calls the bot. */
function questionOf({ content, client }: Message): string {
  return content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ').trim();
}
