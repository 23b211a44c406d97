/** Follow-ups about one of several that were told: 第二个呢, 分别叫什么, 前者, 后者. */
import { describe, expect, it } from 'vitest';
import { answererOver } from '../../support/answerer.js';
import { figures, quoted, refused } from '../../support/cases.js';
import { CHIPS } from '../../support/corpora/chips.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { PORT_DATA } from '../../support/corpora/port-data.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { SHIPYARDS } from '../../support/corpora/shipyards.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { WIND_PARKS } from '../../support/corpora/wind-parks.js';

describe('by its number', () => {
  figures([
    [SHIPYARDS, ['舟山开发出的产品有哪些', '第二个呢'], '游艇', 'the item of the list that was quoted'],
    [SHIPYARDS, ['舟山开发出的产品有哪些', '第三个是什么'], '海工船', 'the item of the list that was quoted'],
    [
      SHIPYARDS,
      ['舟山开发出的产品有哪些', '第三个是什么', '那第二个是什么'],
      '游艇',
      'the item of the list that was quoted',
    ],
    [WIND_PARKS, ['浙江首个省级风电园什么时候获批', '第二个呢'], '4月26日', 'asks when the second was'],
  ]);

  quoted([[HARBOURS, ['湖区发展的第一个关键年头是哪个', '第二个呢'], '2016年', 'asks of the second after the first']]);

  refused([[SHIPBUILDING, ['省里第一个船舶产业园哪天获批', '那第二个呢', '第三个呢']]]);

  it('the second in a row is who comes next', () => {
    const conversation = 'row';
    expect(answererOver(LAKE_FERRY).ask('苔湖轮渡乘客人数最多的是谁', { conversation }).quotes[0]?.text).toContain(
      '鲸屿航运',
    );
    expect(answererOver(LAKE_FERRY).ask('第二呢', { conversation }).quotes[0]?.text).toContain('砚港客运');
  });
});

describe('all of them', () => {
  quoted([
    [CHIPS, ['东南最早的芯片园落在厦门哪个园区', '分别叫什么'], '“鹭江芯片孵化基地”和', 'asks what they are called'],
    [PORT_DATA, ['鹭海什么时候出政策提升四个园区', '哪四个'], '北岸链港、东渡科技园', 'asks which of so many'],
  ]);
});

describe('the former and the latter', () => {
  quoted([
    [TEA_MARKET, ['六婆家和云栖茶厂谁大', '前者去年销售额多少'], '2.6亿元'],
    [TEA_MARKET, ['闻人舟哪年调来的', '柏青禾呢', '前者和谁签了约'], '云栖茶厂签了约'],
    [TEA_MARKET, ['雾港茶厂和云栖茶厂怎么样', '前者每公斤补贴多少', '后者有茶工多少人'], '茶工640人'],
  ]);
});
