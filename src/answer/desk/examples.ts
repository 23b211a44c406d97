/** Questions that this corpus can answer: tried out before they are offered. */
import type { Answer } from '../../model.js';
import type { Library } from '../../search/library.js';
import type { Steps } from '../../slices.js';
import { questionFor } from '../figure-questions.js';

/** Questions tried for one that is offered: enough where many fail, few enough not to hold anybody up. */
const TRIES = 8;
/** Characters of a question that fits on a line of a phone. */
const GLANCE = 20;

/** Up to `count` questions, of as many articles as there are. */
export function* exampleQuestions(library: Library, ask: (question: string) => Answer, count: number): Steps<string[]> {
  const found: string[] = [];
  let tries = TRIES * count;
  for (const question of inTurn(library)) {
    if (found.length === count || tries-- === 0) break;
    yield;
    if (!found.includes(question.text) && question.works(ask(question.text))) found.push(question.text);
  }
  return found;
}

interface Candidate {
  readonly text: string;
  works(answer: Answer): boolean;
}

/** A question of each article, then the next of each; and titles where there are too few. */
function* inTurn(library: Library): Generator<Candidate> {
  const articles = [...sample(library)];
  for (let open = articles.map((article) => questionsOf(article)); open.length > 0; ) {
    const next: typeof open = [];
    for (const questions of open) {
      const { done, value } = questions.next();
      if (done) continue;
      next.push(questions);
      yield value;
    }
    open = next;
  }
  for (const { info } of articles) {
    yield { text: info.title, works: ({ quotes }) => quotes[0]?.articleId === info.id };
  }
}

/** At most a hundred articles, evenly spread. */
function* sample(library: Library) {
  const step = Math.max(1, Math.floor(library.articleCount / 100));
  for (let number = 0; number < library.articleCount; number += step) yield library.article(number);
}

/** The shorter ones first: an example is to be taken in at a glance. */
function* questionsOf({ figures }: ReturnType<Library['article']>): Generator<Candidate> {
  const questions = figures.flatMap((figure) => {
    const text = questionFor(figure);
    const works = (answer: Answer) => answer.figure?.text === figure.text;
    return text === undefined ? [] : [{ text, works }];
  });
  yield* questions.filter(({ text }) => text.length <= GLANCE);
  yield* questions.filter(({ text }) => text.length > GLANCE);
}
