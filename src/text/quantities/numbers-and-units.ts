/** How numbers, their scales and their units are written: sources of patterns over folded text. */

/** What a number in digits begins with. */
export const DIGITS = '0123456789';
/** What a number in Chinese numerals begins with. */
export const HAN_NUMERAL = '零〇一二两三四五六七八九十百千';
/** What a number begins with, in either. */
export const NUMERAL = `${DIGITS}${HAN_NUMERAL}`;
/** One Chinese numeral below ten. */
export const HAN_DIGIT = '[零〇一二两三四五六七八九]';
/** 1,640.58 · 1亿2000万 · 2亿9,100万 · 3万5千 · 1万5; no part of a longer one, no 01, no 1.2.3. */
export const ARABIC = String.raw`(?<![\d.])(?!0\d)(?:\d+亿(?:\d,\d{3}|\d{1,4})万|\d+[万亿](?:\d,\d{3}|\d{4})|\d+万\d千|\d{1,2}[万亿]\d(?=元|块|左右|以上|[多余到至~,。;、)!?\-的呢吗每一人/ ”"]|$)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\d|\.\d)`;
/** Of limited length: a long row of numerals is no number, and is not to cost time. 千瓦 and 千克 are no thousand of anything. */
export const HAN = `(?!千[瓦克米卡帕赫伏字])[${HAN_NUMERAL}][${HAN_NUMERAL}万亿]{0,14}(?:点${HAN_DIGIT}{1,8})?`;
/** A number in either, without its scale. */
export const NUMBER = `(?:${ARABIC}|${HAN})`;
/** 数十, 几百万, 十几: no value. */
export const VAGUE = '(?:[数几](?=[十百千万亿])[十百千]{0,2}|[二三四五六七八九]?十几)(?<scale>[万亿])?';
/** What multiplies the number before it: 亿 of 1640.58亿. */
export const SCALE = '(?:[十百千]?万亿|[十百千]?[万亿]|[百千])';
/** What may stand between the two ends of a range. */
export const RANGE_MARKS = '-~—–至到';
/** The mark of a range. */
export const TO = `(?:--|——|[${RANGE_MARKS}])`;

/** Money, by its currency. */
export const CURRENCY =
  '(?:人民币|美元|欧元|港元|港币|日元|英镑|韩元|卢布|卢比|法郎|澳元|加元|新台币|台币|马克|元人民币|元(?![旦素件宵首器])|块钱|美金)';
/** Units of how long something takes. */
export const TIME_SPAN =
  '(?:世纪|周年|年|个多(?:小时|钟头|月(?![饼亮季台球])|星期|世纪|工作日)|个半月|个月|季度|个?星期|周(?!岁)|天|日(?!元)|昼夜|个半小时|个半钟头|个?小时|个钟头|分钟|秒钟|秒|毫秒|个?工作日)';
/** Shares of a hundred or a thousand. */
export const PERCENT = '(?:%|‰|个?百分点)';
const LATIN_UNIT =
  '(?:km2|m2|m3|km|cm|mm|nm|kg|mg|ml|[kmgt]wh|kw|mw|gw|kv|mpa|[kmg]bps|[gtpe]flops|(?<!1080|720|480|360|2160)p(?=算力|[,。;、)]|$)|gb|tb|mb|kb|ghz|mhz|hz|m)(?![a-z\\d])|°c|°|℃';
