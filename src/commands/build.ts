/** `yinju build`: corpus → index. */
import { loadConfig } from '../config.js';
import { EXIT, UsageError } from '../errors.js';
import { buildApart } from './build-apart.js';
import { type Command, FOLDER_OPTIONS, notice, overrides, text } from './command.js';

export const build: Command = {
  name: 'build',
  summary: 'build the index from the articles',
  options: {
    threads: {
      type: 'string',
      value: 'N',
      help: 'threads that cut text into words, 250 MB each; 0 for none of their own (default: one for each core, where it pays)',
    },
    ...FOLDER_OPTIONS,
  },
  async run(invocation) {
    const { corpusDir, indexDir } = loadConfig(overrides(invocation));
    const threads = threadCount(text(invocation.values.threads));
    const started = performance.now();
    const { manifest, reused, warnings } = await buildApart({ corpusDir, indexDir, threads });
    for (const warning of warnings) notice(`warning: ${warning}`);
    const { articles, passages, sentences, figures, characters, terms } = manifest.counts;
    const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0);
    const lines = [
      `articles    ${articles}${reused > 0 ? ` (${reused} unchanged)` : ''}`,
      `passages    ${passages}`,
      `sentences   ${sentences}`,
      `figures     ${figures}`,
      `characters  ${characters}`,
      `terms       ${terms}`,
      `index       ${(bytes / 1e6).toFixed(2)} MB in ${indexDir}`,
      `time        ${((performance.now() - started) / 1000).toFixed(1)} s`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.done;
  },
};

function threadCount(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,2}$/.test(given)) throw new UsageError(`--threads: "${given}" is no number from 0 to 99.`);
  return Number(given);
}
