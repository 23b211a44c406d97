/** What each feature of a passage, a sentence and a figure counts; `docs/ranking.md` says how the numbers were found. */
export interface Weights {
  /** What the rarity of single characters, of pairs across a word boundary and of Latin words and numbers counts, against pairs inside a word. */
  readonly unigram: number;
  readonly crossWord: number;
  readonly token: number;
  /** Share of its weight that a gram of a function word keeps, and one taken over from an earlier question. */
  readonly functionWord: number;
  readonly inherited: number;
  /** Most that all taken over may weigh, as a multiple of what the question's own words weigh. */
  readonly inheritedMost: number;
  /** What a gram counts that the text says in another way. */
  readonly alternative: number;
  /** BM25's saturation and length normalisation, over passages. */
  readonly k1: number;
  readonly b: number;
  /** A gram that stands more often than this in a passage counts no more. */
  readonly mostOccurrences: number;
  /** What a match in title or heading counts beside those of the passage. */
  readonly titleShare: number;
  /** Bonus of a passage whose article's title is a name of the question and nothing else. */
  readonly entry: number;
  /** Weight of the best three-sentence window against BM25 in the passage score. */
  readonly window: number;
  /** Per sentence: matches in the sentence before or after, in title and heading, passage score. */
  readonly neighbour: number;
  readonly sentenceTitle: number;
  readonly passage: number;
  /** What a match of the sentence counts that title or heading have too: they tell the subject, not the answer. */
  readonly subject: number;
  /** What a match counts of what a space or 的 sets apart at the end: what is asked of the rest. */
  readonly head: number;
  /** Up-weighting of what is rare within the passage. */
  readonly rareInPassage: number;
  /** Bonus of a sentence that has all of a question of keywords word for word. */
  readonly literal: number;
  /** Bonus where the sentence holds the asked kind of answer, as a share of the question's weight. */
  readonly kind: number;
  /** Share of it for a figure that is only planned, and for a name where a quantity is asked for: 哪个省最多,有几项 is half answered by the place. */
  readonly planned: number;
  readonly nameAlone: number;
  /** The same bonus, where a place is asked for and the sentence says that something is there. */
  readonly located: number;
  /** How many times that counts where nothing else is asked: 某某中心在哪里. */
  readonly locatedAlone: number;
  /** The same bonus, for a reason in so many words. */
  readonly reason: number;
  /** How much more the sentences beside such a one count: they say of what. */
  readonly besideReason: number;
  /** The same bonus, for a sentence that tells in so many words which is the most, what is not so, what is aimed at. */
  readonly told: number;
  /** How many times that counts for a row of people, where several are asked for. */
  readonly rowOfPersons: number;
  /** The same bonus, where what is counted stands right beside a figure that fits. */
  readonly counted: number;
  /** Penalty a sentence for length beyond the usual, as a share of the question's weight a 100 characters; the usual, in 100 characters. */
  readonly length: number;
  readonly usualLength: number;
  /** What it costs a sentence to be a question itself, or a headline. */
  readonly question: number;
  /** How many times that costs a question of the text which the next sentence answers. */
  readonly answered: number;
  /** How much of what such a question says is said of the sentence after it. */
  readonly said: number;
  /** How many times a question of the text counts for the sentence after it, of what other sentences beside one count. */
  readonly answers: number;
  /** What the share of units held counts, and what a date that contradicts the question's costs. */
  readonly held: number;
  readonly contradiction: number;
  /** What it costs, in a large corpus, that the passage lacks a name, a date or a number of the question. */
  readonly missingInMany: number;
  /** What it costs a sentence to lack the word that a follow-up exchanged. */
  readonly lacksFocus: number;
  /** Bonus of a sentence that begins with it, and of one that tells what is so by now where that is asked. */
  readonly leads: number;
  readonly lately: number;
  /** What it costs the sentence that was quoted last, where it says none of what is asked now. */
  readonly repeated: number;
  /** How many times that costs what was quoted where it is not meant again: 还有呢. */
  readonly beyond: number;
  /** Bonus for the passage, and again for the paragraph, where the last answer of the conversation stood. */
  readonly anchor: number;
  /** Sentences behind what was quoted that may tell what came next, and how many times that bonus the first of them has. */
  readonly sequelReach: number;
  readonly next: number;
}

