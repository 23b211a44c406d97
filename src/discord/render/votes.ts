/** The two vote buttons under an answer. */
import type { APIButtonComponent } from 'discord.js';
import { button } from '../buttons.js';
import { VOTE } from '../ids.js';

/** @param question id of the question as it is kept; without one there is nothing to vote on */
export function voteButtons(question: string | undefined): APIButtonComponent[] {
  if (question === undefined) return [];
  return [
    button(VOTE.build({ question, vote: 'up' }), { emoji: '👍' }),
    button(VOTE.build({ question, vote: 'down' }), { emoji: '👎' }),
  ];
}
