/** Words for a change, by which something becomes more or less: patterns of folded text, and sources of such. */

/** 涨, 下滑: what the words for a rise or a fall have in them. */
export const RISES_OR_FALLS = '[增升涨降减跌]|下[滑调]|上调|提高|回落';

/** 增长, 下滑, 缩短: what has changed, right before by how much or to what. */
export const CHANGES = '增长|增加|减少|上[升涨调]|下[降跌滑调]|提[高升]|扩大|缩[短小]|延长|便宜|回落|[增升涨降减跌]';

/** 涨幅, 增速: how much has changed, as a noun. */
export const EXTENT_OF_CHANGE = '[增升涨降减跌]幅|增速|增长率';

/** 同比增长了约: up to by how much. */
export const CHANGED_BY = `(?:${CHANGES})[了出]?(?:约|近|超过?)?`;
/** A text that ends so: by how much stands right behind it. */
export const ENDS_IN_CHANGE = new RegExp(`${CHANGED_BY}$`);

/** 提高到了, 上调为: up to what it has become. */
export const CHANGED_TO = `(?:${CHANGES}|调整)了?[至到为]`;

/** 增长多少, 缩短了几天: asks by how much. */
export const BY_HOW_MUCH = `(?:${CHANGES})了?(?:多少|几|多长)`;

/** 同比增长, 按年增幅: a change told in per cent. */
export const CHANGE_OVER_TIME = '(?:同比|环比|按[年月季]|[年月季]增)(?:增长|增加|上涨|[增涨]幅|变化)?';

/** 失业率下降了多少, 工资涨了多少: by how much something changed, be that told in per cent or in what it is measured in; 增长多少 asks for a rate. */
export const ASKS_BY_HOW_MUCH = new RegExp(`(?!增长)${BY_HOW_MUCH}(?!.{0,4}(?:家|倍))`);
