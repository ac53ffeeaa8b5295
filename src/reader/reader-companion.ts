import { isPrivate } from '../assessment/assessment';
import type { AssessmentCompanion } from '../assessment/assessment-companion';
import type { Clock } from '../clock';
import { forgetMessages } from '../delivery/promise-message';
import { endRequest } from './end-request';
import { nameOf } from './read-draft';
import { findAsked, findLatestRequest, listRequestIdsForUpdate } from './reader-store';
import { cardAddition } from './reader-views';

/** The trusted reader as an assessment meets it: what its card shows, and what ends with it. */
export function readerCompanion({ clock }: { clock: Clock }): AssessmentCompanion {
  return {
    async onCard(tx, assessment) {
      if (!isPrivate(assessment)) return { alsoSeenBy: null, blocks: [], buttons: [] };
      const request = await findLatestRequest(tx, assessment.id);
      const readerName = request ? await nameOf(tx, request.readerId) : '';
      return cardAddition(assessment.id, request, { readerName, now: clock.now() });
    },
    async whenFinished(tx, assessment) {
      const asked = await findAsked(tx, assessment.id);
      if (asked) await endRequest({ tx, clock }, asked, 'finished');
    },
    async whenDeleted(tx, { workspaceId, id }) {
      const scope = { clock, workspaceId };
      for (const requestId of await listRequestIdsForUpdate(tx, id)) {
        await forgetMessages(tx, scope, requestId);
      }
    },
  };
}
