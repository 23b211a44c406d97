import { describe, expect, it } from 'vitest';
import { WORDS } from '../../src/locale/discord.js';
import { MESSAGES } from '../../src/locale.js';
import type { Locale } from '../../src/model.js';
import { answered, conflicting, notFound } from '../support/answers.js';
import { OLD_STREET, QINGHE, TEAHOUSES } from '../support/articles.js';
import { startBot } from '../support/bot.js';
import { answering, deskOver, qingheDesk, services } from '../support/desk.js';
import { FLAG, type Shape, type Shown, USER_ID } from '../support/discord-server.js';
import { buttonsOf, chosen, labelsOf, pressed, textOf } from '../support/press.js';

const OTHER = '1200000000000000002';
const QUESTION = '青禾县2020年新开茶馆多少家';
const words = WORDS['zh-CN'];

async function asked(options: Record<string, unknown> = { question: QUESTION }, more = {}) {
  const bot = await startBot();
  const shown = await bot.server.interact({ command: 'ask', options, ...more }).shown;
  return { ...bot, shown };
}

describe('under an answer', () => {
  it('there is one row of buttons, whose places stay the same on every page', async () => {
    const { server, shown, calm } = await asked({ question: '茶馆' });
    const first = labelsOf(shown);
    expect(first).toEqual(['上下文', '引用', '追问', '▶', '🗑️']);
    const next = await pressed(server, shown, '▶').shown;
    expect(next.id).toBe(shown.id);
    expect(buttonsOf(next)).toHaveLength(5);
    expect(labelsOf(next).slice(0, 3)).toEqual(['上下文', '引用', '◀']);
    const back = await pressed(server, next, '◀').shown;
    expect(textOf(back)).toBe(textOf(shown));
    await calm();
  });

  it('the last quote has no next one', async () => {
    const { server, shown, calm } = await asked({ question: '茶馆' });
    let at = shown;
    for (let turns = 0; labelsOf(at).some((label) => label.endsWith('▶')) && turns < 12; turns++) {
      at = await pressed(server, at, '▶').shown;
    }
    expect(labelsOf(at)).toContain('◀');
    expect(textOf(at)).not.toBe(textOf(shown));
    await calm();
  });

  it('the context shows the paragraphs around the quote, the quote in bold, and leads back', async () => {
    const { server, shown, calm } = await asked();
    const context = await pressed(server, shown, '上下文').shown;
    expect(context.id).toBe(shown.id);
    const text = textOf(context);
    expect(text).toContain('茶馆协会的账本写得更细');
    expect(text).toMatch(/\*\*2020年，青禾县新开茶馆128家，[^*]*\*\*/);
    expect(text).not.toContain('**茶馆协会');
    const back = await pressed(server, context, words.buttons.back).shown;
    expect(textOf(back)).toBe(textOf(shown));
    await calm();
  });

  it('citing gives a citation to whoever presses, in a style of their choice', async () => {
    const { server, shown, calm } = await asked();
    const exchange = pressed(server, shown, '引用', { userId: OTHER });
    const citation = await exchange.shown;
    expect(citation.isEphemeral).toBe(true);
    expect(textOf(citation)).toContain('```\n林小满、周一苇，[《小城茶香》](https://news.example.org/2021/tea.html)');
    const gbt = await pressed(server, citation, 'GB/T', { userId: OTHER }).shown;
    expect(gbt.id).toBe(citation.id);
    expect(textOf(gbt)).toMatch(
      /林小满, 周一苇\. 小城茶香\[EB\/OL\]\. 青禾晚报, 2021\(2021-03-05\)\[\d{4}-\d\d-\d\d\]\. https:\/\/news\.example\.org/,
    );
    await calm();
  });

  it('following up opens a line, and continues from the answer that it is under', async () => {
    const { server, shown, calm } = await asked();
    // Something else was asked since.
    await server.interact({ command: 'ask', options: { question: '柳湾渡口' } }).shown;
    const opened = pressed(server, shown, '追问', { locale: 'en-US' });
    await opened.acknowledged;
    expect(opened.modal).toMatchObject({ title: 'Follow up' });
    const answer = await server.submit(opened, shown, { question: '营业收入呢' }).shown;
    expect(answer.isEphemeral).toBe(false);
    expect(answer.id).not.toBe(shown.id);
    expect(textOf(answer)).toContain(`-# ${QUESTION}\n-# ↳ 营业收入呢`);
    expect(textOf(answer)).toContain('3.27亿元');
    await calm();
  });

  it.each([' ', '\u200b'])('a blank follow-up is answered with a request, privately: %j', async (question) => {
    const { server, shown, calm } = await asked();
    const opened = pressed(server, shown, '追问');
    await opened.acknowledged;
    const notice = await server.submit(opened, shown, { question }).shown;
    expect(textOf(notice)).toBe(MESSAGES['zh-CN'].emptyQuestion);
    expect(notice.isEphemeral).toBe(true);
    await calm();
  });

  it('thanks in place of a follow-up are answered with a kind word, privately', async () => {
    const { server, shown, calm } = await asked();
    const opened = pressed(server, shown, '追问');
    await opened.acknowledged;
    const notice = await server.submit(opened, shown, { question: '谢谢！' }).shown;
    expect(textOf(notice)).toBe(WORDS['zh-CN'].courtesy);
    expect(notice.isEphemeral).toBe(true);
    await calm();
  });

  it('a private answer can be shown to everybody, once, with who asked', async () => {
    const bot = await asked({ question: QUESTION, private: true }, { locale: 'zh-TW', guildLocale: 'en-US' });
    const { server, shown, calm } = bot;
    expect(labelsOf(shown)).toContain(WORDS['zh-TW'].buttons.publish);
    expect(labelsOf(shown)).not.toContain('🗑️');
    const exchange = pressed(server, shown, WORDS['zh-TW'].buttons.publish, { locale: 'zh-TW', guildLocale: 'en-US' });
    await expect.poll(() => buttonsOf(server.shown(shown)).at(-1)).toMatchObject({ disabled: true });
    const [published] = exchange.followUps;
    expect(published?.isEphemeral).toBe(false);
    expect(published?.body.allowed_mentions).toMatchObject({ parse: [] });
    const text = textOf(published as Shown);
    expect(text).toContain(WORDS['en-US'].askedBy(`<@${USER_ID}>`));
    expect(text).toContain('## 128家');
    expect(labelsOf(published as Shown)).toContain('🗑️');
    expect(server.shown(shown).isEphemeral).toBe(true);
    await calm();
  });

  it('is shown to everybody once, however fast the button is pressed twice', async () => {
    const { server, shown, calm } = await asked({ question: QUESTION, private: true });
    const presses = [1, 2].map(() => pressed(server, shown, words.buttons.publish));
    for (const { acknowledged } of presses) await acknowledged;
    await expect.poll(() => buttonsOf(server.shown(shown)).at(-1)).toMatchObject({ disabled: true });
    await calm();
    expect(presses.flatMap(({ followUps }) => followUps)).toHaveLength(1);
  });

  it('in a direct message there is nobody to show it to', async () => {
    const { shown, calm } = await asked({ question: QUESTION, private: true }, { shape: 'dm' });
    expect(labelsOf(shown)).not.toContain(words.buttons.publish);
    await calm();
  });

  it.each([
    ['its asker', {}, true],
    ['a moderator', { userId: OTHER, permissions: String(1n << 13n) }, true],
    ['anybody else', { userId: OTHER }, false],
  ])('%s can remove it: %o', async (_, asker, can) => {
    const { server, shown, calm } = await asked();
    const exchange = pressed(server, shown, '🗑️', asker);
    await exchange.acknowledged;
    if (can) await expect.poll(() => server.isGone(shown)).toBe(true);
    else {
      expect((await exchange.shown).isEphemeral).toBe(true);
      expect(textOf(await exchange.shown)).toBe(words.onlyAsker);
      expect(server.isGone(shown)).toBe(false);
    }
    await calm();
  });
});

