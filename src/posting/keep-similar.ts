import { z } from 'zod';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import type { Actor } from '../slack/actor';
import { findUnfinished, forgetUnfinished, keepUnfinished } from '../unfinished/keep-unfinished';
import type { Vault } from '../vault/vault';
import { unfinishedSimilar } from './posting';
import { findPosting } from './posting-store';
import { type SimilarMetadata, subjectOf } from './similar-form';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
}

const wordsSchema = z.object({ text: z.string(), withoutName: z.boolean() });
type Words = z.infer<typeof wordsSchema>;

/** Keeps a similar case while it is typed. Does nothing once this form has been shared; an emptied one is forgotten. */
export async function keepSimilar(
  { database, vault, clock }: Deps,
  actor: Actor,
  metadata: SimilarMetadata,
  { typedAt, ...words }: Words & { typedAt: Date },
): Promise<void> {
  await database.withTenant(actor.workspaceId, async (tx) => {
    if (await findPosting(tx, metadata.newPostingId)) return;
    const form = formFor(actor, metadata);
    if (words.text.trim() === '') return forgetUnfinished({ tx, vault }, form);
    await keepUnfinished({ tx, vault, clock }, form, { words, keptAt: typedAt });
  });
}

/** The similar case a person has typed and not shared, or null. */
export async function findSimilar(
  deps: { tx: TenantTransaction; vault: Vault },
  actor: Actor,
  metadata: SimilarMetadata,
): Promise<(Words & { keptAt: Date }) | null> {
  const left = await findUnfinished(deps, formFor(actor, metadata));
  return left && { ...wordsSchema.parse(left.words), keptAt: left.keptAt };
}

/** The person would rather begin with an empty form. */
export async function forgetSimilar(
  { database, vault }: Deps,
  actor: Actor,
  metadata: SimilarMetadata,
): Promise<void> {
  await database.withTenant(actor.workspaceId, (tx) =>
    forgetUnfinished({ tx, vault }, formFor(actor, metadata)),
  );
}

const formFor = ({ workspaceId, userId }: Actor, metadata: SimilarMetadata) =>
  unfinishedSimilar({ workspaceId, userId, subjectId: subjectOf(metadata) });
