/** The routes of application commands: what is registered where, and how much was created. Judges each body; dispatches nothing. */
import { commandsProblems } from './command-rules.js';
import { type Reply, refusal, type Violation } from './exchange.js';
import { GUILD_ID, registeredCommand } from './objects.js';
import { isJson, type Json, jsonsOf } from './schema.js';

export interface CommandRequest {
  readonly method: string;
  readonly body: unknown;
  readonly guildId: string | undefined;
  /** Of one command. */
  readonly id: string | undefined;
  readonly query: URLSearchParams;
}

export class Registry {
  /** Commands by server id; the global ones under `global`. */
  readonly commands = new Map<string, readonly Json[]>();

  constructor(private readonly now: () => number) {}

  answer({ method, body, guildId, id, query }: CommandRequest, violate: (violation: Violation) => void): Reply {
    if (guildId !== undefined && guildId !== GUILD_ID) {
      return { status: 403, body: { code: 50_001, message: 'Missing Access' } };
    }
    const place = guildId ?? 'global';
    const there = this.commands.get(place) ?? [];
    const put = (commands: readonly Json[]) => this.commands.set(place, commands);
    const invalid = (commands: readonly unknown[]) => commandsProblems(commands, guildId === undefined);
    if (id === undefined && method === 'GET') {
      return { status: 200, body: there.map((command) => listed(command, query.get('with_localizations') === 'true')) };
    }
    if (id === undefined && (method === 'PUT' || method === 'POST')) {
      const added = method === 'PUT' ? body : [body];
      const problems = invalid(Array.isArray(added) ? added : [added]);
      if (problems.length > 0) return refusal(50_035, [400, 'Invalid Form Body'], problems, violate);
      const registered = jsonsOf(added).map((command) => registeredCommand(command, guildId, this.now()));
      const names = registered.map(({ type, name }) => `${String(type)} ${String(name)}`);
      put(
        method === 'PUT'
          ? registered
          : [...there.filter(({ type, name }) => !names.includes(`${String(type)} ${String(name)}`)), ...registered],
      );
      return method === 'PUT' ? { status: 200, body: registered } : { status: 201, body: registered[0] ?? {} };
    }
    const found = there.find((command) => command.id === id);
    if (found === undefined) return refusal(10_063, [404, 'Unknown application command'], [], violate);
    if (method === 'DELETE') {
      put(there.filter((command) => command !== found));
      return { status: 204 };
    }
    if (method !== 'PATCH' || !isJson(body))
      return { status: 405, body: { code: 0, message: '405: Method Not Allowed' } };
    const changes = body;
    const problems = [
      ...invalid([{ type: found.type, ...changes }]),
      ...('type' in changes ? ['type: cannot be changed'] : []),
    ];
    if (problems.length > 0) return refusal(50_035, [400, 'Invalid Form Body'], problems, violate);
    const changed = { ...found, ...changes };
    put(there.map((command) => (command === found ? changed : command)));
    return { status: 200, body: changed };
  }
}

/** Without being asked for them, Discord leaves the translations out; and it leaves out what says nothing. */
function listed(command: Json, withLocalizations: boolean): Json {
  const entries = Object.entries(command).flatMap(([key, value]): [string, unknown][] => {
    if (key.endsWith('_localizations') && !withLocalizations) return [];
    if ((key === 'required' || key === 'autocomplete') && value === false) return [];
    if (key === 'options' || key === 'choices')
      return [[key, jsonsOf(value).map((part) => listed(part, withLocalizations))]];
    return [[key, value]];
  });
  return Object.fromEntries(entries);
}
