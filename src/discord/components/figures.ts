/** Turns the pages of `/figure`, and shows the sentence of the figure that is chosen. */
import type { Figure, Quote } from '../../model.js';
import { languageOf } from '../admission.js';
import { type Component, type ComponentInteraction, component } from '../handlers.js';
import { FIGURE, FIGURES, PASSAGE, refOf } from '../ids.js';
import { unescapeInline } from '../markdown.js';
import { notify, press } from '../press.js';
import { serverOf } from '../reader.js';
import { type FiguresView, renderFigures } from '../render/figures.js';
import type { Desk } from '../services.js';
import { readText, STATE } from '../state.js';

export const figuresPage: Component = component(FIGURES, async (interaction, { asker, only, page }, services) => {
  await press(
    interaction,
    asker,
    async (audience) => renderFigures({ ...(await readQuery(interaction, only, services.desk)), page, audience }),
    languageOf(serverOf(interaction), services),
  );
});

export const figureChosen: Component = component(FIGURE, async (interaction, { asker, only, page }, services) => {
  const { desk } = services;
  const value = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  const ref = PASSAGE.parse(value ?? '');
  if (ref === undefined) return notify(interaction, (messages) => messages.staleButton);
  const words = desk.locate(ref);
  const chosen = words === undefined ? undefined : sentenceOf(words, desk);
  if (chosen === undefined) {
    return notify(interaction, (_, { passageGone }) => passageGone(desk.article(ref.articleId)?.info.title));
  }
  await press(
    interaction,
    asker,
    async (audience) => renderFigures({ ...(await readQuery(interaction, only, desk)), page, audience, chosen }),
    languageOf(serverOf(interaction), services),
  );
});

/** What was asked for, as the message says it. */
async function readQuery(
  { message }: ComponentInteraction,
  only: string,
  desk: Desk,
): Promise<Pick<FiguresView, 'what' | 'when' | 'only' | 'figures' | 'article'>> {
  const text = (id: number) => unescapeInline((readText(message, id) ?? '').replace(/^(?:###|-#) /, ''));
  const [what, when] = [text(STATE.what), text(STATE.when)];
  const figures = await desk.figures(what, { when, ...(only !== '' && { articleId: only }) });
  return { what, when, only, figures, article: (id) => desk.article(id) };
}

/** The figure whose words these are, and the sentence around it. */
function sentenceOf({ articleId, start }: Quote, desk: Desk): { figure: Figure; quote: Quote } | undefined {
  const article = desk.article(articleId);
  const figure = article?.figures.find((candidate) => candidate.start === start);
  const paragraph = article?.paragraphs.find(({ number }) => number === figure?.paragraph);
  if (figure === undefined || paragraph === undefined) return undefined;
  const from = paragraph.start + paragraph.text.lastIndexOf(figure.sentence, figure.start - paragraph.start);
  const sentence = { articleId, start: from, end: from + figure.sentence.length, text: figure.sentence };
  const quote = desk.locate(refOf(sentence));
  if (quote === undefined) return undefined;
  return { figure, quote: { ...quote, highlights: [[figure.start - from, figure.end - from]] } };
}
