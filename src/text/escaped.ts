/** A text as a pattern that matches it and nothing else, with the `u` flag too. */
export function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
