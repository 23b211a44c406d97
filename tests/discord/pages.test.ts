/** Every page over articles and questions that try to be something else: valid for Discord, and nothing shown that is not meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../src/discord/page.js';
import { renderAnswer } from '../../src/discord/render/answer.js';
import { renderArticle, renderArticles } from '../../src/discord/render/articles.js';
import { renderCheck, renderSources } from '../../src/discord/render/check.js';
import { renderCitation } from '../../src/discord/render/citation.js';
import { renderContext } from '../../src/discord/render/context.js';
import { renderFigures } from '../../src/discord/render/figures.js';
import { renderHelp } from '../../src/discord/render/help.js';
import { MESSAGES } from '../../src/locale.js';
import {
  type ArticleInfo,
  type ArticleParagraph,
  type ArticleView,
  type CheckedClaim,
  type Figure,
  LOCALES,
  type Quote,
} from '../../src/model.js';
import { seen } from '../support/discord-markdown.js';
import { highlights, nastyText } from '../support/nasty-text.js';
import { problemsOf, textsOf, wireOf } from '../support/payload.js';

/** Whitespace only is no text of an article. */
const text = nastyText.filter((candidate) => candidate.trim() !== '');
const longText = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: text.map((part) => part.repeat(80)) },
  {
    weight: 1,
    arbitrary: text.map(
      (part) =>
        `${part
          .replaceAll(/[。！？；!?]/g, '，')
          .repeat(200)
          .slice(0, 4_000)}。`,
    ),
  },
);

const info: fc.Arbitrary<ArticleInfo> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9-]{1,60}$/),
    title: text,
    publisher: nastyText,
    authors: fc.array(nastyText, { maxLength: 5 }),
    published: fc.constantFrom('2020', '2020-05', '2020-05-16'),
    url: fc.webUrl({ withFragments: true, withQueryParameters: true }),
    text: fc.constantFrom('original', 'brief'),
  },
  { requiredKeys: ['id', 'title', 'text'] },
);

/** Paragraphs one behind the other, as in a body. */
const paragraphs: fc.Arbitrary<ArticleParagraph[]> = fc
  .array(fc.tuple(longText, fc.option(nastyText, { nil: undefined })), { minLength: 1, maxLength: 4 })
  .map((parts) => {
    let at = 0;
    return parts.map(([own, heading], index) => {
      const start = at;
      at += own.length + 2;
      return {
        number: index + 1,
        start,
        end: start + own.length,
        text: own,
        ...(heading !== undefined && { heading }),
      };
    });
  });

const article: fc.Arbitrary<ArticleView> = fc
  .tuple(info, paragraphs, fc.array(fc.tuple(nastyText, nastyText, nastyText), { maxLength: 30 }))
  .map(([about, parts, numbers]) => ({
    info: about,
    characters: parts.at(-1)?.end ?? 0,
    paragraphs: parts,
    figures: numbers.map(
      ([own, what, when], start): Figure => ({
        text: own || '1',
        what,
        when,
        articleId: about.id,
        paragraph: 1,
        start,
        end: start + (own || '1').length,
        sentence: parts[0]?.text ?? '',
      }),
    ),
  }));

/** Words of a paragraph of the article. */
function quoteIn({ info: about, paragraphs: parts }: ArticleView, at: number, spans: Quote['highlights']): Quote {
  const paragraph = parts[at % parts.length] as ArticleParagraph;
  const from = at % paragraph.text.length;
  const end = Math.max(from + 1, paragraph.text.length - (at % 7));
  const { id: articleId, title, publisher, published, url, text: kind } = about;
  return {
    text: paragraph.text.slice(from, end),
    articleId,
    title,
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    kind,
    paragraph: paragraph.number,
    start: paragraph.start + from,
    end: paragraph.start + end,
    highlights: spans,
    score: 1,
  };
}

const audience = fc.record({
  asker: fc.constant('1100000000000000005'),
  isPrivate: fc.boolean(),
  locale: fc.constantFrom(...LOCALES),
  isShared: fc.boolean(),
});

/** What our own sentences mean to be more than text: commands, who asked, and blocks for copying. */
const OURS = /`\/(?:ask|figure|cite|articles)`|<@1100000000000000005>|```[a-z]*\n[\s\S]*?\n```/g;

function expectSound(message: MessagePayload): void {
  const body = wireOf(message);
  expect(problemsOf(body)).toEqual([]);
  for (const shown of textsOf(body)) {
    const { constructs, links } = seen(shown.replaceAll(OURS, ''));
    expect(constructs).toEqual([]);
    for (const { label, target } of links) {
      expect(LOCALES.map((locale) => MESSAGES[locale].openSource)).toContain(label);
      expect(target).toMatch(/^https?:/);
    }
  }
}

