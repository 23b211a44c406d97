/** `yinju figures`: the figures found in the corpus. */
import { findFigures } from '../answer/desk/find-figures.js';
import { loadConfig } from '../config.js';
import { EXIT } from '../errors.js';
import { atOnce } from '../slices.js';
import { type Command, FOLDER_OPTIONS, JSON_OPTION, overrides } from './command.js';
import { openIndex } from './open-index.js';

export const figures: Command = {
  name: 'figures',
  parameters: '[QUERY]',
  positionals: [0, Number.POSITIVE_INFINITY],
  summary: 'list the figures of the corpus, or those that fit the query, best first',
  options: { ...FOLDER_OPTIONS, ...JSON_OPTION },
  async run(invocation) {
    const library = await openIndex(loadConfig(overrides(invocation)));
    const found = atOnce(findFigures(library, invocation.positionals.join(' ')));
    if (invocation.values.json) {
      process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    } else {
      for (const { text, what, when, articleId, paragraph } of found) {
        process.stdout.write(`${[text, what, when ?? '', `${articleId}:${paragraph}`].join('\t')}\n`);
      }
    }
    return EXIT.done;
  },
};
