/** From a question to the message that answers it: asks, remembers, renders. The same for commands, buttons and messages. */

import type { Answer } from '../model.js';
import type { QuestionRecord } from '../store/records.js';
import { PASSAGE, refOf } from './ids.js';
import type { MessagePayload } from './page.js';
import type { Audience } from './reader.js';
import { type AnswerView, positions, renderAnswer } from './render/answer.js';
import type { Services } from './services.js';

export interface Asking {
  readonly question: string;
  /** One person in one place: see `placeOf`. */
  readonly place: string;
  /** Id of the server: see `serverOf`. */
  readonly server: string | null;
  readonly audience: Audience;
  /** Questions of the message that is followed up, oldest first; none where the question stands by itself. */
  readonly after?: readonly string[];
  /** Id of the one article that is asked; empty where all are. */
  readonly only?: string;
}

/** A new question. */
export async function answerNew(
  { question, place, server, audience, after, only = '' }: Asking,
  services: Services,
): Promise<MessagePayload> {
  const { desk, memory, keeper, now } = services;
  const at = now();
  memory.noteQuestion(audience.asker, question);
  // What a message or a button brings along counts, not what has been asked there since.
  const conversation = after === undefined ? memory.talkIn(place) : memory.beginIn(place, after);
  const answer = await desk.ask(question, {
    conversation,
    ...(after !== undefined && { after }),
    ...(only !== '' && { articleId: only }),
  });
  const questions = memory.note(place, question, answer.understood !== undefined);
  const { status, quotes } = answer;
  const kept = keeper.note({
    at,
    server,
    userId: audience.asker,
    question,
    status,
    latency: now() - at,
    ...best(quotes),
  });
  const voteOn = keeper.settings(server).votes === false ? undefined : kept;
  return renderAnswer({
    answer,
    questions,
    audience,
    ...restriction(only, desk),
    ...(voteOn !== undefined && { voteOn }),
  });
}

/** Where the words of the best quote are. */
function best([quote]: Answer['quotes']): Pick<QuestionRecord, 'article' | 'quote'> {
  return quote === undefined
    ? { article: null, quote: null }
    : { article: quote.articleId, quote: PASSAGE.build(refOf(quote)) };
}

/**
 * An answer that was given before, from what its message remembers.
 *
 * @param questions at least one, oldest first
 */
export async function answerAgain(
  { questions, only, position, ...view }: AgainView,
  { desk }: Services,
): Promise<MessagePayload> {
  const answer = await desk.ask(questions.at(-1) ?? '', {
    after: questions.slice(0, -1),
    ...(only !== '' && { articleId: only }),
  });
  // Since then, there may be fewer quotes.
  const last = Math.max(0, positions(answer) - 1);
  return renderAnswer({ ...view, answer, questions, position: Math.min(position, last), ...restriction(only, desk) });
}

type AgainView = Omit<AnswerView, 'answer' | 'only' | 'position'> & {
  readonly only: string;
  readonly position: number;
};

function restriction(only: string, desk: Services['desk']): Pick<AnswerView, 'only'> {
  if (only === '') return {};
  return { only: { id: only, title: desk.article(only)?.info.title ?? only } };
}
