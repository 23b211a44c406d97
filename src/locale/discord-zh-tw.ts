/** Discord, in traditional Chinese. */
import type { Words } from './discord.js';
import { keepingZhTW } from './keeping-zh-tw.js';

export const zhTW: Words = {
  commands: {
    ask: {
      description: '在收錄的文章裡查找，以原句和出處作答',
      options: {
        question: '要查的內容，例如一項數字、一個名稱或一件事；也可以輸入拼音',
        article: '只在這一篇裡查',
        private: '只有自己看得到回答',
      },
    },
    figure: {
      description: '查數字：數值、所指、時間和出處，列成一張表',
      options: {
        what: '什麼的數字，例如：茶館數量',
        article: '只看這一篇',
        when: '什麼時候的，例如：2019年',
        private: '只有自己看得到回答',
      },
    },
    cite: {
      description: '摘錄一段，附上可以直接複製的引文格式',
      options: { article: '哪一篇', passage: '第幾段，或段落裡的幾個字', style: '引文格式' },
    },
    articles: { description: '收錄了哪些文章：日期、出處、篇幅和連結', options: {} },
    privacy: { description: keepingZhTW.privacy.description, options: {} },
    help: { description: '引據能做什麼，怎麼用', options: {} },
  },
  messageCommands: { lookUp: '查證', citeSources: '引用' },
  styles: { markdown: 'Markdown', plain: '純文字', gbt7714: 'GB/T 7714—2015', bibtex: 'BibTeX' },
  buttons: {
    context: '上下文',
    back: '返回',
    followUp: '追問',
    cite: '引用',
    publish: '發到頻道',
    published: '已發到頻道',
    place: (number, of) => `${number}/${of}`,
  },
  quoteOf: (number, of) => `引文 ${number}/${of}`,
  followUp: { title: '追問', label: '接著問', placeholder: '那長沙呢？' },
  askedBy: (mention) => `${mention} 查到的`,
  onlyIn: (title) => `只查《${title}》`,
  onlyAsker: '只有提問的人和管理員可以刪除這則回答。',
  answerGone: '文章已經更新，現在找不到這個問題的回答了。',
  passageGone: (title) =>
    title === undefined ? '這篇文章已經不在收錄之列。' : `《${title}》已經更新，這段文字不在裡面了。`,
  noArticle: (typed) => `沒有收錄「${typed}」這篇文章。`,
  noParagraph: (typed) => `這篇文章裡沒有「${typed}」這一段。`,
  figures: {
    none: (what) => `沒有找到「${what}」的數字。`,
    count: (number) => `共 ${number} 項`,
    choose: '看哪一項的原句',
  },
  articles: {
    title: (count) => `收錄的文章 · ${count} 篇`,
    choose: '看哪一篇的目錄和數字',
    characters: (count) => `${count.toLocaleString('zh-TW')} 字`,
    paragraphs: (count) => `${count} 段`,
    headings: '目錄',
    figures: (count) => `數字 · ${count} 項`,
    undated: '日期不詳',
    more: (count) => `…… 另有 ${count} 項`,
  },
  citation: { accessed: (day) => `${day} 查閱`, authors: (names) => names.join('、') },
  check: {
    title: '文章裡怎麼說',
    none: '這則訊息裡沒有可以查的內容。',
    verdicts: {
      same: (claimed) => `文章裡也是 ${claimed}`,
      differs: (claimed, found) => `這裡寫 ${claimed}，文章裡是 ${found}`,
      related: () => '文章裡的相關說法',
      absent: () => '文章沒有提到',
    },
    noSources: '文章裡沒有可以引用的出處。',
    sources: '出處',
  },
  keeping: keepingZhTW,
  courtesy: '我在。想查什麼，@ 我寫下問題就好，用 `/ask` 也行；`/help` 有用法。',
  help: {
    title: '引據',
    what: '在收錄的文章裡查找，給出原句、所問的數字和出處連結。文章裡沒有的，不會作答。',
    commands:
      '`/ask` 提問，`/figure` 查數字，`/cite` 取引文，`/articles` 看收錄了什麼。也可以 @ 我提問，或者私訊我；半小時內可以接著問：「那長沙呢」。長按（右鍵）一則訊息，在「應用程式」裡有「查證」和「引用」。',
    examples: '可以試試：',
    privacy:
      '我只讀到發給我的問題、@ 我的訊息和你用命令指定的訊息，不讀頻道裡的其他內容。問題會保留一段時間，用編碼代替名字，好讓營運者知道文章缺什麼；用 /privacy 可以查看並刪除與你有關的記錄。',
    limits:
      '如果我不在這個伺服器裡（你把我裝在自己的帳號上），@ 我是收不到的，請用命令；在有些伺服器裡，那時的回答只有你自己看得到。只為一個伺服器登記的命令，在私訊和別處不出現。回覆 `/ask` 的回答我也收不到，請用「追問」按鈕。',
  },
};
