import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { channelLink, md, section } from '../slack/block-kit';
import { stoppedKind } from './summary';
import { findSummary } from './summary-store';

/** Tells one person that a channel's summaries have ended, because Slack would not take one. */
export const stoppedMessage = ({
  slashCommand,
}: {
  slashCommand: string;
}): MessageKind<TenantTransaction> => ({
  kind: stoppedKind,
  whenUncertain: 'once',
  async draw(tx, { subjectId }) {
    const summary = await findSummary(tx, subjectId);
    if (summary === null) return { action: 'withdraw' };
    const text = md`The weekly summary of ${channelLink(summary.channelId)} could not be posted: Evenkeel is not in the channel any more, or it is archived or shared with another organisation. There will be no further ones. \`${slashCommand} summary\`, typed there, turns them on again.`;
    return {
      action: 'send',
      drawing: { blocks: [section(text)], text: 'A weekly summary could not be posted' },
    };
  },
});
