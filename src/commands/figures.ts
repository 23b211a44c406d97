/** `yinju figures`: the figures found in the corpus. */
import { findFigures } from '../answer/desk/find-figures.js';
import { loadConfig } from '../config.js';
import { EXIT } from '../errors.js';
import { MESSAGES } from '../locale.js';
import { atOnce } from '../slices.js';
import { printTable } from '../terminal/table.js';
import { type Command, FOLDER_OPTIONS, JSON_OPTION, notice, overrides } from './command.js';
import { openIndex } from './open-index.js';

export const figures: Command = {
  name: 'figures',
  parameters: '[QUERY]',
  positionals: [0, Number.POSITIVE_INFINITY],
  summary: 'list the figures of the corpus, or those that fit the query, best first',
  options: { ...FOLDER_OPTIONS, ...JSON_OPTION },
  async run(invocation) {
    const config = loadConfig(overrides(invocation));
    const library = await openIndex(config);
    const query = invocation.positionals.join(' ').trim();
    const found = atOnce(findFigures(library, query));
    if (found.length === 0)
      notice(query === '' ? 'There is no figure in the articles.' : `No figure of the articles fits "${query}".`);
    if (invocation.values.json) {
      process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      return EXIT.done;
    }
    if (found.length === 0) return EXIT.done;
    const { isTTY } = process.stdout;
    const { paragraph: paragraphOf, figureColumns } = MESSAGES[config.locale];
    // A person is told the title, a program the id.
    const titles = new Map(isTTY ? Array.from(library.articles(), ({ info }) => [info.id, info.title]) : []);
    const cells = found.map(({ text, what, when, articleId, paragraph }) => {
      const title = titles.get(articleId);
      const source = title === undefined ? `${articleId}:${paragraph}` : `《${title}》 ${paragraphOf(paragraph)}`;
      return [text, what, when ?? '', source];
    });
    process.stdout.write(printTable(figureColumns, cells, isTTY));
    return EXIT.done;
  },
};
