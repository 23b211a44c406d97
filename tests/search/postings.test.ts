import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingColumns, PostingWriter } from '../../src/search/postings.js';
import { VarintReader, VarintWriter } from '../../src/search/varint.js';

describe('numbers of few bytes', () => {
  it('come back as they were, up to 32 bits', () => {
    const number = fc.oneof(fc.nat(300), fc.nat(0x7fffffff), fc.integer({ min: 0x7fffffff, max: 0xffffffff }));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 500 }), (numbers) => {
        const writer = new VarintWriter();
        for (const value of numbers) writer.write(value);
        const reader = new VarintReader(writer.take());
        expect(numbers.map(() => reader.read())).toEqual(numbers);
      }),
    );
  });

  it('are of one byte below 128', () => {
    const writer = new VarintWriter();
    for (const value of [0, 127, 128, 0xffffffff]) writer.write(value);
    expect([...writer.take()]).toEqual([0, 0x7f, 0x80, 0x01, 0xff, 0xff, 0xff, 0xff, 0x0f]);
  });
});

it('lists of postings, one after the other, come back as they were', () => {
  const frequency = fc.oneof(fc.constantFrom(0, 1), fc.nat(100_000));
  const list = fc
    .uniqueArray(fc.tuple(fc.nat(2 ** 28), frequency, frequency), { selector: ([passage]) => passage, maxLength: 50 })
    .map((entries) => entries.sort((a, b) => a[0] - b[0]));
  fc.assert(
    fc.property(fc.array(list, { maxLength: 5 }), (lists) => {
      const writer = new PostingWriter();
      for (const entries of lists) {
        for (const entry of entries) writer.add(...entry);
        writer.endList();
      }
      const reader = new VarintReader(writer.take());
      const columns = new PostingColumns();
      for (const entries of lists) {
        columns.clear();
        columns.add(reader, entries.length);
        const { passages, text, title } = columns.list(0, entries.length);
        expect([...passages].map((passage, i) => [passage, text[i], title[i]])).toEqual(entries);
      }
    }),
  );
});
