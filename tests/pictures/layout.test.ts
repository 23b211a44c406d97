/** Messages as a browser lays them out: nothing sticks out and nothing is cut, on any screen. Runs where there is a browser. */
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../pictures/browser.js';
import { type Component, pageOf } from '../../pictures/page.js';
import type { MessagePayload } from '../../src/discord/page.js';
import { renderAnswer } from '../../src/discord/render/answer.js';
import { renderArticle, renderArticles } from '../../src/discord/render/articles.js';
import { renderCheck } from '../../src/discord/render/check.js';
import { renderCitation } from '../../src/discord/render/citation.js';
import { renderContext } from '../../src/discord/render/context.js';
import { renderFigures } from '../../src/discord/render/figures.js';
import { renderHelp } from '../../src/discord/render/help.js';
import { type Answer, LOCALES, type Locale } from '../../src/model.js';
import { answered, conflicting, notFound, quoting, weighed } from '../support/answers.js';
import { qingheDesk } from '../support/desk.js';
import { nastyText } from '../support/nasty-text.js';

/** A narrow phone, a common one, a desktop; CSS pixels. */
const WIDTHS = [320, 390, 720];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** What sticks out of the page or of the frame around it, or is cut off where Discord does not cut it. */
async function sticksOut({ components }: MessagePayload, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const wire = JSON.parse(JSON.stringify(components)) as Component[];
  await page.setContent(pageOf({ did: '使用了 /ask', components: wire }));
  return page.evaluate(() => {
    const found: string[] = [];
    const frame = document.querySelector('.container')?.getBoundingClientRect();
    if (frame === undefined) return ['no container'];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page');
    for (const element of document.querySelectorAll('.container *')) {
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own > 0 && (left < frame.left || right > frame.right + 0.5)) found.push(element.outerHTML.slice(0, 80));
    }
    return found;
  });
}

async function messages(locale: Locale): Promise<Readonly<Record<string, MessagePayload>>> {
  const desk = qingheDesk();
  const audience = { asker: '1100000000000000005', isPrivate: false, locale, isShared: true };
  const answer = (of: Answer, position = 0) =>
    renderAnswer({ answer: of, questions: ['上一个问题', of.question], audience, position });
  const found = desk.ask('青禾县2020年新开茶馆多少家');
  const [quote] = found.quotes;
  const article = desk.article('qinghe-teahouses');
  if (quote === undefined || article === undefined) throw new Error('the corpus does not answer');
  const figures = await desk.figures('茶馆');
  return {
    figure: answer(found),
    'second quote': answer(desk.ask('茶馆'), 1),
    keywords: answer(desk.ask('茶馆')),
    comparison: answer(weighed),
    conflict: answer(conflicting),
    'not found': answer({ ...notFound, suggestions: ['老街有什么新事'.repeat(11), '茶馆'] }),
    'a long word': answer(quoting(`https://example.org/${'a'.repeat(600)}`)),
    context: renderContext({ quote, article, audience }),
    figures: renderFigures({
      what: '茶馆',
      when: '',
      only: '',
      figures,
      article: (id) => desk.article(id),
      page: 0,
      audience,
    }),
    citation: renderCitation({ article: article.info, quote, style: 'bibtex', accessed: '2026-01-31', audience }),
    articles: renderArticles(desk.articles(), 0, audience),
    article: renderArticle(article, 0, audience),
    check: renderCheck(await desk.check('青禾县2020年新开茶馆128家。潜水艇有三艘。'), audience),
    help: renderHelp(desk.examples(), audience),
  };
}

describe.each(LOCALES)('in %s', (locale) => {
  it.each(WIDTHS)('nothing sticks out on a screen of %i pixels', async (width) => {
    for (const [name, message] of Object.entries(await messages(locale))) {
      expect([name, await sticksOut(message, width)]).toEqual([name, []]);
    }
  });
});

it('on a phone, the buttons of an answer are one row', async () => {
  for (const name of ['figure', 'keywords', 'second quote']) {
    await sticksOut((await messages('zh-CN'))[name] as MessagePayload, 390);
    const tops = await page
      .locator('.button')
      .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
    expect(tops.length).toBe(5);
    expect(new Set(tops).size).toBe(1);
  }
});

it('nothing sticks out whatever the articles hold', async () => {
  await fc.assert(
    fc.asyncProperty(nastyText, nastyText, async (text, title) => {
      const answer = { ...answered, ...quoting(text, { title }), figure: { text: title, what: text } };
      const audience = { asker: '1100000000000000005', isPrivate: false, locale: 'zh-CN', isShared: true } as const;
      expect(await sticksOut(renderAnswer({ answer, questions: [text || '?'], audience }), 320)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
