/** The YAML front matter of an article: split off, parsed, checked. Reads no files. */
import { Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { CorpusProblem } from '../errors.js';
import type { ArticleInfo } from '../model.js';

/** Length of an article id, in characters. */
export const MAX_ID = 60;
/** Longest value of any other field: a title, an address, no text that slipped into the front matter. */
const MAX_VALUE = 1000;

const text = z.string().trim().min(1, 'is empty; leave the line out if it is not known');
const line = text
  .max(MAX_VALUE, `must be at most ${MAX_VALUE} characters`)
  .refine((value) => !/[\n\r]/.test(value), 'must be one line');
const day = line.refine(isDay, 'must be a day that exists, as 2020-05-16, 2020-05 or 2020');

const schema = z.strictObject({
  id: line.regex(/^[a-z0-9-]+$/, 'must hold only a-z, 0-9 and "-"').max(MAX_ID, `must be at most ${MAX_ID} characters`),
  title: line,
  publisher: line.optional(),
  authors: z.array(line, 'must be a list, as [甲, 乙]').min(1, 'is empty; leave the line out').optional(),
  published: day.optional(),
  url: line.refine(isWebAddress, 'must be an http or https address').optional(),
  via: line.optional(),
  viaPublished: day.optional(),
  text: z.enum(['original', 'brief'], 'must be "original" or "brief"'),
  replaces: line.optional(),
});

/** Names of the fields, in the order in which an article gives them. */
export const FIELDS = Object.keys(schema.shape);

function isDay(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (parts === null) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && !/\s/.test(value);
}

/** A problem in the front matter: line counted from the file's first. */
export type FrontMatterProblem = Omit<CorpusProblem, 'file'>;

export type FrontMatter =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly problems: readonly FrontMatterProblem[] }
  | { readonly kind: 'article'; readonly info: ArticleInfo; readonly body: string };

/**
 * Takes a file's text apart. A text that does not open with a line `---` is no article. Never throws.
 *
 * @param file the decoded text, with or without byte-order mark, any line endings
 */
export function parseArticle(file: string): FrontMatter {
  const parts = takeApart(file);
  if (parts === undefined) return { kind: 'none' };
  if (parts.yaml === undefined) {
    return { kind: 'wrong', problems: [{ line: 1, message: 'the front matter is not closed by a line "---"' }] };
  }
  return check(parts.yaml, bodyOf(parts.rest));
}

/** The body of a text that `parseArticle` takes for an article; the front matter is not looked at. */
export function articleBody(file: string): string | undefined {
  const parts = takeApart(file);
  return parts?.yaml === undefined ? undefined : bodyOf(parts.rest);
}

/** Front matter and what follows it; no YAML where the front matter does not end, nothing where there is none. */
function takeApart(file: string): { yaml: string; rest: string } | { yaml?: undefined } | undefined {
  const source = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/^---[ \t]*\n/.test(source)) return undefined;
  const opening = source.indexOf('\n') + 1;
  const closing = /^---[ \t]*$/m.exec(source.slice(opening));
  if (closing === null) return {};
  return {
    yaml: source.slice(opening, opening + closing.index),
    rest: source.slice(opening + closing.index + closing[0].length),
  };
}

/**
 * The fields of somebody else's front matter, names in lower case, values as strings; none where it is no "field: value"
 * list. Checks nothing.
 */
export function parseFields(yaml: string): Record<string, string[]> {
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  const fields: Record<string, string[]> = {};
  if (document.errors.length > 0 || !isMap(document.contents)) return fields;
  const words = (node: unknown) => (isScalar(node) ? String(node.value).trim() : '');
  for (const { key, value } of document.contents.items) {
    fields[words(key).toLowerCase()] = (isSeq(value) ? value.items : [value]).map(words).filter(Boolean);
  }
  return fields;
}

