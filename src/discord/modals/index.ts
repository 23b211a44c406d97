/** The list of modals. Nothing else. */
import type { Modal } from '../handlers.js';

export const MODALS: readonly Modal[] = [];
