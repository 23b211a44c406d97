/** Figures as a small table, a page of them at a time; the sentence of the one that was chosen below it. */
import { WORDS } from '../../locale/discord.js';
import { MESSAGES } from '../../locale.js';
import type { ArticleView, Figure, Quote } from '../../model.js';
import { button, select } from '../buttons.js';
import { CITE, CONTEXT, FIGURE, FIGURES, PASSAGE, REMOVE, refOf } from '../ids.js';
import { ASIDE, FIGURES_A_PAGE, SHORT_TITLE } from '../limits.js';
import { boldInline, clip, escapeInline } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import type { Audience } from '../reader.js';
import { STATE } from '../state.js';
import { ACCENT } from './colours.js';
import { addQuote, BETWEEN, shown } from './quote.js';

export interface FiguresView {
  readonly what: string;
  readonly when: string;
  /** Id of the one article that was asked; empty where all were. */
  readonly only: string;
  readonly figures: readonly Figure[];
  readonly article: (id: string) => ArticleView | undefined;
  readonly page: number;
  /** The figure that was chosen, and its sentence. */
  readonly chosen?: { readonly figure: Figure; readonly quote: Quote };
  readonly audience: Audience;
}

export function renderFigures(view: FiguresView): MessagePayload {
  const { what, when, only, figures, article, chosen, audience } = view;
  const { asker, locale, isPrivate } = audience;
  const words = WORDS[locale];
  const last = Math.max(0, Math.ceil(figures.length / FIGURES_A_PAGE) - 1);
  const number = Math.min(view.page, last);
  const listed = figures.slice(number * FIGURES_A_PAGE, (number + 1) * FIGURES_A_PAGE);
  const page = new Page();
  page.add([`### ${escapeInline(what)}`], { id: STATE.what });
  if (shown([when]).length > 0) page.add([`-# ${escapeInline(when)}`], { id: STATE.when });
  if (listed.length === 0) page.add([words.figures.none(escapeInline(what))]);
  for (const [index, figure] of listed.entries()) {
    const title = article(figure.articleId)?.info.title ?? figure.articleId;
    const beneath = shown([figure.when, `《${clip(title, SHORT_TITLE)}》`]).map((text) =>
      escapeInline(clip(text, ASIDE)),
    );
    const about = shown([figure.what]).map((text) => escapeInline(clip(text, ASIDE)));
    const line = [boldInline(clip(figure.text, ASIDE)), ...about].join('　');
    // A line of text for each, apart from its neighbours, is a table that a phone can show.
    page.add([`${line}\n-# ${beneath.join(BETWEEN)}`], { divided: index === 0 });
  }
  page.add([`-# ${words.figures.count(figures.length)}`]);
  if (chosen !== undefined) addQuote(page, chosen.quote, MESSAGES[locale], { divided: true });
  if (listed.length > 0) page.select(choice(listed, view, number));
  const turn = (to: number) => FIGURES.build({ asker, only, page: to });
  const place = words.buttons.place(number + 1, last + 1);
  page.buttons([
    ...(chosen === undefined
      ? []
      : [
          button(CONTEXT.build({ asker, position: 0, from: 'other', ...refOf(chosen.quote) }), {
            label: words.buttons.context,
          }),
          button(CITE.build({ style: 'markdown', ...refOf(chosen.quote) }), { label: words.buttons.cite }),
        ]),
    ...(last === 0
      ? []
      : [
          button(turn(Math.max(0, number - 1)), { label: '◀', isDisabled: number === 0 }),
          button(turn(number + 1), { label: `${place} ▶`, isDisabled: number === last }),
        ]),
    ...(isPrivate ? [] : [button(REMOVE.build({ asker }), { emoji: '🗑️' })]),
  ]);
  return page.message(figures.length === 0 ? ACCENT.not_found : ACCENT.answered);
}

function choice(listed: readonly Figure[], { audience, only, chosen }: FiguresView, page: number) {
  const seen = new Set<string>();
  const options = listed.flatMap((figure) => {
    const { text, what, when, articleId, start } = figure;
    const value = PASSAGE.build(refOf(figure));
    // A range and the number that it begins with may be the same words.
    if (seen.has(value)) return [];
    seen.add(value);
    const isDefault = chosen?.figure.articleId === articleId && chosen.figure.start === start;
    return [{ label: text, value, description: shown([what, when]).join(BETWEEN), isDefault }];
  });
  return select(FIGURE.build({ asker: audience.asker, only, page }), WORDS[audience.locale].figures.choose, options);
}
