/** What a slash command is to the rest: its definition for Discord and its handler. Holds no command itself. */
import type { ChatInputCommandInteraction, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Answer } from '../../model.js';

/** Answers a question; may take its time. `conversation` ties follow-ups together. */
export type Ask = (question: string, options: { readonly conversation?: string }) => Answer | Promise<Answer>;

/** What handlers work with. */
export interface Services {
  readonly ask: Ask;
}

export interface Command {
  /** As registered globally. For one server, `integration_types` and `contexts` are left out: see `register.ts`. */
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** @throws whatever goes wrong; the error boundary in `respond.ts` deals with it */
  readonly handle: (interaction: ChatInputCommandInteraction, services: Services) => Promise<void>;
}
