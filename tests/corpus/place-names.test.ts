import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlaceNames } from '../../src/corpus/place-names.js';
import { OwnPlaces } from '../../src/search/own-places.js';
import { foldText } from '../../src/text/fold.js';
import { createSegmenter } from '../../src/text/segment.js';
import { anyText } from '../support/arbitraries.js';

const segmenter = createSegmenter([]);

function placesIn(...sentences: readonly string[]): string[] {
  const places = new PlaceNames();
  for (const sentence of sentences) places.add(segmenter.segment(foldText(sentence)), segmenter);
  return places.found();
}

it.each([
  ['behind a place', ['湖北省硖岭市种茶的人多'], ['硖岭']],
  ['in a row of places', ['滨湾区、锦城区、硖溪县的产值增长'], ['滨湾区', '硖溪', '锦城区']],
  [
    'in a row that says how many they are',
    ['硖岭、沅岫和潭硖三县', '线路连着硖石岭、沅岫、潭峪三市'],
    ['沅岫', '潭峪', '潭硖', '硖岭'],
  ],
  ['not in a row of which that is not all', ['硖岭、沅岫等三县', '硖岭、沅岫两家', '生产、生活两镇'], []],
  ['that come again', ['在硖岭市开会', '硖岭市政府答复'], ['硖岭']],
  ['in traditional characters', ['湖北省硤嶺縣種茶的人多'], ['硖岭']],
  ['not where they come once', ['在硖岭市开会'], []],
  ['not where the dictionary has them', ['湖南省长沙市、株洲市、湘潭市', '长沙市和株洲市'], []],
  ['not where it is a part of any town', ['这个工业园区在城区', '工业园区、老城区、新城区'], []],
  ['not where it is a company in short', ['桂澜综试区获批', '综试区备案企业增加'], []],
])('finds places that no dictionary has %s', (_, sentences, found) => {
  expect(placesIn(...sentences)).toEqual(found);
});

it('finds only what stands in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldText(`湖北省${text}市${text}县`);
      for (const name of placesIn(folded)) expect(folded).toContain(name);
    }),
  );
});

it('tells where a text has them, with what kind of place they are', () => {
  const places = new OwnPlaces(['硖岭', '滨湾区']);
  const text = '硖岭市和滨湾区,硖岭人';
  expect(places.in(text).map(({ text: name, start }) => [name, start])).toEqual([
    ['硖岭市', 0],
    ['滨湾区', 4],
    ['硖岭', 8],
  ]);
  expect(['硖岭', '硖岭市', '滨湾区', '滨湾'].map((name) => places.has(name))).toEqual([true, true, true, false]);
});
