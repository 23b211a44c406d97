/**
 * One interaction from its dispatch to its last edit: order, deadlines and what is shown. Answers as Discord would; sends
 * nothing itself.
 *
 * Source: `interactions/receiving-and-responding.mdx` and "JSON error codes" in Discord's documentation.
 */
import * as spec from 'discord-api-spec/zod';
import { CALLBACK, callbackProblems } from './callback-rules.js';
import { FLAG, flagsOf, messageProblems } from './message-rules.js';
import { type Asked, channelOf, message, snowflake } from './objects.js';
import { isJson, type Json } from './schema.js';

export const DEADLINE_MS = 3_000;
export const TOKEN_LIFE_MS = 15 * 60_000;
const USER_INSTALL_FOLLOW_UPS = 5;
/** Longer than anything that a bot may take; for a test that would wait in vain. */
const PATIENCE_MS = 5_000;

/** An answer to a request. */
export interface Reply {
  readonly status: number;
  readonly body?: Json | readonly Json[];
}

/** What a bot did wrong, or at least what Discord refused. */
export interface Violation {
  readonly code: number;
  readonly problems: readonly string[];
}

/** A message as people see it. */
export interface Shown {
  readonly id: string;
  readonly body: Json;
  readonly flags: number;
  readonly isEphemeral: boolean;
  readonly channelId: string;
  /** Who used what it answers, where it answers an interaction. */
  readonly userId?: string;
}

export interface Acknowledgement {
  readonly type: number;
  readonly data: Json;
  /** Milliseconds since the interaction was sent out. */
  readonly ms: number;
}

const CODES = {
  invalidBody: [400, 'Invalid Form Body'],
  unknownInteraction: [404, 'Unknown interaction'],
  acknowledged: [400, 'Interaction has already been acknowledged.'],
  unknownWebhook: [404, 'Unknown Webhook'],
  unknownMessage: [404, 'Unknown Message'],
  invalidToken: [401, 'Invalid Webhook Token'],
  tooMany: [400, 'Maximum number of follow up messages has been hit'],
} as const;

const NUMBERS: Readonly<Record<keyof typeof CODES, number>> = {
  invalidBody: 50_035,
  unknownInteraction: 10_062,
  acknowledged: 40_060,
  unknownWebhook: 10_015,
  unknownMessage: 10_008,
  invalidToken: 50_027,
  tooMany: 40_094,
};

/** What an exchange has to do with the server around it. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly violate: (violation: Violation) => void;
  /** A message was made or changed, or taken away. */
  readonly onMessage: (id: string, shown: Shown | undefined) => void;
  /** The message that the pressed component is on. */
  readonly source?: Shown | undefined;
}

export class Exchange {
  /** The first response. */
  readonly acknowledged: Promise<Acknowledgement>;
  /** The first message, be it the response itself or what a deferral became. */
  readonly shown: Promise<Shown>;
  readonly followUps: Shown[] = [];
  /** The first response was taken away again. */
  isDeleted = false;
  original: Shown | undefined;
  /** The modal that was opened. */
  modal: Json | undefined;

  readonly #sentAt: number;
  #acknowledgement: Acknowledgement | undefined;
  #isDeferred = false;
  #acknowledge: (acknowledgement: Acknowledgement) => void = () => undefined;
  #show: (shown: Shown) => void = () => undefined;

  constructor(
    readonly asked: Asked,
    readonly type: number,
    /** When Discord created it, milliseconds since 1970. */
    readonly createdAt: number,
    private readonly around: Surroundings,
  ) {
    this.#sentAt = around.now();
    this.acknowledged = expected('response', (resolve) => {
      this.#acknowledge = resolve;
    });
    this.shown = expected('message', (resolve) => {
      this.#show = resolve;
    });
  }

