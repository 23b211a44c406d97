/** `yinju import`: saved pages and addresses → articles. */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { loadConfig, places, resolvePath } from '../config.js';
import { listArticles } from '../corpus/read-corpus.js';
import { EXIT, ImportError, messageOf, UsageError, YinjuError } from '../errors.js';
import { isAddress } from '../import/address.js';
import { chooseId, type Imported, importPage, type PageOptions, type Place } from '../import/import-page.js';
import { plain, report } from '../import/report.js';
import { type Ask, review } from '../import/review.js';
import { type LoadOptions, listSources, load, type Source } from '../import/sources.js';
import { type Given, listStored, writeArticle } from '../import/store.js';
import type { Article } from '../model.js';
import { type Command, FOLDER_OPTIONS, type Invocation, JSON_OPTION, notice, overrides, text } from './command.js';

/** Folder of imported articles inside the corpus. */
const IMPORTED = 'imported';
const GIVEN = ['title', 'publisher', 'published', 'url', 'replaces'] as const;

export const importPages: Command = {
  name: 'import',
  parameters: '[PATH|URL …]',
  positionals: [0, Number.POSITIVE_INFINITY],
  summary: 'make articles of saved pages and addresses',
  options: {
    originals: { type: 'boolean', help: 'fetch the original of every brief that has an address' },
    out: { type: 'string', value: 'DIR', help: 'folder to write to (default: imported in the corpus)' },
    'dry-run': { type: 'boolean', help: 'report and write nothing' },
    review: { type: 'boolean', help: 'ask about each doubtful span' },
    'keep-noise': { type: 'boolean', help: 'drop nothing' },
    force: { type: 'boolean', help: 'replace an article that was edited by hand' },
    title: { type: 'string', value: 'TEXT', help: 'title of the article, instead of what the page says' },
    publisher: { type: 'string', value: 'WHO', help: 'who first published it' },
    published: { type: 'string', value: 'DAY', help: 'when: 2020-05-16, 2020-05 or 2020' },
    url: { type: 'string', value: 'URL', help: 'address that it is cited with' },
    replaces: { type: 'string', value: 'ID', help: 'the brief that it stands in for' },
    encoding: { type: 'string', value: 'NAME', help: 'encoding of the page, where it is mistaken' },
    'allow-private': { type: 'boolean', help: 'fetch from loopback and private addresses too' },
    ...JSON_OPTION,
    corpus: FOLDER_OPTIONS.corpus,
  },
  details:
    'Takes files, folders and http(s) addresses; text, Markdown and HTML. Writes ID.md and, with every span that was\nleft out, ID.import.json. docs/import.md tells more.',
  async run(invocation) {
    const { corpusDir } = loadConfig(overrides(invocation));
    const { standing } = places();
    const out = text(invocation.values.out);
    const folder = out === undefined ? join(corpusDir, IMPORTED) : resolvePath(standing, out);
    const place = placeOf(folder, corpusDir);
    const jobs = jobsOf(invocation, place.articles, standing);
    checkGiven(invocation, jobs);
    const ask = invocation.values.review ? terminal() : undefined;
    const done: object[] = [];
    let failed = 0;
    let last = '';
    for (const [i, job] of jobs.entries()) {
      const progress = (outcome: string) => notice(plain(`[${i + 1}/${jobs.length}] ${job.name}: ${outcome}`));
      try {
        const imported = await importOne(job, place, invocation, ask);
        if (invocation.values.json) done.push(summary(imported, job.name));
        else process.stdout.write(`${report(imported, job.name)}\n\n`);
        progress(keep(imported, place, invocation));
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        failed++;
        last = plain(`${job.name}: ${messageOf(error)}`);
        if (jobs.length > 1) progress(messageOf(error));
      }
    }
    if (invocation.values.json) process.stdout.write(`${JSON.stringify(done, null, 2)}\n`);
    if (failed > 0)
      throw new YinjuError(jobs.length === 1 ? last : `${failed} of ${jobs.length} pages could not be imported.`);
    return EXIT.done;
  },
};

