import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distinctId, idOfAddress, idOfFile } from '../../src/import/identify.js';

it.each([
  ['/pages/000_bba653b5.txt', '000-bba653b5'],
  ['/pages/Tea Houses (1).html', 'tea-houses-1'],
  ['/pages/qinghe/index.html', 'qinghe-index'],
])('the id of the file %s is %s', (path, id) => {
  expect(idOfFile(path)).toBe(id);
});

it.each([
  ['https://www.example.org/news/2021/tea.html', 'example-org-news-2021-tea'],
  ['http://example.org/', 'example-org'],
  ['https://example.org/view?id=42', 'example-org-view-id-42'],
])('the id of the address %s is %s', (address, id) => {
  expect(idOfAddress(address)).toBe(id);
});

it('names that the id cannot hold are told apart', () => {
  const ids = [
    '/p/娄底.html',
    '/p/长沙.html',
    '/p/茶.html',
    `/p/${'长'.repeat(90)}.html`,
    `/p/${'a'.repeat(90)}.html`,
  ].map(idOfFile);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,60}$/);
  expect(distinctId('a'.repeat(60), 'x')).toHaveLength(60);
});

it('every name gives an id, the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const id = idOfFile(`/pages/${name.replaceAll('/', '-')}.html`);
      expect(id).toMatch(/^[a-z0-9-]{1,60}$/);
      expect(idOfFile(`/pages/${name.replaceAll('/', '-')}.html`)).toBe(id);
    }),
  );
});
