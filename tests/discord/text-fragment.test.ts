import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS } from '../../src/discord/limits.js';
import { linkToPage, linkToQuote, textDirective } from '../../src/discord/text-fragment.js';
import { nastyText } from '../support/nasty-text.js';

const encode = encodeURIComponent;
const long =
  '青禾县去年新开茶馆一百二十八家，其中老街占了一半，新区的茶馆多设在河边，客人傍晚来，夜里才散，店主说生意比前年好。';

/** What a browser reads out of a directive. */
function terms(directive: string): string[] {
  return directive
    .replace(/^text=/, '')
    .split(',')
    .map(decodeURIComponent);
}

describe('a link to quoted words', () => {
  it.each([
    ['https://a.example/p', '茶馆128家。', `https://a.example/p#:~:text=${encode('茶馆128家。')}`],
    ['https://a.example/p#top', '茶馆', `https://a.example/p#top:~:text=${encode('茶馆')}`],
    ['https://a.example/p#', '茶馆', `https://a.example/p#:~:text=${encode('茶馆')}`],
    ['https://a.example/p#:~:text=old', '茶馆', `https://a.example/p#:~:text=${encode('茶馆')}`],
    ['https://a.example/p#s:~:text=old', '茶馆', `https://a.example/p#s:~:text=${encode('茶馆')}`],
    ['https://a.example/p?q=1', 'A-B, C&D (e)', 'https://a.example/p?q=1#:~:text=A%2DB%2C%20C%26D%20%28e%29'],
    ['https://a.example/p', ' \n ', 'https://a.example/p'],
    ['javascript:alert(1)', '茶馆', undefined],
    [`https://a.example/${'p'.repeat(ADDRESS)}`, '茶馆', undefined],
    [`https://a.example/${'p'.repeat(ADDRESS - 30)}`, '茶馆', `https://a.example/${'p'.repeat(ADDRESS - 30)}`],
  ])('%s %s', (url, quoted, link) => {
    expect(linkToQuote(url, quoted)).toBe(link);
  });

  it('names the first and the last words of a long quote', () => {
    const [start = '', end = '', ...more] = terms(textDirective(long) ?? '');
    expect(more).toEqual([]);
    expect(long.startsWith(start) && long.endsWith(end)).toBe(true);
    expect(start.length + end.length).toBeLessThan(40);
  });

  it('takes more last words where fewer occur before the end', () => {
    const text = `${long.slice(0, 20)}客人说茶好喝再来一次。后来又下雨，客人说茶好喝再来一次。`;
    const end = terms(textDirective(text) ?? '')[1] ?? '';
    expect(text.indexOf(end)).toBe(text.length - end.length);
  });

  it('keeps each term inside one line', () => {
    const text = `${long}\n${long.slice(20)}`;
    for (const term of terms(textDirective(text) ?? '')) expect(term).not.toContain('\n');
  });

  it('is at most as long as an address may be, and leads to the words, for any text', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true }), fc.oneof(nastyText, fc.constant(long)), (url, quoted) => {
        const link = linkToQuote(url, quoted) ?? '';
        expect(link.length).toBeLessThanOrEqual(ADDRESS);
        const directive = link.split(':~:')[1];
        if (directive === undefined) return;
        expect(directive).toMatch(/^text=[^,&-]+(,[^,&-]+)?$/);
        const parts = terms(directive).map((term) => term.replaceAll('\ufffd', ''));
        const source = quoted.replaceAll(/\p{Cs}/gu, '').replaceAll('\ufffd', '');
        for (const part of parts) expect(source).toContain(part);
      }),
      { numRuns: 500 },
    );
  });
});

it('the plain address of a page has no text directive', () => {
  expect(linkToPage('https://a.example/p#s:~:text=old')).toBe('https://a.example/p#s');
  expect(linkToPage('https://a.example/p#:~:text=old')).toBe('https://a.example/p');
});
