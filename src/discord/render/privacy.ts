/** What is kept about somebody, for themselves. */
import { WORDS } from '../../locale/discord.js';
import type { Held } from '../../store/store.js';
import { button } from '../buttons.js';
import { FORGET, HELD } from '../ids.js';
import { LISTED_QUESTIONS } from '../limits.js';
import { clip, escapeInline } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import type { Audience } from '../reader.js';
import { ACCENT } from './colours.js';

const SHOWN_QUESTION = 120;

/** @param days that questions are kept; 0 where none are */
export function renderPrivacy({ questions, votes }: Held, days: number, { locale, asker }: Audience): MessagePayload {
  const words = WORDS[locale].keeping.privacy;
  const page = new Page();
  page.add([`### ${words.title}`]);
  const isNothing = questions.length + votes.length === 0;
  page.add([isNothing ? words.nothing : words.held(questions.length, votes.length)]);
  if (questions.length > 0) {
    const lines = questions
      .slice(0, LISTED_QUESTIONS)
      .map(({ at, question }) => `- <t:${Math.floor(at / 1000)}:d> ${escapeInline(clip(question, SHOWN_QUESTION))}`);
    page.add([[words.latest, ...lines].join('\n')]);
  }
  if (votes.length > 0) {
    const lines = votes.slice(0, LISTED_QUESTIONS).map(({ at, vote, reason }) => {
      const said = reason === null ? '' : ` ${escapeInline(clip(reason, SHOWN_QUESTION))}`;
      return `- <t:${Math.floor(at / 1000)}:d> ${vote === 1 ? '👍' : '👎'}${said}`;
    });
    page.add([[words.latestVotes, ...lines].join('\n')]);
  }
  page.add([`-# ${days === 0 ? words.keepsNothing : words.rules(days)}`], { divided: true });
  if (!isNothing) {
    page.buttons([
      button(HELD.build({ asker }), { label: 'JSON Lines' }),
      button(FORGET.build({ asker }), { label: words.remove }),
    ]);
  }
  return page.message(ACCENT.reading);
}
