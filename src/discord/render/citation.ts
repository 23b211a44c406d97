/** An excerpt with its citation in a code block, and a button for each style. */
import { WORDS } from '../../locale/discord.js';
import { MESSAGES } from '../../locale.js';
import type { ArticleInfo, Quote } from '../../model.js';
import { button } from '../buttons.js';
import { cite } from '../citation.js';
import { RESTYLE, refOf, STYLES } from '../ids.js';
import { codeBlock } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import type { Audience } from '../reader.js';
import { ACCENT } from './colours.js';
import { quoteWithin } from './quote.js';

export interface CitationView {
  readonly article: ArticleInfo;
  readonly quote: Quote;
  readonly style: (typeof STYLES)[number];
  readonly accessed: string;
  readonly audience: Audience;
}

export function renderCitation({ article, quote, style, accessed, audience }: CitationView): MessagePayload {
  const messages = MESSAGES[audience.locale];
  const words = WORDS[audience.locale];
  const page = new Page();
  const citation = codeBlock(
    cite(article, { style, accessed, messages, words, paragraph: quote.paragraph }),
    style === 'bibtex' ? 'bibtex' : '',
  );
  page.add([quoteWithin({ ...quote, highlights: [] }, page.room - citation.length, messages), citation]);
  const ref = refOf(quote);
  page.buttons(
    STYLES.map((other) =>
      button(RESTYLE.build({ style: other, ...ref }), {
        label: words.styles[other],
        isPrimary: other === style,
        isDisabled: other === style,
      }),
    ),
  );
  return page.message(ACCENT.reading);
}
