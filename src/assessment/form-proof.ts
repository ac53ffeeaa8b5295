import { notFound } from '../errors';
import type { Actor } from '../slack/actor';
import { type DrawnForm, isProvenForm, proveForm } from '../vault/form-proof';
import type { Vault } from '../vault/vault';
import { readWriteMetadata, type WriteMetadata } from './write-form';

/**
 * Ties the ids a form carries to the person it was drawn for, who might write in the channel then. Whether they are still there is
 * asked when it is redrawn and handed in; while Slack does not answer, this is what a submission stands on.
 */
export function formProof(vault: Vault, actor: Actor, ids: Omit<WriteMetadata, 'proof'>): string {
  return proveForm(vault, drawnFor(actor, ids));
}

/** The ids of a form that was drawn for the acting person. @throws AppError `stale_form`, `not_found` for any other. */
export function readOwnForm(vault: Vault, actor: Actor, text: string | undefined): WriteMetadata {
  const metadata = readWriteMetadata(text);
  if (!isProvenForm(vault, drawnFor(actor, metadata), metadata.proof)) throw notFound('form');
  return metadata;
}

function drawnFor({ workspaceId, userId }: Actor, ids: Omit<WriteMetadata, 'proof'>): DrawnForm {
  const { draftId, channelId, sourceTs = null, incidentId = null } = ids;
  return {
    purpose: 'assessment.write',
    ids: [workspaceId, draftId, channelId, sourceTs, incidentId],
    userId,
  };
}
