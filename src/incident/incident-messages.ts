import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { findRefusal } from '../delivery/posted-store';
import { promiseMessage } from '../delivery/promise-message';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { incidentHeadlineKind, notPostedKind, peopleNoticeKind } from './incident';
import { findIncidentSource } from './incident-source-store';
import { findIncident, readUnknownPeople } from './incident-store';
import { incidentHeadlineBlocks, notPostedBlocks, peopleNoticeBlocks } from './incident-views';

/** How an incident's headline is drawn: always as things are now. */
export function incidentHeadlineMessage({ clock }: Pick<Deps, 'clock'>): MessageKind<TenantTransaction> {
  return {
    kind: incidentHeadlineKind,
    whenUncertain: 'again',
    async draw(tx, { subjectId }) {
      const incident = await findIncident(tx, subjectId);
      if (incident === null) return { action: 'withdraw' };
      const source = incident.sourceId === null ? null : await findIncidentSource(tx, incident.sourceId);
      const zone = (await findMember(tx, incident.startedBy))?.timeZone ?? fallbackTimeZone;
      const blocks = incidentHeadlineBlocks(incident, { zone, sourceName: source?.name ?? null });
      return { action: 'send', drawing: { blocks, text: say('incident.headline.text') } };
    },
    async refused(tx, { subjectId, slackTs, workspaceId }) {
      const incident = await findIncident(tx, subjectId);
      if (incident === null || slackTs !== null) return;
      const notice = { kind: notPostedKind, subjectId, recipientId: incident.startedBy };
      await promiseMessage(tx, { clock, workspaceId }, notice);
    },
  };
}

/** A private word to whoever opened an incident whose headline Slack would not take. */
export const notPostedMessage: MessageKind<TenantTransaction> = {
  kind: notPostedKind,
  whenUncertain: 'once',
  async draw(tx, { subjectId }) {
    const incident = await findIncident(tx, subjectId);
    const code = await findRefusal(tx, incidentHeadlineKind, subjectId);
    if (incident === null || code === null) return { action: 'withdraw' };
    const blocks = notPostedBlocks(incident, code);
    return { action: 'send', drawing: { blocks, text: say('incident.not_posted.text') } };
  },
};

/** A private word to whoever set up a source, about people nobody could be found for. */
export function peopleNoticeMessage({ vault }: Pick<Deps, 'vault'>): MessageKind<TenantTransaction> {
  return {
    kind: peopleNoticeKind,
    whenUncertain: 'once',
    async draw(tx, { subjectId }) {
      const incident = await findIncident(tx, subjectId);
      if (incident === null) return { action: 'withdraw' };
      const blocks = peopleNoticeBlocks(incident, await readUnknownPeople(tx, vault, incident));
      return { action: 'send', drawing: { blocks, text: say('incident.people_notice.text') } };
    },
  };
}
