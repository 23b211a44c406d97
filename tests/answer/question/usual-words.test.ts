import { expect, it } from 'vitest';
import { inUsualWords } from '../../../src/answer/question/usual-words.js';

it.each([
  ['全县头一家茶馆', '全县第一家茶馆'],
  ['茶馆头一回出海', '茶馆首次 出海'],
  ['打哪儿来的茶', '从哪儿来的茶'],
  ['一张票卖多少钱', '票价 卖多少钱'],
  ['边几间茶馆开张', '哪几间茶馆开张'],
  ['有几多茶馆', '有多少茶馆'],
])('%s is %s', (spoken, written) => {
  expect(inUsualWords(spoken)).toBe(written);
});

it.each([
  '龙头一家独大',
  '带头一家开张',
  '沙发边几多少钱',
  '茶边几几张',
  '潮岬周边几个镇',
  '码头一次能装多少吨',
  '巨头一回应',
  '猪每头一次性补贴多少',
  '苏打哪来的',
])('%s stays as it is', (text) => {
  expect(inUsualWords(text)).toBe(text);
});
