/** `yinju questions`: what people asked, for who runs the bot and does not live in Discord. */
import { existsSync } from 'node:fs';
import { loadConfig, places, resolvePath } from '../config.js';
import { EXIT, UsageError } from '../errors.js';
import { Store } from '../store/store.js';
import { type Command, JSON_OPTION, notice, text } from './command.js';

/** Milliseconds to wait for the bot to finish writing. */
const PATIENCE_MS = 5_000;

export const questions: Command = {
  name: 'questions',
  summary: 'list what people asked, or what the articles do not answer',
  options: {
    unanswered: { type: 'boolean', help: 'only what was not answered, in groups, most asked first' },
    since: { type: 'string', value: 'DATE', help: 'from this day on: 2026-01-31' },
    backup: { type: 'string', value: 'FILE', help: 'copy the store into a new file instead, while the bot runs' },
    ...JSON_OPTION,
  },
  details: 'It reads the store in data, or DATA_DIR. --json prints an object a line.',
  run({ values }) {
    const config = loadConfig();
    const since = dayOf(text(values.since));
    const store = new Store(config.dataDir, { readOnly: true, patience: PATIENCE_MS });
    try {
      const backup = text(values.backup);
      if (backup !== undefined) {
        const path = resolvePath(places().standing, backup);
        if (existsSync(path)) throw new UsageError(`${path} is there already.`);
        store.backup(path);
        notice(
          `The store is copied to ${path}. Copy the file "key" beside it too: without it, people are counted anew.`,
        );
        return EXIT.done;
      }
      const scope = since === undefined ? {} : { since };
      for (const line of values.unanswered ? unanswered(store, scope) : all(store, scope)) {
        process.stdout.write(`${values.json ? JSON.stringify(line.json) : line.cells.map(oneLine).join('\t')}\n`);
      }
    } finally {
      store.close();
    }
    return EXIT.done;
  },
};

interface Line {
  readonly json: unknown;
  readonly cells: readonly string[];
}

type Scope = Parameters<Store['questions']>[0];

function all(store: Store, scope: Scope): Line[] {
  const votes = store.votes(scope);
  return store.questions(scope).map(({ at, handled, ...question }) => {
    const given = (votes.get(question.id) ?? []).map(({ vote, reason }) => ({ vote, reason }));
    const marks = given.map(({ vote, reason }) => [vote === 1 ? '👍' : '👎', reason ?? ''].join(' ').trim());
    return {
      json: { ...question, at: timeOf(at), handled: handled === null ? null : timeOf(handled), votes: given },
      cells: [timeOf(at), question.status, `${Math.round(question.latency)} ms`, question.question, ...marks],
    };
  });
}

function unanswered(store: Store, scope: Scope): Line[] {
  return store.unanswered(scope).map(({ last, id: _id, ...group }) => ({
    json: { ...group, last: timeOf(last) },
    cells: [String(group.count), timeOf(last), group.question],
  }));
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

/** What people wrote must neither break the table nor steer the terminal. */
function oneLine(cell: string): string {
  return cell.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

/** The beginning of a day, where the program runs; milliseconds since 1970. */
function dayOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00`) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime())) throw new UsageError(`--since: "${date}" is no day. Write it as 2026-01-31.`);
  return day.getTime();
}