interface Job {
  readonly name: string;
  /** Where the page is, or what is wrong with its name. */
  readonly source: Source | ImportError;
  readonly given: Given;
}

function placeOf(folder: string, corpusDir: string): Place {
  const inside = folder.startsWith(corpusDir + sep)
    ? folder.slice(corpusDir.length + 1).replaceAll('\\', '/')
    : undefined;
  return {
    folder,
    articles: listArticles(corpusDir).filter(({ file }) => inside === undefined || !file.startsWith(`${inside}/`)),
    stored: listStored(folder),
    exists: (source) => isAddress(source) || existsSync(source),
  };
}

/** What is to be imported, in the order in which it was named. */
function jobsOf({ positionals, values }: Invocation, articles: readonly Article[], standing: string): Job[] {
  if (positionals.length === 0 && !values.originals)
    throw new UsageError('There is nothing to import. Name files, folders or addresses, or use --originals.');
  const given: Given = Object.fromEntries(
    GIVEN.flatMap((name) => (text(values[name]) === undefined ? [] : [[name, text(values[name])]])),
  );
  const named = positionals.flatMap((name): Job[] => {
    try {
      const { sources, passedOver } = listSources(name, resolvePath(standing, name));
      if (passedOver > 0) notice(`${name}: files passed over, no pages by their names: ${passedOver}`);
      if (sources.length === 0) throw new ImportError('holds no page (.txt, .md, .html).');
      return sources.map((source) => ({ name: source.name, source, given }));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return [{ name, source: error, given }];
    }
  });
  const originals = !values.originals
    ? []
    : articles.flatMap(({ id, text: kind, url }): Job[] =>
        kind === 'brief' && url !== undefined
          ? [{ name: url, source: { kind: 'address', at: url, name: url }, given: { ...given, replaces: id } }]
          : [],
      );
  if (named.length + originals.length === 0) throw new UsageError('No brief of the corpus has an address.');
  return [...named, ...originals];
}

function checkGiven({ values }: Invocation, jobs: readonly Job[]): void {
  for (const name of ['title', 'url', 'replaces', 'published'] as const) {
    if (values[name] !== undefined && jobs.length > 1)
      throw new UsageError(`--${name} is for one page, and these are ${jobs.length}.`);
  }
  if (values.review && !(process.stdin.isTTY && process.stderr.isTTY))
    throw new UsageError('--review asks questions and needs a terminal.');
}

async function importOne(
  { source, given }: Job,
  place: Place,
  { values }: Invocation,
  ask: Ask | undefined,
): Promise<Imported> {
  if (source instanceof ImportError) throw source;
  const loading: LoadOptions = {
    encoding: text(values.encoding),
    ...(values['allow-private'] && { allows: () => true }),
  };
  const loaded = await load(source, loading);
  const id = chooseId(source, place);
  const options: PageOptions = { given, keepNoise: values['keep-noise'] === true };
  const imported = importPage(id, source, loaded, place, options);
  const decisions = ask === undefined ? undefined : await review(imported, ask);
  return decisions === undefined || decisions.size === 0
    ? imported
    : importPage(id, source, loaded, place, { ...options, decisions });
}

/** Writes what is to be written, and tells in a few words what became of it. */
function keep({ id, article, record, status }: Imported, place: Place, { values }: Invocation): string {
  place.stored.set(id, record.source);
  if (values['dry-run']) return `would be ${id} (${status})`;
  if (status === 'edited' && !values.force)
    throw new ImportError(
      `${id}.md was edited by hand since it was imported, and was left as it is. --force replaces it.`,
    );
  writeArticle(place.folder, id, article, record);
  return status === 'unchanged' ? `unchanged, ${id}` : `imported as ${id}`;
}

function summary({ info, status, record, diff }: Imported, name: string): object {
  return { name, status, ...info, ...record, ...(diff !== '' && { diff }) };
}

function terminal(): Ask {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  let isOpen = true;
  lines.on('close', () => {
    isOpen = false;
  });
  return async (question) => {
    if (!isOpen) return undefined;
    const closed = new Promise<undefined>((gone) => lines.once('close', () => gone(undefined)));
    return Promise.race([lines.question(question), closed]);
  };
}
