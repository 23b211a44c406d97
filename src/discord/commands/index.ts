/** The lists of commands: what is registered and what is dispatched. Nothing else. */
import type { MessageCommand, SlashCommand } from '../handlers.js';
import { askCommand } from './ask.js';

export const SLASH_COMMANDS: readonly SlashCommand[] = [askCommand];

export const MESSAGE_COMMANDS: readonly MessageCommand[] = [];
