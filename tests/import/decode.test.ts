import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/import/decode.js';

const SIMPLIFIED =
  '青禾县的老街上，茶馆一家挨着一家。2020年，全县新开了一百二十八家茶馆，比前一年多出近三成，来喝茶的人也多了起来。';
const TRADITIONAL =
  '柳灣渡口在去年一月停航。最後一班渡船載著三十六位乘客過江，船長是在渡口工作了二十九年的沈長河，他說不會再開船了。';
const bytes = (text: string, encoding: string) => iconv.encode(text, encoding);
const marked =
  (...mark: number[]) =>
  (text: string, encoding: string) =>
    Buffer.concat([Buffer.from(mark), bytes(text, encoding)]);
const html = (charset: string, text: string) => `<html><head><meta charset="${charset}"></head><p>${text}`;

describe('the encoding is found', () => {
  it.each<[string, Buffer, { header?: string }, string, string]>([
    ['by the mark of UTF-8', marked(0xef, 0xbb, 0xbf)(SIMPLIFIED, 'utf-8'), {}, 'utf-8', 'mark'],
    ['by the mark of UTF-16', marked(0xff, 0xfe)(SIMPLIFIED, 'utf-16le'), {}, 'utf-16le', 'mark'],
    ['by the mark of UTF-16, big end first', marked(0xfe, 0xff)(SIMPLIFIED, 'utf-16be'), {}, 'utf-16be', 'mark'],
    ['by the header', bytes(SIMPLIFIED, 'gb18030'), { header: 'GBK' }, 'gb18030', 'header'],
    ['by the page', bytes(html('gb2312', SIMPLIFIED), 'gb18030'), {}, 'gb18030', 'meta'],
    ['by the page, traditional', bytes(html('big5', TRADITIONAL), 'big5'), {}, 'big5-hkscs', 'meta'],
    ['as valid UTF-8', bytes(SIMPLIFIED, 'utf-8'), {}, 'utf-8', 'utf-8'],
    ['by its characters: GB18030', bytes(SIMPLIFIED, 'gb18030'), {}, 'gb18030', 'detection'],
    ['by its characters: Big5', bytes(TRADITIONAL, 'big5'), {}, 'big5-hkscs', 'detection'],
    ['by its characters: UTF-16 without a mark', bytes(SIMPLIFIED, 'utf-16le'), {}, 'utf-16le', 'detection'],
    [
      'by the page where the header is a default',
      bytes(html('gbk', SIMPLIFIED), 'gb18030'),
      { header: 'ISO-8859-1' },
      'gb18030',
      'meta',
    ],
  ])('%s', (_, source, declared, encoding, by) => {
    const decoded = decode(source, declared);
    expect([decoded.encoding, decoded.by, decoded.notes]).toEqual([encoding, by, []]);
    expect(decoded.text).toContain(encoding === 'big5-hkscs' ? TRADITIONAL : SIMPLIFIED);
  });
});

describe('a wrong declaration is caught and told', () => {
  it.each<[string, Buffer, { header?: string }, string, string]>([
    [
      'of the server',
      bytes(SIMPLIFIED, 'gb18030'),
      { header: 'utf-8' },
      'gb18030',
      'the server says utf-8, which the text is not',
    ],
    [
      'of the page',
      bytes(html('big5', SIMPLIFIED), 'gb18030'),
      {},
      'gb18030',
      'the page says big5-hkscs, which the text is not',
    ],
    [
      'of the page, in Big5',
      bytes(html('gb2312', TRADITIONAL), 'big5'),
      {},
      'big5-hkscs',
      'the page says gb18030, which the text is not',
    ],
    [
      'of the page, in UTF-8',
      bytes(html('gbk', SIMPLIFIED), 'utf-8'),
      {},
      'utf-8',
      'the page says gb18030, which the text is not',
    ],
  ])('%s', (_, source, declared, encoding, note) => {
    expect(decode(source, declared)).toMatchObject({ encoding, notes: [note] });
  });
});

describe('what no encoding makes sense of is refused', () => {
  it.each<[string, Buffer, object, RegExp]>([
    [
      'two encodings in one file',
      Buffer.concat([bytes(`${SIMPLIFIED}\n`.repeat(3), 'utf-8'), bytes(SIMPLIFIED.repeat(2), 'gb18030')]),
      {},
      /^mixes encodings or is damaged: as utf-8, \d+ characters from line 4 on make no sense\./,
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), {}, /^is a PDF, not a text\./],
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), {}, /^is a PNG image, not a text\./],
    ['an Office document', Buffer.from('PK\x03\x04…', 'latin1'), {}, /^is a ZIP archive or an Office document/],
    [
      'noise',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)),
      {},
      /^(?:is in no encoding|mixes encodings)/,
    ],
    [
      'a wrong --encoding',
      bytes(SIMPLIFIED, 'gb18030'),
      { option: 'utf-8' },
      /^mixes encodings or is damaged: as utf-8/,
    ],
    ['an unknown --encoding', bytes(SIMPLIFIED, 'utf-8'), { option: 'klingon' }, /^cannot be read as "klingon"/],
  ])('%s', (_, source, declared, message) => {
    expect(() => decode(source, declared)).toThrow(message);
  });
});

it('a few broken characters are noted, for they may stand in a side bar', () => {
  const source = Buffer.concat([
    bytes(SIMPLIFIED.repeat(5), 'utf-8'),
    Buffer.from([0xe9, 0x9d]),
    bytes(SIMPLIFIED, 'utf-8'),
  ]);
  expect(decode(source).notes).toEqual([expect.stringMatching(/^[12] characters cannot be read as utf-8$/)]);
});
