/**
 * HTML → a page: visible text, a block a line, each with what the markup says of it. Readability judges which lines are
 * the article's; nothing is left out here, so that whatever is dropped later is seen.
 */
import { ImportError } from '../errors.js';
import { type Element, parseDocument } from './dom.js';
import { readMarks } from './marks.js';
import type { Line, Page } from './page.js';
import { readable } from './readable.js';

/** More elements than this make a page that no person wrote. */
const MAX_ELEMENTS = 30_000;

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** What a reader of the page does not see as text. */
const UNSEEN = new Set(
  'audio button canvas datalist embed head iframe input link map math meta noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** A run of text inside a line. */
interface Run {
  readonly text: string;
  /** Text nodes; a cell's edge has none. */
  readonly node?: Element;
  readonly element: Element;
  readonly linked: boolean;
  readonly bold: boolean;
}

interface RawLine {
  readonly runs: readonly Run[];
  readonly begins: boolean;
  readonly block: Element;
}

/**
 * Reads an HTML page.
 *
 * @throws ImportError where it is nested or grown beyond what a page is
 */
export function readHtml(html: string): Page {
  const document = parseDocument(html);
  const { length } = document.querySelectorAll('*');
  if (length > MAX_ELEMENTS) throw new ImportError(`has ${length} elements, which is no article.`);
  const marks = readMarks(document, html);
  const asksForLogin = document.querySelector('input[type=password]') !== null;
  const body = document.querySelector('body');
  const raw = body === null ? [] : flatten(body);
  const described = raw.map((line) => describe(line));
  const kept = readable(document, textNodes(raw));
  let text = '';
  const lines: Line[] = [];
  raw.forEach((line, i) => {
    const content = line.runs.map((run) => run.text).join('');
    const trimmed = content.trim();
    const start = text.length + (content.length - content.trimStart().length);
    const info = described[i];
    if (trimmed !== '' && info !== undefined) {
      const inside = kept === undefined ? {} : { inside: isInside(line, kept) };
      lines.push({ ...info, ...inside, start, end: start + trimmed.length });
    }
    text += `${content}\n`;
  });
  return { kind: 'html', text, lines, marks, markup: [], asksForLogin };
}

function textNodes(lines: readonly RawLine[]): Element[] {
  return lines.flatMap(({ runs }) =>
    runs.flatMap(({ node, text }) => (node === undefined || text.trim() === '' ? [] : node)),
  );
}

/** Whether at least half of a line's characters are in the article. */
function isInside({ runs }: RawLine, kept: ReadonlySet<Element>): boolean {
  let length = 0;
  let inside = 0;
  for (const { text, node } of runs) {
    const size = text.trim().length;
    length += size;
    if (node !== undefined && kept.has(node)) inside += size;
  }
  return inside >= length / 2;
}

/** The visible text in lines, by a walk without recursion: pages may be nested deeper than the stack is. */
function flatten(root: Element): RawLine[] {
  const lines: RawLine[] = [];
  let runs: Run[] = [];
  let begins = true;
  let links = 0;
  let bolds = 0;
  let preformatted = 0;
  let row: Element | undefined;
  const whole = Math.max(1, root.textContent?.length ?? 0);
  const flush = (nextBegins: boolean, block: Element) => {
    const content = runs.map(({ text }) => text).join('');
    const isEmpty = content.trim() === '';
    if (!isEmpty) {
      lines.push({ runs, begins: begins || INDENT.test(content), block });
      begins = false;
    }
    runs = [];
    // Two line breaks make a blank line.
    begins ||= nextBegins || isEmpty;
  };
  const add = (text: string, element: Element, node?: Element) =>
    runs.push({ text, element, linked: links > 0, bold: bolds > 0, ...(node !== undefined && { node }) });
  const enter = (element: Element) => {
    const name = element.localName;
    if (name === 'a') links++;
    if (name === 'b' || name === 'strong') bolds++;
    if (name === 'pre') preformatted++;
    if (name === 'br') flush(false, element);
    else if (name === 'td' || name === 'th') {
      if (row === undefined) flush(true, element);
      else add(' ', element);
    } else if (BLOCKS.has(name)) {
      if (name !== 'tr' || row === undefined) flush(true, element);
      if (name === 'tr' && isDataRow(element)) row = element;
    }
  };
  const leave = (element: Element) => {
    const name = element.localName;
    if (name === 'a') links--;
    if (name === 'b' || name === 'strong') bolds--;
    if (name === 'pre') preformatted--;
    if (BLOCKS.has(name) || ((name === 'td' || name === 'th') && row === undefined)) flush(true, element);
    if (element === row) row = undefined;
  };
  let node: Element | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT_NODE) {
      const parent = node.parentNode ?? root;
      const content = node.textContent ?? '';
      if (preformatted === 0) add(content.replace(/[ \t\r\n\f]+/g, ' '), parent, node);
      else {
        const text = node;
        content.split('\n').forEach((part, i) => {
          if (i > 0) flush(part.trim() === '', parent);
          add(part, parent, text);
        });
      }
    }
    const goIn = node.nodeType === ELEMENT_NODE && !UNSEEN.has(node.localName) && !isHidden(node, whole);
    if (goIn) {
      enter(node);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave(node);
    }
    let at: Element = node;
    while (at !== root && at.nextSibling === null && at.parentNode !== null) {
      at = at.parentNode;
      leave(at);
    }
    node = at === root ? null : at.nextSibling;
  }
  flush(true, root);
  return lines;
}

