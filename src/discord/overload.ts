/** What the log says of people who were turned away: once when it begins, then once a minute how many, for as long as it goes on. */
import type { Logger } from '../log.js';
import { waiting } from './work-queue.js';

const MINUTE_MS = 60_000;

export class Overload {
  private turnedAway = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param every milliseconds between two lines */
  constructor(
    private readonly log: Logger,
    private readonly every = MINUTE_MS,
  ) {}

  /** Somebody was turned away. */
  note(): void {
    this.turnedAway++;
    if (this.timer !== undefined) return;
    this.tell('more is asked than can be answered soon: people are told to try again in a moment');
  }

  private tell(message: string): void {
    this.log.warn({ turnedAway: this.turnedAway, waiting: waiting() }, message);
    this.turnedAway = 0;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.turnedAway > 0) this.tell('more was asked than could be answered soon, for the last minute too');
    }, this.every).unref();
  }
}
