import { z } from 'zod';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { findUnfinished, forgetUnfinished, keepUnfinished } from '../unfinished/keep-unfinished';
import type { Vault } from '../vault/vault';
import { unfinishedSimilar } from './posting';
import { findPosting } from './posting-store';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
}

interface Target {
  workspaceId: string;
  retroId: string;
  userId: string;
}

const wordsSchema = z.object({ text: z.string(), withoutName: z.boolean() });
type Words = z.infer<typeof wordsSchema>;

/** Keeps a similar case while it is typed. Does nothing once this form has been shared; an emptied one is forgotten. */
export async function keepSimilar(
  { database, vault, clock }: Deps,
  target: Target & { newPostingId: string },
  { typedAt, ...words }: Words & { typedAt: Date },
): Promise<void> {
  await database.withTenant(target.workspaceId, async (tx) => {
    if (await findPosting(tx, target.newPostingId)) return;
    const form = unfinishedSimilar(target);
    if (words.text.trim() === '') return forgetUnfinished({ tx, vault }, form);
    await keepUnfinished({ tx, vault, clock }, form, { words, keptAt: typedAt });
  });
}

/** The similar case a person has typed for a retro and not shared, or null. */
export async function findSimilar(
  deps: { tx: TenantTransaction; vault: Vault },
  target: Target,
): Promise<(Words & { keptAt: Date }) | null> {
  const left = await findUnfinished(deps, unfinishedSimilar(target));
  return left && { ...wordsSchema.parse(left.words), keptAt: left.keptAt };
}

/** The person would rather begin with an empty form. */
export async function forgetSimilar({ database, vault }: Deps, target: Target): Promise<void> {
  await database.withTenant(target.workspaceId, (tx) =>
    forgetUnfinished({ tx, vault }, unfinishedSimilar(target)),
  );
}
