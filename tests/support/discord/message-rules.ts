/**
 * What Discord demands of a message beyond its schema: sums, flags, unique ids. Judges one body; knows nothing of
 * interactions and their order.
 *
 * Source: `resources/message.mdx` and `components/reference.mdx` of Discord's documentation.
 */
import * as spec from 'discord-api-spec/zod';
import { isJson, type Json, jsonsOf, listOf, schemaProblems } from './schema.js';

export const FLAG = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, silent: 1 << 12, componentsV2: 1 << 15 } as const;

const TYPE = { row: 1, button: 2, stringSelect: 3, section: 9, text: 10, container: 17 } as const;
const SELECTS = [3, 5, 6, 7, 8];
const BUTTON = { link: 5, premium: 6 } as const;
const LIMIT = { text: 4_000, components: 40, rows: 5, buttons: 5, embeds: 6_000 } as const;

const COMPONENT_SCHEMAS: Readonly<Record<number, spec.Schema>> = {
  1: spec.ActionRowComponentForMessageRequestSchema,
  2: spec.ButtonComponentForMessageRequestSchema,
  3: spec.StringSelectComponentForMessageRequestSchema,
  5: spec.UserSelectComponentForMessageRequestSchema,
  6: spec.RoleSelectComponentForMessageRequestSchema,
  7: spec.MentionableSelectComponentForMessageRequestSchema,
  8: spec.ChannelSelectComponentForMessageRequestSchema,
  9: spec.SectionComponentForMessageRequestSchema,
  10: spec.TextDisplayComponentForMessageRequestSchema,
  11: spec.ThumbnailComponentForMessageRequestSchema,
  12: spec.MediaGalleryComponentForMessageRequestSchema,
  13: spec.FileComponentForMessageRequestSchema,
  14: spec.SeparatorComponentForMessageRequestSchema,
  17: spec.ContainerComponentForMessageRequestSchema,
};

/** Components that need the components-v2 flag. */
const V2_TYPES = [9, 10, 11, 12, 13, 14, 17];

export interface MessageContext {
  /** Flags that may be in the body here. */
  readonly flags: readonly number[];
  /** An edit may leave out what stays as it is. */
  readonly isEdit: boolean;
  /** The message that is edited has the components-v2 flag, which cannot be taken away. */
  readonly wasV2?: boolean;
}

/** What is wrong with a message's body, whose schema the caller has chosen. */
export function messageProblems(body: Json, schema: spec.Schema, context: MessageContext): string[] {
  const components = allComponents(body.components);
  const legible = components.flatMap(componentSchemaProblems);
  // The schema's own word on a wrong component is one line for every kind of component that it is not.
  if (legible.length > 0) return legible;
  return [
    ...schemaProblems(schema, body),
    ...flagProblems(body, context),
    ...contentProblems(body, components, context),
  ];
}

/** Every component, nested ones and accessories too, outer ones first. */
export function allComponents(value: unknown): Json[] {
  return jsonsOf(value).flatMap((component) => [
    component,
    ...allComponents(component.components),
    ...allComponents(isJson(component.accessory) ? [component.accessory] : []),
  ]);
}

export function flagsOf(body: Json): number {
  return typeof body.flags === 'number' ? body.flags : 0;
}

function componentSchemaProblems(component: Json): string[] {
  const type = component.type;
  const schema = typeof type === 'number' ? COMPONENT_SCHEMAS[type] : undefined;
  if (schema === undefined) return [`components: no component of a message has the type ${String(type)}`];
  // Children are judged by themselves, with their own schema.
  const own = isJson(component.accessory) || jsonsOf(component.components).length > 0;
  const problems = schemaProblems(schema, component);
  const about = own ? problems.filter((problem) => !/^(components\.\d|accessory)/.test(problem)) : problems;
  return about.map((problem) => `component of type ${String(type)}: ${problem}`);
}

function flagProblems(body: Json, { flags }: MessageContext): string[] {
  const allowed = flags.reduce((all, flag) => all | flag, 0);
  const extra = flagsOf(body) & ~allowed;
  return extra === 0 ? [] : [`flags: ${extra} cannot be set here`];
}

