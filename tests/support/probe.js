/**
 * Preloaded into a process under test, with `--expose-gc`. At SIGUSR2 it writes a line of JSON to stdout: what the process holds
 * once its garbage is gone, for how long its event loop stood still at most since it was last asked, and how long it has computed.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds between two looks; part of every reading. */
const RESOLUTION = 5;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
loop.enable();

process.on('SIGUSR2', () => {
  /** @param {number} nanoseconds */
  const milliseconds = (nanoseconds) => Math.max(0, Math.round(nanoseconds / 1e6 - RESOLUTION));
  const [blocked, p99] = [milliseconds(loop.max), milliseconds(loop.percentile(99))];
  loop.disable();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const computed = (user + system) / 1000;
  process.stdout.write(`${JSON.stringify({ blocked, p99, heapUsed, external, rss, computed })}\n`);
  loop.reset();
  loop.enable();
});
