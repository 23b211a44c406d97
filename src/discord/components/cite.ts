/** Cites the quote that a button is under, for whoever pressed it; and the same in another style. */
import type { PassageRef } from '../../model.js';
import { type Component, type ComponentInteraction, component } from '../handlers.js';
import { CITE, RESTYLE, type STYLES } from '../ids.js';
import type { MessagePayload } from '../page.js';
import { notify } from '../press.js';
import { audienceOf } from '../reader.js';
import { renderCitation } from '../render/citation.js';
import { reply, update } from '../respond.js';
import { type Services, today } from '../services.js';

export const citeQuote: Component = component(CITE, (interaction, values, services) =>
  citation(interaction, values, services, (render) => reply(interaction, { isPrivate: true }, render)),
);

/** Only whoever asked for a citation sees its buttons. */
export const restyle: Component = component(RESTYLE, (interaction, values, services) =>
  citation(interaction, values, services, (render) => update(interaction, render)),
);

async function citation(
  interaction: ComponentInteraction,
  { style, ...ref }: PassageRef & { readonly style: (typeof STYLES)[number] },
  services: Services,
  show: (render: () => MessagePayload) => Promise<void>,
): Promise<void> {
  const [quote, article] = [services.desk.locate(ref), services.desk.article(ref.articleId)?.info];
  if (quote === undefined || article === undefined) {
    return notify(interaction, (_, words) => words.passageGone(article?.title));
  }
  const audience = audienceOf(interaction, true);
  await show(() => renderCitation({ article, quote, style, accessed: today(services), audience }));
}
