import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/text/fold.js';
import { quantities } from '../../src/text/quantities/quantities.js';
import type { Quantity } from '../../src/text/quantities/quantity.js';
import { anyText } from '../support/arbitraries.js';

type Expected = Partial<Omit<Quantity, 'start' | 'end'>>;

const found = (text: string) => quantities(foldText(text));

describe('a number with its unit', () => {
  it.each<[string, Expected]>([
    ['茶业收入1,640.58 亿元', { text: '1,640.58 亿元', kind: 'money', value: 1640.58, unit: '亿元', measure: '元' }],
    ['茶业收入１６４０．５８亿', { kind: 'number', value: 1640.58, unit: '亿' }],
    ['开了二十五家茶馆', { text: '二十五家', kind: 'count', value: 25, unit: '家', values: [25] }],
    ['开了25家茶馆', { text: '25家', kind: 'count', value: 25, unit: '家', values: [25] }],
    ['来了2.5万人', { text: '2.5万人', value: 2.5, unit: '万人', measure: '人', values: [25000] }],
    ['来了25000人', { value: 25000, unit: '人', values: [25000] }],
    ['投入1亿2000万元', { text: '1亿2000万元', value: 120000000, unit: '元' }],
    ['投入2亿9,100万元', { text: '2亿9,100万元', value: 291000000, unit: '元' }],
    ['发电3吉瓦时', { value: 3, unit: '吉瓦时', values: [3] }],
    ['来了两百多人', { text: '两百多人', value: 200, unit: '人', values: [200] }],
    ['来了4万余名茶客', { text: '4万余名', value: 4, unit: '万名', values: [40000] }],
    ['收入3000多亿元', { text: '3000多亿元', value: 3000, unit: '亿元', values: [3e11] }],
    ['近百家茶馆', { text: '近百家', value: 100, unit: '家' }],
    ['上百家茶馆', { text: '上百家', value: 100, unit: '家' }],
    ['引进20名人才', { text: '20名', value: 20, unit: '名' }],
    ['有12家电影院', { text: '12家', value: 12, unit: '家' }],
    ['共30家居全省前列', { text: '30家', value: 30, unit: '家' }],
    ['仅有一家子公司', { text: '一家', value: 1, unit: '家' }],
    ['做了3次生产演练', { text: '3次', value: 3, unit: '次' }],
    ['治愈12例子宫肌瘤', { text: '12例', value: 12, unit: '例' }],
    ['占地3平方公里', { value: 3, unit: '平方公里' }],
    ['占地3km²', { text: '3km2', unit: 'km2' }],
    ['占地30㎡', { value: 30, unit: 'm2' }],
    ['发电300兆瓦', { value: 300, unit: '兆瓦', values: [300] }],
    ['水温85℃', { value: 85, unit: '°c' }],
    ['茶价50元/公斤', { text: '50元/公斤', kind: 'money', value: 50, unit: '元/公斤', measure: '元' }],
    ['赚了300美元', { kind: 'money', value: 300, unit: '美元' }],
    ['卖了¥5.2亿', { kind: 'money', value: 5.2, unit: '亿', values: [5.2e8] }],
    ['三大茶区', { text: '三大', kind: 'count', value: 3, unit: '大' }],
    ['南部六省产茶', { text: '六省', kind: 'count', value: 6 }],
    ['世界500强', { text: '500强', value: 500, unit: '强' }],
    ['人均GDP4.17，', { text: '4.17', kind: 'number', value: 4.17, values: [4.17] }],
    ['县GDP1640亿元', { text: '1640亿元', kind: 'money' }],
    ['唯一一家茶馆', { text: '一家', value: 1 }],
    ['3倍', { kind: 'count', value: 3, unit: '倍' }],
    ['1.5倍', { value: 1.5, unit: '倍' }],
    ['零下5度', { text: '零下5度', value: -5, unit: '度' }],
    ['投入一点五亿元', { text: '一点五亿元', kind: 'money', value: 1.5, unit: '亿元' }],
    ['总投资三点五亿', { text: '三点五亿', kind: 'number', value: 3.5, unit: '亿', values: [3.5e8] }],
    ['总投资一点一亿', { text: '一点一亿', values: [1.1e8] }],
    ['年薪六点八万', { text: '六点八万', values: [68000] }],
    ['投资50亿5G基站', { text: '50亿', kind: 'number', value: 50, unit: '亿', values: [5e9] }],
    ['平均4.5个工作日', { text: '4.5个工作日', kind: 'duration', value: 4.5, unit: '个工作日', values: [4.5] }],
    ['规模3600P，很大', { text: '3600p', kind: 'count', value: 3600, unit: 'p', values: [3600] }],
    ['月薪1万5', { text: '1万5', kind: 'number', value: 15000, values: [15000] }],
    ['奖金1万2元', { text: '1万2元', kind: 'money', values: [12000] }],
    ['是上年的一点五倍', { text: '一点五倍', value: 1.5, unit: '倍' }],
    ['开了三门课', { text: '三门', kind: 'count', value: 3 }],
    ['装了九台设备', { text: '九台', kind: 'count', value: 9 }],
    ['采了五台炒茶机', { text: '五台', kind: 'count', value: 5, unit: '台' }],
    ['茶园四周年', { text: '四周年', kind: 'duration' }],
    ['收入上千万元', { text: '上千万元', kind: 'money' }],
    ['提出三点要求', { text: '三点', kind: 'count', value: 3 }],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expect.objectContaining(expected)]);
  });

  it.each<[string, Expected]>([
    ['走了2小时27分03秒', { text: '2小时27分03秒', kind: 'duration', values: [] }],
    ['走了4小时10分钟', { text: '4小时10分钟', kind: 'duration', values: [] }],
    ['数十家茶馆', { text: '数十家', kind: 'count', unit: '家', values: [] }],
    ['十几个茶农', { text: '十几个', kind: 'count', unit: '个', values: [] }],
    ['十几亿元', { text: '十几亿元', kind: 'money', unit: '亿元', values: [] }],
    ['3~5个', { text: '3~5个', kind: 'count', unit: '个', values: [3, 5] }],
    ['1万5到2万元', { text: '1万5到2万元', kind: 'money', unit: '万元', values: [15000, 20000] }],
    ['100至200万元', { text: '100至200万元', kind: 'money', unit: '万元', values: [1e6, 2e6] }],
    ['三四个人', { text: '三四个', kind: 'count', values: [3, 4] }],
    ['来了一两个人', { text: '一两个', kind: 'count', values: [1, 2] }],
    ['再等一两年', { text: '一两年', kind: 'duration', values: [1, 2] }],
    ['12%-15%', { kind: 'percent', unit: '%', values: [12, 15] }],
    ['七八成', { kind: 'percent', values: [70, 80] }],
    ['三分之一', { kind: 'fraction', values: [1 / 3] }],
    ['1/3', { kind: 'fraction', values: [1 / 3] }],
    ['比分1:0', { text: '1:0', kind: 'number', values: [] }],
  ])('without one value: %s', (text, expected) => {
    const [quantity, ...more] = found(text);
    expect(more).toEqual([]);
    expect(quantity).toEqual(expect.objectContaining(expected));
    expect(quantity).not.toHaveProperty('value');
  });
});

