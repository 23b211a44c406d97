import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memory } from '../../src/discord/memory.js';
import { questionLines, readLabel, readQuestions, readText, STATE } from '../../src/discord/state.js';
import { seen } from '../support/discord-markdown.js';
import { essence, nastyText } from '../support/nasty-text.js';

/** A message as it comes back from Discord, with the questions in it. */
function message(questions: readonly string[]) {
  const text = { type: 10, id: STATE.questions, content: questionLines(questions) };
  const button = { type: 2, id: 3, custom_id: 'x', label: '老街' };
  return { components: [{ type: 17, id: 1, components: [text, { type: 1, id: 2, components: [button] }] }] };
}

/** One line, without what does not show. */
const onOneLine = (text: string) => essence(text).replaceAll(/\s+/g, ' ').trim();

/** With U+FFFD for halves of characters. */
const wellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');

describe('the questions above an answer', () => {
  const question = nastyText
    // What halves become whose separator does not show is nobody's question.
    .map(wellFormed)
    .filter((text) => onOneLine(text) !== '')
    .map((text) => text.slice(0, 300));

  it('are read back as they were asked', () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
        const read = readQuestions(message(questions));
        expect(read.map(onOneLine)).toEqual(questions.slice(-3).slice(-read.length).map(onOneLine));
        expect(read.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('show as small print and nothing else', () => {
    fc.assert(
      fc.property(question, question, (first, second) => {
        const { lines, constructs, links } = seen(questionLines([first, second]));
        expect(constructs).toEqual([]);
        expect(links).toEqual([]);
        for (const { blocks } of lines) expect(blocks[0]).toBe('subtext');
      }),
      { numRuns: 500 },
    );
  });

  it.each([[null], [{ components: [] }], [{}], [{ components: [{ type: 10, content: '-# 旧' }] }]])(
    'are none in %j',
    (other) => {
      expect(readQuestions(other)).toEqual([]);
      expect(readText(other, STATE.what)).toBeUndefined();
    },
  );

  it('leave out the oldest where there is no room for all', () => {
    const long = ['一', '二', '三'].map((digit) => digit.repeat(300).replaceAll('一', '*'));
    const lines = questionLines(['#'.repeat(300), ...long]).split('\n');
    expect(lines.length).toBeLessThan(4);
    expect(lines.at(-1)).toContain('三');
  });

  it('stand beside labels that are read back too', () => {
    expect(readLabel(message(['茶馆']), 'x')).toBe('老街');
    expect(readLabel(message(['茶馆']), 'y')).toBeUndefined();
  });
});

describe('what is remembered', () => {
  const MINUTE = 60_000;

  function clocked() {
    let now = 0;
    const memory = new Memory(() => now);
    const wait = (ms: number) => {
      now += ms;
    };
    return { memory, wait };
  }

  it('a follow-up stands behind what it follows, for half an hour', () => {
    const { memory, wait } = clocked();
    const name = memory.talkIn('here');
    expect(memory.note('here', '茶馆', false)).toEqual(['茶馆']);
    wait(29 * MINUTE);
    expect(memory.talkIn('here')).toBe(name);
    expect(memory.note('here', '老街呢', true)).toEqual(['茶馆', '老街呢']);
    wait(31 * MINUTE);
    expect(memory.talkIn('here')).not.toBe(name);
    expect(memory.note('here', '渡口呢', true)).toEqual(['渡口呢']);
  });

  it('a question that stands by itself begins anew; at most three are kept', () => {
    const { memory } = clocked();
    memory.talkIn('here');
    memory.note('here', '茶馆', false);
    expect(memory.note('here', '老街', false)).toEqual(['老街']);
    for (const question of ['一', '二']) memory.note('here', question, true);
    expect(memory.note('here', '三', true)).toEqual(['一', '二', '三']);
  });

  it('a button brings its own questions along', () => {
    const { memory } = clocked();
    memory.talkIn('here');
    memory.note('here', '茶馆', false);
    const name = memory.beginIn('here', ['渡口']);
    expect(memory.talkIn('here')).toBe(name);
    expect(memory.note('here', '船长呢', true)).toEqual(['渡口', '船长呢']);
  });

  it('each place and each person have their own', () => {
    const { memory } = clocked();
    expect(memory.talkIn('here')).not.toBe(memory.talkIn('there'));
    memory.noteQuestion('a', '茶馆');
    memory.noteQuestion('a', '老街');
    memory.noteQuestion('a', '茶馆');
    expect(memory.recentQuestions('a')).toEqual(['茶馆', '老街']);
    expect(memory.recentQuestions('b')).toEqual([]);
  });

  it('does not grow without end', () => {
    const { memory } = clocked();
    const first = memory.talkIn('0');
    for (let place = 1; place <= 6_000; place++) {
      memory.talkIn(String(place));
      memory.noteQuestion(String(place), '茶馆');
    }
    expect(memory.talkIn('0')).not.toBe(first);
    expect(memory.recentQuestions('1')).toEqual([]);
    expect(memory.recentQuestions('6000')).toEqual(['茶馆']);
  });
});
