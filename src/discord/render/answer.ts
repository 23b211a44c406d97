/**
 * An answer as a Discord message. Decides what is shown and in which order; never changes a quoted word, and never says
 * anything about the articles that the answer does not hold.
 */
import type { APIButtonComponent } from 'discord.js';
import { WORDS, type Words } from '../../locale/discord.js';
import { MESSAGES, type Messages } from '../../locale.js';
import type { Answer, AnsweredSide, Quote } from '../../model.js';
import { asSaid } from '../../text/bounds.js';
import { labelsOf } from '../../text/figure-label.js';
import { button } from '../buttons.js';
import { CITE, CONTEXT, FOLLOW_UP, PUBLISH, REMOVE, refOf, SUGGESTION, TURN } from '../ids.js';
import {
  ASIDE,
  BUTTON_LABEL,
  CONFLICTING_QUOTES,
  FURTHER_QUOTES,
  MISSING_TERMS,
  QUESTION,
  SUGGESTIONS,
  TITLE,
} from '../limits.js';
import { clip, escapeInline, visible } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import type { Audience } from '../reader.js';
import { questionLines, STATE } from '../state.js';
import { ACCENT } from './colours.js';
import { addCompact, addQuote, BETWEEN, shown } from './quote.js';
import { voteButtons } from './votes.js';

/** An answer and how it is looked at. */
export interface AnswerView {
  readonly answer: Answer;
  /** The question, last, and those that it follows up. */
  readonly questions: readonly string[];
  readonly audience: Audience;
  /** Which of {@link positions} is shown; 0 is the answer itself. */
  readonly position?: number;
  /** The one article that was asked. */
  readonly only?: { readonly id: string; readonly title: string };
  /** It has been shown to everybody already. */
  readonly isPublished?: boolean;
  /** Who asked, where somebody shows it to others. */
  readonly askedBy?: string;
  /** Id of the question as it is kept, where the answer can be voted on. */
  readonly voteOn?: string | undefined;
}

/** How many pages an answer has: one for each quote, and one for the list where they disagree. */
export function positions({ status, quotes }: Answer): number {
  return quotes.length + Number(status === 'conflicting');
}

/** The message for an answer; valid for Discord whatever the answer holds. */
export function renderAnswer(view: AnswerView): MessagePayload {
  const { answer, questions, audience, askedBy, only } = view;
  const messages = MESSAGES[audience.locale];
  const words = WORDS[audience.locale];
  const page = new Page();
  page.add([questionLines(questions)], { id: STATE.questions });
  const asides = [
    ...(only === undefined ? [] : [words.onlyIn(escapeInline(clip(only.title, TITLE)))]),
    ...(askedBy === undefined ? [] : [words.askedBy(`<@${askedBy}>`)]),
  ];
  if (asides.length > 0) page.add([`-# ${asides.join(BETWEEN)}`]);
  const [room, position] = [page.room, view.position ?? 0];
  const focus = focusOf(answer, position);
  const last = positions(answer);
  const place = last > 1 ? [words.quoteOf(position + 1, last)] : [];
  if (position > 0 && focus !== undefined) addQuote(page, focus, messages, { asides: place });
  else write[answer.status](page, answer, messages, place);
  // An answer without anything to show breaks the contract; a message without text would be refused.
  if (page.room === room) page.add([messages.notFound]);
  if (answer.status === 'not_found') page.buttons(suggestionButtons(answer, audience));
  page.buttons(answerButtons(view, focus, words));
  return page.message(ACCENT[answer.status]);
}

/** The quote that the buttons are about; none on the list of those that disagree. */
function focusOf({ status, quotes }: Answer, position: number): Quote | undefined {
  return quotes[status === 'conflicting' ? position - 1 : position];
}

const write: Readonly<
  Record<Answer['status'], (page: Page, answer: Answer, messages: Messages, place: readonly string[]) => void>
