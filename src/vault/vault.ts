import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { TenantTransaction } from '../database/database';
import { open, seal } from './cipher';
import { type DataKeyRow, findDataKey, insertDataKey } from './data-key-store';
import { type KeyRing, proofOf, type RingKey } from './key-ring';

/** Where a sealed text lives and whose it is. All of it is bound into the ciphertext. */
export interface SealedPlace {
  workspaceId: string;
  /** A Slack user id, or `workspaceOwner` for what belongs to the workspace itself, such as its token. */
  ownerId: string;
  table: string;
  column: string;
  rowId: string;
}

/** The owner of secrets that belong to nobody in particular. */
export const workspaceOwner = 'workspace';

/** Seals private texts so that only this process, acting for their owner, can read them again. */
export interface Vault {
  /** Seals a text for its owner, making the owner's data key on first use. */
  seal(tx: TenantTransaction, place: SealedPlace, text: string): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws AppError `sealed_text_rejected` when bytes or place differ, or the owner has been erased. */
  open(tx: TenantTransaction, place: SealedPlace, sealed: Uint8Array): Promise<string>;
  /** A keyed hash of a person for one thing, which only the same person and thing reproduce. */
  proof(purpose: string, thingId: string, userId: string): Uint8Array<ArrayBuffer>;
  isProof(proof: Uint8Array, purpose: string, thingId: string, userId: string): boolean;
  /** Every proof a key of the ring could have made, that of `proof` first, for looking one up. */
  allProofs(purpose: string, thingId: string, userId: string): Uint8Array<ArrayBuffer>[];
}

/** The vault of a process. Data keys are read anew in each transaction, so that an erased one is gone everywhere at once. */
export function createVault({ keyRing, clock }: { keyRing: KeyRing; clock: { now(): Date } }): Vault {
  // A form seals several texts of one person; its transaction asks for the key once. What is remembered goes with the transaction.
  const known = new WeakMap<TenantTransaction, Map<string, Buffer>>();

  async function dataKey(
    tx: TenantTransaction,
    workspaceId: string,
    ownerId: string,
  ): Promise<Buffer | null> {
    const remembered = known.get(tx)?.get(ownerId);
    if (remembered) return remembered;
    const row = await findDataKey(tx, ownerId);
    return row && unwrap(tx, workspaceId, ownerId, row);
  }

  function unwrap(tx: TenantTransaction, workspaceId: string, ownerId: string, row: DataKeyRow): Buffer {
    const place = keyPlace(workspaceId, ownerId, row.id);
    const key = open(keyRing.byId(row.wrappedBy).secret, place, row.wrappedKey);
    const keys = known.get(tx) ?? new Map<string, Buffer>();
    known.set(tx, keys.set(ownerId, key));
    return key;
  }

  async function newDataKey(tx: TenantTransaction, workspaceId: string, ownerId: string): Promise<Buffer> {
    const id = crypto.randomUUID();
    const wrappedKey = seal(keyRing.primary.secret, keyPlace(workspaceId, ownerId, id), randomBytes(32));
    const row = { id, wrappedBy: keyRing.primary.id, wrappedKey };
    const isFirst = await insertDataKey(tx, { workspaceId, ownerId, createdAt: dayOf(clock.now()), ...row });
    if (isFirst) return unwrap(tx, workspaceId, ownerId, row);
    // Another request of the same person was first; its key is the key.
    return (await dataKey(tx, workspaceId, ownerId)) as Buffer;
  }

  return {
    async seal(tx, place, text) {
      const key =
        (await dataKey(tx, place.workspaceId, place.ownerId)) ??
        (await newDataKey(tx, place.workspaceId, place.ownerId));
      return new Uint8Array(seal(key, placeName(place), Buffer.from(text, 'utf8')));
    },
    async open(tx, place, sealed) {
      const key = await dataKey(tx, place.workspaceId, place.ownerId);
      // With the owner's key erased, a random one gives the same refusal as a tampered text.
      return open(key ?? randomBytes(32), placeName(place), sealed).toString('utf8');
    },
    proof: (...thing) => taggedProof(keyRing.primary, ...thing),
    allProofs: (...thing) => keyRing.all.map((key) => taggedProof(key, ...thing)),
    isProof(proof, ...thing) {
      const bytes = Buffer.from(proof);
      const keyId = bytes.subarray(0, bytes.indexOf(':')).toString('ascii');
      const expected = taggedProof(keyRing.byId(keyId), ...thing);
      return expected.length === bytes.length && timingSafeEqual(expected, bytes);
    },
  };
}

/** The minute of a person's first private word would point at what they shared without a name at that minute. */
const dayOf = (moment: Date) => new Date(moment.toISOString().slice(0, 10));

/** A proof that says which key of the ring it was made with. */
function taggedProof(key: RingKey, ...parts: [string, string, string]): Uint8Array<ArrayBuffer> {
  const tag = Buffer.from(`${key.id}:`, 'ascii');
  return new Uint8Array(Buffer.concat([tag, proofOf(key, ...parts)]));
}

function placeName({ workspaceId, ownerId, table, column, rowId }: SealedPlace): string {
  return JSON.stringify([workspaceId, table, column, rowId, ownerId]);
}

/** Where a person's wrapped data key lives. */
export function keyPlace(workspaceId: string, ownerId: string, keyId: string): string {
  return placeName({ workspaceId, ownerId, table: 'data_key', column: 'wrapped_key', rowId: keyId });
}
