import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import { headlineKind, type Retro } from './retro';
import { findRetro } from './retro-store';
import { type HeadlineActions, headlineBlocks, headlineText, type Participation } from './retro-views';

export interface HeadlineDeps {
  /** Counts people in a retro; the retro itself knows nothing of assessments. */
  participation(tx: TenantTransaction, retroId: string): Promise<Participation>;
  /** Nor of action items. */
  actionItems(tx: TenantTransaction, retroId: string): Promise<HeadlineActions>;
  /** What is still open from earlier retros of the channel. */
  carriedItems(tx: TenantTransaction, retro: Retro): Promise<HeadlineActions>;
  /** Nor of what else tells of retros and has to follow when a headline has changed. */
  delivered(tx: TenantTransaction, retro: Retro): Promise<void>;
}

/** How a retro's headline is drawn: always as things are now. */
export function headlineMessage({
  participation,
  actionItems,
  carriedItems,
  delivered,
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
        carried: await carriedItems(tx, retro),
        zone,
        repliesStored,
      });
      return { action: 'send', drawing: { blocks, text: headlineText(retro) } };
    },
    async delivered(tx, { subjectId }) {
      const retro = await findRetro(tx, subjectId);
      if (retro !== null) await delivered(tx, retro);
    },
  };
}
