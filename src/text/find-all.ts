/** Where in `text` every occurrence of `part` begins, in UTF-16 units; those that overlap too. `part` is not empty. */
export function findAll(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
