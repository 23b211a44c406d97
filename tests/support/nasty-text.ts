/** Texts that try to become markup, for properties. Generators only. */
import fc from 'fast-check';

const PIECES = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&1>',
  '<#2>',
  '</ask:3>',
  '<id:home>',
  '<t:1:R>',
  '<a:b:4>',
  ':smile:',
  'https://evil.example/a',
  'http://',
  'www.evil.example',
  'discord.gg/abc',
  '[a](https://b.example)',
  '](',
  '[',
  ')',
  '# ',
  '## ',
  '-# ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '23) ',
  '> ',
  '>>> ',
  '||',
  '`',
  '```\n',
  '**',
  '*',
  '_',
  '__',
  '~~',
  '***',
  '\\',
  '\n',
  '\r\n',
  '\u2028',
  '\t',
  ' ',
  '　',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\u0301',
  '\ud83d',
  '\ude00',
  '👩‍👧',
  '𠮷',
  'é',
  '中文',
  '茶馆',
  '“',
  '”',
  '，',
  '。',
  '；',
  '6.5%',
  '128家',
  'BaaS',
  'a',
  'Z',
  '9',
  '.',
  ':',
  '/',
  '!',
  '&',
  '¯\\_(ツ)_/¯',
];

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

/** Any ranges: overlapping, empty, backwards, far out. */
export const highlights: fc.Arbitrary<[number, number][]> = fc.array(
  fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 80 })),
  { maxLength: 5 },
);

/** A text without its invisible characters, each line break as `\n`: what must be the same before and after. */
export function essence(text: string): string {
  return (
    text
      // First, lest two halves become one character when what parts them is left out.
      .replaceAll(/\p{Cs}/gu, '\ufffd')
      .replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
      .replaceAll('\t', ' ')
      .replaceAll(/[^\P{C}\n\p{Co}\p{Cn}]/gu, '')
      // U+2065 and the block of language tags are invisible where they are not assigned, too.
      .replaceAll(/[\u2065\u{e0000}-\u{e007f}]/gu, '')
  );
}
