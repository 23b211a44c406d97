/**
 * Custom ids: what a button, a select or a modal carries from one interaction to the next. Each kind has a name and typed
 * fields; an id that was made by another version, or by nobody, is recognised as such. Holds no kind itself.
 *
 * Form: `1:kind:field:field…`, {@link CUSTOM_ID} characters at most.
 */
import { CUSTOM_ID } from './limits.js';

/** Raised when the fields of a kind change their meaning: older ids are then refused instead of misread. */
const VERSION = '1';
const BETWEEN = ':';

/** How one value is written into a custom id. */
export interface Field<T> {
  encode(value: T): string;
  /** `undefined` for what `encode` never gives. */
  decode(text: string): T | undefined;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
/** The values of the fields of a kind. */
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** One kind of custom id. */
export interface CustomId<V> {
  /** Its name in the id; unique among the kinds. */
  readonly kind: string;
  /** @throws RangeError where the id would be longer than {@link CUSTOM_ID} */
  build(values: V): string;
  /** `undefined` where it is an id of another kind or version, or damaged. */
  parse(id: string): V | undefined;
}

/** @param kind `[a-z-]+`, short: it is part of every id */
export function customId<const F extends Fields>(kind: string, fields: F): CustomId<Values<F>> {
  const entries = Object.entries(fields);
  const build = (values: Values<F>): string => {
    const parts = entries.map(([name, field]) => field.encode(values[name]));
    const id = [VERSION, kind, ...parts].join(BETWEEN);
    if (id.length > CUSTOM_ID) throw new RangeError(`a custom id of ${id.length} characters: ${id}`);
    return id;
  };
  return {
    kind,
    build,
    parse(id) {
      const [version, name, ...parts] = id.split(BETWEEN);
      if (version !== VERSION || name !== kind || parts.length !== entries.length) return undefined;
      const values: Record<string, unknown> = {};
      for (const [index, [key, field]] of entries.entries()) {
        const value = field.decode(parts[index] ?? '');
        if (value === undefined) return undefined;
        values[key] = value;
      }
      // Written another way, it is none of ours.
      const found = values as Values<F>;
      return build(found) === id ? found : undefined;
    },
  };
}

/** The kind of an id of this version, be it one that there is or not. */
export function kindOf(id: string): string | undefined {
  const [version, kind] = id.split(BETWEEN);
  return version === VERSION ? kind : undefined;
}

/** A whole number, 0 or more. */
export const integer: Field<number> = {
  encode(value) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number of 0 or more`);
    return value.toString(36);
  },
  decode(text) {
    const value = /^[0-9a-z]{1,10}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;
    return Number.isSafeInteger(value) ? value : undefined;
  },
};

const SNOWFLAKE_BYTES = 8;

/** A Discord id, in 11 characters instead of 20. */
export const snowflake: Field<string> = {
  encode(value) {
    // BigInt's own error has the value in it, and the log has no id of anybody.
    if (!/^\d{1,20}$/.test(value)) throw new TypeError('this is no id of Discord’s');
    const bytes = Buffer.alloc(SNOWFLAKE_BYTES);
    bytes.writeBigUInt64BE(BigInt(value));
    return bytes.toString('base64url');
  },
  decode(text) {
    if (!/^[\w-]{11}$/.test(text)) return undefined;
    const id = String(Buffer.from(text, 'base64url').readBigUInt64BE());
    return /^\d{15,20}$/.test(id) ? id : undefined;
  },
};

/** What needs no escaping: ids of articles, digests. Empty is allowed. */
export const word: Field<string> = {
  encode(value) {
    if (!/^[\w-]*$/.test(value)) throw new RangeError(`"${value}" is no word of letters, digits, "_" and "-"`);
    return value;
  },
  decode: (text) => (/^[\w-]*$/.test(text) ? text : undefined),
};

/** One of a few words, written as its place in the list: append only. */
export function oneOf<const T extends string>(values: readonly T[]): Field<T> {
  return {
    encode(value) {
      const place = values.indexOf(value);
      if (place < 0) throw new RangeError(`"${value}" is none of ${values.join(', ')}`);
      return place.toString(36);
    },
    decode: (text) => values.find((_, place) => place.toString(36) === text),
  };
}
