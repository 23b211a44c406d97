/** The corpus folder on disk → articles and word lists: the only reader of it. Changes nothing. */
import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CorpusError, type CorpusProblem, YinjuError } from '../errors.js';
import type { Article, ArticleInfo } from '../model.js';
import { sha256 } from '../text/digest.js';
import type { CorpusCache } from './corpus-cache.js';
import { articleBody, parseArticle } from './front-matter.js';
import { briefFinder } from './same-work.js';
import { parseAliases, parseDictionary, type WordLists } from './word-lists.js';

/** Longest body of one article, in characters: a book, not an archive in one file. */
export const MAX_BODY = 2_000_000;

/** A file of the corpus folder that matters to the index. */
export interface CorpusFile {
  /** Path inside the corpus folder, with `/`. */
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
}

/** An article of the corpus. Its body is read from the file whenever it is asked for: a corpus may be larger than memory. */
export interface CorpusArticle extends Article {
  /** What its front matter says. */
  readonly info: ArticleInfo;
  /** SHA-256 of its file, hexadecimal, and the file's size in bytes. */
  readonly digest: string;
  readonly bytes: number;
}

export interface Corpus {
  /** In order of id; articles that another one replaces are left out. */
  readonly articles: readonly CorpusArticle[];
  readonly words: WordLists;
  readonly files: readonly CorpusFile[];
  /** What is odd but no obstacle, in English. */
  readonly warnings: readonly string[];
}

const DICTIONARY = 'dictionary.txt';
const ALIASES = 'aliases.txt';

/**
 * Reads and checks the whole corpus.
 *
 * @param cache spares reading the files that have not changed; gets what was read
 * @throws CorpusError with every problem of every file; YinjuError where the folder itself cannot be read
 */
export function readCorpus(folder: string, cache?: CorpusCache): Corpus {
  const problems: CorpusProblem[] = [];
  const warnings: string[] = [];
  const files: CorpusFile[] = [];
  const articles: CorpusArticle[] = [];
  const texts = new Map<string, string>();
  for (const path of listFiles(folder)) {
    const stats = statSync(join(folder, path));
    const cached = path.endsWith('.md') ? cache?.get(path, stats) : undefined;
    if (cached !== undefined) {
      const { digest, info } = cached;
      if (info === undefined) continue;
      files.push({ path, digest });
      articles.push(articleIn(folder, { info, file: path, digest, bytes: stats.size }));
      continue;
    }
    const bytes = readFileSync(join(folder, path));
    const digest = sha256(bytes);
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      if (!path.endsWith('.md') || mayBeArticle(bytes))
        problems.push({ file: path, message: 'is not UTF-8; save it as UTF-8' });
      continue;
    }
    if (!path.endsWith('.md')) {
      texts.set(path, text);
      files.push({ path, digest });
      continue;
    }
    const parsed = parseArticle(text);
    if (parsed.kind === 'none') {
      cache?.set(path, stats, { digest });
      continue;
    }
    files.push({ path, digest });
    if (parsed.kind === 'wrong') {
      problems.push(...parsed.problems.map((problem) => ({ file: path, ...problem })));
    } else if (parsed.body.length > MAX_BODY) {
      problems.push({
        file: path,
        message: `has ${parsed.body.length} characters; split it into articles of at most ${MAX_BODY}`,
      });
    } else {
      articles.push(articleIn(folder, { info: parsed.info, file: path, digest, bytes: bytes.length }));
      cache?.set(path, stats, { digest, info: parsed.info });
    }
  }
  problems.push(...duplicates(articles));
  if (problems.length > 0) throw new CorpusError(problems);
  if (articles.length === 0) {
    throw new YinjuError(
      `There is no article in ${folder}. Put Markdown files with front matter there; corpus/README.md describes them.`,
    );
  }
  return {
    articles: withoutReplaced(articles, warnings).sort((a, b) => (a.id < b.id ? -1 : 1)),
    words: {
      dictionary: parseDictionary(texts.get(DICTIONARY) ?? ''),
      aliases: parseAliases(texts.get(ALIASES) ?? ''),
    },
    files,
    warnings,
  };
}

function articleIn(folder: string, known: Pick<CorpusArticle, 'info' | 'file' | 'digest' | 'bytes'>): CorpusArticle {
  const { info, file, digest } = known;
  return {
    ...info,
    ...known,
    get body() {
      const bytes = readFileSync(join(folder, file));
      const text = sha256(bytes) === digest ? articleBody(bytes.toString('utf8')) : undefined;
      if (text === undefined) throw new CorpusError([{ file, message: 'has just been changed; try again' }]);
      return text;
    },
  };
}

/** Whether a file that is not UTF-8 opens like an article; a README in another encoding is passed over like any other. */
function mayBeArticle(bytes: Buffer): boolean {
  const opening = bytes.toString('latin1', 0, 16);
  return /^(?:---|\xff\xfe|\xfe\xff)/.test(opening);
}

/** One digest for all files: names and bytes. */
export function fingerprint(files: readonly CorpusFile[]): string {
  const hash = createHash('sha256');
  for (const { path, digest } of files) hash.update(`${path}\0${digest}\n`);
  return hash.digest('hex');
}

/** Markdown files of the folder and its subfolders and the two word lists, sorted; what begins with a dot is passed over. */
function listFiles(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new YinjuError(
      `The corpus folder ${folder} ${missing ? 'does not exist' : 'cannot be read'}. Name it with --corpus or CORPUS_DIR.`,
      { cause },
    );
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path.endsWith('.md') || path === DICTIONARY || path === ALIASES)
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : 1));
}

function duplicates(articles: readonly Article[]): CorpusProblem[] {
  const first = new Map<string, string>();
  return articles.flatMap(({ id, file }) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, file);
    return earlier === undefined
      ? []
      : [{ file, field: 'id', message: `"${id}" is also the id of ${earlier}; ids are unique` }];
  });
}

/**
 * Leaves out the briefs whose original is there: named by its `replaces`, or recognised by address or title. Where the
 * original goes, its brief is back.
 */
function withoutReplaced<T extends Article>(articles: readonly T[], warnings: string[]): T[] {
  const ids = new Set(articles.map(({ id }) => id));
  const briefOf = briefFinder(articles);
  const replaced = new Set<string>();
  for (const article of articles) {
    const { file, id, text, replaces } = article;
    if (replaces === undefined) {
      const brief = text === 'original' ? briefOf(article) : undefined;
      if (brief !== undefined) replaced.add(brief.id);
    } else if (replaces === id || !ids.has(replaces))
      warnings.push(`${file}: replaces "${replaces}", which is no other article of the corpus`);
    else replaced.add(replaces);
  }
  return articles.filter(({ id }) => !replaced.has(id));
}

/** The articles of a folder that are well formed, replaced ones too; none where the folder does not exist. */
export function listArticles(folder: string): Article[] {
  if (!existsSync(folder)) return [];
  return listFiles(folder).flatMap((file) => {
    if (!file.endsWith('.md')) return [];
    const parsed = parseArticle(readFileSync(join(folder, file), 'utf8'));
    return parsed.kind === 'article' ? [{ ...parsed.info, file, body: parsed.body }] : [];
  });
}
