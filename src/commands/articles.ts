/** `yinju articles`: the corpus, a line each. */
import { loadConfig } from '../config.js';
import { EXIT } from '../errors.js';
import { MESSAGES } from '../locale.js';
import { printTable } from '../terminal/table.js';
import { type Command, FOLDER_OPTIONS, JSON_OPTION, overrides } from './command.js';
import { openIndex } from './open-index.js';

export const articles: Command = {
  name: 'articles',
  summary: 'list the articles of the corpus',
  options: { ...FOLDER_OPTIONS, ...JSON_OPTION },
  async run(invocation) {
    const config = loadConfig(overrides(invocation));
    const library = await openIndex(config);
    const { unknownPublisher, articleColumns } = MESSAGES[config.locale];
    const rows = [...library.articles()].map(({ info, file, body, passages, figures }) => ({
      ...info,
      file,
      characters: body.length,
      paragraphs: passages.at(-1)?.sentences.at(-1)?.paragraph ?? 0,
      figures: figures.length,
    }));
    if (invocation.values.json) {
      process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
      return EXIT.done;
    }
    const cells = rows.map(({ id, title, publisher, published, text, characters, url }) => [
      id,
      title,
      publisher ?? unknownPublisher,
      published ?? '',
      text,
      `${characters}`,
      url ?? '',
    ]);
    process.stdout.write(printTable(articleColumns, cells, process.stdout.isTTY));
    return EXIT.done;
  },
};
