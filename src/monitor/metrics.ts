/** What is counted and timed while the bot runs, for Prometheus. The only importer of prom-client; knows nothing of Discord. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds: from an answer out of memory to the limit of Discord's patience. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** How an interaction ended: with an answer, with a word that too much is asked, with an apology, or after Discord had given it up. */
export type Outcome = 'answered' | 'busy' | 'failed' | 'lost';

export class Metrics {
  private readonly registry = new Registry();
  private readonly questions: Counter<'status'>;
  private readonly interactions: Histogram<'name' | 'outcome'>;
  private readonly reloads: Counter<'outcome'>;

  /** @param state asked whenever somebody reads the metrics */
  constructor(state: {
    readonly isConnected: () => boolean;
    readonly indexLoadedAt: () => number;
    readonly waiting: () => number;
  }) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.questions = new Counter({
      name: 'yinju_questions_total',
      help: 'Questions answered, by status of the answer.',
      labelNames: ['status'],
      registers,
    });
    this.interactions = new Histogram({
      name: 'yinju_interaction_seconds',
      help: 'From the arrival of an interaction or a message to the end of the work on it.',
      labelNames: ['name', 'outcome'],
      buckets: BUCKETS,
      registers,
    });
    this.reloads = new Counter({
      name: 'yinju_reloads_total',
      help: 'Newer indexes taken over and refused.',
      labelNames: ['outcome'],
      registers,
    });
    new Gauge({
      name: 'yinju_gateway_connected',
      help: '1 while Discord sends events.',
      registers,
      collect() {
        this.set(state.isConnected() ? 1 : 0);
      },
    });
    new Gauge({
      name: 'yinju_waiting',
      help: 'Questions, completions and buttons that wait for their turn.',
      registers,
      collect() {
        this.set(state.waiting());
      },
    });
    new Gauge({
      name: 'yinju_index_age_seconds',
      help: 'Since the index that is served was loaded.',
      registers,
      collect() {
        this.set(Math.max(0, (Date.now() - state.indexLoadedAt()) / 1000));
      },
    });
  }

  countQuestion(status: string): void {
    this.questions.inc({ status });
  }

  countInteraction(name: string, outcome: Outcome, milliseconds: number): void {
    this.interactions.observe({ name, outcome }, milliseconds / 1000);
  }

  countReload(outcome: 'taken' | 'refused'): void {
    this.reloads.inc({ outcome });
  }

  /** In Prometheus' text format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }
}
