import { notFound } from '../errors';
import type { Actor } from '../slack/actor';
import { type DrawnForm, isProvenForm, proveForm } from '../vault/form-proof';
import type { Vault } from '../vault/vault';
import { readSimilarMetadata, type SimilarMetadata } from './similar-form';

type Ids = Pick<SimilarMetadata, 'newPostingId' | 'retroId' | 'incidentId'>;

/** Ties the ids of the form to the person it was drawn for: what is typed is kept without asking Slack about the channel again. */
export const similarProof = (vault: Vault, actor: Actor, ids: Ids) => proveForm(vault, drawnFor(actor, ids));

/** The ids of a form that was drawn for the acting person. @throws AppError `stale_form`, `not_found` for any other. */
export function readOwnSimilar(vault: Vault, actor: Actor, text: string | undefined): SimilarMetadata {
  const metadata = readSimilarMetadata(text);
  if (!isProvenForm(vault, drawnFor(actor, metadata), metadata.proof)) throw notFound('form');
  return metadata;
}

function drawnFor({ workspaceId, userId }: Actor, ids: Ids): DrawnForm {
  const { newPostingId, retroId = null, incidentId = null } = ids;
  return { purpose: 'posting.similar', ids: [workspaceId, newPostingId, retroId, incidentId], userId };
}
