/** What is drawn: messages of the bot over the project's own corpus, made by the code that makes them in Discord. */
import { Desk } from '../dist/answer/desk/desk.js';
import { renderAnswer } from '../dist/discord/render/answer.js';
import { renderArticles } from '../dist/discord/render/articles.js';
import { renderCheck } from '../dist/discord/render/check.js';
import { renderCitation } from '../dist/discord/render/citation.js';
import { renderContext } from '../dist/discord/render/context.js';
import { renderFigures } from '../dist/discord/render/figures.js';
import { renderHelp } from '../dist/discord/render/help.js';

/**
 * @typedef {import('../dist/model.js').Answer} Answer
 * @typedef {import('../dist/discord/page.js').MessagePayload} MessagePayload
 * @typedef {{ readonly did: string, readonly isPrivate?: boolean, readonly message: MessagePayload }} Scene
 */

/** @type {import('../dist/discord/reader.js').Audience} */
const AUDIENCE = { asker: '1100000000000000005', isPrivate: false, locale: 'zh-CN', isShared: true };
const PRIVATE = { ...AUDIENCE, isPrivate: true };
const FIGURE = '娄底2019年GDP是多少';

/**
 * @param {import('../dist/search/library.js').Library} library
 * @returns {Readonly<Record<string, Scene>>} by the name of the picture
 */
export async function scenes(library) {
  const desk = new Desk(library);
  /** @param {string} question @param {Answer} [answer] */
  const answered = (question, answer = desk.ask(question)) => ({
    did: '使用了 /ask',
    message: renderAnswer({ answer, questions: [question], audience: AUDIENCE }),
  });
  const [quote] = desk.ask(FIGURE).quotes;
  const article = desk.article(quote?.articleId ?? '');
  if (quote === undefined || article === undefined) throw new Error('the corpus does not answer the example');
  return {
    figure: answered(FIGURE),
    keywords: answered('娄底 产业园'),
    comparison: answered('杭州和上海各有几家区块链产业园'),
    conflict: answered(TEAHOUSES, CONFLICTING),
    'not-found': answered('长沙有几艘潜水艇', notFound(desk)),
    'follow-up': {
      did: '使用了 /ask',
      message: renderAnswer({
        answer: desk.ask('人均呢', { after: [FIGURE] }),
        questions: [FIGURE, '人均呢'],
        audience: AUDIENCE,
      }),
    },
    context: {
      did: '使用了 /ask',
      message: renderContext({
        quote,
        article,
        audience: AUDIENCE,
        back: { questions: [FIGURE], only: '', position: 0 },
      }),
    },
    'figure-table': {
      did: '使用了 /figure',
      message: renderFigures({
        what: '区块链企业',
        when: '',
        only: '',
        figures: await desk.figures('区块链企业'),
        article: (id) => desk.article(id),
        page: 0,
        audience: AUDIENCE,
      }),
    },
    cite: {
      did: '使用了 /cite',
      isPrivate: true,
      message: renderCitation({
        article: article.info,
        quote,
        style: 'gbt7714',
        accessed: '2026-01-31',
        audience: PRIVATE,
      }),
    },
    check: {
      did: '使用了 查证',
      isPrivate: true,
      message: renderCheck(
        await desk.check('娄底2019年GDP有1640.58亿元，成都占全国区块链存量人才的12%。听说长沙还有潜水艇。'),
        PRIVATE,
      ),
    },
    articles: { did: '使用了 /articles', isPrivate: true, message: renderArticles(desk.articles(), 0, PRIVATE) },
    help: { did: '使用了 /help', isPrivate: true, message: renderHelp(desk.examples(), PRIVATE) },
  };
}

/** Invented, since the project's own articles do not contradict each other. */
const TEAHOUSES = '青禾县2020年新开茶馆多少家';

/** @type {Answer} */
const CONFLICTING = {
  v: 1,
  question: TEAHOUSES,
  status: 'conflicting',
  sides: [
    { side: '', figure: { text: '128家', what: '新开茶馆', when: '2020年' }, quote: 0 },
    { side: '', figure: { text: '131家', what: '全县新开茶馆', when: '2020年' }, quote: 1 },
  ],
  quotes: [
    quoted('2020年，青禾县新开茶馆128家，比前一年多出近三成。', [13, 17], '小城茶香', '青禾晚报', '2021-03-05'),
    quoted('账本上记着，2020年全县新开茶馆131家，歇业的有12家。', [17, 21], '茶馆账本', '柳湾周报', '2021-04'),
  ],
  tookMs: 1,
};

/**
 * @param {string} text
 * @param {readonly [number, number]} highlight
 * @param {string} title
 * @param {string} publisher
 * @param {string} published
 * @returns {import('../dist/model.js').Quote}
 */
function quoted(text, highlight, title, publisher, published) {
  const place = { articleId: 'invented', paragraph: 2, start: 0, end: text.length };
  const source = {
    title,
    publisher,
    published,
    url: 'https://news.example.org/',
    kind: /** @type {const} */ ('original'),
  };
  return { text, ...place, ...source, highlights: [highlight], score: 1 };
}

/**
 * @param {Desk} desk
 * @returns {Answer}
 */
function notFound(desk) {
  desk.examples();
  return desk.ask('长沙有几艘潜水艇');
}
