/** Discord, in simplified Chinese. */
import type { Words } from './discord.js';
import { keepingZhCN } from './keeping-zh-cn.js';

export const zhCN: Words = {
  commands: {
    ask: {
      description: '在收录的文章里查找，以原句和出处作答',
      options: {
        question: '要查的内容，例如一项数字、一个名称或一件事；也可以输入拼音',
        article: '只在这一篇里查',
        private: '只有自己看得到回答',
      },
    },
    figure: {
      description: '查数字：数值、所指、时间和出处，列成一张表',
      options: {
        what: '什么的数字，例如：茶馆数量',
        article: '只看这一篇',
        when: '什么时候的，例如：2019年',
        private: '只有自己看得到回答',
      },
    },
    cite: {
      description: '摘录一段，附上可以直接复制的引文格式',
      options: { article: '哪一篇', passage: '第几段，或段落里的几个字', style: '引文格式' },
    },
    articles: { description: '收录了哪些文章：日期、出处、篇幅和链接', options: {} },
    privacy: { description: keepingZhCN.privacy.description, options: {} },
    help: { description: '引据能做什么，怎么用', options: {} },
  },
  messageCommands: { lookUp: '查证', citeSources: '引用' },
  styles: { markdown: 'Markdown', plain: '纯文本', gbt7714: 'GB/T 7714—2015', bibtex: 'BibTeX' },
  buttons: {
    context: '上下文',
    back: '返回',
    followUp: '追问',
    cite: '引用',
    publish: '发到频道',
    published: '已发到频道',
    place: (number, of) => `${number}/${of}`,
  },
  quoteOf: (number, of) => `引文 ${number}/${of}`,
  followUp: { title: '追问', label: '接着问', placeholder: '那长沙呢？' },
  askedBy: (mention) => `${mention} 查到的`,
  onlyIn: (title) => `只查《${title}》`,
  onlyAsker: '只有提问的人和管理员可以删除这条回答。',
  answerGone: '文章已经更新，现在找不到这个问题的回答了。',
  passageGone: (title) =>
    title === undefined ? '这篇文章已经不在收录之列。' : `《${title}》已经更新，这段文字不在里面了。`,
  noArticle: (typed) => `没有收录“${typed}”这篇文章。`,
  noParagraph: (typed) => `这篇文章里没有“${typed}”这一段。`,
  figures: {
    none: (what) => `没有找到“${what}”的数字。`,
    count: (number) => `共 ${number} 项`,
    choose: '看哪一项的原句',
  },
  articles: {
    title: (count) => `收录的文章 · ${count} 篇`,
    choose: '看哪一篇的目录和数字',
    characters: (count) => `${count.toLocaleString('zh-CN')} 字`,
    paragraphs: (count) => `${count} 段`,
    headings: '目录',
    figures: (count) => `数字 · ${count} 项`,
    undated: '日期不详',
    more: (count) => `…… 另有 ${count} 项`,
  },
  citation: { accessed: (day) => `${day} 查阅`, authors: (names) => names.join('、') },
  check: {
    title: '文章里怎么说',
    none: '这条消息里没有可以查的内容。',
    verdicts: {
      same: (claimed) => `文章里也是 ${claimed}`,
      differs: (claimed, found) => `这里写 ${claimed}，文章里是 ${found}`,
      related: () => '文章里的相关说法',
      absent: () => '文章没有提到',
    },
    noSources: '文章里没有可以引用的出处。',
    sources: '出处',
  },
  keeping: keepingZhCN,
  courtesy: '我在。想查什么，@ 我写下问题就好，用 `/ask` 也行；`/help` 有用法。',
  help: {
    title: '引据',
    what: '在收录的文章里查找，给出原句、所问的数字和出处链接。文章里没有的，不会作答。',
    commands:
      '`/ask` 提问，`/figure` 查数字，`/cite` 取引文，`/articles` 看收录了什么。也可以 @ 我提问，或者私信我；半小时内可以接着问：“那长沙呢”。长按（右键）一条消息，在“应用”里有“查证”和“引用”。',
    examples: '可以试试：',
    privacy:
      '我只读到发给我的问题、@ 我的消息和你用命令指定的消息，不读频道里的其他内容。问题会保留一段时间，用编码代替名字，好让运营者知道文章缺什么；用 /privacy 可以查看并删除与你有关的记录。',
    limits:
      '如果我不在这个服务器里（你把我装在自己的账号上），@ 我是收不到的，请用命令；在有些服务器里，那时的回答只有你自己看得到。只为一个服务器登记的命令，在私信和别处不出现。回复 `/ask` 的回答我也收不到，请用“追问”按钮。',
  },
};
