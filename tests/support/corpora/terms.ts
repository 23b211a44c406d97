/** One invented article, a line a paragraph. */
import { record } from '../articles.js';

export const TERMS = record(
  '优惠政策有效期截至2025年12月31日，由县商务局负责解释。',
  '过去一年全县新开茶馆128家，目前全县茶馆达563家。',
  '此前已有35家企业签约，目前投产12家。',
  '去年中国与越南的逆差为120亿美元。',
  '2019年与2020年两年新增茶园500亩。',
);
