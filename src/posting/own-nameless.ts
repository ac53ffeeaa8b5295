import type { TenantTransaction } from '../database/database';
import { AppError } from '../errors';
import type { Vault } from '../vault/vault';
import { type Posting, proofPurpose } from './posting';
import { listNameless } from './posting-store';

/** How far back is looked, over everything the workspace has shared without names. */
const mostTried = 5_000;

/**
 * What a person has shared without their name. No row says so: each one's proof is tried with the acting person's own id, and
 * what is found is kept nowhere.
 */
export async function listOwnNameless(
  { tx, vault }: { tx: TenantTransaction; vault: Vault },
  userId: string,
): Promise<Posting[]> {
  return (await listNameless(tx, mostTried)).filter(({ id, authorProof }) => {
    try {
      return vault.isProof(authorProof, proofPurpose, id, userId);
    } catch (error) {
      // Proven with a key that has left the ring: nobody can say any more whose it is.
      if (error instanceof AppError && error.code === 'unknown_key') return false;
      throw error;
    }
  });
}
