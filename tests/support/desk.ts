/** The desk over a small corpus, as the bot has it; built once for each test file. */

import { Desk } from '../../src/answer/desk/desk.js';
import { LiveDesk } from '../../src/answer/desk/live-desk.js';
import { buildIndex } from '../../src/build.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { Memory } from '../../src/discord/memory.js';
import { RateLimit } from '../../src/discord/rate-limit.js';
import type { Ask, Services } from '../../src/discord/services.js';
import { Library } from '../../src/search/library.js';
import { Keeper } from '../../src/store/keeper.js';
import { QINGHE } from './articles.js';
import { folderOf, temporaryFolder } from './folder.js';

/** A library of these files. */
export function libraryOf(files: Readonly<Record<string, string>>): Library {
  const index = temporaryFolder();
  buildIndex(readCorpus(folderOf(files)), index);
  return Library.open(index);
}

let shared: { readonly library: Library; readonly live: LiveDesk } | undefined;

/** An index over the county that does not exist, built once. */
function qinghe(): { readonly library: Library; readonly live: LiveDesk } {
  if (shared === undefined) {
    const folder = temporaryFolder();
    buildIndex(readCorpus(folderOf(QINGHE)), folder);
    const library = Library.open(folder);
    shared = { library, live: new LiveDesk(folder, library) };
  }
  return shared;
}

/** A new desk, which remembers no conversation, over the county that does not exist. */
export function qingheDesk(): Desk {
  return new Desk(qinghe().library);
}

/** A desk over these files. */
export function deskOver(files: Readonly<Record<string, string>>): Desk {
  return new Desk(libraryOf(files));
}

/** Services over a desk, with `ask` answering questions where it is given. */
export function services(
  ask?: Ask,
  now: () => number = Date.now,
  keeper = new Keeper(undefined),
  desk = qingheDesk(),
): Services {
  return {
    desk: ask === undefined ? desk : answering(desk, ask),
    memory: new Memory(now),
    keeper,
    rateLimit: new RateLimit((server) => keeper.settings(server), now),
    shelf: qinghe().live,
    startedAt: now(),
    now,
  };
}

/** The desk, but for the answers. */
export function answering(desk: Desk, ask: Ask): Services['desk'] {
  return {
    ask,
    forget: (isMeant) => desk.forget(isMeant),
    articles: () => desk.articles(),
    article: (id) => desk.article(id),
    locate: (ref) => desk.locate(ref),
    figures: (what, options) => desk.figures(what, options),
    complete: (field, typed, limit) => desk.complete(field, typed, limit),
    choose: (texts, typed, limit) => desk.choose(texts, typed, limit),
    nearest: (question) => desk.nearest(question),
    check: (text) => desk.check(text),
    examples: () => desk.examples(),
  };
}
