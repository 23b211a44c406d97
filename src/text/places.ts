/**
 * Which words are names of places. The dictionary's tag alone cannot tell: it has 之日起 and 维度 as places and 合肥 as a
 * common noun.
 */

/** The one character that most full names of places within a province end in. */
export const KINDS_OF_PLACE = '市县区镇乡州';

/** Single characters that what is built in a place ends in, each of which may stand for it: 几个园. */
export const KINDS_OF_SITE = '园厂店校院站馆城';

/** What the short name of a place leaves out: 江西 is 江西省. */
export const KIND_BEHIND = /(?<=..)[省市县区州]$/;

/** What may follow the name of a place of its own: 长沙市, 广东省. */
const KINDS = ['市', '省', '县', '特别行政区', '自治区', '自治州'];
/** What ends the full name of one. */
const FULL = /..(?:省|市|县|区|州|盟|旗|镇|乡|共和国|联邦|王国)$/;

/** The short names of provinces and of the regions that are none, which no suffix of one character makes full. */
const PROVINCES = new Set(
  (
    '河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 ' +
    '陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 台湾'
  ).split(' '),
);
/** Cities that lie in no province, and parts of the world. */
const OTHER_REGIONS = new Set(
  '北京 天津 上海 重庆 香港 澳门 欧洲 亚洲 非洲 美洲 北美 南美 拉美 欧盟 东南亚 中东'.split(' '),
);

/** 四川 and 四川省, within which cities are named: 四川成都. */
export function isProvince(word: string): boolean {
  return PROVINCES.has(word.replace(/(?<=..)(?:省|自治区)$/, ''));
}

/** Characters that foreign names are written with. */
const TRANSLITERATION =
  /^[阿埃艾安昂奥澳巴白班邦保贝本比彼毕别宾波伯勃博布查柴昌切茨慈达大戴丹道得德登狄迪蒂丁东杜敦顿多厄恩尔法凡范菲费芬弗福佛冈戈哥格根贡古瓜圭哈海汉赫黑亨洪侯胡华怀霍基吉季济加伽贾金津卡开凯坎康考柯科克肯库昆拉莱赖兰朗劳勒雷里利连廉良列林隆卢鲁伦罗洛马迈麦曼毛梅门蒙米密明缪摩莫墨默姆穆那纳奈南内尼宁牛纽努诺欧帕潘庞佩彭皮平珀普其奇恰乔琼丘萨塞赛桑森沙山尚圣施什史士舒斯苏索塔泰坦唐特提图土托瓦万威韦维翁沃乌西希锡夏谢辛休雅亚扬耶伊以因英尤于约扎詹兹祖佐]+$/;

/** Whether foreign names are written with a character. */
export function isTransliterated(character: string): boolean {
  return TRANSLITERATION.test(character);
}

/** Names of countries and regions, as the runtime has them. */
let countries: ReadonlySet<string> | undefined;

function namesOfCountries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' });
  const found = new Set<string>();
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const name = names.of(String.fromCharCode(a, b));
      if (name !== undefined) found.add(name);
    }
  }
  return found;
}

/** Whether a folded word is the name of a country or of a region that the runtime lists with them. */
export function isCountry(word: string): boolean {
  countries ??= namesOfCountries();
  return countries.has(word);
}

/** Words that are the name of a place of its own without what follows it: 长沙 of 长沙市. */
export function shortNames(names: Iterable<string>): Set<string> {
  const short = new Set<string>();
  for (const name of names)
    for (const kind of KINDS) if (name.endsWith(kind)) short.add(name.slice(0, name.length - kind.length));
  return short;
}

/**
 * @param word a folded word of two characters or more
 * @param isTagged whether the dictionary has a word and tags it as a place
 * @param short the `shortNames` of what may be tagged so: most words are none, and need not be tried with all that may follow
 */
export function isPlace(word: string, isTagged: (word: string) => boolean, short: ReadonlySet<string>): boolean {
  if (ORDINARY.has(word)) return false;
  if (PROVINCES.has(word) || OTHER_REGIONS.has(word)) return true;
  if (short.has(word) && KINDS.some((kind) => isTagged(word + kind))) return true;
  if (isCountry(word)) return true;
  return isTagged(word) && (FULL.test(word) || (word.length > 2 && TRANSLITERATION.test(word)) || FAMOUS.has(word));
}

/** Words of everyday use that are also the short name of a county: 新兴产业 is no industry of 新兴县. */
const ORDINARY = new Set(
  '临河 临江 凤凰 大方 万年 和平 友谊 温泉 平安 东方 大名 平原 平和 清水 河口 新民 新兴 大厂 大田 大关 兴隆 富民 高台 集贤 长乐 平定 永定 明水 安平 安福'.split(
    ' ',
  ),
);

/** Foreign cities that news are full of. */
const FAMOUS = new Set(
  '纽约 伦敦 巴黎 柏林 罗马 东京 大阪 京都 首尔 平壤 河内 曼谷 孟买 德里 迪拜 开罗 雅典 悉尼 波士顿 硅谷 费城 米兰 慕尼黑 波恩 里昂 华沙 基辅 布拉格 维也纳 日内瓦 苏黎世'.split(
    ' ',
  ),
);
