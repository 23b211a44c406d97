/** A message payload as it goes over the wire, and what is in it. */

import { MessageFlagsBitField } from 'discord.js';
import { IncomingWebhookInteractionRequestSchema } from 'discord-api-spec/zod';
import type { MessagePayload } from '../../src/discord/page.js';
import { allComponents, FLAG, messageProblems } from './discord/message-rules.js';
import { isJson, type Json } from './discord/schema.js';

export function wireOf({ allowedMentions, flags, ...payload }: MessagePayload): Json {
  const bits = MessageFlagsBitField.resolve([...flags]);
  const body: unknown = JSON.parse(JSON.stringify({ ...payload, flags: bits, allowed_mentions: allowedMentions }));
  if (!isJson(body)) throw new Error('not an object');
  return body;
}

/** What Discord would refuse it for. */
export function problemsOf(body: Json): string[] {
  return messageProblems(body, IncomingWebhookInteractionRequestSchema, {
    flags: [FLAG.componentsV2, FLAG.suppressEmbeds],
    isEdit: false,
  });
}

/** The text displays, in order. */
export function textsOf(body: Json): string[] {
  return allComponents(body.components)
    .filter(({ type }) => type === 10)
    .map(({ content }) => String(content));
}
