/** Follow-ups that ask beyond what was quoted: who says so, of how many in all, what came of it, who else, how far from another. */
import { describe, expect, it } from 'vitest';
import { answererOver, answersInTurn, askInTurn } from '../../support/answerer.js';
import { figures, quoted } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { CHIPS } from '../../support/corpora/chips.js';
import { COAST } from '../../support/corpora/coast.js';
import { HARBOUR_ACCOUNTS } from '../../support/corpora/harbour-accounts.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { PORT_DATA } from '../../support/corpora/port-data.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { WIND_PARKS } from '../../support/corpora/wind-parks.js';

describe('the source', () => {
  figures([[COAST, ['厦门渔港几点开闸', '谁透露的'], '宋文远', 'have who says so on top']]);

  quoted([
    [COAST, ['园区里的研发企业盈利了吗', '谁透露的'], '据行业人士透露', 'name the source of what was quoted'],
    [
      PORT_DATA,
      ['鹭海的港口人才占比多少', '泉州呢', '这些数据谁出的'],
      '海岸研究院发布的',
      'asks who gave the figures',
    ],
    [PORT_DATA, ['鹭海的港口人才占比多少', '这些数字是谁的报告里的'], '海岸研究院发布的', 'asks whose report has them'],
  ]);

  it('who paid is no source', () => {
    expect(
      askInTurn(answererOver(AIRPORTS), '小雨的手术费用是多少', '谁出的')
        ?.quotes.map(({ text }) => text)
        .join('\n'),
    ).toContain('周先生');
  });

  it('finds who says what was quoted', () => {
    const conversation = 'source';
    expect(answererOver(TEA_PARKS).ask('岚溪的制茶师占全省多少', { conversation }).figure?.text).toBe('6.2%');
    expect(answererOver(TEA_PARKS).ask('那樟浦呢', { conversation }).figure?.text).toBe('9.5%');
    expect(answererOver(TEA_PARKS).ask('这是谁统计的', { conversation }).quotes[0]?.text).toContain('国家茶叶研究院');
  });
});

describe('the whole or a part', () => {
  figures([
    [AIRPORTS, ['徽商论坛签约项目几个', '总额呢'], '260亿元', 'of all that was signed'],
    [WIND_PARKS, ['福建的风电企业占全国几成', '具体多少家'], '3120家', 'asks how many a share is of'],
    [
      HARBOURS,
      ['在九江的夜航船厂有多少家', '全省呢'],
      '263家',
      'about the whole is not answered with the part’s figure again',
    ],
    [
      HARBOURS,
      ['江西从事夜航的船厂有多少家', '其中九江的'],
      '200家',
      'about a part is not answered with the figure of the whole again',
    ],
    [COAST, ['厦门有多少渔业企业', '谁统计的', '全省呢'], '363家', 'what names its source leaves the topic as it was'],
    [STAR_VALLEY, ['全市有多少家产业园是政府主导的', '总共有多少家'], '47家', 'all of them after a part'],
    [PORT_DATA, ['鹭海民间集资有多少资金逾期了', '总规模呢'], '300亿', 'asks how much there is of it all'],
  ]);
});

describe('what came of it', () => {
  figures([
    [HARBOURS, ['2017年湖区有几座灯塔', '现在呢'], '11座', 'asks what has become of it'],
    [PORT_DATA, ['蓝若溪约好几点在江边宾馆见面', '结果几点到的'], '6点一刻', 'asks what came of a plan'],
  ]);

  quoted([
    [SHIPBUILDING, ['芦城借贷风波涉及几家企业', '其中实业占多少', '后果呢'], '严重受损'],
    [SHIPBUILDING, ['雾港园区首批来了几家', '现在呢'], '23家'],
  ]);

  it('goes on with what happened next where no number was asked', () => {
    const [, answer] = answersInTurn(answererOver(STAR_VALLEY), '2014年澜州发生了什么风波', '后来呢');
    expect(answer?.quotes[0]?.text).toMatch(/停业|受损/);
    expect(answer?.figure).toBeUndefined();
  });
});

describe('others', () => {
  quoted([
    [SHIPBUILDING, ['2022年雾港去东港参加了什么', '闽海省还有谁去了'], '唯一代表'],
    [CHIPS, ['厦门的芯片人才占比多少', '前面还有谁'], '仅次于上海', 'asks who ranks before'],
    [CHIPS, ['江西芯片项目备案几项', '太原呢', '六省里谁最多'], '福建以26项居首位', 'asks which of all has the most'],
    [PORT_DATA, ['渔印是做什么的', '鹭海还有类似的吗'], '“舟信”、“盐田链”', 'asks for others of the sort'],
  ]);

  it('tells more when asked for more', () => {
    const [first, more] = answersInTurn(answererOver(TEA_MARKET), '雾港茶厂有什么补贴', '还有呢').map(
      ({ quotes }) => quotes[0]?.text ?? '',
    );
    expect(more).not.toBe('');
    expect(more).not.toBe(first);
  });
});

describe('how far from another', () => {
  figures([
    [HARBOUR_ACCOUNTS, ['雾港2023年GDP多少', '跟海州差多少'], '1/6'],
    [HARBOUR_ACCOUNTS, ['雾港2023年GDP多少', '跟海州比呢'], '1/6'],
    [HARBOUR_ACCOUNTS, ['雾港2023年GDP多少', '海州大概是它几倍'], '1/6'],
    [HARBOUR_ACCOUNTS, ['雾港2023年GDP多少', '相当于海州的多少'], '1/6'],
  ]);
});
