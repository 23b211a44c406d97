/** Discord's markdown as HTML: as much of it as our messages use, drawn the way Discord's clients draw it. */

/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
export function escapeHtml(text) {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/**
 * @param {string} markdown
 * @returns {string}
 */
export function markdownToHtml(markdown) {
  return markdown
    .split(/(```[a-z]*\n[\s\S]*?\n```)/)
    .filter((part) => part !== '')
    .map((part) => {
      const code = /^```[a-z]*\n([\s\S]*?)\n```$/.exec(part);
      return code === null
        ? blocks(part.replace(/^\n|\n$/g, '').split('\n'))
        : `<pre>${escapeHtml(code[1] ?? '')}</pre>`;
    })
    .join('');
}

/**
 * @param {readonly string[]} lines
 * @returns {string}
 */
function blocks(lines) {
  let html = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (/^> ?/.test(line)) {
      const quoted = [];
      while (i < lines.length && /^> ?/.test(lines[i] ?? '')) quoted.push((lines[i++] ?? '').replace(/^> ?/, ''));
      i--;
      html += `<blockquote><i></i><div>${blocks(quoted)}</div></blockquote>`;
    } else if (/^- /.test(line)) {
      const items = [];
      while (i < lines.length && /^- /.test(lines[i] ?? '')) items.push((lines[i++] ?? '').slice(2));
      i--;
      html += `<ul>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    } else {
      html += block(line);
    }
  }
  return html;
}

/**
 * @param {string} line
 * @returns {string}
 */
function block(line) {
  const heading = /^(#{1,3}) (.*)$/.exec(line);
  if (heading !== null) return `<h${heading[1]?.length}>${inline(heading[2] ?? '')}</h${heading[1]?.length}>`;
  const small = /^-# (.*)$/.exec(line);
  if (small !== null) return `<p class="small">${inline(small[1] ?? '')}</p>`;
  return `<p>${line === '' ? '&nbsp;' : inline(line)}</p>`;
}

/**
 * @param {string} source
 * @returns {string}
 */
function inline(source) {
  let html = '';
  for (let rest = source; rest !== ''; ) {
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const bold = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/.exec(rest);
    const link = /^\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)/.exec(rest);
    const code = /^`([^`]+)`/.exec(rest);
    const mention = /^<@(\d+)>/.exec(rest);
    const plain = /^(?:[^\\*[`<]+|[\s\S])/u.exec(rest);
    const taken = escaped ?? bold ?? link ?? code ?? mention ?? plain;
    if (taken === null) break;
    const [, inner = ''] = taken;
    if (taken === escaped) html += escapeHtml(inner);
    else if (taken === bold) html += `<strong>${inline(inner)}</strong>`;
    else if (taken === link) html += `<a href="#">${inline(inner)}</a>`;
    else if (taken === code) html += `<code>${escapeHtml(inner)}</code>`;
    else if (taken === mention) html += '<span class="mention">@林小满</span>';
    else html += escapeHtml(taken[0]);
    rest = rest.slice(taken[0].length);
  }
  return html;
}
