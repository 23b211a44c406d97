/** Opens the index that a command needs, and builds it first where it is missing, stale, foreign or damaged. */
import { existsSync } from 'node:fs';
import { buildIndexInParallel, fingerprintsOf } from '../build.js';
import type { Config } from '../config.js';
import { CorpusCache } from '../corpus/corpus-cache.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { IndexError, messageOf } from '../errors.js';
import { readManifest } from '../search/index-file.js';
import { Library } from '../search/library.js';
import { buildApart } from './build-apart.js';
import { notice } from './command.js';

/** Bytes of articles up to which this thread builds: it takes a second and little memory, and the dictionary serves the answers too. */
const SMALL = 1_000_000;

type Folders = Pick<Config, 'corpusDir' | 'indexDir'>;

/**
 * The library of the corpus as it is now.
 *
 * @throws CorpusError, IndexError or SegmenterError where neither the index serves nor a new one can be made
 */
export async function openIndex(folders: Folders): Promise<Library> {
  const reason = whyRebuild(folders);
  if (reason === undefined) {
    try {
      return Library.open(folders.indexDir);
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      return rebuild(folders, withoutRepair(error));
    }
  }
  return rebuild(folders, reason.text, reason.kind === 'stale');
}

/** Builds and opens; an index that is merely stale serves on where a new one cannot be written. */
async function rebuild({ corpusDir, indexDir }: Folders, reason: string, isStale = false): Promise<Library> {
  // What is to be built is looked for before it is said that it is built.
  const hasCorpus = existsSync(corpusDir);
  notice(hasCorpus ? `${reason} Building it …` : reason);
  try {
    const cache = CorpusCache.read(indexDir);
    const corpus = readCorpus(corpusDir, cache);
    const isSmall = corpus.articles.reduce((sum, { bytes }) => sum + bytes, 0) < SMALL;
    const { warnings } = isSmall
      ? await buildIndexInParallel(corpus, indexDir)
      : await buildApart({ corpusDir, indexDir });
    if (isSmall) cache.write(indexDir);
    for (const warning of warnings) notice(`warning: ${warning}`);
  } catch (error) {
    if (!isStale || !(error instanceof IndexError)) throw error;
    notice(`${messageOf(error)} The older index serves on.`);
  }
  return Library.open(indexDir);
}

function whyRebuild({ corpusDir, indexDir }: Folders): { kind: 'stale' | 'unusable'; text: string } | undefined {
  let manifest: ReturnType<typeof readManifest>;
  try {
    manifest = readManifest(indexDir);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    return { kind: 'unusable', text: withoutRepair(error) };
  }
  if (manifest === undefined) return { kind: 'unusable', text: `There is no index in ${indexDir}.` };
  // An index may be served without its corpus.
  if (!existsSync(corpusDir)) return undefined;
  const cache = CorpusCache.read(indexDir);
  const now = fingerprintsOf(readCorpus(corpusDir, cache));
  cache.write(indexDir);
  const { corpus, segmentation } = manifest.fingerprints;
  if (now.segmentation !== segmentation) {
    return { kind: 'unusable', text: 'The index was made by another version or with another dictionary.' };
  }
  return now.corpus === corpus
    ? undefined
    : { kind: 'stale', text: 'The corpus has changed since the index was built.' };
}

/** What is wrong, without the advice to build: that is being done. */
function withoutRepair({ message }: IndexError): string {
  return message.replace(/ Run "yinju build".*$/, '');
}
