/** Several questions in one line: 某市GDP多少,排第几. Each is then asked by itself, as a follow-up of those before it. */

/** Most questions that are told apart; what is longer is a text with questions in it. */
const MOST = 3;
/** What may part them; blanks do where commas are not typed. */
const BETWEEN = /[\s,，、;；。?？!！]+|(?:以及|并且|而且|还有(?![多几]))/;
/** What asks for something; 谁都 and 没多少 ask for nothing. */
const ASKS =
  /(?<![没不])多少|(?<![没好])几(?![乎经])|什么时候|何时|何地|哪[一个些里家年月天位儿边]|(?<!不论|不管|无论)谁(?!都|也|知道|料|想)|多[大久长高远重](?![的地])|(?<![没为])什么(?!的)|为什么|为何|為什麼|什麼|什麼時候|幾|誰|怎么|怎麼|啥|咋/;

/** The questions of a line as they stand in it, where each asks for something; none where it is one question. */
export function askedTogether(text: string): readonly string[] {
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  return parts.length > 1 && parts.length <= MOST && parts.every((part) => ASKS.test(part)) ? parts : [];
}
