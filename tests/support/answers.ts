/** Answers made by hand, one of each kind. Data only; every sentence is invented. */
import type { Answer, Quote } from '../../src/model.js';

export const original: Quote = {
  text: '青禾县去年新开茶馆128家，比前年多出近三成。',
  articleId: 'qinghe-teahouses',
  title: '小城茶香',
  publisher: '青禾晚报',
  published: '2021-03-05',
  url: 'https://news.example.org/2021/tea.html',
  kind: 'original',
  paragraph: 3,
  start: 120,
  end: 142,
  highlights: [
    [3, 5],
    [7, 13],
  ],
  score: 9.5,
};

export const brief: Quote = {
  text: '文中说，茶馆多开在老街一带。',
  articleId: 'qinghe-old-street',
  title: '老街新事',
  url: 'https://news.example.org/2021/street.html',
  kind: 'brief',
  paragraph: 7,
  start: 0,
  end: 14,
  highlights: [[4, 6]],
  score: 5,
};

export const answered: Answer = {
  v: 1,
  question: '青禾县去年新开多少家茶馆',
  status: 'answered',
  figure: { text: '128家', value: 128, unit: '家', what: '新开茶馆', when: '去年' },
  quotes: [original, brief],
  tookMs: 2,
};

/** Two are weighed, and each has a figure. */
export const weighed: Answer = {
  v: 1,
  question: '青禾和柳湾各新开多少家茶馆',
  status: 'answered',
  figure: { text: '128家', value: 128, unit: '家', what: '新开茶馆', when: '去年' },
  sides: [
    {
      side: '青禾',
      figure: { text: '128家', value: 128, unit: '家', what: '新开茶馆', when: '去年' },
      quote: 0,
    },
    { side: '柳湾', figure: { text: '90家', value: 90, unit: '家' }, quote: 1 },
  ],
  quotes: [original, { ...original, text: '柳湾县新开逾90家。', start: 142, end: 152, highlights: [[0, 2]] }, brief],
  tookMs: 2,
};

export const conflicting: Answer = {
  v: 1,
  question: '青禾县去年新开多少家茶馆',
  status: 'conflicting',
  sides: [
    { side: '', figure: { text: '128家', value: 128, unit: '家', what: '新开茶馆', when: '去年' }, quote: 0 },
    { side: '', figure: { text: '131家', value: 131, unit: '家', when: '去年' }, quote: 1 },
  ],
  quotes: [
    original,
    {
      ...original,
      articleId: 'other',
      title: '茶馆账本',
      text: '账本上记着，去年新开茶馆131家。',
      highlights: [[12, 16]],
    },
  ],
  tookMs: 2,
};

export const notFound: Answer = {
  v: 1,
  question: '潜水艇有几艘',
  status: 'not_found',
  quotes: [],
  missing: ['潜水艇'],
  suggestions: ['青禾县去年新开多少家茶馆', '老街有什么新事'],
  tookMs: 1,
};

/** An answer of one quote, with what a test wants to say. */
export function quoting(text: string, more: Partial<Quote> = {}): Answer {
  const { figure: _figure, ...rest } = answered;
  return { ...rest, quotes: [{ ...original, text, highlights: [], end: original.start + text.length, ...more }] };
}
