/** Faults of Discord, one after the other: each is followed by an answer, without help. `npm run test:faults` does it often. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, it } from 'vitest';
import { answered } from '../support/answers.js';
import { startBot } from '../support/bot.js';
import type { DiscordServer, Exchange } from '../support/discord-server.js';
import { FAULTS } from '../support/faults.js';

/** Rounds of each fault. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1);
/** Longer than anything here takes to recover. */
const PATIENCE_MS = 20_000;
const AGAIN_MS = 100;

interface Row {
  readonly fault: string;
  injected: number;
  answered: number;
  lost: number;
  /** Of each round. */
  readonly seconds: number[];
}
const rows: Row[] = [];

afterAll(() => {
  const slowest = (seconds: readonly number[]) => Math.max(0, ...seconds).toFixed(1);
  const lines = rows.map(({ fault, injected, answered: after, lost, seconds }) =>
    [fault.padEnd(44), ...[injected, after, lost, slowest(seconds)].map((value) => String(value).padStart(9))].join(''),
  );
  const head = ['fault'.padEnd(44), ...['injected', 'answered', 'lost', 'seconds'].map((name) => name.padStart(9))];
  process.stdout.write(`\n${[head.join(''), ...lines].join('\n')}\n`);
});

const question = (server: DiscordServer) => server.interact({ command: 'ask', options: { question: '茶馆' } });

/** Asks until somebody gets an answer. */
async function answeredAgain(server: DiscordServer): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  // An answer counts that comes after the next question too.
  let isAnswered = false;
  while (!signal.aborted) {
    const shown = question(server)
      .shown.then(() => {
        isAnswered = true;
      })
      .catch(() => undefined);
    await Promise.race([shown, delay(AGAIN_MS)]);
    if (isAnswered) return;
  }
  throw new Error(`no answer within ${PATIENCE_MS / 1000} s`);
}

describe.concurrent('a fault that is over is forgotten', () => {
  it.for(FAULTS)(
    '$name',
    { timeout: 30_000 * (1 + ROUNDS) },
    async ({ name, inject, refusals = [], ...fault }, { expect, onTestFinished: onFinished }) => {
      const row: Row = { fault: name, injected: 0, answered: 0, lost: 0, seconds: [] };
      rows.push(row);
      const { server, ended, stop } = await startBot(() => answered, {
        onFinished,
        ...(fault.server && { server: fault.server }),
      });
      const hasEnded = ended.then(() => {
        throw new Error('the bot has ended');
      });
      hasEnded.catch(() => undefined);
      await answeredAgain(server);
      const during: Exchange[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        row.injected++;
        await inject(server, () => during.push(question(server)));
        const repaired = performance.now();
        await Promise.race([answeredAgain(server), hasEnded]);
        row.seconds.push((performance.now() - repaired) / 1000);
        row.answered++;
        server.fault = undefined;
      }
      const outcomes = await Promise.allSettled(during.map(({ shown }) => shown));
      row.lost = outcomes.filter(({ status }) => status === 'rejected').length;
      if (fault.losesNothing === true) expect(row.lost).toBe(0);
      await stop();
      expect(server.violations.filter(({ code }) => !refusals.includes(code))).toEqual([]);
      await expect.poll(() => server.gateway.connections).toBe(0);
    },
  );
});
