/**
 * One place through which everything comes in: finds the handler of an interaction or a message and runs it inside the error
 * boundary. Knows the lists of handlers and none of them by name.
 */
import type { AutocompleteInteraction, Interaction, Message } from 'discord.js';
import { type Boundary, guard, guardCompletion, guardMessage } from './boundary.js';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from './commands/index.js';
import { COMPONENTS } from './components/index.js';
import { kindOf } from './custom-id.js';
import type { ByCustomId, Choice } from './handlers.js';
import { CHOICE, CHOICES } from './limits.js';
import { MESSAGE_HANDLERS } from './messages/index.js';
import { MODALS } from './modals/index.js';
import { notify } from './press.js';
import type { Answerable } from './respond.js';
import type { Services } from './services.js';
import { hasComponent } from './state.js';
import { inTurn, requireRoom } from './work-queue.js';

const slashCommands = new Map(SLASH_COMMANDS.map((command) => [command.definition.name, command]));
const messageCommands = new Map(MESSAGE_COMMANDS.map((command) => [command.definition.name, command]));
const components = new Map(COMPONENTS.map((component) => [component.kind, component]));
const modals = new Map(MODALS.map((modal) => [modal.kind, modal]));

/** Rejects only where what came in has not the form that it should have. */
export async function routeInteraction(
  interaction: Interaction,
  services: Services,
  boundary: Boundary,
): Promise<void> {
  if (interaction.isAutocomplete()) {
    await guardCompletion(interaction, boundary, () => complete(interaction, services));
  } else if (interaction.isChatInputCommand()) {
    const { commandName } = interaction;
    await guard(interaction, commandName, boundary, () =>
      known(slashCommands.get(commandName), `/${commandName}`).handle(interaction, services),
    );
  } else if (interaction.isMessageContextMenuCommand()) {
    const { commandName } = interaction;
    await guard(interaction, commandName, boundary, () =>
      known(messageCommands.get(commandName), commandName).handle(interaction, services),
    );
  } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
    await guard(interaction, kindOf(interaction.customId) ?? 'component', boundary, () =>
      // The message comes from Discord, the id from somebody's client: what is not on the message was made up.
      hasComponent(interaction.message, interaction.customId)
        ? byCustomId(components, interaction, services)
        : notify(interaction, (messages) => messages.staleButton),
    );
  } else if (interaction.isModalSubmit()) {
    await guard(interaction, kindOf(interaction.customId) ?? 'modal', boundary, () =>
      byCustomId(modals, interaction, services),
    );
  } else {
    boundary.log.warn({ type: interaction.type }, 'an interaction of a kind that this version does not know');
  }
}

/** Rejects only where what came in has not the form that it should have. */
export async function routeMessage(message: Message, services: Services, boundary: Boundary): Promise<void> {
  const handler = MESSAGE_HANDLERS.find((candidate) => candidate.isMeant(message));
  if (handler !== undefined) await guardMessage(message, boundary, () => handler.handle(message, services));
}

function known<T>(command: T | undefined, name: string): T {
  if (command === undefined) throw new Error(`no such command: ${name}; run yinju register`);
  return command;
}

async function complete(interaction: AutocompleteInteraction, services: Services): Promise<void> {
  const command = known(slashCommands.get(interaction.commandName), `/${interaction.commandName}`);
  requireRoom('typing');
  const choices = await inTurn(() => command.complete?.(interaction, services) ?? [], 'typing');
  await interaction.respond(valid(choices));
}

/** Discord refuses all choices where one of them is too long, empty or there twice. */
function valid(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string>();
  const kept = choices.filter(({ name, value }) => {
    const fits = [name, value].every((text) => text.trim() !== '' && text.length <= CHOICE);
    if (!fits || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
  return kept.slice(0, CHOICES);
}

/** An id that nobody knows is of an older version of the bot: the person is told, and nothing is guessed. */
async function byCustomId<I extends Answerable & { readonly customId: string }>(
  handlers: ReadonlyMap<string, ByCustomId<I>>,
  interaction: I,
  services: Services,
): Promise<void> {
  const handler = handlers.get(kindOf(interaction.customId) ?? '');
  if (handler !== undefined && (await handler.handle(interaction, services))) return;
  await notify(interaction, (messages) => messages.staleButton);
}
