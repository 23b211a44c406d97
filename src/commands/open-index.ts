/** Opens the index that a command needs, and builds it first where it is missing, stale, foreign or damaged. */
import { existsSync } from 'node:fs';
import { buildIndexInParallel, fingerprintsOf } from '../build.js';
import type { Config } from '../config.js';
import { CorpusCache } from '../corpus/corpus-cache.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { IndexError, messageOf } from '../errors.js';
import { readManifest } from '../search/index-file.js';
import { Library } from '../search/library.js';
import { notice } from './command.js';
import { progressBar } from './progress.js';

type Folders = Pick<Config, 'corpusDir' | 'indexDir'>;

/**
 * The library of the corpus as it is now.
 *
 * @throws CorpusError, IndexError or SegmenterError where neither the index serves nor a new one can be made
 */
export async function openIndex(folders: Folders): Promise<Library> {
  const cache = CorpusCache.read(folders.indexDir);
  const reason = whyRebuild(folders, cache);
  if (reason === undefined) {
    try {
      return Library.open(folders.indexDir);
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      return rebuild(folders, cache, withoutRepair(error));
    }
  }
  return rebuild(folders, cache, reason.text, reason.kind === 'stale');
}

/** Builds and opens; an index that is merely stale serves on where a new one cannot be written. */
async function rebuild(folders: Folders, cache: CorpusCache, reason: string, isStale = false): Promise<Library> {
  notice(`${reason} Building it …`);
  try {
    const { warnings } = await buildIndexInParallel(readCorpus(folders.corpusDir, cache), folders.indexDir, {
      onProgress: progressBar(),
    });
    cache.write(folders.indexDir);
    for (const warning of warnings) notice(`warning: ${warning}`);
  } catch (error) {
    if (!isStale || !(error instanceof IndexError)) throw error;
    notice(`${messageOf(error)} The older index serves on.`);
  }
  return Library.open(folders.indexDir);
}

function whyRebuild(
  { corpusDir, indexDir }: Folders,
  cache: CorpusCache,
): { kind: 'stale' | 'unusable'; text: string } | undefined {
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
