import { expect, it } from 'vitest';
import { comparisonOf } from '../../../src/answer/question/comparison.js';
import { parseQuestion } from '../../../src/answer/question/parse-question.js';
import { QINGHE } from '../../support/articles.js';
import { libraryOf } from '../../support/desk.js';

const library = libraryOf(QINGHE);

it.each([
  ['长沙最早的园区比娄底的早多久', '娄底最早的园区什么时候'],
  ['长沙最早的园区比娄底$&的早多久', '娄底$&最早的园区什么时候'],
])('%s asks of the second: %s', (text, second) => {
  const sides = comparisonOf(parseQuestion(text, library), library)?.sides ?? [];
  expect(sides.map(({ question }) => question.folded)).toEqual(['长沙最早的园区什么时候', second]);
});
