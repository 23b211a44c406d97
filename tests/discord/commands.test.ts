import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WORDS } from '../../src/locale/discord.js';
import { MESSAGES } from '../../src/locale.js';
import type { Locale } from '../../src/model.js';
import { TEAHOUSES } from '../support/articles.js';
import { startBot } from '../support/bot.js';
import { deskOver, services } from '../support/desk.js';
import { jsonsOf } from '../support/discord/schema.js';
import type { DiscordServer, Exchange, Json, Shape } from '../support/discord-server.js';
import { labelsOf, pressed, textOf } from '../support/press.js';

const PLACES: Shape[] = ['guild', 'dm', 'user-install', 'group'];
const LANGUAGES: Locale[] = ['zh-CN', 'zh-TW', 'en-US'];
const EVERYWHERE = PLACES.flatMap((shape) => LANGUAGES.map((locale) => [shape, locale] as const));

async function choicesOf(exchange: Exchange): Promise<readonly Json[]> {
  const { data } = await exchange.acknowledged;
  return jsonsOf(data.choices);
}

const names = (choices: readonly Json[]) => choices.map(({ name }) => name);

function typing(server: DiscordServer, text: string, more: Json = {}) {
  return choicesOf(server.type({ command: 'ask', options: { question: text }, focused: 'question', ...more }));
}

describe.each(EVERYWHERE)('in a %s, in %s', (shape, locale) => {
  it('every command answers', async () => {
    const { server, calm } = await startBot();
    const where = { shape, locale, guildLocale: locale };
    const run = async (command: string, options: Json = {}) =>
      textOf(await server.interact({ command, options, ...where }).shown);
    expect(await run('ask', { question: '2020年新开茶馆多少家', article: '小城茶香' })).toContain(
      WORDS[locale].onlyIn('小城茶香'),
    );
    expect(await run('figure', { what: '茶馆', when: '2020年' })).toContain('**128家**');
    expect(await run('cite', { article: 'qinghe-old-street' })).toContain(MESSAGES[locale].brief);
    expect(await run('articles')).toContain(WORDS[locale].articles.title(3));
    expect(await run('help')).toContain(WORDS[locale].help.what);
    const { lookUp, citeSources } = WORDS['en-US'].messageCommands;
    const claim = '青禾县2020年新开茶馆128家。';
    const { check } = WORDS[locale];
    expect(textOf(await server.interactOn(lookUp, claim, where).shown)).toContain(check.verdicts.same('128家', ''));
    expect(textOf(await server.interactOn(citeSources, claim, where).shown)).toContain('[1] 林小满');
    await calm();
  });
});

describe('/ask in one article', () => {
  it('finds nothing that stands in another', async () => {
    const { server, calm } = await startBot();
    const ask = (article: string) =>
      server.interact({ command: 'ask', options: { question: '柳湾渡口的船长是谁', article } }).shown;
    expect(textOf(await ask('liuwan-ferry'))).toContain('沈長河');
    expect(textOf(await ask('qinghe-teahouses'))).toContain(MESSAGES['zh-CN'].notFound);
    await calm();
  });

  it('keeps to it when its buttons are pressed', async () => {
    const { server, calm } = await startBot();
    const options = { question: '茶馆', article: 'qinghe-teahouses' };
    let shown = await server.interact({ command: 'ask', options }).shown;
    for (const label of ['▶', '上下文', '返回', '◀']) {
      shown = await pressed(server, shown, label).shown;
      expect(textOf(shown)).not.toContain('老街新事');
    }
    expect(textOf(shown)).toContain(WORDS['zh-CN'].onlyIn('小城茶香'));
    await calm();
  });

  it.each(['没有这篇', '@everyone'])('says that there is no “%s”, privately', async (article) => {
    const { server, calm } = await startBot();
    const shown = await server.interact({ command: 'ask', options: { question: '茶馆', article } }).shown;
    expect(shown.isEphemeral).toBe(true);
    expect(textOf(shown)).toContain('没有收录');
    await calm();
  });
});

