/** Questions as the store is given them. */
import type { NewQuestion } from '../../src/store/keeper.js';

/** A question that was refused, asked by person 1. */
export const refused = (question: string, server: string, at: number): NewQuestion => ({
  at,
  server,
  userId: '1',
  question,
  status: 'not_found',
  latency: 1,
  article: null,
  quote: null,
});
