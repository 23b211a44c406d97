/** A list of whole numbers from 0 to 2^32 - 1 that grows, in one typed array. */
import { larger } from '../search/larger.js';

export class Numbers {
  private numbers = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.numbers.length) this.numbers = larger(this.numbers);
    this.numbers[this.length++] = value;
  }

  get last(): number {
    return this.numbers[this.length - 1] ?? 0;
  }

  /** What was pushed; good until the next push. */
  taken(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}
