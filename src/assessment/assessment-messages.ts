import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import type { DrawnBlock, DrawResult, MessageKind, OutboxMessage } from '../delivery/outbox-message';
import { say } from '../language/say';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { pauseFor } from '../pause/pause';
import { listPauses } from '../pause/pause-store';
import type { Retro } from '../retro/retro';
import { findRetro } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import { returnedKind } from './after-posting';
import { type Assessment, cardKind, isPrivate, isShareable, nudgeKind } from './assessment';
import type { AssessmentCompanion } from './assessment-companion';
import { changeAssessment, findAssessment } from './assessment-store';
import { cardBlocks, finishedCard, nudgeBlocks, returnedBlocks, settledNudgeBlocks } from './card-views';
import { lastSuffix, promiseLastNudge } from './last-nudge';

/** Why somebody who has left gets nothing any more. */
const deactivatedCode = 'user_deactivated';

interface Scene {
  assessment: Assessment | null;
  retro: Retro | null;
  zone: string;
  isDeactivated: boolean;
}

async function sceneOf(tx: TenantTransaction, message: OutboxMessage): Promise<Scene> {
  const assessment = await findAssessment(tx, message.subjectId);
  const retro = assessment?.retroId ? await findRetro(tx, assessment.retroId) : null;
  const member = await findMember(tx, message.recipientId);
  return {
    assessment,
    retro,
    zone: member?.timeZone ?? fallbackTimeZone,
    isDeactivated: member?.isDeactivated ?? false,
  };
}

const send = (blocks: DrawnBlock[], text: string): DrawResult => ({
  action: 'send',
  drawing: { blocks, text },
});

/** The card in the author's direct messages. */
export function cardMessage({
  companion,
}: {
  companion: AssessmentCompanion;
}): MessageKind<TenantTransaction> {
  return {
    kind: cardKind,
    whenUncertain: 'once',
    async draw(tx, message) {
      const { assessment, retro, zone, isDeactivated } = await sceneOf(tx, message);
      if (isDeactivated) return { action: 'withdraw', reason: deactivatedCode };
      if (assessment === null || retro === null) {
        return message.slackTs
          ? send(finishedCard(), say('assessment.finished.notification'))
          : { action: 'withdraw' };
      }
      const { earlyFactsAllowed } = await getChannelSettings(tx, retro.channelId);
      const addition = await companion.onCard(tx, assessment);
      const pause = pauseFor(await listPauses(tx), assessment.id);
      const blocks = cardBlocks(assessment, retro, { zone, earlyFactsAllowed, addition, pause });
      return send(blocks, say('assessment.card.notification'));
    },
  };
}

/** The nudge when the time has come; the last one before the retro closes, then silence. */
export function nudgeMessage({ clock }: { clock: Clock }): MessageKind<TenantTransaction> {
  return {
    kind: nudgeKind,
    whenUncertain: 'once',
    async draw(tx, message) {
      const { assessment, retro, zone, isDeactivated } = await sceneOf(tx, message);
      const waits = assessment !== null && retro?.state === 'open' && isPrivate(assessment);
      const isNow = waits && (assessment.nudgeAt ?? retro.latestBy) <= clock.now();
      if (isNow && !isDeactivated) {
        const mayShare = isShareable(assessment, clock.now());
        return send(nudgeBlocks(assessment, retro, { zone, mayShare }), say('assessment.back.notification'));
      }
      if (!message.slackTs)
        return { action: 'withdraw', reason: isDeactivated ? deactivatedCode : undefined };
      return send(settledNudgeBlocks(assessment, retro, zone), say('assessment.back.settled.notification'));
    },
    async delivered(tx, message) {
      const { assessment, retro, zone } = await sceneOf(tx, message);
      if (assessment === null || retro === null || !isPrivate(assessment)) return;
      if (assessment.state === 'cooling') await changeAssessment(tx, assessment.id, { state: 'ready' });
      if (message.naturalKey.endsWith(lastSuffix)) return;
      const { latestBy } = retro;
      await promiseLastNudge({ tx, clock }, assessment, { after: message.naturalKey, latestBy, zone });
    },
  };
}

/** Tells an author that a shared text came back. */
export const returnedMessage: MessageKind<TenantTransaction> = {
  kind: returnedKind,
  whenUncertain: 'once',
  async draw(tx, message) {
    const { assessment, retro } = await sceneOf(tx, message);
    if (assessment === null || retro === null || !isPrivate(assessment)) return { action: 'withdraw' };
    return send(returnedBlocks(assessment, retro), say('assessment.returned.notification'));
  },
};
