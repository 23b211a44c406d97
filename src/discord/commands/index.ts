/** The list of commands: what is registered and what is dispatched. Nothing else. */
import { askCommand } from './ask.js';
import type { Command } from './command.js';

export const COMMANDS: readonly Command[] = [askCommand];
