/** What differs between the commands that we define and those that Discord has. Compares; sends nothing. */
import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

export type Definition = RESTPostAPIApplicationCommandsJSONBody;

interface Identified {
  readonly type?: ApplicationCommandType | undefined;
  readonly name: string;
}

/** What is to be done. */
export interface Plan {
  readonly created: readonly Definition[];
  readonly changed: readonly { readonly id: string; readonly body: Definition }[];
  readonly removed: readonly APIApplicationCommand[];
  readonly unchanged: readonly Definition[];
}

/** @param there as Discord lists them, with their translations */
export function compare(wanted: readonly Definition[], there: readonly APIApplicationCommand[]): Plan {
  const plan = {
    created: [] as Definition[],
    changed: [] as { id: string; body: Definition }[],
    unchanged: [] as Definition[],
  };
  const left = new Map(there.map((command) => [keyOf(command), command]));
  for (const body of wanted) {
    const found = left.get(keyOf(body));
    left.delete(keyOf(body));
    if (found === undefined) plan.created.push(body);
    else if (isWithin(body, found)) plan.unchanged.push(body);
    else plan.changed.push({ id: found.id, body: { ...cleared(body, found), ...body } as Definition });
  }
  return { ...plan, removed: [...left.values()] };
}

/** A command is another one where its type or its name is. */
function keyOf({ type = ApplicationCommandType.ChatInput, name }: Identified): string {
  return `${type} ${name}`;
}

/** As people see it. */
export function nameOf({ type = ApplicationCommandType.ChatInput, name }: Identified): string {
  return type === ApplicationCommandType.ChatInput ? `/${name}` : name;
}

/** Properties of ours that Discord leaves out or fills in where they say what is so anyway. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  required: false,
  autocomplete: false,
  options: [],
  description: '',
};

/** What a change must say of a command as Discord has it, so that what we no longer say goes. */
function cleared(ours: Definition, theirs: APIApplicationCommand): Record<string, unknown> {
  const gone = Object.keys(CLEARED).filter((key) => !(key in ours) && key in theirs);
  return Object.fromEntries(gone.map((key) => [key, CLEARED[key]]));
}

/** Properties of a command, and what says that it has none of them. */
const CLEARED: Readonly<Record<string, unknown>> = {
  options: [],
  name_localizations: null,
  description_localizations: null,
  default_member_permissions: null,
};

/** Is all that we say what Discord has, and nothing there that we do not say? */
function isWithin(ours: unknown, theirs: unknown): boolean {
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    return ours.length === theirs.length && ours.every((item, index) => isWithin(item, theirs[index]));
  }
  if (!isRecord(ours) || !isRecord(theirs)) return isDeepStrictEqual(ours, theirs);
  const keys = Object.keys(ours).filter((key) => ours[key] !== undefined);
  const extra = Object.keys(theirs).filter((key) => !keys.includes(key) && COMPARED.has(key));
  return (
    keys.every((key) => isWithin(ours[key], theirs[key] ?? DEFAULTS[key])) &&
    extra.every((key) => theirs[key] === null || isDeepStrictEqual(theirs[key], DEFAULTS[key]))
  );
}

/** What Discord adds of its own, such as ids and versions, is no difference. */
const COMPARED = new Set([
  'options',
  'choices',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'name_localizations',
  'description_localizations',
  'default_member_permissions',
]);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
