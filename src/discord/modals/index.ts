/** The list of modals. Nothing else. */
import type { Modal } from '../handlers.js';
import { followUpAsked } from './follow-up.js';

export const MODALS: readonly Modal[] = [followUpAsked];
