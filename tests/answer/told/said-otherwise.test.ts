/** The same in other words: speech, dialect, another script, slips, English, and what is said beside the question. */
import { describe, expect, it } from 'vitest';
import { answererOver } from '../../support/answerer.js';
import { figures, quoted } from '../../support/cases.js';
import { BATTERIES } from '../../support/corpora/batteries.js';
import { DRONE_TRIALS } from '../../support/corpora/drone-trials.js';
import { GLASSWORKS } from '../../support/corpora/glassworks.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { PORCELAIN } from '../../support/corpora/porcelain.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { TOWN_NEWS } from '../../support/corpora/town-news.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';
import { WHARF } from '../../support/corpora/wharf.js';

describe('words for the same', () => {
  figures([
    [TOWN_NEWS, '栖川市PM2.5平均浓度是多少', '31微克/立方米', 'a measure by its other name'],
    [DRONE_TRIALS, '疑昌GDP大概是武汉的几分之几', '2/7', 'of a place typed by its sound'],
    [DRONE_TRIALS, '飞翎那个基金盘子多大', '2亿元', 'asked for in the words of speech'],
    [STAR_VALLEY, '一次7nm流片要多少钱', '2亿元', 'a unit in letters'],
    [
      LIBRARIES,
      '全国智慧阅读服务中心2020年编目了多少种图书',
      '48万种',
      'that the text introduces stands for the long one',
    ],
    [LIBRARIES, '全国第一张电子读者证是哪天发的', '2018年11月13日', '第一张 for 首张'],
    [BATTERIES, '寒松零下三十度时容量保持率多少', '76%', 'at a temperature written otherwise'],
  ]);

  quoted([
    [TOWN_NEWS, '星禾智能B轮融资是谁领投的', '光谷资本牵头', 'finds who led a round in another word'],
    [RIVER_PARKS, 'GT是哪个品牌旗下的跑车', '包括Z系列和GT', 'has a short Latin word as a word'],
    [TRAM_AND_SEEDS, '电车三号线有多长', '21.6公里', 'a line by its spelled number'],
    [TEA_MARKET, '雾港要建3到5个什么园', '3~5个茶文化园', 'a range in another form'],
    [LIBRARIES, '真正赚到钱的是哪些书店', '盈利的书店', 'a verb that is taken apart'],
    [TEA_PARKS, 'How many 茶业园 in Zhejiang', '浙江', 'what an English word stands for'],
  ]);

  it.each([
    '潮岬重点解决什么',
    '潮岬周边几个镇种海藻',
    '海藻的知识点解析',
    '海藻园的网点样板有几个',
    '渔民而家人不管',
    '窗边位置多少钱',
    '考点解封了吗',
  ])('understands no Cantonese where there is none: %s', (question) => {
    expect(answererOver(KELP).explain(question).question.folded).toBe(question);
  });

  it('understands Cantonese', () => {
    expect([...answererOver(KELP).explain('潮岬点解种海藻').question.asks]).toContain('reason');
    expect([...answererOver(KELP).explain('潮岬边日种海藻').question.asks]).toContain('date');
  });
});

describe('words beside the question', () => {
  figures([
    [PORCELAIN, '瓷业联盟有多少家会员啊老铁', '236家', 'the same for whoever is spoken to'],
    [PORCELAIN, '云陂的补贴，哦不，瓷业联盟有多少家会员', '236家', 'what is not taken back'],
    [WHARF, '兄弟们柳埠中学七年级招多少人', '540人', 'who is spoken to is not asked about, also without a comma'],
  ]);

  it.each([
    ['with a person’s name typed by its sound', '洛阳市图书馆馆长沈艳秋说夜间开放从哪个月开始', '2019年5月'],
    ['with a place’s name typed by its sound', '洛洋市流动书车2021年有几辆', '25辆'],
    ['with politeness around it', '求科普,有没有大佬知道开封市的社区图书馆有几家', '22家'],
    ['with a verb of one character that no article has', '洛阳市2021年弄到多少辆流动书车', '25辆'],
    ['with a measure word that means the same', '先后有几拨志愿者参加夜间开放', undefined],
    ['with a word of English', '开封市的社区 library 有多少家', '22家'],
  ])('%s is answered', (_, question, figure) => {
    const answer = answererOver(LIBRARIES).ask(question);
    expect(answer.status).toBe('answered');
    if (figure !== undefined) expect(answer.figure?.text).toBe(figure);
  });
});

describe('what somebody did, and what they remember', () => {
  quoted([
    [GLASSWORKS, '骆南星原来是做哪行的', '做瓷砖起家', 'what somebody did before'],
    [GLASSWORKS, ['汐浦玻璃集团去年瓶罐产量少了多少', '为什么少了'], '归咎于两件事', 'a reason in so many words'],
    [GLASSWORKS, ['汐浦市政府的窑炉政策鼓励什么', '那份文件几月出的'], '2024年12月', 'whichever 那份 is'],
    [GLASSWORKS, ['汐浦的窑炉鼓励使用什么', '出自哪个文件'], '《支持窑炉节能改造的若干措施》', 'by the title'],
    [GLASSWORKS, '玻璃展客流第二大的是哪个馆', '机械馆次之', 'what comes second'],
    [GLASSWORKS, '玻璃展哪个馆最挤', '工艺馆的客流居首', 'what comes first, in another word'],
    [GLASSWORKS, '玻璃展的展位是哪家公司承包的', '由临川会展承揽', 'in another word'],
    [GLASSWORKS, '头一炉烧旺 末一炉放凉', '怎样才不会头一炉烧旺', 'the question of the text, and not what answers it'],
    [
      GLASSWORKS,
      ['汐浦2024年12月的窑炉政策鼓励什么', '文件全名叫啥'],
      '《支持窑炉节能改造的若干措施》',
      'by the title told',
    ],
  ]);
});
