/** Several questions in one line: 某市GDP多少,排第几. Each is then asked by itself, as a follow-up of those before it. */

/** Most questions that are told apart; what is longer is a text with questions in it. */
const MOST_QUESTIONS = 3;
/** What may part them; blanks do where commas are not typed. */
const BETWEEN_QUESTIONS = /[\s,，、;；。?？!！]+|(?:以及|并且|而且|还有(?![多几]))/g;
/** What asks for something; 谁都, 没多少 and 许多大学 ask for nothing. */
const ASKS_SOMETHING =
  /(?<![没不])多少|(?<![没好])[几幾](?![乎经經])|什[么麼]时候|什麼時候|何[时時地]|哪(?![怕知料])|(?<!不论|不管|无论)[谁誰](?!都|也|知道|料|想)|(?<![许許很好太众眾最])多[大久长長高远遠重](?![的地因原])|(?<![没沒为為])什[么麼](?!的)|[为為]什[么麼]|怎[么麼]|啥|咋/;
/** A question that ends so goes on with what is asked of behind it: 什么时候、在哪里结婚. */
const ASKED_ON_BEHIND =
  /(?<!是)(?:[什啥][么麼]?[时時]候|何[时時]|哪一?[年天]|哪个月|[几幾][号號月点點]|[从從]哪.{0,4})$|(?:在|去|到)(?:哪[里裡儿兒]?|什[么麼]地方)$/;
/** Says to whom the question is put. */
const TO_ANYBODY = /^(?:有?[谁誰]|哪位|哪个)(?:能|可以)?(?:告[诉訴]|知道|懂|[晓曉]得|[说說]|科普|解[释釋])/;
/** A title or somebody's words; what they ask is not asked. */
const QUOTED_IN_LINE = /《[^》]{0,80}》|“[^”]{0,80}”|「[^」]{0,80}」|"[^"]{0,80}"/g;

/** The questions of a line as they stand in it, where each asks for something; none where it is one question. */
export function askedTogether(text: string): readonly string[] {
  const masked = text.replace(QUOTED_IN_LINE, (quoted) => '-'.repeat(quoted.length));
  const parts: { readonly start: number; readonly end: number }[] = [];
  let from = 0;
  for (const { index, 0: mark } of [...masked.matchAll(BETWEEN_QUESTIONS), { index: masked.length, 0: '' }]) {
    if (index > from) parts.push({ start: from, end: index });
    from = index + mark.length;
    if (parts.length > MOST_QUESTIONS) return [];
  }
  const isQuestion = ({ start, end }: (typeof parts)[number], i: number) => {
    const part = masked.slice(start, end);
    return ASKS_SOMETHING.test(part) && !TO_ANYBODY.test(part) && !(i < parts.length - 1 && ASKED_ON_BEHIND.test(part));
  };
  return parts.length > 1 && parts.every(isQuestion) ? parts.map(({ start, end }) => text.slice(start, end)) : [];
}
