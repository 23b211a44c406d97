/** Asks Readability which texts of a page are the article's. */
import { Readability } from '@mozilla/readability';
import type { Element, HtmlDocument } from './dom.js';

/** Chinese says much in few characters: less than half of Readability's own least article. */
const LEAST_ARTICLE = 140;
/** Attribute by which a run of text is found again in what Readability leaves. */
const NUMBER = 'data-yinju';

/**
 * Those of `nodes` that Readability takes for the article; `undefined` where it finds none. It moves, merges and parses
 * anew as it goes, so each text is wrapped in an element that it leaves alone. Changes the document.
 */
export function readable(document: HtmlDocument, nodes: readonly Element[]): ReadonlySet<Element> | undefined {
  // A page that is nothing but a comment has no element to read.
  if (document.documentElement == null) return undefined;
  const numbered = [...new Set(nodes)];
  numbered.forEach((node, i) => {
    const wrapper = document.createElement('span');
    wrapper.setAttribute(NUMBER, String(i));
    node.replaceWith(wrapper);
    wrapper.appendChild(node);
  });
  // What a script shows when the page is loaded is not hidden.
  for (const element of document.querySelectorAll('[style*=visibility],[style*=opacity]'))
    element.removeAttribute('style');
  const article = parse(document);
  if (article?.content == null) return undefined;
  const kept = new Set<Element>();
  for (const element of article.content.querySelectorAll(`[${NUMBER}]`)) {
    const node = numbered[Number(element.getAttribute(NUMBER))];
    if (node !== undefined) kept.add(node);
  }
  return kept;
}

function parse(document: HtmlDocument) {
  const readability = new Readability(document as never, {
    charThreshold: LEAST_ARTICLE,
    serializer: (node) => node as unknown as Element,
  });
  try {
    return readability.parse();
  } catch (error) {
    // It walks off the tree where a page has a second <html> in its midst: there it finds no article.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