/** What is made in points: 三点要求, and no hour. */
export const POINTS = '要求|建议|意见|体会|启示|说明|措施|看法|理由|好处|不足|内容|共识|经验|思考|希望|期[望待]|认识';
/** Measure words of one character, with what must not follow: 两部门 has no 两部, 01区块链 no 01区. */
const MEASURE_WORD = [
  '人(?![民均])|家(?![庭长])(?!电(?![影商力台视信子厂站])|居(?![民委全首第]))|个|名(?!人(?![才员质大工民选事物力]))|位(?![置于移])|次(?![要日])(?!性(?!能)|元(?![旦宵])|生(?![产育]))|项|件|条(?![件例约])|张|座|所(?![有以得在谓需属])|处(?![理于罚在])|份(?![额子])',
  '批(?![准评量发复])|台(?![湾风账])|部(?![门分委长落队署])|套(?!餐(?![厅具饮桌]))|辆|只(?![有是能要需会])|头(?![部条])|匹(?!配)|支(?![持付出部行援撑柱])|枝|篇|册|卷|本(?![地市省科人国身土质来])',
  '种(?!植(?!物)|[族粮]|子(?!公))|类(?![似别])|款|层(?!次)|级(?!别)|届|期(?![间货望待限])|岁|户|村|倍|票(?![房据价面务])|分(?![别之布析为成行公支期工会享校散类数子])|幅|首(?![次个批先家都席届])|艘|架(?!构)|间(?![接隔])',
  '栋|幢|笔(?![记者试])|组(?![织成合建长])|对(?=[夫新情父母双小男]|[^一-鿿]|$)|圈|列(?![入出为于举车])|面(?=.{0,2}[牌旗镜墙])|双(?=[鞋手眼筷袜])|起(?![来点步到源诉草义码])|例(?![如外])(?!子(?!宫))|宗(?![教旨])|场(?![地所馆景面])|门(?![店槛户口类峡])|轮(?![船胎流椅])',
  '班(?![级主子车机底组长轮费])|步(?![行入伐骤])|字(?![节母符体典段])|颗|粒|片(?![区段面])|块(?!链)|根(?![据本源])|株(?!洲)|棵|节(?![气日目点能约省奏])|集(?![团中合聚成体群装资市约])|章(?!程)|回(?![报归收复应落升到])|遍(?!布)|趟|员(?!工)',
  '代(?![表码理替价谢])|号(?![召称码])|页(?!面)|口(?=[人井锅之])|箱|袋|瓶|盒(?![子饭])|杯|包(?![括含装裹])|枚|股(?![份东权市票价])|席(?!位)|强(?![大化度调制])|大(?=[一-鿿]{2})(?![家约概小学型量部多会于连臣使洋街道桥楼厦陆气])',
  `点(?=${POINTS})|剂(?!量)|针(?!对)|死(?=[d、,。;])|伤(?=[d、,。;])|床(?![位上头垫单品具铺边前下榻被])|桌(?![面子球椅游])|盏|国(?![家际内有企务产防民演时])|省(?![级会委政内])|市(?![场值民区长政级委])|县(?![级城委政])|区(?![块域别间分位])|镇(?![江静])|乡(?![村镇亲])`,
].join('|');
/** Source of the pattern of measure words and units of measure in common use, the longer first. */
export const MEASURE =
  '(?:平方公里|平方千米|平方厘米|平方米|立方米|立方|公里|千米|海里|英里|英尺|英寸|厘米|公分|公尺|公厘|毫米|微米|纳米|光年|米|公顷|英亩|亩|公吨|吨|公斤|千克|毫克|微克|克(?![隆服])|斤|磅|毫升|公升|升(?![级至到])|加仑|桶|' +
  '千瓦时|兆瓦时|吉瓦时|千瓦|兆瓦|吉瓦|瓦|摄氏度|华氏度|度|伏|赫兹|千卡|卡路里|卡|帕|分贝|比特|字节|标准箱|标箱|周岁|人次|人份|场次|架次|车次|班次|航次|批次|梯次|课时|学时|学分|' +
  `${LATIN_UNIT}|${MEASURE_WORD})`;
const PER = `(?:/(?:${TIME_SPAN}|${MEASURE}|升|克|h|s|l))`;
/** A unit of any kind, without the time or piece that it is for. */
export const ANY_UNIT = `(?:${CURRENCY}|${PERCENT}|${TIME_SPAN}|${MEASURE})`;
/** A unit as a group of its own, with what it is for: 元/吨. */
export const UNIT = `(?<unit>(?:${CURRENCY}|${PERCENT}|${TIME_SPAN}半?(?![度报代级])|${MEASURE})${PER}?)`;
/** Below or above nothing; the hyphen of a name is no sign. */
export const SIGN = String.raw`(?:零下|(?<!胜)负(?=\d)|(?<![\da-z%])[-+](?=\d))`;
