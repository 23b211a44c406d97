/** A small corpus about a county that does not exist. Data only; every sentence is invented. */

/** An article file from its front matter lines and its text. */
export function article(frontMatter: string, body: string): string {
  return `---\n${frontMatter.trim()}\n---\n\n${body.trim()}\n`;
}

/** A corpus of one article, made of these paragraphs. */
export function record(...paragraphs: readonly string[]): Readonly<Record<string, string>> {
  const frontMatter = 'id: record\ntitle: 记录\npublished: "2023-01-01"\ntext: original';
  return { 'record.md': article(frontMatter, paragraphs.join('\n\n')) };
}

/** The day on which most of the news is published. */
export const TODAY = '2024-11-20';

/** A corpus of news, each a text of one paragraph. */
export function news(
  ...texts: readonly (readonly [published: string, text: string])[]
): Readonly<Record<string, string>> {
  const files = texts.map(([published, text], i) => [
    `article-${i}.md`,
    article(`id: article-${i}\ntitle: 新闻${i}\npublisher: 雾港观察\npublished: "${published}"\ntext: original`, text),
  ]);
  return Object.fromEntries(files);
}

export const TEAHOUSES = article(
  `
id: qinghe-teahouses
title: 小城茶香
publisher: 青禾晚报
authors: [林小满, 周一苇]
published: "2021-03-05"
url: https://news.example.org/2021/tea.html
text: original
`,
  `
青禾县的老街上，茶馆一家挨着一家。清晨五点半，第一壶水已经烧开。

## 一年多了近三成

2020年，青禾县新开茶馆128家，比前一年多出近三成；全县茶馆总数达到563家，排名全州第2。县商务局局长陆怀瑾说：“茶馆多了，街上的灯就关得晚了。”

茶馆协会的账本写得更细：2020年全县茶馆营业收入为3.27亿元，同比增长6.5%，从业人员4,180人。

## 谁在喝茶

来喝茶的人里，本地老人约占1/3，其余多是周末来的年轻人。他们用一款叫TeaMap的应用找座位，这款应用由禾声科技开发。
`,
);

export const OLD_STREET = article(
  `
id: qinghe-old-street
title: 老街新事
url: https://news.example.org/2021/street.html
via: 山城转载
viaPublished: "2021-04"
text: brief
`,
  `
## 修旧如旧

文章说，老街的修缮从2019年4月12日开始，历时14个月，花费2,600万元。工程由青禾县住建局主持，石匠温如玉带着十二名徒弟补好了三座石桥。

修缮以前，老街上只有41家店铺；修缮之后，店铺增加到97家。

## 参考文章

《石桥记》《老街的灯》
`,
);

export const FERRY = article(
  `
id: liuwan-ferry
title: 柳灣渡口停航
publisher: 柳灣週報
published: "2022"
text: original
`,
  `
柳灣渡口在2022年1月停航。最後一班渡船載著36位乘客過江，船長是在渡口工作了29年的沈長河。

新橋通車以後，過江時間由25分鐘縮短到4分鐘，橋長1.8公里。渡口的售票廳將改成茶館。
`,
);

/** Paths → contents, with both word lists. */
export const QINGHE: Readonly<Record<string, string>> = {
  'README.md': '# 青禾县的文章\n\n没有文前信息，所以不是文章。\n',
  'teahouses.md': TEAHOUSES,
  'old-street.md': OLD_STREET,
  'more/ferry.md': FERRY,
  'dictionary.txt': '# 地名\n青禾县 10 ns\n柳湾渡口\n',
  'aliases.txt': '青禾县住建局 = 县住建局\n',
};
