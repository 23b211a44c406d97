/** Family names of Chinese people. */

/** The commonest: those of nine in ten people, and what else is often met. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const DOUBLE = /^(?:欧阳|上官|司马|诸葛|司徒|东方|独孤|南宫|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|司空)/;

/** Characters of the family name that a folded text begins with at `at`: 0, 1 or 2. */
export function familyNameAt(folded: string, at: number): 0 | 1 | 2 {
  if (DOUBLE.test(folded.slice(at, at + 2))) return 2;
  const character = folded.charAt(at);
  return character !== '' && SINGLE.includes(character) ? 1 : 0;
}

/** Whether a name is as long as that of a person, and begins with a family name. */
export function isPersonName(name: string): boolean {
  const family = familyNameAt(name, 0);
  return family > 0 && name.length > family && name.length <= family + 2;
}
