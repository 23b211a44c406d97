/** Names as short answers: who did it, of which body somebody is and where something is; no name where several answer or none does. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

const CORPUS = {
  'wind.md': article(
    'id: wind\ntitle: 海风的生意\npublisher: 能源周报\npublished: "2023-08-10"\ntext: original',
    `
2022年3月，福建省能源局印发《海上风电发展方案》，第一次把漂浮式风机写进省级文件。

澜峰科技董事长陶景川表示，公司的叶片车间多数工程师来自船厂，考虑把研发中心放在漳州。

2023年6月，东山岛漂浮式风机试验场在漳州市东山县铜陵镇揭牌，厦门海洋大学获批开设全国首个风电运维本科专业。

厦门海洋大学教授纪文澜、澜峰科技总工程师陆遥和东山县县长葛平出席了揭牌仪式。

漳州以31台漂浮式风机居全省首位，其后是宁德的12台和莆田的4台。
`,
  ),
  'film.md': article(
    'id: film\ntitle: 渔村里的纪录片\npublisher: 能源周报\npublished: "2023-09-02"\ntext: original',
    `
在苗野执导的纪录片里，铜陵镇的渔民把风机叫作“白帆”。来自浙江温州的作家安渡在散文集《潮间带》里写过这片海。

仪式由厂长罗柏主持，东山县副县长谭溪出席。续篇由作家高禾写成，首篇由安渡写成。

该园区由漳州高新区管委会建设，湖南图书馆新馆选址长沙县黄兴镇。企业家雷原向海洋大学捐款3亿元，校长张坪致辞。

2023年初，中国风能协会会长、厦门海洋大学教授纪文澜发布的报告提出，到2030年把漳州建成漂浮式风电基地。
`,
  ),
};

describe('the short answer', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each<[name: string, question: string]>([
    ['福建省能源局', '海上风电发展方案是谁印发的'],
    ['福建省能源局', '海上風電發展方案係邊個部門印發？'],
    ['陶景川', '谁说要把研发中心放在漳州'],
    ['苗野', '渔村的纪录片是谁执导的'],
    ['纪文澜', '谁发布的报告提出把漳州建成基地'],
    ['厦门海洋大学', '哪所大学开了风电运维本科专业'],
    ['澜峰科技', '陶景川是哪家公司的'],
    ['澜峰科技董事长', '陶景川什么职务'],
    ['漳州市东山县铜陵镇', '漂浮式风机试验场在哪里揭牌'],
    ['浙江温州', '安渡是哪里人'],
    ['漳州', '哪个城市漂浮式风机最多'],
  ])('is %s for %s', (name, question) => {
    const { figure, quotes } = answerer.ask(question);
    expect(figure?.text).toBe(name);
    expect(quotes[0]?.text).toContain(name);
  });

  it.each<[question: string]>([['谁出席了试验场的揭牌仪式'], ['哪些城市有漂浮式风机'], ['漳州的风机好在哪']])(
    'is no single name for %s',
    (question) => {
      expect(answerer.ask(question).figure).toBeUndefined();
    },
  );
});