export const WEIGHTS: Weights = {
  unigram: 0.9,
  crossWord: 0.6,
  token: 1.5,
  functionWord: 0.1,
  inherited: 0.5,
  inheritedMost: 0.8,
  alternative: 0.7,
  k1: 1.2,
  b: 0.15,
  mostOccurrences: 4,
  titleShare: 0.5,
  entry: 0.4,
  window: 0.65,
  neighbour: 0.3,
  sentenceTitle: 0.8,
  passage: 1.2,
  subject: 0.3,
  head: 1.25,
  rareInPassage: 0.5,
  literal: 0.2,
  kind: 0.4,
  planned: 0.5,
  nameAlone: 0.5,
  located: 0.15,
  locatedAlone: 2,
  reason: 0.2,
  besideReason: 2,
  told: 0.45,
  rowOfPersons: 2.2,
  counted: 0.3,
  length: 0.1,
  usualLength: 0.5,
  question: 0.3,
  answered: 3,
  said: 0.9,
  answers: 2.5,
  held: 0.11,
  contradiction: 0.6,
  missingInMany: 0.7,
  lacksFocus: 1.5,
  leads: 1.05,
  lately: 0.8,
  repeated: 0.4,
  beyond: 2,
  anchor: 0.12,
  sequelReach: 3,
  next: 6,
};

/** What counts in the evidence of a sentence: shares of the weight of a unit. */
export interface EvidenceWeights {
  /** What a unit counts that stands not in the sentence but in a neighbour, in title or heading, elsewhere in the passage. */
  readonly near: number;
  readonly title: number;
  readonly passage: number;
  /** What a unit counts that comes from an earlier question. */
  readonly inherited: number;
  /** What a place counts where it stands in a list and the figure is that of the whole list. */
  readonly enumerated: number;
}

export const EVIDENCE_WEIGHTS: EvidenceWeights = {
  near: 0.85,
  title: 0.8,
  passage: 0.5,
  inherited: 0.5,
  enumerated: 0.2,
};

/** How a word of the question speaks for a quantity that stands after or before it. */
interface Closeness {
  /** What a word on this side counts at all. */
  readonly share: number;
  /** Characters over which it falls to 1/e. */
  readonly scale: number;
  /** What is left of it with each clause mark, and with each other quantity of the kind, between. */
  readonly clause: number;
  readonly rival: number;
}

/** What decides among several quantities of a sentence which one is asked for. */
export interface FigureWeights {
  /** For the words before a quantity and those after it; dates lead the clauses that they are about. */
  readonly before: Closeness;
  readonly after: Closeness;
  readonly beforeDate: Closeness;
  readonly afterDate: Closeness;
  /** What the characters of a follow-up's new word count, and those taken over from an earlier question. */
  readonly focus: number;
  readonly inherited: number;
  /** Power of the length of the run of the question that stands around a gram, and what a gram counts that is said in another way. */
  readonly context: number;
  readonly otherwise: number;
  /** Penalty for each step down the kinds that may answer. */
  readonly laterKind: number;
  /** Bonus for the measure word asked for, penalty for another one. */
  readonly measure: number;
  readonly otherMeasure: number;
  /** Bonus where what is counted stands right beside it. */
  readonly counted: number;
}

export const FIGURE_WEIGHTS: FigureWeights = {
  before: { share: 1, scale: 10, clause: 0.6, rival: 0.1 },
  after: { share: 0.7, scale: 10, clause: 0.1, rival: 1 },
  beforeDate: { share: 0.85, scale: 10, clause: 0.6, rival: 1 },
  afterDate: { share: 0.7, scale: 10, clause: 0.6, rival: 1 },
  focus: 4,
  inherited: 0.3,
  context: 0.5,
  otherwise: 0.7,
  laterKind: 0.75,
  measure: 2,
  otherMeasure: 1,
  counted: 0.5,
};