describe('shares and ranks', () => {
  it.each<[string, Expected]>([
    ['百分之九十', { kind: 'percent', value: 90, values: [90] }],
    ['90%', { kind: 'percent', value: 90, unit: '%', values: [90] }],
    ['七成', { kind: 'percent', value: 7, unit: '成', values: [70] }],
    ['其中7成都在城里', { text: '7成', values: [70] }],
    ['12个百分点', { kind: 'percent', value: 12, unit: '个百分点' }],
    ['占一半以上', { text: '一半', kind: 'fraction', values: [0.5] }],
    ['股东过半同意', { text: '过半', kind: 'fraction', values: [0.5] }],
    ['超过半数', { text: '半数', kind: 'fraction', values: [0.5] }],
    ['百分百', { kind: 'percent', value: 100, values: [100] }],
    ['3‰', { kind: 'percent', value: 3, unit: '‰', values: [0.3] }],
    ['下降3.2%', { text: '3.2%', value: 3.2 }],
    ['增速-3.2%', { text: '-3.2%', value: -3.2, values: [-3.2] }],
    ['增速+5%', { text: '+5%', value: 5 }],
    ['第三名', { text: '第三名', kind: 'rank', value: 3, values: [3] }],
    ['第3名', { text: '第3名', kind: 'rank', value: 3, values: [3] }],
    ['全县排名11', { text: '排名11', kind: 'rank', value: 11 }],
    ['位列第17位', { text: '位列第17位', kind: 'rank', value: 17, unit: '位' }],
    ['全国第9个', { text: '全国第9个', kind: 'rank', value: 9, unit: '个' }],
    ['前10名', { kind: 'rank', value: 10 }],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expect.objectContaining(expected)]);
  });
});

