/** The list of modals. Nothing else. */
import type { Modal } from '../handlers.js';
import { followUpAsked } from './follow-up.js';
import { reasonGiven } from './reason.js';

export const MODALS: readonly Modal[] = [followUpAsked, reasonGiven];
