/**
 * What a reader of Discord sees of a markdown text: a second, independent opinion for tests. Stricter than Discord's clients:
 * a construct counts wherever it could begin.
 *
 * Source: the rules of simple-markdown, on which Discord's parser is built, and "Message formatting" in Discord's documentation.
 */

export interface SeenLine {
  /** In order from the outside: `quote`, `heading`, `subtext`, `list`. */
  readonly blocks: readonly string[];
  /** Without markers. */
  readonly text: string;
  /** Parts of `text` in bold. */
  readonly bold: readonly { readonly start: number; readonly end: number }[];
}

export interface Seen {
  readonly lines: readonly SeenLine[];
  /** Inline constructs other than bold, as `kind: source`. */
  readonly constructs: readonly string[];
  readonly links: readonly { readonly label: string; readonly target: string }[];
}

const BLOCKS: readonly (readonly [name: string, marker: RegExp])[] = [
  ['quote', /^ *(?:>>>|>) /],
  ['heading', /^ *#{1,3} +(?=\S)/],
  ['subtext', /^ *-# +(?=\S)/],
  ['list', /^ *(?:[-*+]|\d+[.)]) +/],
];

const CONSTRUCTS: readonly (readonly [kind: string, source: RegExp])[] = [
  ['mention', /^<(?:@[!&]?|#)\d+>/],
  ['command', /^<\/[^>]+:\d+>/],
  ['angle', /^<(?:id:|t:|a?:\w+:|sound:|https?:|\+?\d{3,}>|[\w.]+@)/],
  ['everyone', /^@(?:everyone|here)/],
  ['url', /^(?:https?|ftp|steam|discord):\/\//i],
  ['host', /^(?:www\.\w|discord\.gg\/)/i],
  ['emoji', /^:[\w+-]+:/],
  ['code', /^(`+)[^`]/],
  ['spoiler', /^\|\|/],
  ['strike', /^~~/],
  ['underline', /^__/],
  ['em', /^(?:\*(?!\*)\S|_\w)/],
];

export function seen(markdown: string): Seen {
  const constructs: string[] = [];
  const links: { label: string; target: string }[] = [];
  const lines = markdown.split('\n').map((line) => {
    const { blocks, rest } = blocksOf(line);
    const state: InlineState = { text: '', bold: [], constructs, links };
    inline(rest, state, false);
    return { blocks, text: state.text, bold: state.bold };
  });
  return { lines, constructs, links };
}

function blocksOf(line: string): { blocks: string[]; rest: string } {
  const blocks: string[] = [];
  let rest = line;
  for (;;) {
    const found = BLOCKS.find(([name, marker]) => marker.test(rest) && !(name === 'quote' && blocks.includes('quote')));
    if (found === undefined) return { blocks, rest };
    blocks.push(found[0]);
    rest = rest.replace(found[1], '');
  }
}

interface InlineState {
  text: string;
  readonly bold: { start: number; end: number }[];
  readonly constructs: string[];
  readonly links: { label: string; target: string }[];
}

function inline(source: string, state: InlineState, isBold: boolean): void {
  let rest = source;
  let before = '';
  while (rest !== '') {
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const bold = isBold ? null : /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/.exec(rest);
    const link = /^\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)/.exec(rest);
    let taken: string;
    if (escaped !== null) {
      taken = escaped[0];
      state.text += escaped[1] ?? '';
    } else if (bold !== null) {
      taken = bold[0];
      const content = bold[1] ?? '';
      const start = state.text.length;
      if (!flanks(before, content, rest.slice(taken.length))) state.constructs.push(`unsafe bold: ${taken}`);
      inline(content, state, true);
      state.bold.push({ start, end: state.text.length });
    } else if (link !== null) {
      taken = link[0];
      const start = state.text.length;
      inline(link[1] ?? '', state, isBold);
      state.links.push({ label: state.text.slice(start), target: link[2] ?? '' });
    } else {
      for (const [kind, pattern] of CONSTRUCTS) {
        if (pattern.test(rest)) state.constructs.push(`${kind}: ${rest.slice(0, 20)}`);
      }
      taken = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      state.text += taken;
    }
    before = taken;
    rest = rest.slice(taken.length);
  }
}

/** CommonMark's rule for both ends of `**content**`. */
function flanks(before: string, content: string, after: string): boolean {
  const isBlank = (character: string) => character === '' || /^\s$/.test(character);
  const isMark = (character: string) => /^[\p{P}\p{S}]$/u.test(character);
  const first = Array.from(content).at(0) ?? '';
  const last = Array.from(content).at(-1) ?? '';
  const previous = Array.from(before).at(-1) ?? '';
  const next = Array.from(after).at(0) ?? '';
  const opens = !isBlank(first) && (!isMark(first) || isBlank(previous) || isMark(previous));
  const closes = !isBlank(last) && (!isMark(last) || isBlank(next) || isMark(next));
  return opens && closes;
}
