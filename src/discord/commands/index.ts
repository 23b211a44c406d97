/** The lists of commands: what is registered and what is dispatched. Nothing else. */
import type { MessageCommand, SlashCommand } from '../handlers.js';
import { articlesCommand } from './articles.js';
import { askCommand } from './ask.js';
import { citeCommand } from './cite.js';
import { figureCommand } from './figure.js';
import { helpCommand } from './help.js';
import { citeSourcesCommand, lookUpCommand } from './message.js';
import { privacyCommand } from './privacy.js';
import { yinjuCommand } from './yinju.js';

export const SLASH_COMMANDS: readonly SlashCommand[] = [
  askCommand,
  figureCommand,
  citeCommand,
  articlesCommand,
  privacyCommand,
  helpCommand,
  yinjuCommand,
];

export const MESSAGE_COMMANDS: readonly MessageCommand[] = [lookUpCommand, citeSourcesCommand];
