import { createHmac, randomBytes } from 'node:crypto';
import { AppError } from '../errors';

/** The keys that wrap people's data keys. The first one is used to wrap anew; the others still open what they wrapped. */
export interface KeyRing {
  readonly primary: RingKey;
  /** Every key of the ring, the primary one first. */
  readonly all: readonly RingKey[];
  /** The key with this id; throws `unknown_key` when the ring does not hold it. */
  byId(id: string): RingKey;
}

export interface RingKey {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

const keyBytes = 32;

/**
 * Reads a ring written as `id:base64,id:base64`.
 * @throws AppError `invalid_key_ring`, naming the entry by position and never quoting it.
 */
export function parseKeyRing(text: string): KeyRing {
  const keys = text.split(',').map((entry, index) => parseRingKey(entry.trim(), index + 1));
  const byId = new Map(keys.map((key) => [key.id, key]));
  const [primary] = keys;
  if (primary === undefined || byId.size !== keys.length) {
    throw new AppError('invalid_key_ring', 'every key of EVENKEEL_KEYS needs an id of its own');
  }
  return {
    primary,
    all: keys,
    byId(id) {
      const key = byId.get(id);
      if (key === undefined) {
        throw new AppError('unknown_key', `the key ring has no key "${id}"; add it back to EVENKEEL_KEYS`);
      }
      return key;
    },
  };
}

function parseRingKey(entry: string, position: number): RingKey {
  const match = /^([a-z0-9_-]{1,32}):([A-Za-z0-9+/]+={0,2})$/.exec(entry);
  const secret = match ? Buffer.from(match[2] as string, 'base64') : Buffer.alloc(0);
  if (!match || secret.length !== keyBytes) {
    throw new AppError(
      'invalid_key_ring',
      `entry ${position} of EVENKEEL_KEYS is not "id:<32 bytes in base64>"; make one with: openssl rand -base64 32`,
    );
  }
  return { id: match[1] as string, secret };
}

/** A new ring with one random key, in the form `parseKeyRing` reads. */
export function generateKeyRing(id = 'k1'): string {
  return `${id}:${randomBytes(keyBytes).toString('base64')}`;
}

/**
 * A keyed hash that says "this person" without saying who, for rows that must not name their author.
 * It uses the ring key the row names, so it keeps working after the ring is rotated.
 */
export function proofOf(key: RingKey, ...parts: string[]): Buffer {
  return createHmac('sha256', key.secret)
    .update(JSON.stringify(['proof', ...parts]))
    .digest();
}
