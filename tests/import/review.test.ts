import { expect, it } from 'vitest';
import { importPage } from '../../src/import/import-page.js';
import { review } from '../../src/import/review.js';
import { readText } from '../../src/import/text.js';

const BODY = [
  '青禾县的老街上，茶馆一家挨着一家，清晨五点半，第一壶水已经烧开，老街上的人慢慢地多了起来，茶馆里坐满了人。',
  '去年，青禾县的老街上新开茶馆128家，比前一年多出近三成，老街上的茶馆总数达到563家，本地老人都说好。',
  '来老街上的茶馆喝茶的人里，本地老人约占三分之一，其余多是周末来的年轻人，他们喜欢老街上的茶馆。',
  '青禾县说，茶馆多了，老街上的灯就关得晚了，今年还要在老街上修一座停车场，方便周末来的年轻人。',
  '老街上的茶馆里，一壶茶卖八元，可以从清晨坐到晚上，老人和年轻人都喜欢来，茶馆里坐满了人。',
];
const NOTICE =
  '某协议宣布主网将于七月启动：据媒体消息，该协议是一项收益优化方案，主网启动后用户可质押代币（CoinPaper）';

function imported() {
  const loaded = {
    page: readText(['老街上的茶馆', ...BODY.slice(0, 3), NOTICE, ...BODY.slice(3)].join('\n\n')),
    bytes: Buffer.from(''),
    encoding: 'utf-8',
    notes: [],
  };
  const source = { kind: 'file', at: '/p/tea.txt', name: 'tea.txt' } as const;
  const place = { folder: '/nowhere', articles: [], stored: new Map<string, string>(), exists: () => false };
  return importPage('tea', source, loaded, place, { given: {}, keepNoise: false });
}

it('asks about a notice that has no stamp and nothing in common with the article', async () => {
  const asked: string[] = [];
  const decisions = await review(imported(), async (question) => {
    asked.push(question);
    return 'n';
  });
  expect(asked).toEqual([expect.stringContaining('[1/1] line 9, flash, 0.60: drop it?')]);
  expect([...decisions]).toEqual([[NOTICE, false]]);
});

it.each([
  ['', true],
  ['y', true],
  ['No', false],
])('takes “%s” for an answer', async (answer, dropped) => {
  expect([...(await review(imported(), async () => answer)).values()]).toEqual([dropped]);
});

it.each(['q', undefined])('decides nothing when the person leaves: %s', async (answer) => {
  expect((await review(imported(), async () => answer)).size).toBe(0);
});
