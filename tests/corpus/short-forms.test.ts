import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortForms } from '../../src/corpus/short-forms.js';
import { foldText } from '../../src/text/fold.js';
import { anyText } from '../support/arbitraries.js';

it.each([
  ['with words that say so', '近日工业和信息化部（以下简称“工信部”）发文', [['工业和信息化部', '工信部']]],
  ['in traditional characters', '由環境保護委員會（簡稱環委會）主持', [['环境保护委员会', '环委会']]],
  ['of a title', '《城市树木养护三年计划》（下称“树木计划”）印发', [['城市树木养护三年计划', '树木计划']]],
  ['in Latin', '核心词：国内生产总值（GDP）', [['国内生产总值', 'gdp']]],
  ['once, however often it is said', '居民委员会（简称居委会），居民委员会（简称居委会）', [['居民委员会', '居委会']]],
  ['in brackets alone', '国家森林防火指挥部办公室（森防办）通报', [['国家森林防火指挥部办公室', '森防办']]],
  ['not of a place within it', '青岚湾海洋产业基地（青岚湾）', []],
  ['not where its characters are others', '远洋渔业公司（简称“蓝鲸”）', []],
  ['not where it is a unit', '腰围（cm）', []],
  ['not where nothing says so', '会议（上午）开始', []],
])('finds a short form %s', (_, text, found) => {
  expect(shortForms(foldText(text))).toEqual(found);
});

it('finds only what stands in the text', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, short) => {
      const text = `${before}（以下简称“${short}”）`;
      for (const names of shortForms(foldText(text))) for (const name of names) expect(foldText(text)).toContain(name);
    }),
  );
});
