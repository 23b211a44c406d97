import { describe, expect, it } from 'vitest';
import { questionFor } from '../../src/answer/figure-questions.js';
import type { Figure } from '../../src/model.js';

function figure(sentence: string, text: string, unit: string | undefined, what: string): Figure {
  const start = sentence.indexOf(text);
  return {
    text,
    what,
    ...(unit !== undefined && { unit }),
    articleId: 'a',
    paragraph: 1,
    start,
    end: start + text.length,
    sentence,
  };
}

describe('a figure as a question', () => {
  it.each([
    ['全县茶馆总数达到563家，排名第2。', '563家', '家', '茶馆总数', '全县茶馆总数达到多少家'],
    [
      '2020年全县茶馆营业收入约为3.27亿元。',
      '3.27亿元',
      '亿元',
      '全县茶馆营业收入',
      '2020年全县茶馆营业收入为多少亿元',
    ],
    ['本地老人占来客的34.5%以上。', '34.5%', '%', '本地老人占来客', '本地老人占来客的百分之几'],
    ['青禾县的茶馆在全州排第2名。', '第2名', '名', '青禾县的茶馆在全州', '青禾县的茶馆在全州排第几名'],
    ['茶館總數達到約563家。', '563家', '家', '茶館總數', '茶館總數達到多少家'],
    ['全縣茶館營業收入將近３億元左右。', '３億元', '億元', '全縣茶館營業收入', '全縣茶館營業收入多少億元'],
    ['本地老人占來客的34.5％以上。', '34.5％', '％', '本地老人占來客', '本地老人占來客的百分之幾'],
    ['青禾縣是全省開茶館的第5個縣。', '第5個', '個', '青禾縣', '青禾縣是全省開茶館的第幾個縣'],
  ])('%s asks for %s', (sentence, text, unit, what, question) => {
    expect(questionFor(figure(sentence, text, unit, what))).toBe(question);
  });

  it.each([
    ['the clause points back', '其中新开的茶馆有128家。', '128家', '家', '新开的茶馆'],
    ['the clause points back in traditional characters', '該縣新開的茶館有128家。', '128家', '家', '新開的茶館'],
    ['another full-width number stands beside it', '老街有４１家店铺和97家茶馆。', '97家', '家', '茶馆'],
    ['the clause says too little', '共有128家。', '128家', '家', ''],
    ['another number stands beside it', '老街有41家店铺和97家茶馆。', '97家', '家', '茶馆'],
    ['the same figure stands there twice', '茶馆128家，店铺128家。', '128家', '家', '茶馆'],
    ['the number is a word', '温如玉带着十二名徒弟修桥。', '十二名', '名', '徒弟'],
    ['it is a list', '茶馆、饭馆和店铺共有128家。', '128家', '家', '饭馆和店铺'],
  ])('is none where %s', (_, sentence, text, unit, what) => {
    expect(questionFor(figure(sentence, text, unit, what))).toBeUndefined();
  });
});
