/** What readers of answers see, in their language. English for logs, errors and help stands where it is used. */
import type { Locale } from './model.js';

export interface Messages {
  /** Said of a quote from a summary of ours. */
  readonly brief: string;
  /** Names the source of such a quote. */
  readonly summaryOf: (title: string) => string;
  /** Other articles that say the same. */
  readonly alsoIn: (titles: readonly string[]) => string;
  /** Where no publisher is known. */
  readonly unknownPublisher: string;
  /** `第 3 段`: which paragraph a quote stands in. */
  readonly paragraph: (number: number) => string;
  readonly openSource: string;
  readonly notFound: string;
  readonly missing: (terms: readonly string[]) => string;
  /** Said of parts of a question whose other parts are answered. */
  readonly unanswered: (parts: readonly string[]) => string;
  readonly suggestions: string;
  readonly conflicting: string;
  /** Sent when something of ours failed; `id` stands in the log. */
  readonly apology: (id: string) => string;
  /** Sent where more is asked than can be answered soon. */
  readonly busy: string;
  /** First lines of the chat in the terminal. */
  readonly welcome: (articles: number, passages: number) => string;
  /** There, how it is used, what is said to thanks and greetings, and what when it ends. */
  readonly chatHelp: string;
  readonly courtesy: string;
  readonly farewell: string;
  /** What the columns of figures and of articles are called there. */
  readonly figureColumns: readonly string[];
  readonly articleColumns: readonly string[];
  /** Sent when a question is empty or too long to be one. */
  readonly emptyQuestion: string;
  readonly longQuestion: (most: number) => string;
  /** Said where a button is of a version that cannot be read any more. */
  readonly staleButton: string;
  /** Under a quote of which only the beginning is shown. */
  readonly shortened: string;
}

const list = new Intl.ListFormat('zh', { type: 'unit', style: 'narrow' });
const quoted = (terms: readonly string[]) => terms.map((term) => `“${term}”`);