describe('typing a question', () => {
  it('offers what was typed first, then what the articles can answer', async () => {
    const { server, calm } = await startBot();
    const choices = await typing(server, '茶馆');
    expect(choices[0]).toEqual({ name: '茶馆', value: '茶馆' });
    expect(names(choices)).toContain('全县茶馆总数达到多少家');
    expect(choices.length).toBeLessThanOrEqual(25);
    await calm();
  });

  it.each(['chaguan', 'cg', 'chag', 'ChaGuan'])('pinyin in progress finds the words: %s', async (typed) => {
    const { server, calm } = await startBot();
    const choices = await typing(server, typed);
    expect(choices[0]?.value).toBe(typed);
    expect(names(choices)).toContain('全县茶馆总数达到多少家');
    await calm();
  });

  it.each([
    ['longer than a choice may be', '茶'.repeat(101)],
    ['of nothing to see, for somebody who has asked nothing, but examples', ' '],
  ])('%s', async (_, typed) => {
    const { server, calm } = await startBot();
    const choices = await typing(server, typed);
    if (typed.length > 100) expect(choices).toEqual([]);
    for (const { name } of choices) expect(String(name).trim()).not.toBe('');
    await calm();
  });

  it('offers the questions of this person, and of nobody else', async () => {
    const { server, calm } = await startBot();
    await server.interact({ command: 'ask', options: { question: '老街的石匠是谁', private: true } }).shown;
    expect(names(await typing(server, ''))[0]).toBe('老街的石匠是谁');
    expect(names(await typing(server, '石匠'))).toContain('老街的石匠是谁');
    expect(names(await typing(server, '', { userId: '1200000000000000002' }))).not.toContain('老街的石匠是谁');
    await calm();
  });

  it('any text is taken, chosen or not', async () => {
    const { server, calm } = await startBot();
    for (const text of ['@everyone', '`', '\u202e茶', '"', '𠮷'.repeat(50), '茶馆 '.repeat(33)]) {
      expect((await typing(server, text))[0]?.value).toBe(text);
    }
    await calm();
  });

  it('a failure is logged and says nothing to the person', async () => {
    const broken = {
      ...services(),
      desk: {
        ...services().desk,
        complete: () => {
          throw new Error('no completions today');
        },
        choose: () => [],
      },
    };
    const { server, lines } = await startBot(broken);
    server.type({ command: 'ask', options: { question: '茶' }, focused: 'question' });
    await expect.poll(() => JSON.stringify(lines)).toContain('no completions today');
    expect(server.violations).toEqual([]);
  });
});

describe('typing another option', () => {
  it.each([
    ['ask', { article: '茶' }, 'article', { name: '小城茶香', value: 'qinghe-teahouses' }],
    ['cite', { article: 'laojie' }, 'article', { name: '老街新事', value: 'qinghe-old-street' }],
    ['figure', { article: '' }, 'article', { name: '柳灣渡口停航', value: 'liuwan-ferry' }],
    ['figure', { what: 'chaguan' }, 'what', { name: '全县茶馆总数', value: '全县茶馆总数' }],
    ['figure', { what: '茶馆', when: '2020' }, 'when', { name: '2020年', value: '2020年' }],
  ])('of /%s: %o', async (command, options, focused, expected) => {
    const { server, calm } = await startBot();
    expect(await choicesOf(server.type({ command, options, focused }))).toContainEqual(expected);
    await calm();
  });

  it.each([
    ['their publishers', '柳湾日报', ['青禾晚报', '柳湾日报']],
    ['their ids, where the publisher is one too', '青禾晚报', ['qinghe-teahouses', 'again']],
  ])('of several articles with one title, each by %s', async (_, publisher, asides) => {
    const again = TEAHOUSES.replace('qinghe-teahouses', 'again').replace('青禾晚报', publisher);
    const desk = deskOver({ 'a.md': TEAHOUSES, 'b.md': again });
    const { server, calm } = await startBot(services(undefined, Date.now, undefined, desk));
    const choices = await choicesOf(server.type({ command: 'ask', options: { article: '茶' }, focused: 'article' }));
    expect(choices).toEqual(
      expect.arrayContaining([
        { name: `小城茶香 · ${asides[0]}`, value: 'qinghe-teahouses' },
        { name: `小城茶香 · ${asides[1]}`, value: 'again' },
      ]),
    );
    await calm();
  });

  it('of /cite, the paragraphs of the article that was chosen', async () => {
    const { server, calm } = await startBot();
    const options = { article: 'qinghe-teahouses', passage: '账本' };
    const choices = await choicesOf(server.type({ command: 'cite', options, focused: 'passage' }));
    expect(choices).toEqual([{ name: expect.stringMatching(/^3 · 茶馆协会/), value: '3' }]);
    await calm();
  });
});

