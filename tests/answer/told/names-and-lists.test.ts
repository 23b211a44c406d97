/** Who did something, which body, which work, where, and which they are. */
import { describe, expect, it } from 'vitest';
import { answererOver } from '../../support/answerer.js';
import { figures, quoted, refused, withoutFigure } from '../../support/cases.js';
import { CHIPS } from '../../support/corpora/chips.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COAST } from '../../support/corpora/coast.js';
import { COLD_CHAIN } from '../../support/corpora/cold-chain.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { DRONE_TRIALS } from '../../support/corpora/drone-trials.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { PORT_DATA } from '../../support/corpora/port-data.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { SEA_WIND } from '../../support/corpora/sea-wind.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { SHIPYARDS } from '../../support/corpora/shipyards.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';

describe('who, and which work', () => {
  figures([
    [SHIPYARDS, '梁秋实写的是哪本小说', '《潮信》'],
    [SEA_WIND, '谁说要把研发中心放在漳州', '陶景川'],
    [SEA_WIND, '渔村的纪录片是谁执导的', '苗野'],
    [SEA_WIND, '谁发布的报告提出把漳州建成基地', '纪文澜'],
    [CITY_YEAR, '主持午餐评估的教授是哪位', '叶书豪', 'who did something'],
  ]);

  quoted([
    [RIVER_PARKS, '宁洲高铁最长的隧道叫什么，有多长', '白石岭', 'is the thing that the question describes'],
    [TRAM_AND_SEEDS, '闵青山的老师写的是哪本书', '《谷雨之前》', 'a work by its title'],
    [SHIPBUILDING, '《潮声》里写的是哪句话', '潮水退了'],
    [CITY_YEAR, '栖川影展 最佳导演', '温彦庭', 'a prize that is called as an office is'],
    [CITY_YEAR, '11月5日继续考察的是哪两位', '梁听雨', 'two people'],
    [COAST, '鹿鸣生物是谁创立的', '创始人秦守拙', 'tells who founded a firm by the sentence that says so'],
    [TEA_MARKET, '谁受委托考察了白沙茶园', '计南乔', 'who did it, and nobody for whom it was done'],
    [KELP, '在宾馆等市长的都有谁', '邬青禾', 'those who are named with their offices'],
    [
      LIBRARIES,
      '哪位馆长介绍了夜间开放',
      '沈砚秋',
      'asks for one of a kind with 哪位, not for the holder of an office',
    ],
    [PORT_DATA, '给海事局讲海图那堂课的院士是谁来着', '陈望川', 'who gave a lesson'],
    [PORT_DATA, '谁在等汀州市长', '段青川、白鹭资本合伙人陆知遥', 'who was waiting'],
  ]);

  it('finds what somebody is called', () => {
    expect(answererOver(DRONE_TRIALS).ask('柯远帆被同行叫什么').quotes[0]?.text).toContain('风筝先生');
  });
});

describe('which body', () => {
  figures([
    [SHIPYARDS, '造船业三年行动计划是哪个部门印发的', '浙江省工业和信息化厅'],
    [SEA_WIND, '海上风电发展方案是谁印发的', '福建省能源局'],
    [SEA_WIND, '海上風電發展方案係邊個部門印發？', '福建省能源局'],
    [SEA_WIND, '哪所大学开了风电运维本科专业', '厦门海洋大学'],
    [SEA_WIND, '陶景川是哪家公司的', '澜峰科技'],
  ]);

  quoted([
    [SHIPYARDS, '造船城市活跃度的数据是哪家网站的', '舟海数据网'],
    [SHIPBUILDING, '蔡闻远院士是哪个大学的', '潮州大学'],
    [CHIPS, '政府工作报告说要设个什么交易中心', '知识产权交易中心', '什么交易中心 is told by a 交易中心 with a name'],
  ]);
});