describe('dates, times and durations', () => {
  it.each<[string, Expected]>([
    ['二〇二〇年2月27日', { kind: 'date', year: 2020, month: 2, day: 27 }],
    ['2020.2.27开张', { text: '2020.2.27', kind: 'date', year: 2020, month: 2, day: 27 }],
    ['2020-02-27', { kind: 'date', year: 2020, month: 2, day: 27 }],
    ['2020 年 2 月 27 日', { text: '2020 年 2 月 27 日', year: 2020, month: 2, day: 27 }],
    ['2019年10.24讲话', { text: '2019年10.24', year: 2019, month: 10, day: 24 }],
    ['2018-2019年', { text: '2018-2019年', kind: 'date', year: 2018, until: { year: 2019 } }],
    ['1-9月', { kind: 'date', month: 1, until: { month: 9 } }],
    ['5月1日至7日', { text: '5月1日至7日', month: 5, day: 1, until: { day: 7 } }],
    ['2020年上半年', { text: '2020年上半年', kind: 'date', year: 2020 }],
    ['98年5月', { year: 1998, month: 5 }],
    ['水质为Ⅳ类', { text: 'iv类', kind: 'count', value: 4, unit: '类' }],
    ['某乡居次', { text: '居次', kind: 'rank', value: 2 }],
    ['总量居首', { text: '居首', kind: 'rank', value: 1 }],
    ['加飞18班', { text: '18班', kind: 'count', value: 18, unit: '班' }],
    ['吞吐312.6万标准箱', { text: '312.6万标准箱', kind: 'count', values: [3126000] }],
    ['公元997年', { text: '公元997年', year: 997 }],
    ['2019', { kind: 'date', year: 2019 }],
    ['7时30分', { text: '7时30分', kind: 'time' }],
    ['晚上十点', { text: '晚上十点', kind: 'time' }],
    ['10点半', { text: '10点半', kind: 'time' }],
    ['一个半小时', { text: '一个半小时', kind: 'duration', value: 1.5, unit: '小时' }],
    ['两个多小时', { text: '两个多小时', kind: 'duration', value: 2, unit: '小时' }],
    ['半年', { text: '半年', kind: 'duration', value: 0.5, unit: '年' }],
    ['三年半', { text: '三年半', kind: 'duration', value: 3.5, unit: '年' }],
    ['四周后', { kind: 'duration', value: 4 }],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expect.objectContaining(expected)]);
  });

  it.each(['前三季度', '第三季度', '下半年', '20世纪90年代', '去年底', '今年上半年'])(
    '%s is a date without a year',
    (text) => {
      const [date, ...more] = found(text);
      expect(more).toEqual([]);
      expect(date).toMatchObject({ kind: 'date', text, values: [] });
      expect(date).not.toHaveProperty('year');
    },
  );
});

