/**
 * Bytes → text. The byte-order mark is believed first, then the server, the page's own declaration, valid UTF-8, and the
 * detector; each is checked before it is believed, since servers and pages are often wrong about it.
 */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { ImportError } from '../errors.js';

export interface Decoded {
  readonly text: string;
  /** Name of the encoding, as `utf-8`, `gb18030`, `big5-hkscs`. */
  readonly encoding: string;
  /** What told it. */
  readonly by: 'mark' | 'option' | 'header' | 'meta' | 'utf-8' | 'detection';
  /** Sentences about declarations that proved wrong and characters that could not be read. */
  readonly notes: readonly string[];
}

export interface Declared {
  /** `charset` of the Content-Type header. */
  readonly header?: string | undefined;
  /** What the person says it is; nothing else is tried. */
  readonly option?: string | undefined;
}

/** GB18030 holds GBK and GB2312; pages that declare the smaller ones use the larger. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  'windows-936': 'gb18030',
  big5: 'big5-hkscs',
  big5hkscs: 'big5-hkscs',
  'x-x-big5': 'big5-hkscs',
  cp950: 'big5-hkscs',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  unicode: 'utf-16le',
};
/** What a server says that was never told: no evidence. */
const DEFAULTS = /^(?:us-)?ascii$|^iso-?8859-?1$|^latin-?1$|^windows-1252$/;
const TRIED = ['utf-8', 'gb18030', 'big5-hkscs', 'utf-16le', 'utf-16be'];

/** How far into the bytes a declaration is looked for: browsers read 1024, careless pages declare later. */
const META_BYTES = 8192;
/** More unreadable characters than this share is no slip in a side bar but the wrong encoding, or several. */
const MAX_BROKEN = 0.01;

/**
 * The most frequent characters of written Chinese in both scripts. A third of any running text is made of them, next to
 * nothing of a text decoded wrongly, which is how a wrong guess shows where every byte can be read.
 */
const FREQUENT = new Set(
  '的一是不了在有人我他这這中大来來上国國个個到说說们們为為和你地出道也时時年得就那要下以生会會自着去之过過家学學对對可后後么多天而能好都然日于於起还還发發成事只作当當看文无無开開手十用主行方又如前所本见見经經面公同三已从從动動两兩长長与與及等将將其进進市业業月日新分高区區'.split(
    '',
  ),
);
const MIN_FREQUENT = 0.07;
/** Characters that are looked at. */
const SAMPLE = 200_000;
/** Fewer characters than this say nothing about their distribution. */
const ENOUGH = 30;

/**
 * Decodes a page.
 *
 * @throws ImportError where it is no text, or no encoding makes sense of it
 */
export function decode(bytes: Buffer, declared: Declared = {}): Decoded {
  const kind = binaryKind(bytes);
  if (kind !== undefined) throw new ImportError(`is ${kind}, not a text. Save the page as HTML or plain text.`);
  const notes: string[] = [];
  const option = declared.option === undefined ? undefined : known(declared.option);
  if (declared.option !== undefined && option === undefined)
    throw new ImportError(`cannot be read as "${declared.option}": no such encoding is known. Leave --encoding out.`);
  const claims: [Decoded['by'], string | undefined][] =
    option !== undefined
      ? [['option', option]]
      : [
          ['mark', markOf(bytes)],
          ['header', known(declared.header)],
          ['meta', known(metaOf(bytes))],
          ['utf-8', 'utf-8'],
        ];
  let best: Trial | undefined;
  for (const [by, encoding] of claims) {
    if (encoding === undefined) continue;
    const trial = tryEncoding(bytes, encoding);
    // Bytes that are valid UTF-8 with characters beyond ASCII are UTF-8: no other text happens to be.
    if (trial.broken === 0 && (trial.plausible || encoding === 'utf-8')) return { ...trial, by, notes };
    // What nobody claimed need not be denied.
    if (by !== 'utf-8') notes.push(`${CLAIM[by]} ${encoding}, which the text is not`);
    best = better(best, { ...trial, by });
  }
  if (option === undefined) {
    const detected = analyse(bytes.subarray(0, 100_000)).map(({ name }) => known(name));
    for (const encoding of new Set([...detected, ...TRIED])) {
      if (encoding === undefined || !TRIED.includes(encoding)) continue;
      const trial = tryEncoding(bytes, encoding);
      if (trial.broken === 0 && trial.plausible) return { ...trial, by: 'detection', notes };
      best = better(best, { ...trial, by: 'detection' });
    }
  }
  if (best === undefined || best.broken > MAX_BROKEN * best.text.length || !best.plausible)
    throw new ImportError(unreadable(best));
  notes.push(`${best.broken} characters cannot be read as ${best.encoding}`);
  return { text: best.text, encoding: best.encoding, by: best.by, notes };
}

