/** What something is or means, why and how it is so, and whether it is. */
import { describe, expect, it } from 'vitest';
import { answererOver } from '../../support/answerer.js';
import { quoted, refused, withheld } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COAST } from '../../support/corpora/coast.js';
import { COLD_CHAIN } from '../../support/corpora/cold-chain.js';
import { COUNTIES } from '../../support/corpora/counties.js';
import { CRANES } from '../../support/corpora/cranes.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { PORCELAIN } from '../../support/corpora/porcelain.js';
import { PORT_DATA } from '../../support/corpora/port-data.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { WHARF } from '../../support/corpora/wharf.js';

describe('what a term means', () => {
  quoted([
    [DRONE_PARK, '什么叫低空物流', '所谓低空物流', 'what a word means'],
    [WHARF, '草螟虫是什么虫？', '会迁飞的害虫', 'what kind of thing something is, is its definition'],
    [COUNTIES, 'GTR是什么意思', '能自己浮起的梁', 'what a term means, behind it in brackets'],
    [COUNTIES, '浮梁是什么', '用船连成的桥面', 'what a term means in so many words'],
    [TEA_MARKET, '以老茶园换新民宿是什么意思', '由村里出地', 'a phrase by the sentence that has it'],
    [KELP, 'AM是什么', '增材打印', 'the long name of an abbreviation'],
    [KELP, '4.7%是什么', '海藻人才', 'what a bare figure is of'],
    [KELP, '藻碳啥意思', '是指海藻吸收', 'what a term is'],
    [CRANES, '什么是苇塘协议？', '保护约定', 'what a term of two words is comes first, also with a question mark'],
  ]);
});

describe('what something is', () => {
  quoted([
    [PORCELAIN, '釉泉公司是做什么的', '专做卫浴的釉泉', 'stands with what a company does'],
    [AIRPORTS, '白露物流是做什么的', '冷链运输企业', 'what a company is'],
    [HARBOURS, '浪花像素是个什么东西', '拍船社区浪花像素', 'what a thing is, by the word before its name'],
    [STAR_VALLEY, '链桐通是什么', '“链桐通”平台', 'says what something is by the word behind its name'],
    [LIBRARIES, '流动书车到底是个啥东西', '小型图书馆', 'what something is'],
    [PORT_DATA, '潮信云仓是什么公司', '一同出资办的港口企业', 'what a body is'],
  ]);
});

describe('what is said of it', () => {
  quoted([
    [RIVER_PARKS, '误食素萼有什么危害', '全株有毒', 'is of the article that has the name for its title'],
    [TEA_MARKET, '市长最担心什么', '霜冻', 'what is answered, and not what is asked'],
    [PORT_DATA, '汀州想把自己打造成什么样的数字高地', '东南一流', 'what a place is to be made'],
    [TEA_PARKS, '岚溪的茶企多半做哪一块', '白茶领域', 'a field of work'],
  ]);
});

describe('nothing where it is only mentioned', () => {
  refused([
    [AIRPORTS, '什么是元宇宙', 'by what became a topic'],
    [HARBOURS, '靠简快是什么意思', 'what a term means that is only named'],
    [HARBOURS, '靠简快是个什么东西', 'what a thing is that is only named'],
    [LIBRARIES, '什么是电子读者证', 'asks in vain what a thing is that is only mentioned'],
  ]);
});

describe('why, how and what for', () => {
  quoted([
    [DRONE_PARK, '企业干嘛这么愿意来', '归纳为三点', 'the reason, however much'],
    [LAKE_FERRY, '苔湖轮渡上座率为什么跌了', '归咎于天气', 'the reason beside what it explains'],
    [RIVER_PARKS, '鹿鸣数科B轮的钱打算怎么用', '用于研发', 'tells what money is for'],
    [CITY_YEAR, '栖川的充电设施怎么会跟不上', '配电容量不足', 'a reason behind a few words'],
    [CITY_YEAR, '仁穗东院为什么会错配血液', '两名护士没有覆核', 'a reason that is called 成因'],
    [TEA_MARKET, '雾港茶园之间为什么谈不上竞争', '一方面茶园都小', 'reasons told behind the claim'],
    [TEA_MARKET, '市长怎么评价云栖茶厂的新茶', '表示赞赏', 'what somebody thinks'],
    [STAR_VALLEY, '怎么打击假冒产品', '一箱一码', 'how something is dealt with'],
    [KELP, '海藻加工为什么落后', '设备老旧', 'what answers a question of the text'],
    [LIBRARIES, '安阳当初为啥想到要搞读书会', '动因在于', 'a reason in so many words'],
    [TEA_PARKS, '云岫茶业签的协议是要做什么', '聚焦', 'a purpose'],
  ]);

  it('gives no reason of another article, and no rank for whom something is behind', () => {
    expect(answererOver(TEA_MARKET).ask('云泽县茶馆为什么大幅减少').quotes[0]?.text).not.toContain('暴雨');
    expect(answererOver(TEA_MARKET).ask('云泽产值排在哪个市后面').figure).toBeUndefined();
  });
});

describe('whether it is so', () => {
  quoted([
    [WHARF, '柳埠有没有码头产业园', '码头产业园', 'whether there is one is answered where there is'],
    [SHIPBUILDING, '临港的船厂数量是全国最多的吗', '排在海州和芦城之后'],
    [COLD_CHAIN, '钦州园区是全国第六吗', '全国第6个'],
    [COAST, '龙岩有人才补贴吗', '都没有提到具体规定', 'asks no amount where it asks whether there is one'],
    [KELP, '青澳是碳汇试点吗', '首批试点城市', 'what is so, and not what is aimed at'],
  ]);

  withheld([[PORCELAIN, '云陂有人才补贴吗', 'of another thing, where it is asked whether']]);

  refused([[KELP, '澜藻生物的邬青禾去过三亚吗', 'whether something is so in a place that is not spoken of']]);

  it.each(['武汉有没有码头产业园', '郑州有码头产业园吗'])(
    'whether there is a park is told by a park alone: %s',
    (question) => {
      expect(answererOver(WHARF).ask(question).quotes[0]?.text ?? '').not.toContain('备案');
    },
  );
});