describe('what holds a numeral and is no quantity', () => {
  it.each([
    '5G、P2P、COVID-19、TOP10、A4纸、PM2.5浓度、歼-20',
    '细颗粒物（PM2.5）、Web3.0',
    '第一附属医院、第三人民医院、第二中学',
    '三亚、四川、一带一路、十分、万一、一些、四周环山',
    '01茶馆',
    '两部门',
    '电话0731-12345678、13800138000、400-123-4567',
    '版本1.2.3',
    '第三方、第二产业、第一时间',
    '党的十九大',
    '一个人、这一天',
    '去年、今年',
    '90后',
    '千万不要',
    '三年级、一次性补贴、二次元',
    '七台河、五家渠市、三门县、九台区、六枝特区、八步区、三台县、三门峡、二七区',
    '五棵松、十三陵、十万大山、西江千户苗寨',
    '一家人、十一国庆',
    '今年国庆路通车',
    '支持1080p，很清楚',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(['1、茶馆', '2. 茶馆', '(3)茶馆', '(一)茶馆', '４．茶馆'])('the number of a section: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what a place or a street only begins like', () => {
  it.each([
    ['五家渠道商', '五家'],
    ['七台河道清淤船', '七台'],
    ['三台山地车', '三台'],
    ['奖励10万3家企业', '3家'],
    ['放在明年五一假期', '明年五一假期'],
  ])('%s has %s', (text, quantity) => {
    expect(found(text).map(({ text: own }) => own)).toContain(quantity);
  });
});

describe('a year of three digits', () => {
  it.each([
    ['352年某人攻破某城', 'date', 352],
    ['该国于394年灭亡', 'date', 394],
    ['西元337年,某人即位', 'date', 337],
    ['至今已有350年', 'duration', undefined],
    ['300年来未有变化', 'duration', undefined],
  ])('in %s is a %s', (text, kind, year) => {
    expect(quantities(text)[0]).toMatchObject({ kind, ...(year !== undefined && { year }) });
  });
});

describe('for any text', () => {
  const numeric = fc
    .array(
      fc.constantFrom(
        ...'0123456789零一二三十百千万亿点年月日时分之第半数几个家元%.,-~至:/ +¥a',
        ...['排名', '晚上', '百分之', '20世纪', '前三', '零下', '茶'],
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join(''));

  it('the quantities are in order and apart, and each is the slice that it says', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, numeric), (text) => {
        let at = 0;
        for (const { start, end, text: own, values } of quantities(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(own);
          expect(values.length).toBeLessThanOrEqual(2);
          at = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '1',
    '一',
    '一百',
    '1,',
    '1.',
    '1-',
    '1:',
    '1/',
    '1年',
    '一年',
    '第',
    '第一',
    '百分之',
    '1到',
    '一至',
    '十几',
    '零下',
    '1a',
    '2020-',
    '上午',
    ' 1',
    '1万',
    '-',
  ])('a long row of %j takes time in proportion to its length', (piece) => {
    const time = (count: number) => {
      const text = piece.repeat(count);
      // Of the processor: the clock would tell what else the machine does.
      const before = process.cpuUsage();
      quantities(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    time(2000);
    const short = Math.min(time(2000), time(2000));
    const long = Math.min(time(20000), time(20000));
    // Ten times the length; a hundred times the time would be a square.
    expect(long).toBeLessThan(40 * short + 20);
  });
});

describe('characters that only look like a unit, and years over a turn', () => {
  it.each([
    ['整车零部件和零件', []],
    ['不超过45周岁', ['45周岁']],
    ['2022/23年度收入', ['2022/23年度']],
    ['1999/00赛季和2022/2023学年', ['1999/00赛季', '2022/2023学年']],
  ])('%s has %j', (text, found) => {
    expect(quantities(text).map((own) => own.text)).toEqual(found);
  });
});
