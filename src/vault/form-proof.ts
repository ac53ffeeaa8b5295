import { AppError } from '../errors';
import type { Vault } from './vault';

/** What a form carries, and the person it was drawn for. */
export interface DrawnForm {
  purpose: string;
  ids: readonly (string | null)[];
  userId: string;
}

/** Ties the ids a form carries to the person it was drawn for, in a form that fits into its metadata. */
export function proveForm(vault: Vault, { purpose, ids, userId }: DrawnForm): string {
  return Buffer.from(vault.proof(purpose, JSON.stringify(ids), userId)).toString('base64url');
}

/** Whether a form with these ids was drawn for this person. */
export function isProvenForm(vault: Vault, { purpose, ids, userId }: DrawnForm, proof: string): boolean {
  try {
    return vault.isProof(Buffer.from(proof, 'base64url'), purpose, JSON.stringify(ids), userId);
  } catch (error) {
    // Made with a key that has left the ring, or made up.
    if (error instanceof AppError && error.code === 'unknown_key') return false;
    throw error;
  }
}
