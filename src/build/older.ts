/** The index that is there already, as far as a new one can take from it: unchanged articles need not be cut again. */
import { IndexError } from '../errors.js';
import { readManifest } from '../search/index-file.js';
import { Sections } from '../search/sections.js';
import type { ArticleLine } from '../search/stored.js';
import { atOnce } from '../slices.js';

export class OlderIndex {
  private readonly numbers = new Map<string, number>();

  private constructor(readonly sections: Sections) {
    for (let number = 0; number < sections.articleCount; number++) {
      const { info, digest } = JSON.parse(sections.line('articles', number)) as ArticleLine;
      this.numbers.set(`${info.id} ${digest}`, number);
    }
  }

  /** @returns undefined where there is none, or it was made otherwise or cannot be read */
  static open(folder: string, segmentation: string): OlderIndex | undefined {
    try {
      const manifest = readManifest(folder);
      if (manifest?.fingerprints.segmentation !== segmentation) return undefined;
      return new OlderIndex(atOnce(Sections.open(folder, manifest)));
    } catch (error) {
      // A damaged or foreign index is no obstacle to a new one; it only has nothing to give.
      if (!(error instanceof IndexError)) throw error;
      return undefined;
    }
  }

  /** The number that an article has here; undefined where it is not here as it is now. */
  numberOf({ id, digest }: { readonly id: string; readonly digest: string }): number | undefined {
    return this.numbers.get(`${id} ${digest}`);
  }
}
