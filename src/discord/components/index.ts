/** The list of buttons and selects. Nothing else. */
import type { Component } from '../handlers.js';

export const COMPONENTS: readonly Component[] = [];
