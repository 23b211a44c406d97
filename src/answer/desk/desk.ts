/**
 * The reference desk: everything that a front end with buttons and lists asks about the articles, in one object over one
 * library. Finding and ranking are elsewhere; here is what such lists are made of.
 */
import type {
  Answer,
  ArticleInfo,
  ArticleSummary,
  ArticleView,
  CheckedClaim,
  Figure,
  PassageRef,
  Quote,
} from '../../model.js';
import type { Library } from '../../search/library.js';
import { atOnce, inSlices, type Steps } from '../../slices.js';
import { foldText } from '../../text/fold.js';
import { Answerer } from '../answerer.js';
import { locate, viewArticle } from '../quoting/article-view.js';
import { checkClaims } from './check.js';
import { Completer, type Field } from './complete.js';
import { exampleQuestions } from './examples.js';
import { findFigures } from './find-figures.js';

const EXAMPLES = 5;
/** Examples beneath a refusal. */
const OFFERED = 3;
/** Articles asked by themselves that are held ready. */
const ANSWERERS = 100;
/** In place of the number of an article that is gone: it has no passage, and so no answer. */
const NO_ARTICLE = -1;

export interface DeskAskOptions {
  /** Ties follow-ups together: whatever names one person's talk in one place. */
  readonly conversation?: string;
  /** Questions that were asked before, oldest first, where the conversation may have been forgotten. */
  readonly after?: readonly string[];
  /** Only this article answers. */
  readonly articleId?: string;
}

export class Desk {
  private readonly answerer: Answerer;
  private readonly ofArticle = new Map<number, Answerer>();
  private summaries: readonly ArticleSummary[] | undefined;
  private completer: Completer | undefined;
  private examplesFound: readonly string[] | undefined;

  /** @param onAnswer told of every answer to `ask` */
  constructor(
    private readonly library: Library,
    private readonly onAnswer: (answer: Answer) => void = () => undefined,
  ) {
    this.answerer = new Answerer(library);
  }

  ask(question: string, options: DeskAskOptions = {}): Answer {
    const answer = this.withExamples(this.answer(question, options), options);
    this.onAnswer(answer);
    return answer;
  }

  /** Who asks for what is nowhere near is shown what can be asked, as soon as that is known. */
  private withExamples(answer: Answer, { articleId }: DeskAskOptions): Answer {
    const isLost = answer.status === 'not_found' && answer.suggestions === undefined && articleId === undefined;
    const examples = this.examplesFound?.slice(0, OFFERED) ?? [];
    return isLost && examples.length > 0 ? { ...answer, suggestions: examples } : answer;
  }

  private answer(question: string, { conversation, after = [], articleId }: DeskAskOptions): Answer {
    const answerer = articleId === undefined ? this.answerer : this.answererOf(articleId);
    if (after.length === 0) return answerer.ask(question, conversation === undefined ? {} : { conversation });
    // Said again in their order, the earlier questions mean what they meant.
    const again = conversation === undefined ? new Answerer(answerer.library) : answerer;
    const key = { conversation: conversation ?? 'again' };
    for (const earlier of after) again.ask(earlier, key);
    return again.ask(question, key);
  }

  /** Forgets the conversations whose names are meant. */
  forget(isMeant: (conversation: string) => boolean): void {
    this.answerer.forget(isMeant);
  }

  articles(): readonly ArticleSummary[] {
    this.summaries ??= Array.from(this.library.articles(), ({ info, body }) => ({ info, characters: body.length }));
    return this.summaries;
  }

  article(id: string): ArticleView | undefined {
    return viewArticle(this.library, id);
  }

  locate(ref: PassageRef): Quote | undefined {
    return locate(this.library, ref);
  }

  /**
   * Figures that fit `what`, best first; of one article, or with `when` in their time or their sentence, where given. Looked for in
   * slices: a large corpus has a hundred thousand.
   */
  async figures(what: string, { articleId, when }: { articleId?: string; when?: string } = {}): Promise<Figure[]> {
    const time = foldText(when ?? '').trim();
    return (await inSlices(findFigures(this.library, what))).filter(
      (figure) =>
        (articleId === undefined || figure.articleId === articleId) &&
        (time === '' || foldText(`${figure.when ?? ''}\n${figure.sentence}`).includes(time)),
    );
  }

  complete(field: Field, typed: string, limit: number): Promise<string[]> {
    return inSlices(this.completions().complete(field, typed, limit));
  }

  /** Those of `texts` that hold what was typed, be it in pinyin. */
  choose(texts: readonly string[], typed: string, limit: number): string[] {
    return this.completions().choose(texts, typed, limit);
  }

  /** The article that comes nearest to a question, be it far from answering it. */
  nearest(question: string): ArticleInfo | undefined {
    return this.answerer.explain(question).finding.ranking.sentences[0]?.at.article.info;
  }

  /** What the articles say to a text, claim by claim: each is a question, and others get their turn between two. */
  check(text: string): Promise<CheckedClaim[]> {
    return inSlices(checkClaims(text, (question) => this.answerer.ask(question)));
  }

  examples(): readonly string[] {
    this.examplesFound ??= atOnce(this.findExamples());
    return this.examplesFound;
  }

  /** Loads the dictionary and makes what the first caller would otherwise wait for. */
  *warm(): Steps<void> {
    this.answer('预热', {});
    yield;
    this.completer ??= yield* Completer.over(this.library);
    this.articles();
    yield;
    this.examplesFound ??= yield* this.findExamples();
    yield* findFigures(this.library, '预热');
    this.article('');
  }

  private findExamples(): Steps<string[]> {
    return exampleQuestions(this.library, (question) => this.answerer.ask(question), EXAMPLES);
  }

  private completions(): Completer {
    this.completer ??= atOnce(Completer.over(this.library));
    return this.completer;
  }

  private answererOf(articleId: string): Answerer {
    const number = this.library.numberOf(articleId) ?? NO_ARTICLE;
    const found = this.ofArticle.get(number) ?? this.answerer.restrictedTo(number);
    this.ofArticle.delete(number);
    this.ofArticle.set(number, found);
    for (const oldest of this.ofArticle.keys()) {
      if (this.ofArticle.size <= ANSWERERS) break;
      this.ofArticle.delete(oldest);
    }
    return found;
  }
}