describe('somebody else’s button', () => {
  it.each(['上下文', '▶'])('%s gives them a message of their own and leaves the asker’s alone', async (label) => {
    const { server, shown, calm } = await asked({ question: '茶馆' });
    const own = await pressed(server, shown, label, { userId: OTHER, locale: 'en-US' }).shown;
    expect(own.id).not.toBe(shown.id);
    expect(own.isEphemeral).toBe(true);
    expect(textOf(own)).toContain('[source]');
    expect(textOf(server.shown(shown))).toBe(textOf(shown));
    // And goes on with that.
    const next = labelsOf(own).find((name) => name === 'Back' || name.endsWith('▶')) ?? '';
    expect((await pressed(server, own, next, { userId: OTHER }).shown).id).toBe(own.id);
    await calm();
  });

  it('pressed at the same time as the asker’s, both get what they pressed', async () => {
    const { server, shown, calm } = await asked({ question: '茶馆' });
    const [mine, theirs] = [pressed(server, shown, '上下文'), pressed(server, shown, '▶', { userId: OTHER })];
    const [changed, own] = await Promise.all([mine.shown, theirs.shown]);
    expect(changed.id).toBe(shown.id);
    expect(labelsOf(changed)).toContain(words.buttons.back);
    expect(own.isEphemeral).toBe(true);
    expect(textOf(own)).not.toBe(textOf(changed));
    await calm();
  });
});

