/**
 * The desk of the moment: over the index as it is on disk, exchanged for one over a newer index while the program runs. The new
 * one is loaded, checked and tried beside the old one, which serves on until then, and for good where the new one is no good.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { IndexError } from '../../errors.js';
import type { Answer } from '../../model.js';
import { MANIFEST_FILE, type Manifest, readManifest } from '../../search/index-file.js';
import { Library } from '../../search/library.js';
import { atOnce, inSlices } from '../../slices.js';
import { Desk } from './desk.js';

/**
 * Milliseconds for which the old index stays open: whoever began with it ends with it. As long as Discord takes answers to an
 * interaction would be fifteen minutes; none takes one.
 */
const OLD_STAYS_MS = 60_000;
/** A build that ends while an index is opened takes its files away: the next attempt finds the new ones. */
const ATTEMPTS = 3;

export interface Reloaded extends IndexFacts {
  /** `false` where the index on disk is the one that is served already. */
  readonly isNew: boolean;
  readonly manifest: Manifest;
}

export interface IndexFacts {
  readonly articles: number;
  readonly passages: number;
  /** When the index was written, milliseconds since 1970. */
  readonly builtAt: number;
}

export interface LiveDeskOptions {
  /** Told of every answer to a question of a reader. */
  readonly onAnswer?: (answer: Answer) => void;
  /** Milliseconds before the old index is closed. */
  readonly oldStays?: number;
}

export class LiveDesk {
  private library: Library;
  private current: Desk;
  private reloading: Promise<Reloaded> | undefined;

  /**
   * @param folder of the index, from which `library` was opened
   */
  constructor(
    private readonly folder: string,
    library: Library,
    private readonly options: LiveDeskOptions = {},
  ) {
    this.library = library;
    this.current = new Desk(library, options.onAnswer);
    atOnce(this.current.warm());
  }

  /** To be taken once for each interaction, so that one interaction sees one index. */
  get desk(): Desk {
    return this.current;
  }

  get manifest(): Manifest {
    return this.library.manifest;
  }

  about(): IndexFacts {
    const { articleCount, passageCount } = this.library;
    const builtAt = statSync(join(this.folder, MANIFEST_FILE), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return { articles: articleCount, passages: passageCount, builtAt };
  }

  /**
   * Takes over the index on disk where it is another one. What is served meanwhile is served by the old one; who asks for it
   * while it is done already gets the same.
   *
   * @throws IndexError where it is missing, damaged or of another format; the old one serves on
   */
  reload(): Promise<Reloaded> {
    this.reloading ??= this.takeOver().finally(() => {
      this.reloading = undefined;
    });
    return this.reloading;
  }

  private async takeOver(): Promise<Reloaded> {
    const library = await this.openNew();
    if (library === undefined) return { isNew: false, manifest: this.manifest, ...this.about() };
    const desk = new Desk(library, this.options.onAnswer);
    try {
      // Whatever is asked of it first is asked here: what fails, fails before anybody waits for it.
      await inSlices(desk.warm());
    } catch (error) {
      library.close();
      throw error;
    }
    const old = this.library;
    this.library = library;
    this.current = desk;
    setTimeout(() => old.close(), this.options.oldStays ?? OLD_STAYS_MS).unref();
    return { isNew: true, manifest: library.manifest, ...this.about() };
  }

  /** @returns undefined where it is the one that is open */
  private async openNew(): Promise<Library | undefined> {
    for (let attempt = 1; ; attempt++) {
      const before = readManifest(this.folder);
      if (before !== undefined && isSameIndex(before, this.manifest)) return undefined;
      try {
        return await inSlices(Library.opening(this.folder));
      } catch (error) {
        const isOther = generationOf(this.folder) !== before?.generation;
        if (!(error instanceof IndexError) || !isOther || attempt === ATTEMPTS) throw error;
      }
    }
  }
}

/** The same name and the same digests: an index that was built again after damage is another one. */
function isSameIndex(a: Manifest, b: Manifest): boolean {
  return a.generation === b.generation && JSON.stringify(a.files) === JSON.stringify(b.files);
}

function generationOf(folder: string): string | undefined {
  return readManifest(folder)?.generation;
}