/** The text of an article's file; `parseArticle` reads it back. */
export function formatArticle(info: ArticleInfo, body: string): string {
  const given = FIELDS.map((field) => [field, info[field as keyof ArticleInfo]] as const);
  const document = new Document(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${body}\n`;
}

/** What follows the front matter, without leading blank lines and with nothing blank at the end. */
function bodyOf(rest: string): string {
  const first = rest.search(/\S/);
  if (first < 0) return '';
  return rest.slice(rest.lastIndexOf('\n', first) + 1).trimEnd();
}

/** A field with what was written for it, and its line, counted from the file's first. */
interface Field {
  readonly value: unknown;
  readonly line: number;
}

/** `name: value` where the value is bare, beginning with a letter or a digit, or in quotes without any escape. */
const PLAIN = /^([a-zA-Z]+): (?:([\p{L}\p{N}][\p{L}\p{M}\p{N}\p{P}\p{S} ]*)|"([^"\\\p{C}]*)")$/u;
/** What means more than itself in a bare value, or is no part of it. */
const MEANS_MORE = /:(?: |$)| #| $/;

/** The fields of front matter that is nothing but plain lines, as most is: without YAML it takes a tenth of the time. */
function plainFields(yaml: string): Map<string, Field> | undefined {
  const fields = new Map<string, Field>();
  for (const [i, line] of yaml.trimEnd().split('\n').entries()) {
    const [, name, bare, quoted] = PLAIN.exec(line) ?? [];
    if (name === undefined || fields.has(name) || (bare !== undefined && MEANS_MORE.test(bare))) return undefined;
    // The front matter starts on the file's second line.
    fields.set(name, { value: bare ?? quoted, line: i + 2 });
  }
  return fields;
}

function check(yaml: string, body: string): FrontMatter {
  const read = plainFields(yaml) ?? yamlFields(yaml);
  if (!(read instanceof Map)) return { kind: 'wrong', problems: read };
  const parsed = schema.safeParse(Object.fromEntries([...read].map(([name, { value }]) => [name, value])));
  const problems: FrontMatterProblem[] = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => toProblems(issue, read));
  if (body === '') problems.push({ message: 'the article has no text' });
  if (!parsed.success || problems.length > 0) return { kind: 'wrong', problems };
  // Fields that are absent stay absent: zod leaves no undefined behind for keys that were not there.
  return { kind: 'article', info: parsed.data as ArticleInfo, body };
}

/** The fields of any front matter, or what keeps it from being read. */
function yamlFields(yaml: string): Map<string, Field> | FrontMatterProblem[] {
  const lines = new LineCounter();
  // The failsafe schema leaves every scalar the string that was written: 2020-05 and 007 included.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  /** The front matter starts on the file's second line. */
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  // A warning is of a tag (!…), which would swallow the beginning of a value.
  const malformed = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    line: lineAt(pos[0]),
    message: `front matter: ${message}`,
  }));
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && node.anchor === undefined) return;
      const message = 'front matter: a value that begins with "*" or "&" must be in quotes';
      malformed.push({ line: lineAt(node.range?.[0] ?? 0), message });
    },
  });
  if (malformed.length > 0) return malformed;
  if (!isMap(document.contents)) {
    return [{ line: 1, message: 'the front matter must be "field: value" lines' }];
  }
  const fieldLines = new Map<string, number>();
  for (const { key } of document.contents.items) {
    if (isNode(key) && isScalar(key)) fieldLines.set(String(key.value), lineAt(key.range?.[0] ?? 0));
  }
  const values = Object.entries(document.toJS() as Record<string, unknown>);
  return new Map(values.map(([name, value]) => [name, { value, line: fieldLines.get(name) ?? 1 }]));
}

function toProblems(issue: z.core.$ZodIssue, fields: ReadonlyMap<string, Field>): FrontMatterProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({
      field,
      line: fields.get(field)?.line ?? 1,
      message: `is not a known field; known are ${FIELDS.join(', ')}`,
    }));
  }
  const field = String(issue.path[0] ?? '');
  const line = fields.get(field)?.line;
  return [{ field, line: line ?? 1, message: line === undefined ? 'is missing' : issue.message }];
}
