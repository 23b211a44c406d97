/** All of it is invented. */
import { article } from '../articles.js';

export const POTTERY = {
  'pottery.md': article(
    'id: pottery\ntitle: 砚溪陶瓷小镇见闻\npublisher: 砚溪日报\npublished: "2023-06-02"\ntext: original',
    `
砚溪陶瓷小镇2019年5月8日挂牌，由镇上的老窑工孟怀砂提议设立。小镇占地320亩，总投资4.6亿元。

目前小镇入驻陶企57家，在谈的有21家，带动就业1900人。去年产值达到8.3亿元，同比增长12.4%。

全省六个陶瓷小镇中，砚溪以57家(东窑31家，西窑26家)居首位。

小镇之所以选在砚溪，是因为这里的高岭土储量大，运费也低。

陶艺节每年10月举办，去年来了3.5万名游客。
`,
  ),
  'kiln.md': article(
    'id: kiln\ntitle: 柏坪窑炉厂的账\npublisher: 砚溪晚报\npublished: "2023-07-11"\ntext: original',
    `
柏坪窑炉厂去年卖出窑炉140座，营业收入2.7亿元，其中出口9000万元。

厂长汤砺之说，厂里有工人260名，平均年龄51岁。
`,
  ),
};
