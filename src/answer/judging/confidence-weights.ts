/** What speaks for an answer and against it, and how much: the weights of `confidence.ts`. `docs/ranking.md` tells how they were fitted. */

/** Weights of the logistic score, against which stands `needed`. */
export const WEIGHT = {
  held: 3.9,
  coverage: 1.8,
  /** In a large corpus, where how rare a gram is can be told: the share of the grams that the passage holds word for word … */
  literalInMany: 22,
  /** … and of the units that the sentence itself holds. */
  ownInMany: 4,
  /** The passage's score in the ranking: BM25 and window, as a share of the question's weight. */
  passage: 1.7,
  /** For each name that evidence and context lack. */
  missing: -0.4,
  /** … more for a name that the corpus mentions elsewhere, in a small one; and there for a name of two words, 启明重汽, of which the passage has neither. */
  missingKnown: -2,
  /** For each Latin word that the corpus never mentions, where a quantity is asked for: CPI; in a small corpus. */
  unknownMeasure: -2.5,
  /** For each place; every dictionary has the places, so that they are not just written otherwise. */
  missingPlace: -0.5,
  /** … more in a small corpus. */
  missingPlaceInFew: -0.4,
  /** … and for each that the corpus never mentions. */
  unknownPlace: -4,
  /** … and where it is asked whether something is so there; in a small corpus. */
  placeOfYesNo: -3,
  /** The sentence does not name what is asked to be there or not, or speaks of another place; in a small corpus. */
  thingOfYesNo: -6,
  /** A follow-up's new word stands not in the sentence. */
  lacksFocus: -8,
  /** For a year that they lack where a figure is asked. */
  missingYear: -1,
  contradiction: -8,
  otherPlace: -0.5,
  /** The sentence begins with another than whom the question names, or the corpus knows nothing of the body that is asked about; in a small corpus, where all passages have the same words. */
  otherSubject: -3,
  shared: -8,
  /** The figures of the sentence are those of another place. */
  elsewhere: -8,
  /** 境外 where 国内 is asked about. */
  opposite: -4,
  /** Another did it for whoever is asked about. */
  onBehalf: -6,
  /** The office asked about is that of another body. */
  otherOffice: -8,
  /** What is measured, GDP or 收入, stands nowhere in the passage, and the best sentence has it. */
  unmeasured: -3,
  /** A quantity or a name is asked for, and the sentence itself says nothing of the question. */
  unrelated: -1.2,
  /** … nor anything but little of it, and lacks a name that the question has; in a small corpus. */
  nameless: -2.5,
  /** What is counted stands not in the sentence, nor in the one before. */
  notCounted: -1.5,
  /** … and the corpus never speaks of it. */
  neverCounted: -3.5,
  /** The same where the sentence holds little else of the question either. */
  countsAnother: -5,
  /** 总投资63亿元 for 利润多少; in a small corpus. */
  otherAmount: -4,
  /** A measure is asked for, and the figures are of others: 六个省份 for 几家企业. */
  otherFigure: -3,
  /** … where what they count stands right behind them: 6家产业园 for 几家企业. */
  otherCounted: -5,
  /** … or where nothing tells that an amount has that measure: 400亿 for 多少人. */
  bareAmount: -4,
  /** 力争达3万家 where it is asked how many there are now. */
  planned: -6,
  /** 首批6家 where all are asked for. */
  some: -0.5,
  /** 4个园区分别叫什么 where nothing near tells of four. */
  otherLength: -4.5,
  /** The sort of thing that is asked for stands nowhere in the passage: 哪条公链; in a small corpus. */
  missingClass: -3,
  /** What keywords end in, 电影 of 某导演 最新电影, is nowhere in the corpus; in a small one. */
  missingHead: -1.2,
  /** A follow-up that could be asked of anything, and the sentence is not about what was spoken of. */
  adrift: -8,
  /** A follow-up of which the sentence says nothing that was not asked before. */
  nothingNew: -2,
  /** For a noun of a follow-up for a figure that the corpus never mentions: 展位有多大. */
  unheard: -3,
  /** 什么是X where nothing found says what X is. */
  notExplained: -7,
  /** A body is asked for, and neither the sentence nor those beside it name one; in a small corpus. */
  noBody: -4.2,
  /** The title of a work is asked for, and the sentence has none. */
  untitled: -5,
  /** 是哪家公司开发的 where nothing is said of making; in a small corpus. */
  noMaker: -6.5,
  /** Who several people are is asked, and the sentence names some in a row. */
  persons: 1.5,
  /** What is asked is told in so many words: 直到子夜才散 for 几点散. */
  told: 1,
  /** Where a person comes from is asked, and the sentence says nothing of the kind. */
  untold: -8,
  /** 帮我写首诗: nothing is asked. */
  work: -12,
  /** 第三届 where the sentence speaks of 第二届. */
  otherOrdinal: -6,
  /** A date, a body or a place is asked for, and what happened is said neither in the question's word nor in one of the same meaning. */
  otherEvent: -2,
  /** … and where it happens once, as being founded or born does. */
  otherDateOfLife: -6,
  /** More so where the sentence has no date either. */
  noEvent: -3,
  /** No quantity of the kind asked for. */
  noQuantity: {
    number: 0,
    date: -1.3,
    time: -1.3,
    duration: -0.4,
    rank: -4,
    money: -2.2,
    percent: -2,
    fraction: -1.4,
  },
  /** More where one is asked for in so many words; in a small corpus. */
  noneInFew: -3,
  noDateInFew: -4.5,
  /** The same where the question names the measure: 多少家. */
  noMeasured: -3.6,
  /** So many times whichever lack of a quantity it is, where a number is asked for in so many words and nothing of the passage has one. */
  nowhere: 2.5,
  /** The same in a follow-up, whose own words are few. */
  noneFollowing: -5,
} as const;