/** Opening blanks by which paragraphs are set off. */
const INDENT = /^ ?(?:\u3000|[\u00a0\u2002\u2003]{2})/;

/** A row of short cells; rows of tables that only lay out the page are blocks. */
function isDataRow(row: Element): boolean {
  const cells = [...row.querySelectorAll('td,th')];
  return (
    cells.length > 1 &&
    cells.every(
      (cell) =>
        (cell.textContent ?? '').trim().length <= 200 &&
        cell.querySelectorAll('div,table,ul,ol,h1,h2,h3,br').length === 0,
    )
  );
}

/** Hidden by its own style; an article that a script unfolds is not hidden for long. */
function isHidden(element: Element, whole: number): boolean {
  const hidden =
    element.getAttribute('hidden') !== null || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
  return hidden && (element.textContent?.length ?? 0) < 0.4 * whole;
}

function describe({ runs, begins, block }: RawLine): Omit<Line, 'start' | 'end'> {
  let length = 0;
  let linked = 0;
  let bold = 0;
  for (const run of runs) {
    const size = run.text.trim().length;
    length += size;
    if (run.linked) linked += size;
    if (run.bold) bold += size;
  }
  const first = runs.find(({ text }) => text.trim() !== '')?.element ?? block;
  const { within, level, role } = surroundings(first);
  // A question in bold is an interviewer's, a sentence in bold is stressed.
  const isBold =
    bold === length &&
    role === undefined &&
    !/[。！？!?；;，,：:]$/.test(
      runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
  return {
    begins,
    linked: length === 0 ? 0 : linked / length,
    within,
    ...(level !== undefined ? { level } : isBold && { level: 3 }),
    ...(role !== undefined && { role }),
  };
}

function surroundings(element: Element): { within: string; level?: number; role?: NonNullable<Line['role']> } {
  const names: string[] = [];
  let level: number | undefined;
  let role: Line['role'];
  for (let at: Element | null = element; at !== null && at.nodeType === ELEMENT_NODE; at = at.parentNode) {
    const name = at.localName;
    if (name === 'body' || name === 'html') break;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (heading !== undefined) level = Number(heading);
    if (name === 'tr' && role === undefined && isDataRow(at)) role = 'row';
    if (name === 'li') role ??= 'item';
    if (name === 'figcaption' || name === 'caption') role ??= 'caption';
    names.push(name + labelled('#', at.getAttribute('id')) + labelled('.', at.getAttribute('class')));
  }
  return {
    within: names.reverse().join(' '),
    ...(level !== undefined && { level }),
    ...(role !== undefined && { role }),
  };
}

function labelled(sign: string, value: string | null): string {
  const names = (value ?? '').trim().slice(0, 200);
  return names === '' ? '' : sign + names.split(/\s+/).join(sign);
}
