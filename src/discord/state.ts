/**
 * What a message itself remembers: texts of it that are read back when a button of it is pressed, be it weeks later. Marked with
 * ids of their own, which Discord gives back with the message. Keeps nothing.
 */
import type { APIComponentInContainer, APIMessageTopLevelComponent, Message } from 'discord.js';
import { VOTE } from './ids.js';
import { QUESTIONS, QUESTIONS_TEXT } from './limits.js';
import { escapeInline, unescapeInline } from './markdown.js';

/** Far above those that Discord gives to components without one. */
export const STATE = { questions: 7001, what: 7002, when: 7003 } as const;

/** A message that a button is on: whole, or as it came where its channel is not known. */
type Sent = Pick<Message, 'components'> | { readonly components?: readonly unknown[] | undefined };

interface Raw {
  readonly id?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Raw[];
}

const SMALL = '-# ';
const FOLLOWS = '↳ ';

/**
 * The questions above an answer, the one that it answers last; as many of those before it as fit.
 *
 * @param questions oldest first
 */
export function questionLines(questions: readonly string[]): string {
  const lines: string[] = [];
  for (const question of questions.slice(-QUESTIONS).reverse()) {
    const line = escapeInline(question);
    if (lines.length > 0 && lines.join('\n').length + line.length > QUESTIONS_TEXT) break;
    lines.unshift(line);
  }
  return lines.map((line, index) => `${SMALL}${index === 0 ? '' : FOLLOWS}${line}`).join('\n');
}

/** The questions above the answer that a button is under, oldest first; empty where there are none. */
export function readQuestions(message: Sent | null): string[] {
  return (readText(message, STATE.questions) ?? '')
    .split('\n')
    .map((line, index) => line.slice(SMALL.length + (index === 0 ? 0 : FOLLOWS.length)))
    .filter((line) => line.trim() !== '')
    .map(unescapeInline);
}

/** The text that was marked with `id`, as markdown. */
export function readText(message: Sent | null, id: number): string | undefined {
  return flat(message).find((component) => component.id === id)?.content;
}

/** All that its text displays say. */
export function messageText(message: Sent): string {
  return flat(message)
    .flatMap(({ content }) => content ?? [])
    .join('\n');
}

/** The question whose answer can be voted on, as the vote buttons name it. */
export function readVote(message: Sent | null): string | undefined {
  return flat(message)
    .map(({ custom_id }) => VOTE.parse(custom_id ?? '')?.question)
    .find((question) => question !== undefined);
}

/** Whether a message has this button or select. */
export function hasComponent(message: Sent | null, customId: string): boolean {
  return flat(message).some(({ custom_id }) => custom_id === customId);
}

/** The label of a button. */
export function readLabel(message: Sent | null, customId: string): string | undefined {
  return flat(message).find((component) => component.custom_id === customId)?.label;
}

function flat(message: Sent | null): Raw[] {
  const raw = (message?.components ?? []).map((component) => {
    const own = component as { toJSON?: () => APIMessageTopLevelComponent | APIComponentInContainer };
    return (typeof own.toJSON === 'function' ? own.toJSON() : own) as Raw;
  });
  return raw.flatMap(withChildren);
}

function withChildren(component: Raw): Raw[] {
  return [component, ...(component.components ?? []).flatMap(withChildren)];
}
