/** The kinds of custom ids that our own messages carry. Those of one feature alone may stand in its own file. */
import type { CitationStyle } from '../locale/discord.js';
import type { PassageRef, Quote } from '../model.js';
import { digestOf } from '../text/digest.js';
import { customId, integer, oneOf, snowflake, word } from './custom-id.js';

/** Append only: the ids of old messages say the place in this list. */
export const STYLES = ['markdown', 'plain', 'gbt7714', 'bibtex'] as const satisfies readonly CitationStyle[];

/** `only`: the id of the one article that answers; empty where all do. `asker`: whose message it is. */
const answer = { asker: snowflake, only: word };
const passage = { articleId: word, start: integer, length: integer, digest: word };

/** Turns to another quote of the answer. */
export const TURN = customId('q', { ...answer, position: integer });
/** Shows the paragraphs around a quote. `from`: the answer, the answer of one article, or something else. */
export const CONTEXT = customId('c', {
  asker: snowflake,
  position: integer,
  from: oneOf(['answer', 'only', 'other']),
  ...passage,
});
/** Asks on; the button and the modal that it opens. */
export const FOLLOW_UP = customId('f', answer);
/** Cites a quote. */
export const CITE = customId('z', { style: oneOf(STYLES), ...passage });
/** The same, in another style. */
export const RESTYLE = customId('y', { style: oneOf(STYLES), ...passage });
/** Shows a private answer to everybody. */
export const PUBLISH = customId('p', { ...answer, position: integer });
export const REMOVE = customId('d', { asker: snowflake });
/** Asks the question on the button's label. */
export const SUGGESTION = customId('s', { asker: snowflake, place: integer });
/** Turns the pages of `/figure`, and chooses one of them: a value is a {@link PASSAGE}. */
export const FIGURES = customId('g', { ...answer, page: integer });
export const FIGURE = customId('h', { ...answer, page: integer });
export const PASSAGE = customId('r', passage);
/** Turns the pages of `/articles`, and chooses one of them: a value is an article's id. */
export const ARTICLES = customId('l', { asker: snowflake, page: integer });
export const ARTICLE = customId('a', { asker: snowflake, page: integer });

/** Votes on an answer. `question`: the id under which it is kept. */
export const VOTE = customId('v', { question: word, vote: oneOf(['up', 'down']) });
/** Says what was wrong. */
export const REASON = customId('w', { question: word });
/** Deletes all that is kept about who presses it. */
export const FORGET = customId('x', { asker: snowflake });
/** Sends it to them as a file. */
export const HELD = customId('k', { asker: snowflake });

/** Buttons under unanswered questions. `id`: that of one of the questions; what it reaches is looked up anew at every press. */
const reach = oneOf(['server', 'all']);
export const UNANSWERED = customId('u', { page: integer, reach, isBack: oneOf(['back', 'forth']) });
export const HANDLED = customId('n', { id: word, reach, page: integer });
export const NEAREST = customId('o', { id: word, reach });
export const EXPORT = customId('e', { reach });
/** All votes, as a file. */
export const VOTES = customId('j', { reach });

/** Names the words of a quote for a button. */
export function refOf({
  articleId,
  start,
  end,
  text,
}: Pick<Quote, 'articleId' | 'start' | 'end' | 'text'>): PassageRef {
  return { articleId, start, length: end - start, digest: digestOf(text) };
}