const CLAIM: Readonly<Record<Decoded['by'], string>> = {
  mark: 'the byte-order mark says',
  option: '--encoding says',
  header: 'the server says',
  meta: 'the page says',
  'utf-8': 'it looks like',
  detection: 'it looks like',
};

interface Trial {
  readonly text: string;
  readonly encoding: string;
  /** Unreadable, private and control characters. */
  readonly broken: number;
  readonly plausible: boolean;
  readonly by: Decoded['by'];
}

function tryEncoding(bytes: Buffer, encoding: string): Omit<Trial, 'by'> {
  const text = iconv.decode(bytes, encoding, { stripBOM: true });
  return { text, encoding, broken: countBroken(text), plausible: isPlausible(text) };
}

/** The one that makes sense for longer. */
function better(one: Trial | undefined, other: Trial): Trial {
  if (one === undefined) return other;
  if (one.plausible !== other.plausible) return one.plausible ? one : other;
  const sense = ({ text }: Trial) => firstBroken(text) / Math.max(1, text.length);
  return sense(other) > sense(one) ? other : one;
}

/** Characters that no page means: replacement, private use, control. */
const BROKEN = /[\ufffd\p{Co}]|(?![\t\n\f\r\u0085])\p{Cc}/gu;

/** Offset of the first character that could not be read, or -1. */
export function firstBroken(text: string): number {
  return text.search(BROKEN);
}

function countBroken(text: string): number {
  return text.match(BROKEN)?.length ?? 0;
}

/** Whether its Chinese characters are distributed like a text's; a text with few of them may be anything. */
function isPlausible(text: string): boolean {
  let han = 0;
  let frequent = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    han++;
    if (FREQUENT.has(character)) frequent++;
  }
  return han < ENOUGH || frequent / han >= MIN_FREQUENT;
}

function unreadable(best: Trial | undefined): string {
  const at = best === undefined ? -1 : firstBroken(best.text);
  if (best === undefined || at < 0 || !best.plausible)
    return 'is in no encoding that makes sense of it (UTF-8, GB18030, Big5 and UTF-16 were tried). Save it as UTF-8, or name the encoding with --encoding.';
  const line = best.text.slice(0, at).split('\n').length;
  return `mixes encodings or is damaged: as ${best.encoding}, ${best.broken} characters from line ${line} on make no sense. Save it as UTF-8, or name the encoding with --encoding.`;
}

/** The encoding by the name that this program uses; `undefined` for what is unknown or says nothing. */
function known(name: string | undefined): string | undefined {
  const plain = name?.trim().toLowerCase();
  if (plain === undefined || plain === '' || DEFAULTS.test(plain)) return undefined;
  const encoding = ALIASES[plain] ?? plain;
  return iconv.encodingExists(encoding) ? encoding : undefined;
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes.toString('latin1', 0, 4) === '\x84\x31\x95\x33' ? 'gb18030' : undefined;
}

function metaOf(bytes: Buffer): string | undefined {
  const opening = bytes.toString('latin1', 0, META_BYTES);
  return (
    /<meta\b[^>]{0,200}?\bcharset\s*=\s*(?:["']\s*)?([\w-]{2,30})/i.exec(opening)?.[1] ??
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w-]{2,30})/i.exec(opening)?.[1]
  );
}

/** First bytes of what people save by mistake, whatever its name. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'an image or a recording'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'a rich text document'],
  ['\x1f\x8b', 'a compressed file'],
  ['7z\xbc\xaf', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['\x7fELF', 'a program'],
  ['\x00\x00\x01\x00', 'an icon'],
];

function binaryKind(bytes: Buffer): string | undefined {
  const opening = bytes.toString('latin1', 0, 16);
  return SIGNATURES.find(([signature]) => opening.startsWith(signature))?.[1];
}