  /** `POST /interactions/{id}/{token}/callback` */
  callback(body: Json, withResponse: boolean): Reply {
    if (this.#acknowledgement !== undefined) return this.#refuse('acknowledged');
    const { now, source } = this.around;
    if (now() - this.createdAt > DEADLINE_MS) return this.#refuse('unknownInteraction');
    const problems = callbackProblems(body, this.type, isV2(source));
    if (problems.length > 0) return this.#refuse('invalidBody', problems);
    const data = isJson(body.data) ? body.data : {};
    const type = Number(body.type);
    const changesSource = type === CALLBACK.deferredUpdate || type === CALLBACK.updateMessage;
    if (changesSource && source === undefined)
      return this.#refuse('invalidBody', ['type: there is no message to update']);
    this.#acknowledgement = { type, data, ms: now() - this.#sentAt };
    this.#isDeferred = type === CALLBACK.deferredMessage;
    if (type === CALLBACK.message) this.#setOriginal(this.#newMessage(data, flagsOf(data)));
    if (type === CALLBACK.modal) this.modal = data;
    if (changesSource) this.original = source;
    if (type === CALLBACK.updateMessage && source !== undefined) this.#setOriginal(this.#changed(source, data));
    this.#acknowledge(this.#acknowledgement);
    if (!withResponse) return { status: 204 };
    const shown = this.original;
    return {
      status: 200,
      body: {
        interaction: { id: this.asked.id, type: this.type, response_message_id: shown?.id ?? null },
        resource: { type, ...(shown === undefined ? {} : { message: this.#asMessage(shown) }) },
      },
    };
  }

  /** `GET|PATCH|DELETE /webhooks/{application}/{token}/messages/@original` */
  atOriginal(method: string, body: Json): Reply {
    const refusal = this.#refusal();
    if (refusal !== undefined) return refusal;
    const isLoading = this.original === undefined && this.#isDeferred && !this.isDeleted;
    if (this.original === undefined && !isLoading) return this.#refuse('unknownMessage');
    if (method === 'DELETE') {
      if (this.original !== undefined) this.around.onMessage(this.original.id, undefined);
      this.original = undefined;
      this.isDeleted = true;
      return { status: 204 };
    }
    if (method === 'GET') {
      return this.original === undefined ? this.#refuse('unknownMessage') : this.#reply(this.original);
    }
    return this.#edit(body);
  }

  /** `POST /webhooks/{application}/{token}` */
  followUp(body: Json): Reply {
    const refusal = this.#refusal();
    if (refusal !== undefined) return refusal;
    if (this.asked.shape === 'user-install' && this.followUps.length >= USER_INSTALL_FOLLOW_UPS) {
      return this.#refuse('tooMany');
    }
    const problems = messageProblems(body, spec.IncomingWebhookRequestPartialSchema, {
      flags: Object.values(FLAG),
      isEdit: false,
    });
    if (problems.length > 0) return this.#refuse('invalidBody', problems);
    // The first follow-up takes the place of "is thinking" and is as private as that was.
    if (this.#isDeferred && this.original === undefined && !this.isDeleted) {
      const first = this.#newMessage(body, (flagsOf(body) & ~FLAG.ephemeral) | this.#deferredFlags());
      this.#setOriginal(first);
      return this.#reply(first);
    }
    const shown = this.#newMessage(body, flagsOf(body));
    this.followUps.push(shown);
    this.around.onMessage(shown.id, shown);
    return this.#reply(shown);
  }

  #edit(body: Json): Reply {
    const before = this.original;
    const problems = messageProblems(body, spec.IncomingWebhookUpdateRequestPartialSchema, {
      flags: [FLAG.suppressEmbeds, FLAG.componentsV2],
      isEdit: before !== undefined,
      wasV2: isV2(before),
    });
    if (problems.length > 0) return this.#refuse('invalidBody', problems);
    const after =
      before === undefined
        ? this.#newMessage(body, flagsOf(body) | this.#deferredFlags())
        : this.#changed(before, body);
    this.#setOriginal(after);
    return this.#reply(after);
  }

  /** Webhook routes: nothing before the first response, nothing after the token's life. */
  #refusal(): Reply | undefined {
    if (this.around.now() - this.createdAt > TOKEN_LIFE_MS) return this.#refuse('invalidToken');
    return this.#acknowledgement === undefined ? this.#refuse('unknownWebhook') : undefined;
  }

  #refuse(reason: keyof typeof CODES, problems: readonly string[] = []): Reply {
    return refusal(NUMBERS[reason], CODES[reason], problems, this.around.violate);
  }

  #deferredFlags(): number {
    return flagsOf(this.#acknowledgement?.data ?? {}) & FLAG.ephemeral;
  }

  #newMessage(body: Json, flags: number): Shown {
    return {
      id: snowflake(this.around.now()),
      body,
      flags,
      isEphemeral: (flags & FLAG.ephemeral) !== 0,
      channelId: channelOf(this.asked.shape),
      userId: this.asked.userId,
    };
  }

  #changed(before: Shown, body: Json): Shown {
    return { ...before, body: { ...before.body, ...body }, flags: before.flags | flagsOf(body) };
  }

  #setOriginal(shown: Shown): void {
    this.original = shown;
    this.around.onMessage(shown.id, shown);
    this.#show(shown);
  }

  #reply(shown: Shown): Reply {
    return { status: 200, body: this.#asMessage(shown) };
  }

  #asMessage(shown: Shown): Json {
    return message(shown, this.around.now());
  }
}

function isV2(shown: Shown | undefined): boolean {
  return ((shown?.flags ?? 0) & FLAG.componentsV2) !== 0;
}

/** A promise that rejects when nothing comes for {@link PATIENCE_MS}; nobody has to look at it. */
function expected<T>(what: string, start: (resolve: (value: T) => void) => void): Promise<T> {
  const promise = new Promise<T>((resolve, reject) => {
    setTimeout(() => reject(new Error(`no ${what} from the bot within ${PATIENCE_MS} ms`)), PATIENCE_MS).unref();
    start(resolve);
  });
  promise.catch(() => undefined);
  return promise;
}

/** Records what was wrong and says so as Discord does. */
export function refusal(
  code: number,
  [status, message]: readonly [number, string],
  problems: readonly string[],
  violate: (violation: Violation) => void,
): Reply {
  violate({ code, problems: problems.length > 0 ? problems : [message] });
  return { status, body: { code, message, ...(problems.length > 0 && { errors: { _errors: problems } }) } };
}
