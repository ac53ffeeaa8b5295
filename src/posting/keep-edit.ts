import { z } from 'zod';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { findUnfinished, forgetUnfinished, keepUnfinished } from '../unfinished/keep-unfinished';
import type { Vault } from '../vault/vault';
import { getOwnPosting } from './change-posting';
import { type Texts, unfinishedEdit } from './posting';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
}

interface Target {
  workspaceId: string;
  postingId: string;
  userId: string;
}

/**
 * Keeps what an author is typing into a posting, so that closing the form by accident loses nothing. Does nothing when the
 * posting has been edited since. @throws AppError `not_author`
 */
export async function keepEdit(
  { database, vault, clock }: Deps,
  target: Target,
  { texts, typedAt }: { texts: Texts; typedAt: Date },
): Promise<void> {
  await database.withTenant(target.workspaceId, async (tx) => {
    const posting = await getOwnPosting(tx, vault, target);
    if (posting.editedAt && posting.editedAt > typedAt) return;
    const form = unfinishedEdit(target);
    if (posting.texts.every((text, index) => text === texts[index])) {
      return forgetUnfinished({ tx, vault }, form);
    }
    await keepUnfinished({ tx, vault, clock }, form, { words: texts, keptAt: typedAt });
  });
}

const wordsSchema = z.tuple([z.string(), z.string(), z.string()]);

/** What an author has typed into a posting and not handed in, or null. */
export async function findEdit(
  deps: { tx: TenantTransaction; vault: Vault },
  target: Target,
): Promise<{ texts: Texts; keptAt: Date } | null> {
  const left = await findUnfinished(deps, unfinishedEdit(target));
  return left && { texts: wordsSchema.parse(left.words), keptAt: left.keptAt };
}

/** The author would rather begin with what is shared. @throws AppError `not_author` */
export async function forgetEdit({ database, vault }: Deps, target: Target): Promise<void> {
  await database.withTenant(target.workspaceId, async (tx) => {
    await getOwnPosting(tx, vault, target);
    await forgetUnfinished({ tx, vault }, unfinishedEdit(target));
  });
}
