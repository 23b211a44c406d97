/** The list of what listens to plain messages; the first that a message is meant for gets it. Nothing else. */
import type { MessageHandler } from '../handlers.js';
import { questionMessage } from './question.js';

export const MESSAGE_HANDLERS: readonly MessageHandler[] = [questionMessage];
