/** Two newspapers and a year-book that disagree; all of it is invented. */
import { article } from '../articles.js';

export const ROPE_FERRY = {
  'evening.md': article(
    'id: evening\ntitle: 沅岭缆渡停航始末\npublisher: 沅岭晚报\npublished: "2023-06-20"\ntext: original',
    `
沅岭缆渡6月12日傍晚断缆，渡船撞上桥墩，7人遇难，19人受伤。首名伤员当晚8时10分送到沅岭县医院。

沅岭大桥全长1.86公里，总投资7.4亿元，去年10月9日通车。渡口旁的旧戏台建于1921年，缆渡停航后改作展厅。

龙舟赛上，枫溪队以4分31秒获得第二名，奖金6万元。开幕式当晚7点半开始，到场观众约3万人。

沅岭县在册渡口41处，撤渡建桥项目共18个，涉及公交线路23条。
`,
  ),
  'daily.md': article(
    'id: daily\ntitle: 岭江两岸的渡口\npublisher: 岭江日报\npublished: "2024-03-02"\ntext: original',
    `
去年6月的断缆事故中，共有9人遇难，伤者均已出院。院方的记录是：首名伤员当晚8时40分送抵县医院。

沅岭大桥去年被评为优质工程，这座长1.93公里的桥造价8.1亿元，前后修了三年。

渡口旁的戏台1926年落成，是当年船帮捐建的，如今每周开放五天。

去年的龙舟赛枫溪队排名第三位，开幕式晚上8点开始。

据县交通局统计，沅岭县目前有渡口36处，撤渡建桥项目有18个。
`,
  ),
  'yearbook.md': article(
    'id: yearbook\ntitle: 沅岭年鉴2023\npublisher: 沅岭县志办\npublished: "2024-05"\ntext: original',
    `
2023年，沅岭县撤渡建桥项目21个，公交线路25条，全县渡口客运量31万人次。
`,
  ),
};