> = {
  answered(page, { question, figure, sides = [], unanswered, quotes }, messages, asides) {
    const [best, ...further] = quotes;
    const headings = sides.filter((side) => side.figure !== undefined).map((side) => heading(side, quotes[side.quote]));
    if (headings.length > 0) page.add([headings.join('\n')]);
    else if (figure !== undefined) page.add([heading({ figure, question }, best)]);
    const open = shown(unanswered).map((text) => escapeInline(clip(text, ASIDE)));
    if (open.length > 0) page.add([`-# ${messages.unanswered(open)}`]);
    if (best !== undefined) addQuote(page, best, messages, { asides });
    // Who asked for a figure has it; who asked for several wants the sentence of each, who looked for something more of what there is.
    const least = headings.length > 0 || figure !== undefined ? 0 : FURTHER_QUOTES;
    for (const quote of further.slice(0, Math.max(least, ...sides.map(({ quote }) => quote)))) {
      if (!addCompact(page, quote, messages)) break;
    }
  },

  conflicting(page, { quotes, sides = [] }, messages) {
    page.add([`### ${messages.conflicting}`]);
    for (const [i, quote] of quotes.slice(0, CONFLICTING_QUOTES).entries()) {
      const own = sides.filter((side) => side.quote === i);
      // What disagrees comes first; the rest is for turning to.
      if (sides.length > 1 && own.length === 0) break;
      const above = own.map((side) => heading(side, quote)).filter((lines) => lines !== '');
      if (!addCompact(page, quote, messages, { above })) break;
    }
  },

  not_found(page, answer, messages) {
    const missing = shown(answer.missing).slice(0, MISSING_TERMS);
    page.add([messages.notFound]);
    if (missing.length > 0) {
      page.add([`-# ${messages.missing(missing.map((term) => escapeInline(clip(term, ASIDE))))}`]);
    }
    const { onButtons, inText } = suggestionsOf(answer);
    const items = inText.map((question) => `- ${escapeInline(clip(question, QUESTION))}`);
    if (onButtons.length + items.length > 0) page.add([[messages.suggestions, ...items].join('\n')]);
  },
};

/** What a button cannot say word for word stands in the text. */
function suggestionsOf({ suggestions }: Answer): { onButtons: string[]; inText: string[] } {
  const all = shown(suggestions).slice(0, SUGGESTIONS);
  const fits = (text: string) => text.length <= BUTTON_LABEL && visible(text).trim() === text && !/\s{2}|\n/.test(text);
  return { onButtons: all.filter(fits), inText: all.filter((text) => !fits(text)) };
}

function suggestionButtons(answer: Answer, { asker }: Audience): APIButtonComponent[] {
  return suggestionsOf(answer).onButtons.map((label, place) => button(SUGGESTION.build({ asker, place }), { label }));
}

/** The figure, as its quote says it: 逾100家 is more than 100家. Behind the name of its side, where it is that of one; empty where there is neither. */
function heading(
  { side, asked, figure, question }: Partial<AnsweredSide> & { readonly question?: string },
  quote: Quote | undefined,
): string {
  const told = figure === undefined ? [] : labelsOf(figure, asked ?? question);
  const beneath = shown([asked, ...told]).map((text) => escapeInline(clip(text, ASIDE)));
  const figureText = figure === undefined ? undefined : asSaid(figure.text, quote?.text ?? '');
  const said = shown([side, figureText]).map((text) => escapeInline(clip(text, ASIDE)));
  if (said.length === 0) return '';
  const lines = [`## ${said.join(' ')}`];
  if (beneath.length > 0) lines.push(`-# ${beneath.join(BETWEEN)}`);
  return lines.join('\n');
}

/** One row: on the answer itself and on every further quote the buttons keep their places. */
function answerButtons(view: AnswerView, focus: Quote | undefined, { buttons }: Words): APIButtonComponent[] {
  const { answer, audience, position = 0, isPublished = false } = view;
  const { asker } = audience;
  const only = view.only?.id ?? '';
  const last = positions(answer) - 1;
  const turn = (to: number) => TURN.build({ asker, only, position: to });
  const found: APIButtonComponent[] = [];
  if (focus !== undefined) {
    const ref = refOf(focus);
    const from = only === '' ? 'answer' : 'only';
    found.push(
      button(CONTEXT.build({ asker, position, from, ...ref }), { label: buttons.context }),
      button(CITE.build({ style: 'markdown', ...ref }), { label: buttons.cite }),
    );
  }
  if (position > 0) found.push(button(turn(position - 1), { label: '◀' }));
  else found.push(button(FOLLOW_UP.build({ asker, only }), { label: buttons.followUp }));
  if (last > 0) found.push(button(turn(position + 1), { label: '▶', isDisabled: position >= last }));
  if (!audience.isPrivate) found.push(button(REMOVE.build({ asker }), { emoji: '🗑️' }));
  else if (audience.isShared && answer.status !== 'not_found') {
    const label = isPublished ? buttons.published : buttons.publish;
    found.push(button(PUBLISH.build({ asker, only, position }), { label, isDisabled: isPublished }));
  }
  return [...found, ...voteButtons(view.voteOn)];
}
