/** What Discord demands of the first response to an interaction, by its type. Judges one body; keeps no order. */
import * as spec from 'discord-api-spec/zod';
import { FLAG, flagsOf, messageProblems } from './message-rules.js';
import { isJson, type Json, jsonsOf, schemaProblems } from './schema.js';

export const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  updateMessage: 7,
  autocomplete: 8,
  modal: 9,
} as const;

/** Which responses fit which interaction types: 2 command, 3 component, 4 autocomplete, 5 modal. */
const FITTING: Readonly<Record<number, readonly number[]>> = {
  2: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.modal],
  3: [4, 5, 6, 7, 9],
  4: [CALLBACK.autocomplete],
  5: [4, 5, 6, 7],
};

const CHOICES = 25;

export function callbackProblems(body: Json, interactionType: number, wasV2: boolean): string[] {
  const type = Number(body.type);
  if (!(FITTING[interactionType] ?? []).includes(type)) {
    return [`type: ${String(body.type)} does not answer an interaction of type ${interactionType}`];
  }
  const data = isJson(body.data) ? body.data : {};
  switch (type) {
    case CALLBACK.message:
      return [
        ...messageProblems(data, dataOf(spec.CreateMessageInteractionCallbackRequestSchema, type), {
          flags: Object.values(FLAG),
          isEdit: false,
        }),
        ...unknownAround(body),
      ];
    case CALLBACK.deferredMessage:
      return [
        ...schemaProblems(spec.CreateMessageInteractionCallbackRequestSchema, body),
        ...((flagsOf(data) & ~FLAG.ephemeral) !== 0 ? ['flags: a deferral may only be EPHEMERAL'] : []),
        ...Object.keys(data)
          .filter((key) => key !== 'flags')
          .map((key) => `${key}: not on a deferral`),
      ];
    case CALLBACK.updateMessage:
      return [
        ...messageProblems(data, dataOf(spec.UpdateMessageInteractionCallbackRequestSchema, type), {
          flags: [FLAG.suppressEmbeds, FLAG.componentsV2],
          isEdit: true,
          wasV2,
        }),
        ...unknownAround(body),
      ];
    case CALLBACK.deferredUpdate:
      return schemaProblems(spec.UpdateMessageInteractionCallbackRequestSchema, body);
    case CALLBACK.autocomplete:
      return [
        ...schemaProblems(spec.ApplicationCommandAutocompleteCallbackRequestSchema, body),
        ...(jsonsOf(data.choices).length > CHOICES ? [`choices: over ${CHOICES}`] : []),
      ];
    default:
      return schemaProblems(spec.ModalInteractionCallbackRequestSchema, body);
  }
}

/** A callback's schema, asked about the data alone. */
function dataOf(schema: spec.Schema, type: number): spec.Schema {
  return {
    safeParse(data) {
      const parsed = schema.safeParse({ type, data });
      return parsed.success && isJson(parsed.data) ? { success: true, data: parsed.data.data } : parsed;
    },
  };
}

function unknownAround(body: Json): string[] {
  return Object.keys(body)
    .filter((key) => key !== 'type' && key !== 'data')
    .map((key) => `${key}: unknown property`);
}
