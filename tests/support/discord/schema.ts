/** Checks JSON against one schema of Discord's specification, unknown properties included. Chooses no schema. */
import type { Schema } from 'discord-api-spec/zod';

/** A JSON object as it arrived. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function jsonsOf(value: unknown): readonly Json[] {
  return listOf(value).filter(isJson);
}

/**
 * Documented properties which the specification's request schemas leave out; discord.js always sends them.
 * Source: "Create Message" in Discord's documentation.
 */
const ALSO_KNOWN = new Set(['enforce_nonce', 'nonce', 'sticker_ids', 'tts']);

/** What is wrong with `value`, a line for each problem; empty where it fits. */
export function schemaProblems(schema: Schema, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'body'}: ${message}`);
  }
  return unknownProperties(value, parsed.data, '');
}

/** The schemas drop what they do not know: what is in the value and not in the outcome is unknown. */
function unknownProperties(value: unknown, kept: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    const keptItems = listOf(kept);
    return value.flatMap((item, index) => unknownProperties(item, keptItems[index], `${path}${index}.`));
  }
  if (!isJson(value) || !isJson(kept)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (ALSO_KNOWN.has(key)) return [];
    return key in kept ? unknownProperties(part, kept[key], `${path}${key}.`) : [`${path}${key}: unknown property`];
  });
}
