/**
 * What Discord demands of command definitions beyond their schema. Judges one bulk overwrite; stores nothing.
 *
 * Source: `interactions/application-commands.mdx` and "Locales" in `reference.mdx` of Discord's documentation.
 */
import * as spec from 'discord-api-spec/zod';
import { isJson, type Json, jsonsOf, listOf, schemaProblems } from './schema.js';

const KIND = { chatInput: 1, user: 2, message: 3 } as const;
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const LIMIT = { size: 8_000, perKind: { 1: 100, 2: 15, 3: 15 } as Readonly<Record<number, number>> } as const;
const STRING_OPTION = 3;

const OPTION_SCHEMAS: Readonly<Record<number, spec.Schema>> = {
  1: spec.ApplicationCommandSubcommandOptionSchema,
  2: spec.ApplicationCommandSubcommandGroupOptionSchema,
  3: spec.ApplicationCommandStringOptionSchema,
  4: spec.ApplicationCommandIntegerOptionSchema,
  5: spec.ApplicationCommandBooleanOptionSchema,
  6: spec.ApplicationCommandUserOptionSchema,
  7: spec.ApplicationCommandChannelOptionSchema,
  8: spec.ApplicationCommandRoleOptionSchema,
  9: spec.ApplicationCommandMentionableOptionSchema,
  10: spec.ApplicationCommandNumberOptionSchema,
  11: spec.ApplicationCommandAttachmentOptionSchema,
};

const LOCALES = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
    'zh-CN ja zh-TW ko'
  ).split(' '),
);

/** What is wrong with the body of a bulk overwrite, globally or for one server. */
export function commandsProblems(body: unknown, isGlobal: boolean): string[] {
  if (!Array.isArray(body)) return ['body: not a list'];
  const commands = jsonsOf(body);
  if (commands.length < body.length) return ['body: a command that is no object'];
  const kinds = commands.map(kindOf);
  return [
    ...commands.flatMap((command) => commandProblems(command, isGlobal)),
    ...Object.entries(LIMIT.perKind)
      .filter(([kind, most]) => kinds.filter((each) => each === Number(kind)).length > most)
      .map(([kind, most]) => `body: over ${most} commands of type ${kind}`),
    ...repeated(commands.map((command) => `${kindOf(command)} ${String(command.name)}`)).map(
      (name) => `body: two commands "${name}"`,
    ),
  ];
}

function kindOf(command: Json): number {
  return typeof command.type === 'number' ? command.type : KIND.chatInput;
}

function commandProblems(command: Json, isGlobal: boolean): string[] {
  // Options are judged by themselves, with the schema of their own type: the problems are legible then.
  // The specification says that permissions are a number; the documentation, which counts, that they are a string of one.
  const { default_member_permissions: permissions, ...rest } = command;
  const problems = schemaProblems(spec.ApplicationCommandUpdateRequestSchema, rest).filter(isNotOfOption);
  if (permissions !== undefined && permissions !== null && !/^\d+$/.test(String(permissions)))
    problems.push('default_member_permissions: no bit set');
  if (!isGlobal) {
    for (const key of ['contexts', 'integration_types', 'dm_permission']) {
      if (command[key] !== undefined) problems.push(`${key}: only on global commands`);
    }
  }
  if (kindOf(command) === KIND.chatInput) {
    problems.push(...namedProblems(command), ...optionsProblems(command));
  } else {
    problems.push(...localeProblems(command, 'name'));
    if (command.description) problems.push('description: only on slash commands');
    if (listOf(command.options).length > 0) problems.push('options: only on slash commands');
  }
  const size = sizeOf(command);
  if (size > LIMIT.size) problems.push(`body: ${size} characters in one command`);
  return problems.map((problem) => `command "${String(command.name)}": ${problem}`);
}

/** Names and descriptions of a slash command or of an option. */
function namedProblems(named: Json): string[] {
  const names = [named.name, ...localized(named, 'name')].map(String);
  const description = named.description;
  return [
    ...names
      .filter((name) => !NAME.test(name) || name !== name.toLowerCase())
      .map((name) => `name: "${name}" has letters that no name may have`),
    ...(typeof description === 'string' && description.length >= 1 ? [] : ['description: missing']),
    ...localeProblems(named, 'name'),
    ...localeProblems(named, 'description'),
  ];
}

function optionsProblems(owner: Json): string[] {
  const options = jsonsOf(owner.options);
  const isRequired = options.map((option) => option.required === true);
  return [
    ...(isRequired.lastIndexOf(true) > isRequired.indexOf(false) && isRequired.includes(false)
      ? ['options: a required one behind an optional one']
      : []),
    ...repeated(options.map((option) => String(option.name))).map((name) => `options: two with the name "${name}"`),
    ...options.flatMap((option) => [...namedProblems(option), ...optionProblems(option), ...optionsProblems(option)]),
  ];
}

function optionProblems(option: Json): string[] {
  const choices = jsonsOf(option.choices);
  const schema = OPTION_SCHEMAS[Number(option.type)];
  const problems =
    schema === undefined
      ? [`type: no option has the type ${String(option.type)}`]
      : schemaProblems(schema, option).filter(isNotOfOption);
  if (option.autocomplete === true && choices.length > 0) problems.push('autocomplete: not together with choices');
  if (repeated(choices.map((choice) => String(choice.name))).length > 0) problems.push('choices: a name twice');
  const [least, most] = option.type === STRING_OPTION ? ['min_length', 'max_length'] : ['min_value', 'max_value'];
  if (typeof option[least] === 'number' && typeof option[most] === 'number' && option[least] > option[most]) {
    problems.push(`${least}: greater than ${most}`);
  }
  return [...problems, ...choices.flatMap((choice) => localeProblems(choice, 'name'))].map(
    (problem) => `option "${String(option.name)}": ${problem}`,
  );
}

function isNotOfOption(problem: string): boolean {
  return !/^options\.\d/.test(problem);
}

function localeProblems(named: Json, field: 'name' | 'description'): string[] {
  const translations = named[`${field}_localizations`];
  if (!isJson(translations)) return [];
  return Object.keys(translations)
    .filter((key) => !LOCALES.has(key))
    .map((key) => `${field}_localizations: no locale "${key}"`);
}

function localized(named: Json, field: string): unknown[] {
  const translations = named[`${field}_localizations`];
  return isJson(translations) ? Object.values(translations) : [];
}

/** Characters over names, descriptions and values; of the translations of a field only the longest counts. */
function sizeOf(named: Json): number {
  const longest = (field: string) =>
    Math.max(...[named[field], ...localized(named, field)].map((text) => (typeof text === 'string' ? text.length : 0)));
  const value = typeof named.value === 'string' ? named.value.length : 0;
  const parts = [...jsonsOf(named.options), ...jsonsOf(named.choices)];
  return longest('name') + longest('description') + value + parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
