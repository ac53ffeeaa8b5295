import type { TenantTransaction } from '../database/database';

/** The parts of a person's data that are readable and stand alone, oldest first. */
export async function listPlainParts(tx: TenantTransaction, userId: string) {
  const mine = { userId };
  return {
    thanks: await tx.postingThanks.findMany({ where: mine, select: { postingId: true } }),
    items: await tx.actionItem.findMany({
      where: { OR: [{ ownerId: userId }, { createdBy: userId }] },
      orderBy: { createdAt: 'asc' },
      include: { followUp: { select: { nextOn: true, overdueSent: true, isStopped: true } } },
    }),
    checkIns: await tx.checkIn.findMany({
      where: mine,
      orderBy: { id: 'asc' },
      select: { incidentId: true, nextAt: true, isEnded: true },
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
      select: { scope: true, subjectId: true, changedAt: true },
    }),
    follows: await tx.tagFollow.findMany({
      where: { followedBy: userId },
      orderBy: [{ followedAt: 'asc' }, { factor: 'asc' }],
      select: { channelId: true, factor: true, followedAt: true },
    }),
    files: await tx.fileOrder.findMany({
      where: mine,
      orderBy: { orderedAt: 'asc' },
      select: { kind: true, state: true, orderedAt: true, endedAt: true },
    }),
    messages: await tx.outboxMessage.findMany({
      where: { recipientId: userId },
      orderBy: { dueAt: 'asc' },
      select: { kind: true, state: true, dueAt: true, sentAt: true },
    }),
  };
}

/** What is known of a person from Slack, and when they were last here. */
export async function findProfile(tx: TenantTransaction, userId: string) {
  return tx.member.findFirst({
    where: { userId },
    select: { displayName: true, timeZone: true, locale: true, homeOpenedOn: true },
  });
}

export async function listPostingIds(tx: TenantTransaction, userId: string): Promise<string[]> {
  const rows = await tx.posting.findMany({
    where: { authorId: userId },
    orderBy: { sharedAt: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function listCheckInIds(tx: TenantTransaction, userId: string): Promise<string[]> {
  const rows = await tx.checkIn.findMany({ where: { userId }, orderBy: { id: 'asc' }, select: { id: true } });
  return rows.map(({ id }) => id);
}
