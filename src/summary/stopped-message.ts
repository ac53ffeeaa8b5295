import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { say } from '../language/say';
import { channelLink, sayMd, section } from '../slack/block-kit';
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
    const text = sayMd('summary.stopped.line', {
      channel: channelLink(summary.channelId),
      command: slashCommand,
    });
    return {
      action: 'send',
      drawing: { blocks: [section(text)], text: say('summary.stopped.text') },
    };
  },
});