describe.each<Shape>(['guild', 'dm', 'user-install', 'group'])('in a %s', (shape) => {
  it.each<Locale>(['zh-CN', 'zh-TW', 'en-US'])('every button works, in %s', async (locale) => {
    const where = { shape, locale, guildLocale: locale };
    const { server, shown, calm } = await asked({ question: '茶馆' }, where);
    const { buttons } = WORDS[locale];
    const next = await pressed(server, shown, '▶', where).shown;
    const context = await pressed(server, next, buttons.context, where).shown;
    const back = await pressed(server, context, buttons.back, where).shown;
    expect(textOf(back)).toBe(textOf(next));
    expect((await pressed(server, back, buttons.cite, where).shown).isEphemeral).toBe(true);
    const again = await pressed(server, back, '◀', where).shown;
    const opened = pressed(server, again, buttons.followUp, where);
    await opened.acknowledged;
    expect(textOf(await server.submit(opened, again, { question: '老街呢' }, where).shown)).toContain('↳ 老街呢');
    await pressed(server, again, '🗑️', where).acknowledged;
    await expect.poll(() => server.isGone(shown)).toBe(true);
    await calm();
  });
});

describe('long after the answer', () => {
  /** Asks one bot, and gives the message to another on the same server. */
  async function restarted(after: () => ReturnType<typeof services>, question = QUESTION, options = {}) {
    const first = await startBot();
    const shown = await first.server.interact({ command: 'ask', options: { question, ...options } }).shown;
    await first.stop();
    const second = await startBot(after(), { on: first.server });
    return { ...second, server: first.server, shown };
  }

  it('every button works with another process, which remembers nothing', async () => {
    const { server, shown, calm } = await restarted(() => services(), '茶馆');
    const next = await pressed(server, shown, '▶').shown;
    expect(textOf(next)).not.toBe(textOf(shown));
    const context = await pressed(server, next, '上下文').shown;
    const back = await pressed(server, context, '返回').shown;
    expect(textOf(back)).toBe(textOf(next));
    const first = await pressed(server, back, '◀').shown;
    expect(textOf(first)).toBe(textOf(shown));
    await calm();
  });

  it('a follow-up continues from what the message says', async () => {
    const { server, shown, calm } = await restarted(() => services());
    const opened = pressed(server, shown, '追问');
    await opened.acknowledged;
    expect(textOf(await server.submit(opened, shown, { question: '营业收入呢' }).shown)).toContain('3.27亿元');
    await calm();
  });

  it('a passage that has moved in its article is found again', async () => {
    const longer = TEAHOUSES.replace('青禾县的老街上', '新添的一段，说的是别的事。\n\n青禾县的老街上');
    const desk = deskOver({ ...QINGHE, 'teahouses.md': longer });
    const { server, shown, calm } = await restarted(() => ({ ...services(), desk }));
    expect(textOf(await pressed(server, shown, '上下文').shown)).toContain('**2020年，青禾县新开茶馆128家');
    await calm();
  });

  it.each([
    ['the passage', { 'teahouses.md': TEAHOUSES.replace('128家', '129家') }, '《小城茶香》'],
    ['the article', { 'teahouses.md': OLD_STREET, 'old-street.md': '' }, words.passageGone(undefined)],
  ])('it says so when %s is gone, and leaves the answer', async (_, files, said) => {
    const desk = deskOver({ ...QINGHE, ...files });
    const { server, shown, calm } = await restarted(() => ({ ...services(), desk }));
    for (const label of ['上下文', '引用']) {
      const notice = await pressed(server, shown, label).shown;
      expect(notice.isEphemeral).toBe(true);
      expect(textOf(notice)).toContain(said);
    }
    expect(textOf(server.shown(shown))).toBe(textOf(shown));
    await calm();
  });

  it('an answer of one article says so when that is gone, and is not asked of the others', async () => {
    const desk = deskOver({ ...QINGHE, 'teahouses.md': OLD_STREET, 'old-street.md': '' });
    const options = { article: '小城茶香', private: true };
    const { server, shown, calm } = await restarted(() => ({ ...services(), desk }), '茶馆', options);
    for (const label of ['▶', words.buttons.followUp, words.buttons.publish]) {
      const notice = await pressed(server, shown, label).shown;
      expect(notice.isEphemeral).toBe(true);
      expect(textOf(notice)).toBe(words.passageGone(undefined));
    }
    expect(textOf(server.shown(shown))).toBe(textOf(shown));
    await calm();
  });

  it('turning to a quote that is no longer there shows the last one that is', async () => {
    const one = answering(qingheDesk(), () => answered);
    const { server, shown, calm } = await restarted(() => ({ ...services(), desk: one }), '茶馆');
    const next = await pressed(server, shown, '▶').shown;
    const last = await pressed(server, next, '◀').shown;
    expect(textOf(last)).toContain('128家');
    await calm();
  });

  it('a button of a version that nobody knows any more says so', async () => {
    const { server, calm } = await startBot();
    const id = 'another-version:1:2:3';
    const button = { type: 2, style: 2, label: '旧', custom_id: id };
    const body = { components: [{ type: 1, components: [button] }] };
    const shown = server.plant({ body, flags: FLAG.componentsV2 });
    const notice = await server.press(shown, id).shown;
    expect(textOf(notice)).toBe(MESSAGES['zh-CN'].staleButton);
    expect(notice.isEphemeral).toBe(true);
    await calm();
  });
});

