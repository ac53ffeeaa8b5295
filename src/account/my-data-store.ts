import type { TenantTransaction } from '../database/database';

/** The parts of a person's data that are readable and stand alone, oldest first. */
export async function listPlainParts(tx: TenantTransaction, userId: string) {
  const mine = { userId };
  return {
    postings: await tx.posting.findMany({
      where: { authorId: userId },
      orderBy: { sharedAt: 'asc' },
      select: { id: true },
    }),
    thanks: await tx.postingThanks.findMany({ where: mine, select: { postingId: true } }),
    items: await tx.actionItem.findMany({
      where: { OR: [{ ownerId: userId }, { createdBy: userId }] },
      orderBy: { createdAt: 'asc' },
    }),
    checkIns: await tx.checkIn.findMany({
      where: mine,
      orderBy: { id: 'asc' },
      select: { id: true, incidentId: true, nextAt: true, isEnded: true },
    }),
    retros: await tx.retro.findMany({
      where: { facilitatorId: userId },
      orderBy: { openedAt: 'asc' },
      select: { id: true, channelId: true, title: true, openedAt: true, learned: true },
    }),
    incidents: await tx.incident.findMany({
      where: { startedBy: userId },
      orderBy: { openedAt: 'asc' },
      select: { id: true, channelId: true, title: true, openedAt: true },
    }),
    plans: await tx.plan.findMany({
      where: { addedBy: userId },
      orderBy: { addedAt: 'asc' },
      select: { title: true, addedAt: true },
    }),
    verdicts: await tx.planFeedback.findMany({
      where: mine,
      orderBy: { givenAt: 'asc' },
      select: { planId: true, verdict: true, givenAt: true },
    }),
    personalSetting: await tx.personalSetting.findFirst({ where: mine }),
    settingChanges: await tx.settingChange.findMany({
      where: { changedBy: userId },
      orderBy: { changedAt: 'asc' },
      select: { scope: true, changedAt: true },
    }),
  };
}
