/** Words for what somebody is: 董事长, 常务副市长, CEO. */
import { familyNameAt } from './family-names.js';

const RANK = '主|副|总|原|前|时任|首席|执行|联合|常务';
const TITLE =
  '老板|掌门人|董事长|理事长|市长|省长|县长|区长|州长|镇长|村长|部长|局长|厅长|处长|科长|院长|校长|会长|行长|社长|馆长|台长|所长|站长|队长|组长|班长|厂长|船长|秘书长|支书|书记|主任|主席|总统|总理|首相|总裁|总监|总经理|经理|教练|队医|领队|创始合伙人|合伙人|创始人|负责人|发言人|法人代表|院士|教授|导演|编剧|作者|主编|主持人|冠军|亚军|季军|国王|皇帝|执行官|技术官|财务官|运营官|信息官|执行长|财务长|营运长|技术长';

/** Continuations showing that 长 belongs to the next word: 长春 is a city, and 市长春节前 speaks of a mayor. */
const LONG = [
  // Cities, counties and districts, and what has a branch there.
  '[春治兴葛垣乐清宁安阳汀泰丰海岛岭武顺寿子沙](?=[市县区]|[分支](?:行|公司|院|校|店|局))',
  '春(?!节|[天季夏秋运风光游])|治(?=[市县]|医学院|久安)|寿(?![辰宴诞])|安(?=[街镇]|汽车|大学)|白山|三角',
  '江(?=[流岸沿段禁]|干流|两岸|大桥|大保护|经济带|航[道运]|中下游|[上中下]游)|城(?!市|[管建区乡镇投关])|征(?=[路途]|精神|胜利|火箭)',
  '期(?![间待望许盼末中])|远(?!见)|久|效(?![仿力法忠])|途(?![经中])|时间|线(?![上下])|[椅凳堤篇诗]|卷(?![入走])|[者辈](?!们)|足(?=[的发进])|短(?=[不途])|势(?![必头力])|假(?![装如设借定])',
  '廊(?!坊)|街(?![道头])|大(?=[的成后]|之后|以后|$|[,。;、])|跑(?=[赛节队者]|运动|活动|比赛|大赛|爱好|项目)',
].join('|');

/** 城市长期, 银行长沙分行, 全市长寿老人: where the 长 of an office is that of another word. */
const NO_LENGTH = `(?<!长(?=${LONG}))`;

/** An office with what stands before it; 城市长期 has none. */
export const OFFICE = new RegExp(`(?:${RANK}){0,4}(?:${TITLE})${NO_LENGTH}|(?<![a-z])c[efto]o(?![a-z])`, 'g');

/** What stands with a person's name: an office, an occupation or a form of address. */
export const BESIDE_NAME = new RegExp(`(?:${TITLE})${NO_LENGTH}|博士|作家|演员|歌手|记者|先生|女士|工程师|学者|学家`);

const HEADED = new RegExp(`^(?:(?:${RANK}){0,4}(?:${TITLE})|先生|女士|博士|老师)$`);

/** The family name and the office, or form of address, that a text is made of: 杨 and 市长 of 杨市长; 任主席 has none. */
export function addressed(text: string): { family: string; office: string } | undefined {
  const length = familyNameAt(text, 0);
  const [family, office] = [text.slice(0, length), text.slice(length)];
  return length > 0 && HEADED.test(office) && !(family === '任' && TITLED.test(office))
    ? { family, office }
    : undefined;
}

const TITLED = new RegExp(`^(?:${TITLE})$`);

/** Whether a word is an office, and nothing else. */
export function isOffice(word: string): boolean {
  return HEADED.test(word);
}
