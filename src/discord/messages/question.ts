/** A question in a plain message: a mention of the bot in a server, or anything in a direct message. */
import { type Message, MessageType } from 'discord.js';
import { WORDS } from '../../locale/discord.js';
import { MESSAGES } from '../../locale.js';
import { smallTalk } from '../../text/small-talk.js';
import { excessInSight, messageLink, repetitionOf } from '../admission.js';
import { answerNew } from '../asking.js';
import type { MessageHandler } from '../handlers.js';
import { QUESTION } from '../limits.js';
import { visible } from '../markdown.js';
import type { MessagePayload } from '../page.js';
import { messageLocale, placeOf, serverOf } from '../reader.js';
import { channelList } from '../render/channels.js';
import { renderHelp } from '../render/help.js';
import { renderNotice } from '../render/notice.js';
import { inTurn, requireRoom } from '../work-queue.js';

/** Other types are of Discord's own: somebody joined, a message was pinned. */
const WRITTEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

export const questionMessage: MessageHandler = {
  isMeant(message) {
    if (message.author.bot || !WRITTEN.includes(message.type)) return false;
    return message.guildId === null || message.mentions.users.has(message.client.user.id);
  },

  async handle(message, services) {
    const { guildId, channelId, author } = message;
    const server = serverOf(message);
    const { channels, language } = services.keeper.settings(server);
    const locale = language ?? messageLocale(message);
    const question = questionOf(message);
    const say = async ({ components, flags }: MessagePayload) => {
      const sent = await message.reply({ components, flags, allowedMentions: { parse: [], repliedUser: false } });
      return sent.id;
    };
    const tell = async (sentence: string) => void (await say(renderNotice(sentence)));
    // Counted before anything is said: everybody sees it, and it must not be had at will.
    const excess = excessInSight(author.id, server, services);
    if (excess !== undefined) return excess.isFirst ? tell(excess.says(WORDS[locale])) : undefined;
    if (visible(question).trim() === '') return tell(MESSAGES[locale].emptyQuestion);
    if (question.length > QUESTION) return tell(MESSAGES[locale].longQuestion(QUESTION));
    const here = message.channel.isThread() ? message.channel.parentId : channelId;
    if (channels !== undefined && here !== null && !channels.includes(here)) {
      const { limits, admin } = WORDS[locale].keeping;
      return tell(limits.elsewhere(channelList(channels, admin.settings)));
    }
    const courtesy = smallTalk(question);
    const audience = { asker: author.id, isPrivate: false, locale, isShared: false };
    if (courtesy === 'help') return void (await say(renderHelp(services.desk.examples(), audience)));
    if (courtesy !== undefined) return tell(WORDS[locale].courtesy);
    const place = placeOf({ guildId, channelId, user: author });
    const channel = guildId === null ? undefined : channelId;
    const repetition = repetitionOf({ question, channel, place }, services);
    if (repetition !== undefined) return tell(repetition(WORDS[locale]));
    requireRoom();
    const answer = await say(await inTurn(() => answerNew({ question, place, server, audience }, services)));
    if (channel === undefined || services.memory.isFollowUp(place)) return;
    services.rateLimit.answered({ channel, question, only: '' }, answer, messageLink(guildId, channel, answer));
  },
};

/** What is asked: the text without the mention that calls the bot. */
function questionOf({ content, client }: Message): string {
  return content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ').trim();
}