export const MESSAGES: Readonly<Record<Locale, Messages>> = {
  'zh-CN': {
    brief: '摘编，并非原文',
    summaryOf: (title) => `摘编自${title}`,
    alsoIn: (titles) => `另见${titles.join('、')}`,
    unknownPublisher: '出处不明',
    paragraph: (number) => `第 ${number} 段`,
    openSource: '查看原文',
    notFound: '这些文章没有回答这个问题。',
    missing: (terms) => `文章中没有提到：${list.format(quoted(terms))}`,
    unanswered: (parts) => `文章没有回答：${list.format(quoted(parts))}`,
    suggestions: '可以试试：',
    conflicting: '文章里的说法不一致：',
    apology: (id) => `抱歉，出了点问题，没能回答。编号 ${id}`,
    busy: '现在提问的人太多，一时答不过来。请稍等片刻再试。',
    welcome: (articles, passages) =>
      `引据：${articles} 篇文章，${passages} 段。输入问题；“帮助”看用法，“退出”或 Ctrl-D 退出。\n接入 Discord：在 .env 里填写 DISCORD_TOKEN，再运行 npm start（见 README）。`,
    chatHelp: [
      '一行一个问题，比如“2020年新开了多少家”；也可以只写几个关键词。',
      '接着上一个问题追问：“那长沙呢”“什么时候公布的”“谁说的”。',
      '回答都是文章里的原句，并注明出处；文章里没有的，会直说没有。',
      '上下键翻看问过的问题；“退出”或 Ctrl-D 退出。',
    ].join('\n'),
    courtesy: '我在。想查什么，直接写问题就好；“帮助”看用法，“退出”退出。',
    farewell: '再见。',
    figureColumns: ['数字', '指什么', '时间', '出处'],
    articleColumns: ['编号', '标题', '发布者', '日期', '文本', '字数', '链接'],
    emptyQuestion: '请写下要查的内容。',
    longQuestion: (most) => `问题请控制在 ${most} 字以内。`,
    staleButton: '这个按钮来自旧版本，已经失效。请重新提问。',
    shortened: '…… 引文较长，这里只是开头',
  },
  'zh-TW': {
    brief: '摘編，並非原文',
    summaryOf: (title) => `摘編自${title}`,
    alsoIn: (titles) => `另見${titles.join('、')}`,
    unknownPublisher: '出處不明',
    paragraph: (number) => `第 ${number} 段`,
    openSource: '查看原文',
    notFound: '這些文章沒有回答這個問題。',
    missing: (terms) => `文章中沒有提到：${list.format(terms.map((term) => `「${term}」`))}`,
    unanswered: (parts) => `文章沒有回答：${list.format(parts.map((part) => `「${part}」`))}`,
    suggestions: '可以試試：',
    conflicting: '文章裡的說法不一致：',
    apology: (id) => `抱歉，出了點問題，沒能回答。編號 ${id}`,
    busy: '現在提問的人太多，一時答不過來。請稍等片刻再試。',
    welcome: (articles, passages) =>
      `引據：${articles} 篇文章，${passages} 段。輸入問題；「幫助」看用法，「退出」或 Ctrl-D 離開。\n接入 Discord：在 .env 裡填寫 DISCORD_TOKEN，再執行 npm start（見 README）。`,
    chatHelp: [
      '一行一個問題，比如「2020年新開了多少家」；也可以只寫幾個關鍵詞。',
      '接著上一個問題追問：「那長沙呢」「什麼時候公布的」「誰說的」。',
      '回答都是文章裡的原句，並註明出處；文章裡沒有的，會直說沒有。',
      '上下鍵翻看問過的問題；「退出」或 Ctrl-D 離開。',
    ].join('\n'),
    courtesy: '我在。想查什麼，直接寫問題就好；「幫助」看用法，「退出」離開。',
    farewell: '再見。',
    figureColumns: ['數字', '指什麼', '時間', '出處'],
    articleColumns: ['編號', '標題', '發布者', '日期', '文本', '字數', '連結'],
    emptyQuestion: '請寫下要查的內容。',
    longQuestion: (most) => `問題請控制在 ${most} 字以內。`,
    staleButton: '這個按鈕來自舊版本，已經失效。請重新提問。',
    shortened: '…… 引文較長，這裡只是開頭',
  },
  'en-US': {
    brief: 'summary of the original, not its words',
    summaryOf: (title) => `summary of ${title}`,
    alsoIn: (titles) => `also in ${titles.join(', ')}`,
    unknownPublisher: 'source unknown',
    paragraph: (number) => `paragraph ${number}`,
    openSource: 'source',
    notFound: 'The articles do not answer this.',
    missing: (terms) => `Not mentioned in the articles: ${quoted(terms).join(', ')}`,
    unanswered: (parts) => `Not answered by the articles: ${quoted(parts).join(', ')}`,
    suggestions: 'You could ask:',
    conflicting: 'The articles disagree:',
    apology: (id) => `Sorry, something went wrong and there is no answer. Reference: ${id}`,
    busy: 'Many people are asking right now, and this could not be answered soon. Please try again in a moment.',
    welcome: (articles, passages) =>
      `Yinju: ${articles} articles, ${passages} passages. Type a question, "help" for how to, "exit" or Ctrl-D to leave.\nTo connect Discord, put DISCORD_TOKEN into .env and run npm start again (see the README).`,
    chatHelp: [
      'One question a line, in Chinese, or just a few keywords.',
      'Go on from the question before: 那长沙呢, 什么时候公布的, 谁说的.',
      'Answers are sentences of the articles, with their source; what the articles do not say is said to be missing.',
      'The arrow keys bring back what was asked; "exit" or Ctrl-D leaves.',
    ].join('\n'),
    courtesy: 'At your service. Type a question to look something up; "help" tells how, "exit" leaves.',
    farewell: 'Goodbye.',
    figureColumns: ['figure', 'of what', 'when', 'source'],
    articleColumns: ['id', 'title', 'publisher', 'date', 'text', 'characters', 'address'],
    emptyQuestion: 'Please say what to look up.',
    longQuestion: (most) => `Please keep questions to ${most} characters.`,
    staleButton: 'This button is of an older version and no longer works. Please ask again.',
    shortened: '… a long quote: only its beginning is shown here',
  },
};

/** The Chinese that a language's name means, as in zh-TW, zh-Hant-HK or zh_TW.UTF-8; `undefined` where it is no Chinese. */
export function chineseOf(tag: string): 'zh-CN' | 'zh-TW' | undefined {
  if (/^zh[-_](.*[-_])?(tw|hk|mo|hant)([-_.@]|$)/i.test(tag)) return 'zh-TW';
  return /^zh([-_.@]|$)/i.test(tag) ? 'zh-CN' : undefined;
}
