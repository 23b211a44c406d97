/** What each feature of a passage and a sentence counts; `docs/ranking.md` says how the numbers were found. */

export const WEIGHTS = {
  /** What the rarity of single characters, of pairs across a word boundary and of Latin words and numbers counts, against pairs inside a word. */
  unigram: 0.9,
  crossWord: 0.6,
  token: 1.5,
  /** Share of its weight that a gram of a function word keeps, and one taken over from an earlier question. */
  functionWord: 0.1,
  inherited: 0.5,
  /** Most that all taken over may weigh, as a multiple of what the question's own words weigh. */
  inheritedMost: 0.8,
  /** What a gram counts that the text says in another way. */
  alternative: 0.7,
  /** BM25's saturation and length normalisation, over passages. */
  k1: 1.2,
  b: 0.15,
  /** A gram that stands more often than this in a passage counts no more. */
  mostOccurrences: 4,
  /** What a match in title or heading counts beside those of the passage. */
  titleShare: 0.5,
  /** Bonus of a passage whose article's title is a name of the question and nothing else. */
  entry: 0.4,
  /** Weight of the best three-sentence window against BM25 in the passage score. */
  window: 0.65,
  /** Per sentence: matches in the sentence before or after, in title and heading, passage score. */
  neighbour: 0.3,
  sentenceTitle: 0.8,
  passage: 1.2,
  /** What a match of the sentence counts that title or heading have too: they tell the subject, not the answer. */
  subject: 0.3,
  /** What a match counts of what a space or 的 sets apart at the end: what is asked of the rest. */
  head: 1.25,
  /** Up-weighting of what is rare within the passage. */
  rareInPassage: 0.5,
  /** Bonus of a sentence that has all of a question of keywords word for word. */
  literal: 0.2,
  /** Bonus where the sentence holds the asked kind of answer, as a share of the question's weight. */
  kind: 0.4,
  /** Share of it for a figure that is only planned, and for a name where a quantity is asked for: 哪个省最多,有几项 is half answered by the place. */
  planned: 0.5,
  nameAlone: 0.5,
  /** Bonus, on the same base, where a place is asked for and the sentence says that something is there. */
  located: 0.15,
  /** How many times that counts where nothing else is asked: 某某中心在哪里. */
  locatedAlone: 2,
  /** Bonus, on the same base, for a reason in so many words. */
  reason: 0.2,
  /** How much more the sentences beside such a one count: they say of what. */
  besideReason: 2,
  /** Bonus, on the same base, for a sentence that tells in so many words which is the most, what is not so, what is aimed at. */
  told: 0.45,
  /** How many times that counts for a row of people, where several are asked for. */
  rowOfPersons: 2.2,
  /** Bonus, on the same base, where what is counted stands right beside a figure that fits. */
  counted: 0.3,
  /** Penalty a sentence for length beyond the usual, as a share of the question's weight a 100 characters; the usual, in 100 characters. */
  length: 0.1,
  usualLength: 0.5,
  /** What it costs a sentence to be a question itself, or a headline. */
  question: 0.3,
  /** How many times that costs a question of the text which the next sentence answers. */
  answered: 3,
  /** How much of what such a question says is said of the sentence after it. */
  said: 0.9,
  /** How many times a question of the text counts for the sentence after it, of what other sentences beside one count. */
  answers: 2.5,
  /** What the share of units held counts, and what a date that contradicts the question's costs. */
  held: 0.11,
  contradiction: 0.6,
  /** What it costs, in a large corpus, that the passage lacks a name, a date or a number of the question. */
  missingInMany: 0.7,
  /** What it costs a sentence to lack the word that a follow-up exchanged. */
  lacksFocus: 1.5,
  /** Bonus of a sentence that begins with it, and of one that tells what is so by now where that is asked. */
  leads: 1.05,
  lately: 0.8,
  /** What it costs the sentence that was quoted last, where it says none of what is asked now. */
  repeated: 0.4,
  /** How many times that costs what was quoted where it is not meant again: 还有呢. */
  beyond: 2,
  /** Bonus for the passage, and again for the paragraph, where the last answer of the conversation stood. */
  anchor: 0.12,
  /** Sentences behind what was quoted that may tell what came next, and how many times that bonus the first of them has. */
  sequelReach: 3,
  next: 6,
} as const;

/** What counts in the evidence of a sentence: shares of the weight of a unit. */
export const EVIDENCE_WEIGHTS = {
  /** What a unit counts that stands not in the sentence but in a neighbour, in title or heading, elsewhere in the passage. */
  near: 0.85,
  title: 0.8,
  passage: 0.5,
  /** What a unit counts that comes from an earlier question. */
  inherited: 0.5,
  /** What a place counts where it stands in a list and the figure is that of the whole list. */
  enumerated: 0.2,
} as const;