function contentProblems(body: Json, components: readonly Json[], { isEdit, wasV2 = false }: MessageContext): string[] {
  const isV2 = wasV2 || (flagsOf(body) & FLAG.componentsV2) !== 0;
  const filled = (key: string) => body[key] !== undefined && body[key] !== null && body[key] !== '';
  const problems: string[] = [];
  if (hasHalfPair(body)) problems.push('body: half a surrogate pair');
  for (const key of ['content', 'embeds', 'poll', 'sticker_ids']) {
    if (isV2 && filled(key) && !(Array.isArray(body[key]) && listOf(body[key]).length === 0)) {
      problems.push(`${key}: not together with components v2`);
    }
  }
  if (
    !isEdit &&
    !['content', 'poll'].some(filled) &&
    !['embeds', 'components', 'attachments', 'sticker_ids'].some((key) => listOf(body[key]).length > 0)
  ) {
    problems.push('body: an empty message');
  }
  if (!isV2 && components.some(({ type }) => V2_TYPES.includes(Number(type)))) {
    problems.push('components: these need the components-v2 flag');
  }
  if (!isV2 && jsonsOf(body.components).length > LIMIT.rows) problems.push(`components: over ${LIMIT.rows} rows`);
  if (components.length > LIMIT.components) problems.push(`components: ${components.length} in all`);
  const texts = components.filter(({ type }) => type === TYPE.text).map(({ content }) => String(content));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > LIMIT.text) problems.push(`components: ${length} characters of text in all`);
  if (texts.some((text) => text.trim() === '')) problems.push('components: a text of white space only');
  return [
    ...problems,
    ...customIdProblems(components),
    ...componentIdProblems(components),
    ...components.filter(({ type }) => type === TYPE.button).flatMap(buttonProblems),
    ...components.filter(({ type }) => type === TYPE.row).flatMap(rowProblems),
    ...components.filter(({ type }) => type === TYPE.stringSelect).flatMap(selectProblems),
    ...embedProblems(body),
    ...mentionProblems(body),
  ];
}

function hasHalfPair(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Cs}/u.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasHalfPair);
}

function customIdProblems(components: readonly Json[]): string[] {
  const ids = components.map((component) => component.custom_id).filter((id) => typeof id === 'string');
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `custom_id: "${id}" twice`);
}

function componentIdProblems(components: readonly Json[]): string[] {
  const ids = components.map(({ id }) => id).filter((id) => id !== undefined && id !== 0);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id: ${String(id)} twice`);
}

function buttonProblems(button: Json): string[] {
  const { style, label, emoji, url, custom_id: id, sku_id: sku } = button;
  const has = (value: unknown) => value !== undefined && value !== null && value !== '';
  const problems: string[] = [];
  if (style === BUTTON.premium) {
    if (!has(sku) || has(label) || has(emoji) || has(url) || has(id)) problems.push('button: premium has a sku only');
    return problems;
  }
  if (!has(label) && !has(emoji)) problems.push('button: neither label nor emoji');
  if (style === BUTTON.link && (!has(url) || has(id))) problems.push('button: a link has a url and no custom_id');
  if (style !== BUTTON.link && (!has(id) || has(url))) problems.push('button: has a custom_id and no url');
  return problems;
}

function rowProblems(row: Json): string[] {
  const types = jsonsOf(row.components).map(({ type }) => Number(type));
  const selects = types.filter((type) => SELECTS.includes(type)).length;
  const isRight = selects === 0 ? types.length >= 1 && types.length <= LIMIT.buttons : types.length === 1;
  return isRight ? [] : ['action row: 1 to 5 buttons or one select'];
}

function selectProblems(select: Json): string[] {
  const values = jsonsOf(select.options).map(({ value }) => value);
  const { min_values: least = 1, max_values: most = 1 } = select;
  return [
    ...(new Set(values).size < values.length ? ['select: two options with the same value'] : []),
    ...(Number(most) > values.length || Number(least) > Number(most) ? ['select: min_values or max_values'] : []),
  ];
}

function embedProblems(body: Json): string[] {
  const length = (value: unknown) => (typeof value === 'string' ? value.length : 0);
  const sum = jsonsOf(body.embeds).reduce((total, embed) => {
    const fields = jsonsOf(embed.fields).reduce((all, field) => all + length(field.name) + length(field.value), 0);
    const footer = isJson(embed.footer) ? length(embed.footer.text) : 0;
    const author = isJson(embed.author) ? length(embed.author.name) : 0;
    return total + length(embed.title) + length(embed.description) + fields + footer + author;
  }, 0);
  return sum > LIMIT.embeds ? [`embeds: ${sum} characters in all`] : [];
}

function mentionProblems(body: Json): string[] {
  const mentions = body.allowed_mentions;
  if (!isJson(mentions)) return [];
  return ['users', 'roles']
    .filter((kind) => listOf(mentions.parse).includes(kind) && listOf(mentions[kind]).length > 0)
    .map((kind) => `allowed_mentions: ${kind} both parsed and listed`);
}