/** Of each page. `RUNS=1250` tries 10,000 in all. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 120) };
const TIMEOUT = 600_000;

describe('whatever is asked and whatever the articles hold, Discord takes', { timeout: TIMEOUT }, () => {
  it('an answer, on each of its pages', () => {
    fc.assert(
      fc.property(
        article,
        fc.array(fc.nat(10_000), { maxLength: 10 }),
        highlights,
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<('answered' | 'conflicting')[]>('answered', 'conflicting'),
        fc.nat(12),
        audience,
        (view, places, spans, asked, status, position, who) => {
          const quotes = places.map((at) => quoteIn(view, at, spans));
          const questions = asked.map((question) => question.slice(0, 300));
          const isFound = quotes.length > 0;
          const answer = {
            v: 1,
            question: questions.at(-1) ?? '',
            status: isFound ? status : 'not_found',
            quotes,
            tookMs: 1,
          } as const;
          expectSound(
            renderAnswer({ answer, questions, position, audience: who, only: view.info, askedBy: who.asker }),
          );
        },
      ),
      RUNS,
    );
  });

  it('where there is no answer', () => {
    const texts = fc.array(longText, { maxLength: 6 });
    fc.assert(
      fc.property(text, texts, texts, audience, (question, missing, suggestions, who) => {
        const answer = { v: 1, question, status: 'not_found', quotes: [], missing, suggestions, tookMs: 1 } as const;
        expectSound(renderAnswer({ answer, questions: [question.slice(0, 300)], audience: who }));
      }),
      RUNS,
    );
  });

  it('the context of a quote', () => {
    fc.assert(
      fc.property(article, fc.nat(10_000), text, audience, (view, at, question, who) => {
        const quote = quoteIn(view, at, []);
        const back = { questions: [question.slice(0, 300)], only: view.info.id, position: at % 10 };
        expectSound(renderContext({ quote, article: view, audience: who, back }));
      }),
      RUNS,
    );
  });

  it('figures', () => {
    fc.assert(
      fc.property(article, text, nastyText, fc.nat(5), audience, (view, what, when, page, who) => {
        const figure = view.figures[0];
        expectSound(
          renderFigures({
            what: what.slice(0, 80),
            when: when.slice(0, 80),
            only: view.info.id,
            figures: view.figures,
            article: () => view,
            page,
            audience: who,
            ...(figure !== undefined && { chosen: { figure, quote: quoteIn(view, page, []) } }),
          }),
        );
      }),
      RUNS,
    );
  });

  it('a citation', () => {
    const styles = fc.constantFrom(...(['markdown', 'plain', 'gbt7714', 'bibtex'] as const));
    fc.assert(
      fc.property(article, fc.nat(10_000), styles, audience, (view, at, style, who) => {
        const quote = quoteIn(view, at, []);
        expectSound(renderCitation({ article: view.info, quote, style, accessed: '2026-01-31', audience: who }));
      }),
      RUNS,
    );
  });

  it('the list of articles, and each of them', () => {
    const articles = fc.uniqueArray(article, { maxLength: 12, selector: ({ info: { id } }) => id });
    fc.assert(
      fc.property(articles, fc.nat(3), audience, (views, page, who) => {
        expectSound(renderArticles(views, page, who));
        for (const view of views.slice(0, 1)) expectSound(renderArticle(view, page, who));
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 3) },
    );
  });

  it('what the articles say to a message, and sources for it', () => {
    const verdict = fc.constantFrom<CheckedClaim['verdict'][]>('same', 'differs', 'related', 'absent');
    const claims = fc.array(fc.tuple(longText, verdict, nastyText, nastyText, fc.nat(10_000)), { maxLength: 6 });
    fc.assert(
      fc.property(article, claims, audience, (view, said, who) => {
        const checked = said.map(
          ([claim, kind, claimed, found, at]): CheckedClaim => ({
            claim,
            verdict: kind,
            claimed,
            found,
            ...(kind !== 'absent' && { quote: quoteIn(view, at, []) }),
          }),
        );
        expectSound(renderCheck(checked, who));
        expectSound(renderSources(checked, () => view.info, '2026-01-31', who));
      }),
      RUNS,
    );
  });

  it('the help', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), audience, (examples, who) => {
        expectSound(renderHelp(examples, who));
      }),
      RUNS,
    );
  });
});
