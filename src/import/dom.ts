/** HTML parsed into the little of the DOM that is used. */
import { parseHTML } from 'linkedom';

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
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element> & { readonly length: number };
}

export interface HtmlDocument extends Element {
  /** Absent where the page has no element at all. */
  readonly documentElement: Element | null;
  createElement(name: string): Element;
}

/** Parses a page; never throws, whatever the markup is. */
export function parseDocument(html: string): HtmlDocument {
  return parseHTML(withBody(html)).document as unknown as HtmlDocument;
}

/** linkedom keeps a fragment as it is; what has no body gets one. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const head = /<\/head\s*>/i.exec(html) ?? /<html\b[^>]{0,500}>/i.exec(html);
  if (head === null) return `<html><head></head><body>${html}</body></html>`;
  const at = head.index + head[0].length;
  return `${html.slice(0, at)}<body>${html.slice(at)}`;
}
