/**
 * Preloaded into a process under test, with `--expose-gc`. At SIGUSR2 it writes a line of JSON to stdout: what the process holds
 * once its garbage is gone, and for how long its event loop stood still at most since it was last asked.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds between two looks; part of every reading. */
const RESOLUTION = 5;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
loop.enable();

process.on('SIGUSR2', () => {
  const milliseconds = (nanoseconds) => Math.max(0, Math.round(nanoseconds / 1e6 - RESOLUTION));
  const [blocked, p99] = [milliseconds(loop.max), milliseconds(loop.percentile(99))];
  loop.disable();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ blocked, p99, heapUsed, external, rss })}\n`);
  loop.reset();
  loop.enable();
});
