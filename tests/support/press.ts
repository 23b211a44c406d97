/** Pressing buttons by what people see on them. */

import { jsonsOf } from './discord/schema.js';
import { allComponents, type DiscordServer, type Exchange, type Json, type Shown } from './discord-server.js';

type Asker = Parameters<DiscordServer['press']>[2];

/** What a message says: its text displays, a line each. */
export function textOf({ body }: Pick<Shown, 'body'>): string {
  const displays = allComponents(body.components).flatMap(({ content }) => content ?? []);
  return [body.content ?? [], ...displays].flat().join('\n');
}

export function buttonsOf({ body }: Pick<Shown, 'body'>): Json[] {
  return allComponents(body.components).filter(({ type }) => type === 2);
}

/** The labels of its buttons, or their emoji, those that can be pressed. */
export function labelsOf(shown: Pick<Shown, 'body'>): string[] {
  return buttonsOf(shown)
    .filter(({ disabled }) => disabled !== true)
    .map(labelOf);
}

function labelOf({ label, emoji }: Json): string {
  return String(label ?? (emoji as Json | undefined)?.name);
}

/** Somebody presses the button that is labelled so, or begins so, on a message as it is now. */
export function pressed(server: DiscordServer, on: Shown, label: string, asker: Asker = {}): Exchange {
  const now = server.shown(on);
  const found = buttonsOf(now).find((button) => labelOf(button).startsWith(label));
  if (found === undefined) throw new Error(`no button "${label}" among ${labelsOf(now).join(', ')}`);
  return server.press(now, String(found.custom_id), asker);
}

/** Somebody chooses an option of the only select. */
export function chosen(server: DiscordServer, on: Shown, place: number, asker: Asker = {}): Exchange {
  const now = server.shown(on);
  const select = allComponents(now.body.components).find(({ type }) => type === 3);
  const value = jsonsOf(select?.options)[place]?.value;
  if (select === undefined || value === undefined) throw new Error(`no option ${place}`);
  return server.press(now, String(select.custom_id), { ...asker, values: [String(value)] });
}