describe('where there is no answer', () => {
  const ask = (question: string) => (question === notFound.question ? notFound : answered);

  it('a suggestion on a button is asked, in the place of the answer that was none', async () => {
    const { server, calm } = await startBot(ask);
    const shown = await server.interact({ command: 'ask', options: { question: notFound.question } }).shown;
    const [suggestion = ''] = notFound.suggestions ?? [];
    const answer = await pressed(server, shown, suggestion).shown;
    expect(answer.id).toBe(shown.id);
    expect(textOf(answer)).toContain(`-# ${suggestion}\n## 128家`);
    await calm();
  });

  it('asked by somebody else, they get the answer', async () => {
    const { server, calm } = await startBot(ask);
    const shown = await server.interact({ command: 'ask', options: { question: notFound.question } }).shown;
    const answer = await pressed(server, shown, '老街', { userId: OTHER }).shown;
    expect(answer.isEphemeral).toBe(true);
    expect(textOf(server.shown(shown))).toBe(textOf(shown));
    await calm();
  });
});

describe('where the articles disagree', () => {
  it('the values are a list, and each can be looked at', async () => {
    const { server, calm } = await startBot(() => conflicting);
    const shown = await server.interact({ command: 'ask', options: { question: QUESTION } }).shown;
    expect(labelsOf(shown)).toEqual(['追问', '▶', '🗑️']);
    const first = await pressed(server, shown, '▶').shown;
    expect(textOf(first)).toContain('128家');
    expect(textOf(first)).not.toContain('131家');
    expect(textOf(await pressed(server, first, '▶').shown)).toContain('131家');
    await calm();
  });
});

describe('of /figure', () => {
  it('pages turn, and a figure shows its sentence', async () => {
    const { server, calm } = await startBot();
    const shown = await server.interact({ command: 'figure', options: { what: '茶馆' } }).shown;
    expect(textOf(shown)).toContain('**128家**');
    const picked = await chosen(server, shown, 0).shown;
    expect(picked.id).toBe(shown.id);
    expect(textOf(picked)).toContain('> ');
    const context = await pressed(server, picked, '上下文').shown;
    expect(context.isEphemeral).toBe(true);
    expect(context.id).not.toBe(picked.id);
    expect(textOf(await pressed(server, picked, '引用').shown)).toContain('```');
    await calm();
  });
});

describe('of /articles', () => {
  it('an article shows its headings and figures, and leads back', async () => {
    const { server, calm } = await startBot();
    const shown = await server.interact({ command: 'articles' }).shown;
    expect(textOf(shown)).toContain('小城茶香');
    const article = await chosen(server, shown, 2).shown;
    expect(textOf(article)).toMatch(/目录[\s\S]*数字/);
    expect(textOf(await pressed(server, article, '返回').shown)).toBe(textOf(shown));
    await calm();
  });
});
