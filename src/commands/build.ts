/** `yinju build`: corpus → index. */
import { buildIndex } from '../build.js';
import { loadConfig } from '../config.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { EXIT } from '../errors.js';
import { type Command, FOLDER_OPTIONS, notice, overrides } from './command.js';

export const build: Command = {
  name: 'build',
  summary: 'build the index from the articles',
  options: FOLDER_OPTIONS,
  run(invocation) {
    const { corpusDir, indexDir } = loadConfig(overrides(invocation));
    const started = performance.now();
    const corpus = readCorpus(corpusDir);
    const { manifest, reused, warnings } = buildIndex(corpus, indexDir, { onProgress: progressBar() });
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

const BAR_WIDTH = 30;
/** Redrawn at most this often, in milliseconds; work shorter than that shows no bar at all. */
const BAR_INTERVAL = 200;

/** A progress bar on stderr where that is a terminal. */
function progressBar(): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {};
  const started = performance.now();
  let drawn = started;
  return (done, total) => {
    const now = performance.now();
    if (now - drawn < BAR_INTERVAL && !(done === total && drawn > started)) return;
    drawn = now;
    const filled = Math.round((BAR_WIDTH * done) / total);
    const left = Math.ceil(((now - started) / done / 1000) * (total - done));
    process.stderr.write(
      `\r${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total}, ${left} s left \x1b[K`,
    );
    if (done === total) process.stderr.write('\r\x1b[K');
  };
}
