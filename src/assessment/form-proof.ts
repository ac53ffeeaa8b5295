import { AppError, notFound } from '../errors';
import type { Actor } from '../slack/actor';
import type { Vault } from '../vault/vault';
import { readWriteMetadata, type WriteMetadata } from './write-form';

const purpose = 'assessment.write';

/**
 * Ties the ids a form carries to the person it was drawn for. Whether they may write in the channel was asked when it was
 * drawn, and there is no time to ask Slack again before a submission has to be acknowledged.
 */
export function formProof(vault: Vault, actor: Actor, ids: Omit<WriteMetadata, 'proof'>): string {
  return Buffer.from(vault.proof(purpose, thingOf(actor, ids), actor.userId)).toString('base64url');
}

/** The ids of a form that was drawn for the acting person. @throws AppError `stale_form`, `not_found` for any other. */
export function readOwnForm(vault: Vault, actor: Actor, text: string | undefined): WriteMetadata {
  const { proof, ...ids } = readWriteMetadata(text);
  if (!isOwn(vault, actor, ids, Buffer.from(proof, 'base64url'))) throw notFound('form');
  return { ...ids, proof };
}

function isOwn(vault: Vault, actor: Actor, ids: Omit<WriteMetadata, 'proof'>, proof: Buffer): boolean {
  try {
    return vault.isProof(proof, purpose, thingOf(actor, ids), actor.userId);
  } catch (error) {
    // Made with a key that has left the ring, or made up.
    if (error instanceof AppError && error.code === 'unknown_key') return false;
    throw error;
  }
}

function thingOf({ workspaceId }: Actor, ids: Omit<WriteMetadata, 'proof'>) {
  const { draftId, channelId, sourceTs = null, incidentId = null } = ids;
  return JSON.stringify([workspaceId, draftId, channelId, sourceTs, incidentId]);
}
