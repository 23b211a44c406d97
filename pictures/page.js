/** A message of the bot as a page that looks as Discord shows it: components v2, in a channel, on a screen of any width. */
import { readFileSync } from 'node:fs';
import { escapeHtml, markdownToHtml } from './markdown.js';

const STYLE = readFileSync(new URL('style.css', import.meta.url), 'utf8');
const TYPE = { row: 1, button: 2, select: 3, text: 10, separator: 14, container: 17 };
const BUTTON_STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link'];

/**
 * What is drawn of a component of a message, as Discord's API has it.
 *
 * @typedef {object} Component
 * @property {number} type
 * @property {string} [content]
 * @property {string} [label]
 * @property {number} [style]
 * @property {boolean} [disabled]
 * @property {{ name?: string }} [emoji]
 * @property {string} [placeholder]
 * @property {{ label: string, default?: boolean }[]} [options]
 * @property {number} [accent_color]
 * @property {readonly Component[]} [components]
 */

/**
 * @typedef {object} Shot
 * @property {string} did what somebody did to get the message: `使用了 /ask`
 * @property {boolean} [isPrivate]
 * @property {readonly Component[]} components
 */

/**
 * @param {Shot} shot
 * @returns {string} a whole document
 */
export function pageOf({ did, isPrivate = false, components }) {
  const only = isPrivate ? '<p class="only">👁 只有您可以看到 · <a href="#">忽略此信息</a></p>' : '';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}</style>
<main><p class="did"><b></b><span class="who">林小满</span> ${escapeHtml(did)}</p>
<article><div class="avatar">引</div><div class="body">
<header><span class="name">引据</span><span class="tag">应用</span><time>今天 10:24</time></header>
${components.map(drawn).join('\n')}${only}</div></article></main></html>`;
}

/**
 * @param {Component} component
 * @returns {string}
 */
function drawn(component) {
  const children = () => (component.components ?? []).map(drawn).join('\n');
  switch (component.type) {
    case TYPE.container: {
      const colour = (component.accent_color ?? 0).toString(16).padStart(6, '0');
      return `<section class="container" style="border-left-color:#${colour}">${children()}</section>`;
    }
    case TYPE.text:
      return `<div class="text">${markdownToHtml(component.content ?? '')}</div>`;
    case TYPE.separator:
      return '<hr>';
    case TYPE.row:
      return `<div class="row">${children()}</div>`;
    case TYPE.button: {
      const { label = '', emoji, style = 2, disabled } = component;
      const classes = `button ${BUTTON_STYLES[style]} ${disabled ? 'disabled' : ''}`;
      return `<span class="${classes}">${escapeHtml([emoji?.name, label].filter(Boolean).join(' '))}</span>`;
    }
    case TYPE.select: {
      const chosen = component.options?.find((option) => option.default);
      const text = chosen?.label ?? component.placeholder ?? '';
      return `<span class="select ${chosen ? '' : 'empty'}"><span>${escapeHtml(text)}</span><b>⌄</b></span>`;
    }
    default:
      throw new Error(`nothing is drawn for a component of type ${component.type}`);
  }
}
