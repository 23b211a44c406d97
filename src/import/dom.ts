/** HTML parsed into the little of the DOM that is used. */
import { parseHTML } from 'linkedom';
import { ImportError } from '../errors.js';

/** Elements, texts and comments; a long article has some thousands. Beyond, a page costs seconds and the parser its stack. */
const MAX_NODES = 60_000;
/** Elements in one another; what looks at each with all that is in it takes the square of that. */
const MAX_DEPTH = 200;
/** `<` and `&`, each of which may become one, some of them in scripts. */
const MAX_SIGNS = 500_000;

/** An element or a text node. */
export interface Element {
  readonly nodeType: number;
  readonly localName: string;
  readonly parentNode: Element | null;
  readonly firstChild: Element | null;
  readonly nextSibling: Element | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  replaceWith(node: Element): void;
  appendChild(node: Element): void;
  /** Joins texts that stand side by side. */
  normalize(): void;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element> & { readonly length: number };
}

export interface HtmlDocument extends Element {
  readonly childNodes: Iterable<Element>;
  /** Absent where the page has no element at all. */
  readonly documentElement: Element | null;
  createElement(name: string): Element;
}

/**
 * Parses a page, whatever the markup is.
 *
 * @throws ImportError where it is more than a page is
 */
export function parseDocument(html: string): HtmlDocument {
  const signs = count(html, '<') + count(html, '&');
  if (signs > MAX_SIGNS) throw new ImportError(`has ${signs} signs of markup, which is no article.`);
  let document = parsed(withBody(html));
  // What looked like a body stood in a script or an attribute.
  if (!hasBody(document)) document = parsed(wrapped(html));
  // The parser begins a new text at every sign that is none of markup.
  document.documentElement?.normalize();
  // Each by itself: linkedom knows nothing that would stand beside a doctype.
  const measured = [...document.childNodes].map(measure);
  const nodes = measured.reduce((sum, part) => sum + part.nodes, 0);
  const depth = Math.max(0, ...measured.map((part) => part.depth));
  if (depth > MAX_DEPTH) throw new ImportError(`nests its elements more than ${MAX_DEPTH} deep.`);
  if (nodes > MAX_NODES) throw new ImportError(`has ${nodes} elements and pieces of text, which is no article.`);
  return document;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

function parsed(html: string): HtmlDocument {
  try {
    return parseHTML(html).document as unknown as HtmlDocument;
  } catch (error) {
    // A hundred thousand classes on one element, for instance.
    if (error instanceof RangeError) throw new ImportError(`cannot be parsed: ${error.message}.`, { cause: error });
    throw error;
  }
}

function measure(root: Element): { readonly nodes: number; readonly depth: number } {
  let [nodes, depth, deepest] = [0, 0, 0];
  for (let node: Element | null = root; node !== null; ) {
    nodes++;
    if (node.firstChild !== null) {
      node = node.firstChild;
      deepest = Math.max(deepest, ++depth);
      continue;
    }
    for (; node !== null && node !== root && node.nextSibling === null; depth--) node = node.parentNode;
    node = node === null || node === root ? null : node.nextSibling;
  }
  return { nodes, depth: deepest };
}

function hasBody({ documentElement: root }: HtmlDocument): boolean {
  if (root?.localName !== 'html') return false;
  for (let node = root.firstChild; node !== null; node = node.nextSibling) if (node.localName === 'body') return true;
  return false;
}

function wrapped(html: string): string {
  return `<html><head></head><body>${html}</body></html>`;
}

/** linkedom keeps a fragment as it is; what has no body gets one. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const head = /<\/head\s*>/i.exec(html) ?? /<html\b[^>]{0,500}>/i.exec(html);
  if (head === null) return wrapped(html);
  const at = head.index + head[0].length;
  return `${html.slice(0, at)}<body>${html.slice(at)}`;
}
