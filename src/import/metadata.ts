/** Who published the article and when, by the page's own words and marks; what they do not say stays unknown. */
import { escaped } from '../text/escaped.js';
import { foldText } from '../text/fold.js';
import { type ByLine, dateIn, parseByLine, personNames } from './by-line.js';
import type { Marks } from './page.js';
import { bare } from './title.js';

export interface Credits {
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly via?: string;
  readonly viaPublished?: string;
  /** Sentences on what was found and not believed. */
  readonly notes: readonly string[];
}

export interface Evidence {
  readonly marks: Marks;
  /** By-lines around the article, those nearest to the title first. */
  readonly byLines: readonly ByLine[];
  /** Words that were dropped behind the article: they may say whose it is. */
  readonly footer: readonly string[];
  /** Sources of tables and figures, as 资料来源：…. */
  readonly captions: readonly string[];
  /** The article's first and last paragraphs. */
  readonly opening: string;
  readonly closing: readonly string[];
}

const NAME = String.raw`([^\s。,，;；:：!！?？()（）《》“”|]{2,20}?)`;
const OWN_WORK = new RegExp(`本文(?:章)?(?:为|系|是|由)${NAME}(?:团队|编辑部|研究院)?(?:原创|独家)`);
const OWN_SOURCE = new RegExp(String.raw`本文(?:来源|來源|转自|转载自|首发于)[:：]?\s?${NAME}(?=[\s。,，;；|—-]|$)`);
/** 青禾晚报讯（记者 林小满）…, 本报记者 林小满 */
const REPORTER = /^[^。]{0,30}?[(（](?:[^\s()（）]{0,8}?)(?:记者|記者|通讯员|通訊員)\s?([^()（）]{2,24})[)）]/;

export function findCredits(evidence: Evidence): Credits {
  const { marks, byLines, footer, captions } = evidence;
  const notes: string[] = [];
  const source = byLines.find((line) => line.source !== undefined)?.source ?? unlabelled(evidence);
  const own = inFooter(footer, OWN_WORK) ?? inFooter(footer, OWN_SOURCE);
  const site = marks.site;
  const stated =
    own ?? source ?? marks.publishers.find((name) => isPublisher(name)) ?? (byLines.length === 0 ? site : undefined);
  const producer = producerOf(captions);
  const contradicted = own === undefined && stated !== undefined && producer !== undefined && !isSame(producer, stated);
  if (contradicted)
    notes.push(
      `the page names "${stated}" as its source, but the article credits its tables to "${producer}": no publisher is written; --publisher gives one`,
    );
  const publisher = contradicted ? undefined : (stated ?? site);
  const authors = authorsOf(evidence).filter((name) =>
    [publisher, site, stated].every((other) => other === undefined || !isSame(name, other)),
  );
  // A page that shows another's article gives the day on which it did so.
  const via =
    site !== undefined && publisher !== undefined && !isSame(site, publisher) && source !== undefined
      ? site
      : undefined;
  const day =
    byLines.find(({ dateIs }) => dateIs === 'published')?.date ??
    byLines.find(({ date }) => date !== undefined)?.date ??
    stampOf(marks.dates);
  return {
    notes,
    ...(publisher !== undefined && { publisher }),
    ...(authors.length > 0 && { authors }),
    ...(via !== undefined && { via }),
    ...(day !== undefined && (via === undefined ? { published: day } : { viaPublished: day })),
  };
}

/** What newspapers, sites and broadcasters are called by the end of their names. */
const MEDIUM =
  /(?:报|報|网|網|社|台|臺|在线|在線|周刊|週刊|杂志|雜誌|新闻|新聞|财经|財經|观察|發布|发布|时报|電視|电视|客户端|通讯|智库|研究院)$/;

/** A medium that a by-line names beside the date without a label, or whose name is added to the title in the marks. */
function unlabelled({ byLines, marks }: Evidence): string | undefined {
  const stated = marks.titles.join(' ');
  return byLines
    .filter(({ date, isStamp, labels }) => date !== undefined || isStamp || labels > 0)
    .flatMap(({ rest }) => rest.split(' '))
    .find(
      (word) =>
        word.length >= 2 &&
        word.length <= 16 &&
        (MEDIUM.test(word) || (word.length >= 4 && new RegExp(`[-_|—]\\s*${escaped(word)}`).test(stated))),
    );
}

function inFooter(footer: readonly string[], pattern: RegExp): string | undefined {
  for (const text of footer) {
    const name = pattern.exec(text.slice(0, 3000))?.[1];
    if (name !== undefined && isPublisher(name)) return name.replace(/(?:团队|编辑部)$/, '');
  }
  return undefined;
}

/** Whether a name can be a publisher's: no address, no word for nobody. */
function isPublisher(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    !/^https?:|^(?:本站|原创|网络|互联网|转载|作者|综合|未知|其他|第三方)/i.test(name)
  );
}

/** 青禾 and 青禾团队 name the same. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a.includes(b) || b.includes(a);
}

/** Who made the article's tables: named last, behind the data's own source, more than once. */
function producerOf(captions: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const caption of captions) {
    const parts = caption
      .replace(/^[^:：]{2,6}[:：]/, '')
      .replace(/[。.]\s*$/, '')
      .split(/[,，、;；]/);
    const last =
      parts
        .at(-1)
        ?.replace(/(?:整理|制图|绘制|统计)$/, '')
        .trim() ?? '';
    if (parts.length > 1 && last.length > 1 && last.length <= 20) counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1])[0]?.[0];
}

function authorsOf({ byLines, marks, opening, closing }: Evidence): string[] {
  const inByLine = byLines.find(({ authors }) => authors.length > 0)?.authors;
  const reporter =
    REPORTER.exec(opening)?.[1] ??
    closing
      .map((text) => /[(（](?:[^\s()（）]{0,8}?)(?:记者|記者)\s([^()（）]{2,24})[)）]$/.exec(text)?.[1])
      .find((name) => name !== undefined);
  const names = inByLine ?? (reporter !== undefined ? personNames(reporter) : marks.authors.flatMap(personNames));
  return [...new Set(names)].filter((name) => !/^https?:|@|编辑|admin/i.test(name)).slice(0, 10);
}

/**
 * The day of a page's own stamp. A time in UTC may be another day in China: then only the month is certain.
 */
function stampOf(dates: readonly string[]): string | undefined {
  for (const text of dates) {
    const day = dateIn(text);
    if (day === undefined) continue;
    if (!/T[^T]*Z$/.test(text) || Number.isNaN(Date.parse(text))) return day;
    const inChina = new Date(Date.parse(text) + 8 * 3600 * 1000).toISOString().slice(0, 10);
    return inChina === day ? day : inChina.slice(0, 7) === day.slice(0, 7) ? day.slice(0, 7) : undefined;
  }
  return undefined;
}

/** Whether a line is a by-line, and which; in `head` a date alone is one too. */
export function byLineOf(text: string, place: 'head' | 'tail', known: readonly string[] = []): ByLine | undefined {
  const line = parseByLine(text);
  if (line === undefined)
    return known.some((name) => foldText(name) === foldText(text))
      ? { authors: [], rest: '', labels: 0, isStamp: false }
      : undefined;
  if (line.labels > 0 && line.rest.length <= (place === 'head' ? 24 : 12)) return line;
  const isStamped = line.date !== undefined || line.isStamp;
  return place === 'head' && isStamped && line.rest.length <= 20 && !/[。！？]/.test(text) ? line : undefined;
}