describe('where', () => {
  figures([
    [SHIPYARDS, '东海船舶检验中心在哪里揭牌', '宁波市梅山港区'],
    [SEA_WIND, '漂浮式风机试验场在哪里揭牌', '漳州市东山县铜陵镇'],
    [SEA_WIND, '安渡是哪里人', '浙江温州'],
    [SEA_WIND, '哪个城市漂浮式风机最多', '漳州'],
  ]);

  quoted([
    [DRONE_PARK, '澄州的7成备案项目集中在哪', '七成集中在城东', 'a share written otherwise'],
    [LAKE_FERRY, '郁听澜在哪里长大', '芦汀镇', 'where somebody comes from'],
    [RIVER_PARKS, '鹿鸣数科总部现在在哪里', '搬到云杉软件园', 'tells where something is by now'],
    [TRAM_AND_SEEDS, '电车3号线连接哪两个地方', '连接北坡和沙洲', 'a numbered line'],
    [CITY_YEAR, '清沔河最后流到哪条河里去', '沔江', 'one of a sort that stands in it'],
    [STAR_VALLEY, '星澜谷在哪个区', '青屏区揭牌', 'in which district'],
    [STAR_VALLEY, '产业集中在什么地方', '集中在芯片设计', 'where something is gathered'],
    [STAR_VALLEY, '芯谷是哪座园区', '被外界称为“芯谷”', 'what is called so'],
    [STAR_VALLEY, '星澜谷的资金从哪里来', '国企出四成', 'where money comes from'],
    [LIBRARIES, '阅读推广中心设在哪儿', '文峰区', 'where something is'],
    [PORT_DATA, '汀州的老百姓把钱存哪去了', '存在厦门', 'where money was put'],
  ]);
});

describe('no single name where several answer, or none does', () => {
  withoutFigure([
    [SEA_WIND, '谁出席了试验场的揭牌仪式'],
    [SEA_WIND, '哪些城市有漂浮式风机'],
    [SEA_WIND, '漳州的风机好在哪'],
  ]);
});

describe('which they are', () => {
  quoted([
    [DRONE_PARK, '服务平台的四个板块', '四大功能板块', 'which of so many'],
    [RIVER_PARKS, '2020年B轮的时候，鹿鸣数科的三个主要产品是什么', '三个主要产品', 'is of no founding year'],
    [RIVER_PARKS, '集团在港区有哪几个码头', '二號', 'tells which they are'],
    [SHIPYARDS, '舟山渔业 已开发产品', '产品包括', 'finds a list that is announced by the last keyword'],
    [TRAM_AND_SEEDS, '谷种所的办法里哪些作物的资助没有写金额', '均没有列出金额', 'what is not so'],
    [COLD_CHAIN, '广西冷链计划有哪几个专项行动', '冷库节能等3个专项行动'],
    [HARBOURS, '江西五年计划的3个专项行动分别是什么', '水上救援', 'whose length the question tells'],
    [HARBOURS, '江西五年计划里3个专项行动都有啥', '水上救援', 'of a plan that more is said of'],
    [TEA_MARKET, '雾港的茶除了饮料还用在哪些方面', '药品、化妆品', 'what is told beside'],
    [STAR_VALLEY, '澜州低空经济存在哪些问题', '依赖外地', 'which problems there are'],
    [KELP, '园区开发了哪些产品', '藻胶、藻油', 'a list'],
    [KELP, '5個專項行動分別是哪些', '育苗', 'a list in the other script'],
    [KELP, '报告点了哪三处短板', '二是育苗成本太高；三是品牌不响', 'a list behind semicolons whole'],
    [PORT_DATA, '北岸链港开发出什么应用了', '仓单质押', 'what has been developed'],
    [TEA_PARKS, '茶会馆得过什么奖', '十佳', 'an award'],
  ]);

  refused([[HARBOURS, '九江夜航平台拿的6个奖分别是什么', 'a list where nothing near is of that length']]);
});
