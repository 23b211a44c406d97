/**
 * What the router dispatches to: slash commands, message commands, components, modals, plain messages. Types and the two
 * functions that make a handler of a kind of custom id; no handler itself.
 */
import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { CustomId } from './custom-id.js';
import type { Services } from './services.js';

export type Choice = APIApplicationCommandOptionChoice<string>;

/** All handlers throw whatever goes wrong: the error boundary in `boundary.ts` deals with it. */
export interface SlashCommand {
  /** As registered globally. For one server, `integration_types` and `contexts` are left out: see `register.ts`. */
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  handle(interaction: ChatInputCommandInteraction, services: Services): Promise<void>;
  /** Choices for the option that is being typed, best first; those beyond Discord's limits are left out by the router. */
  complete?(interaction: AutocompleteInteraction, services: Services): readonly Choice[] | Promise<readonly Choice[]>;
}

export interface MessageCommand {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  handle(interaction: MessageContextMenuCommandInteraction, services: Services): Promise<void>;
}

export type ComponentInteraction = ButtonInteraction | StringSelectMenuInteraction;

/** Handles the interactions whose custom id is of one kind. */
export interface ByCustomId<I> {
  readonly kind: string;
  /** @returns false where the id cannot be read */
  handle(interaction: I, services: Services): Promise<boolean>;
}

export type Component = ByCustomId<ComponentInteraction>;
export type Modal = ByCustomId<ModalSubmitInteraction>;

/** Handles plain messages. */
export interface MessageHandler {
  /** Whether a message is one for this handler; without effect. */
  isMeant(message: Message): boolean;
  handle(message: Message, services: Services): Promise<void>;
}

/** A button or a select that is pressed. */
export function component<V>(
  id: CustomId<V>,
  handle: (interaction: ComponentInteraction, values: V, services: Services) => Promise<void>,
): Component {
  return byCustomId(id, handle);
}

/** A modal that is sent off. */
export function modal<V>(
  id: CustomId<V>,
  handle: (interaction: ModalSubmitInteraction, values: V, services: Services) => Promise<void>,
): Modal {
  return byCustomId(id, handle);
}

function byCustomId<V, I extends { readonly customId: string }>(
  id: CustomId<V>,
  handle: (interaction: I, values: V, services: Services) => Promise<void>,
): ByCustomId<I> {
  return {
    kind: id.kind,
    async handle(interaction, services) {
      const values = id.parse(interaction.customId);
      if (values === undefined) return false;
      await handle(interaction, values, services);
      return true;
    },
  };
}
