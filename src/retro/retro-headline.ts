import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import { headlineKind } from './retro';
import { findRetro } from './retro-store';
import { type HeadlineActions, headlineBlocks, headlineText, type Participation } from './retro-views';

export interface HeadlineDeps {
  /** Counts people in a retro; the retro itself knows nothing of assessments. */
  participation(tx: TenantTransaction, retroId: string): Promise<Participation>;
  /** Nor of action items. */
  actionItems(tx: TenantTransaction, retroId: string): Promise<HeadlineActions>;
}

/** How a retro's headline is drawn: always as things are now. */
export function headlineMessage({
  participation,
  actionItems,
}: HeadlineDeps): MessageKind<TenantTransaction> {
  return {
    kind: headlineKind,
    whenUncertain: 'again',
    async draw(tx, { subjectId }) {
      const retro = await findRetro(tx, subjectId);
      if (retro === null) return { action: 'withdraw' };
      const zone = (await findMember(tx, retro.facilitatorId))?.timeZone ?? fallbackTimeZone;
      const { repliesStored } = await getChannelSettings(tx, retro.channelId);
      const blocks = headlineBlocks(retro, {
        participation: await participation(tx, retro.id),
        actionItems: await actionItems(tx, retro.id),
        zone,
        repliesStored,
      });
      return { action: 'send', drawing: { blocks, text: headlineText(retro) } };
    },
  };
}
