/** Random texts that look like what articles and questions are made of, and worse. Generators only. */
import fc from 'fast-check';

const PIECES = [
  '茶馆',
  '青禾縣',
  '產業園區',
  '云云',
  '后來',
  '乾燥',
  '一千零二十',
  '1640.58',
  '１２，３４５',
  '6.5%',
  '3/7',
  '2020年5月16日',
  '亿元',
  '第9个',
  'BaaS',
  'top10',
  'é',
  'e\u0301',
  'ﬁ',
  '㎡',
  '①',
  'ｶﾞ',
  'が',
  '𠮷',
  '〇',
  '々',
  '👩‍👧',
  '\ud83d',
  '\ude00',
  '\u0000',
  '\u0301',
  '\u200b',
  '\ufeff',
  '。',
  '！？',
  '；',
  '?!',
  '，',
  '：',
  '“',
  '”',
  '"',
  '（',
  '）',
  '《',
  '》',
  '……',
  ' ',
  '　',
  '\t',
];

/** One paragraph: no line breaks among the pieces. */
export const chineseLine: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

/** Anything that a person may have typed or a file may hold. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: chineseLine },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
);

const BLOCKS = fc.oneof(
  { weight: 6, arbitrary: fc.array(chineseLine, { maxLength: 12 }).map((lines) => lines.join('')) },
  { weight: 2, arbitrary: chineseLine.map((line) => `## ${line}`) },
  { weight: 1, arbitrary: fc.constantFrom('#', '##', '## 标题 ##', '#没有空格', '   ### 缩进', '    ## 代码') },
  { weight: 1, arbitrary: fc.array(chineseLine, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')) },
);

/** The body of an article: paragraphs and headings, as the corpus reader hands it on. */
export const articleBody: fc.Arbitrary<string> = fc
  .array(fc.tuple(BLOCKS, fc.constantFrom('\n', '\n\n', '\n \n', '\n\n\n')), { maxLength: 12 })
  .map((blocks) => blocks.map(([block, gap]) => block + gap).join(''))
  .map((text) => text.trim());
