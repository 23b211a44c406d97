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
    ['全县茶馆总数高达563家。', '563家', '家', '全县茶馆总数', '全县茶馆总数达多少家'],
    ['列车时速最高达350公里。', '350公里', '公里', '列车时速', '列车时速最高达多少公里'],
    ['的士司机全年收入96000元。', '96000元', '元', '的士司机全年收入', '的士司机全年收入多少元'],
    ['客人平均停留不到45分钟。', '45分钟', '分钟', '客人平均停留', '客人平均停留多少分钟'],
    ['我国茶馆总数达到563家。', '563家', '家', '我国茶馆总数', '我国茶馆总数达到多少家'],
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
    ['somebody speaks of themselves', '去年我们一共卖了563斤茶叶。', '563斤', '斤', '茶叶'],
    ['the clause goes on from a title', '《老茶馆》的店主温如玉今年63岁。', '63岁', '岁', '店主温如玉今年'],
    ['the figure describes somebody', '茶馆对全县65岁老人半价。', '65岁', '岁', '茶馆对全县'],
    ['the figure is a threshold', '统计口径为年收入2000万元及以上的茶馆。', '2000万元', '万元', '统计口径为年收入'],
    ['it is said of each', '青禾县百年以上的茶馆有28家都在老街。', '28家', '家', '青禾县百年以上的茶馆'],
    ['it is multiplied', '今年茶叶产量是去年30万斤的两倍。', '30万斤', '万斤', '今年茶叶产量'],
    ['it is a list', '茶馆、饭馆和店铺共有128家。', '128家', '家', '饭馆和店铺'],
  ])('is none where %s', (_, sentence, text, unit, what) => {
    expect(questionFor(figure(sentence, text, unit, what))).toBeUndefined();
  });
});