describe('/cite', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 31, 12), toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    [
      'markdown',
      '```\n林小满、周一苇，[《小城茶香》](https://news.example.org/2021/tea.html)，青禾晚报，2021-03-05，第 3 段，2026-01-31 查阅\n```',
    ],
    [
      'plain',
      '林小满、周一苇，《小城茶香》，青禾晚报，2021-03-05，第 3 段，2026-01-31 查阅，https://news.example.org/2021/tea.html',
    ],
    [
      'gbt7714',
      '林小满, 周一苇. 小城茶香[EB/OL]. 青禾晚报, 2021(2021-03-05)[2026-01-31]. https://news.example.org/2021/tea.html.',
    ],
    ['bibtex', '```bibtex\n@misc{qinghe-teahouses,\n  author = {{林小满} and {周一苇}},\n  title = {{小城茶香}},'],
  ])('%s', async (style, expected) => {
    const { server, calm } = await startBot();
    const options = { article: 'qinghe-teahouses', passage: '3', style };
    const shown = await server.interact({ command: 'cite', options }).shown;
    expect(shown.isEphemeral).toBe(true);
    expect(textOf(shown)).toContain('> 茶馆协会的账本写得更细');
    expect(textOf(shown)).toContain(expected);
    await calm();
  });

  it.each([
    ['第2段', '全县茶馆总数'],
    ['TeaMap', '禾声科技'],
    ['', '第一壶水'],
  ])('finds the paragraph “%s”', async (passage, expected) => {
    const { server, calm } = await startBot();
    const options = { article: 'qinghe-teahouses', ...(passage !== '' && { passage }) };
    expect(textOf(await server.interact({ command: 'cite', options }).shown)).toContain(expected);
    await calm();
  });

  it('says that there is no such paragraph', async () => {
    const { server, calm } = await startBot();
    const options = { article: 'qinghe-teahouses', passage: '99' };
    expect(textOf(await server.interact({ command: 'cite', options }).shown)).toBe(WORDS['zh-CN'].noParagraph('99'));
    await calm();
  });
});

describe('/help', () => {
  it('has questions that work, which are answered beside it', async () => {
    const { server, calm } = await startBot();
    const help = await server.interact({ command: 'help' }).shown;
    const examples = labelsOf(help);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const answer = await pressed(server, help, example).shown;
      expect(answer.id).not.toBe(help.id);
      expect(answer.isEphemeral).toBe(true);
      expect(textOf(answer)).not.toContain(MESSAGES['zh-CN'].notFound);
    }
    await calm();
  });
});

describe('commands on a message', () => {
  const { lookUp, citeSources } = WORDS['en-US'].messageCommands;
  const { verdicts, none, noSources } = WORDS['zh-CN'].check;

  it.each([
    ['the same figure', '青禾县2020年新开茶馆128家。', verdicts.same('128家', '')],
    ['the same in other words', '2020年全县茶馆营业收入为32700万元', verdicts.same('32700万元', '')],
    ['another figure', '青禾县2020年新开了300家茶馆！', verdicts.differs('300家', '128家')],
    ['no figure', '老街的修缮由青禾县住建局主持。', verdicts.related('', '')],
    ['nothing of the kind', '潜水艇昨天浮出了海面。', verdicts.absent('', '')],
    ['nothing at all', '🎉🎉', none],
  ])('looking up %s', async (_, message, expected) => {
    const { server, calm } = await startBot();
    const shown = await server.interactOn(lookUp, message).shown;
    expect(shown.isEphemeral).toBe(true);
    expect(textOf(shown)).toContain(expected);
    await calm();
  });

  it('looks up every sentence of a long message that it has room for', async () => {
    const { server, calm } = await startBot();
    const message = ['青禾县2020年新开茶馆128家。', '石桥有三座。', '@everyone **点** https://evil.example']
      .join('\n')
      .repeat(20);
    const text = textOf(await server.interactOn(lookUp, message).shown);
    expect(text).toContain('128家');
    expect(text).not.toContain('evil.example');
    await calm();
  });

  it('has no source for what the articles do not say', async () => {
    const { server, calm } = await startBot();
    expect(textOf(await server.interactOn(citeSources, '潜水艇昨天浮出了海面。').shown)).toBe(noSources);
    await calm();
  });
});
