/** Discord, in English. */
import type { Words } from './discord.js';
import { keepingEnUS } from './keeping-en-us.js';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const enUS: Words = {
  commands: {
    ask: {
      description: 'Look something up in the articles: answers with exact quotes and their sources',
      options: {
        question: 'What to look up: a figure, a name, an event; pinyin works too',
        article: 'Look in this article only',
        private: 'Only you see the answer',
      },
    },
    figure: {
      description: 'Figures as a table: value, what, when and source',
      options: {
        what: 'Figures of what, such as 茶馆数量',
        article: 'In this article only',
        when: 'Of what time, such as 2019年',
        private: 'Only you see the answer',
      },
    },
    cite: {
      description: 'An excerpt with a citation ready for copying',
      options: {
        article: 'Which article',
        passage: 'Number of the paragraph, or a few words of it',
        style: 'Style of the citation',
      },
    },
    articles: { description: 'The articles, with date, publisher, length and link', options: {} },
    privacy: { description: keepingEnUS.privacy.description, options: {} },
    help: { description: 'What Yinju does and how to use it', options: {} },
  },
  messageCommands: { lookUp: 'Look up in the articles', citeSources: 'Cite sources for this' },
  styles: { markdown: 'Markdown', plain: 'Plain text', gbt7714: 'GB/T 7714—2015', bibtex: 'BibTeX' },
  buttons: {
    context: 'Context',
    back: 'Back',
    followUp: 'Follow up',
    cite: 'Cite',
    publish: 'Post here',
    published: 'Posted',
    place: (number, of) => `${number}/${of}`,
  },
  quoteOf: (number, of) => `quote ${number} of ${of}`,
  followUp: { title: 'Follow up', label: 'Your question', placeholder: '那长沙呢？' },
  askedBy: (mention) => `Asked by ${mention}`,
  onlyIn: (title) => `in 《${title}》 only`,
  onlyAsker: 'Only the asker and moderators can remove this answer.',
  answerGone: 'The articles have changed, and this question has no answer in them any more.',
  passageGone: (title) =>
    title === undefined
      ? 'This article is not in the collection any more.'
      : `《${title}》 has changed, and this passage is not in it any more.`,
  noArticle: (typed) => `There is no article “${typed}” in the collection.`,
  noParagraph: (typed) => `The article has no paragraph “${typed}”.`,
  figures: {
    none: (what) => `No figures were found for “${what}”.`,
    count: (number) => (number === 1 ? '1 figure' : `${number} figures`),
    choose: 'See the sentence of …',
  },
  articles: {
    title: (count) => (count === 1 ? '1 article' : `${count} articles`),
    choose: 'See headings and figures of …',
    characters: (count) => `${count.toLocaleString('en-US')} characters`,
    paragraphs: (count) => (count === 1 ? '1 paragraph' : `${count} paragraphs`),
    headings: 'Headings',
    figures: (count) => `Figures · ${count}`,
    undated: 'date unknown',
    more: (count) => `… and ${count} more`,
  },
  citation: { accessed: (day) => `accessed ${day}`, authors: (names) => list.format(names) },
  check: {
    title: 'What the articles say',
    none: 'There is nothing in this message to look up.',
    verdicts: {
      same: (claimed) => `The articles say ${claimed} too`,
      differs: (claimed, found) => `${claimed} here, ${found} in the articles`,
      related: () => 'Related, in the articles',
      absent: () => 'Not mentioned in the articles',
    },
    noSources: 'The articles hold no source for this.',
    sources: 'Sources',
  },
  keeping: keepingEnUS,
  courtesy: 'At your service. Mention me with a question, or use `/ask`; `/help` tells more.',
  help: {
    title: 'Yinju 引据',
    what: 'Looks things up in a collection of articles and answers with exact quotes, the figure asked for, and a link to the source. What the articles do not say, it does not say.',
    commands:
      '`/ask` a question, `/figure` for figures, `/cite` for a citation, `/articles` for what there is. Or mention me, or write to me directly; for half an hour you can go on: “那长沙呢”. Long-press (right-click) a message and choose Apps to look it up or to cite sources for it.',
    examples: 'You could ask:',
    privacy:
      'I read the questions put to me, messages that mention me and messages that you choose with a command, and nothing else in the channel. Questions are kept for a while under a code in place of your name, so that whoever runs me sees what the articles lack; /privacy shows what is kept about you, and deletes it.',
    limits:
      'Where I am not in the server (you have installed me for yourself), mentions do not reach me: use the commands; some servers show such answers to you alone. Commands registered for one server do not appear elsewhere or in direct messages. Replies to an answer of `/ask` do not reach me either: use its button to follow up.',
  },
};
