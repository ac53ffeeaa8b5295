import type { TenantTransaction } from '../database/database';
import type { Member } from './member';

export async function findMember(tx: TenantTransaction, userId: string): Promise<Member | null> {
  return tx.member.findFirst({ where: { userId } });
}

export async function saveMember(tx: TenantTransaction, member: Member): Promise<void> {
  const { workspaceId, userId, locale, ...rest } = member;
  await tx.member.upsert({
    where: { workspaceId_userId: { workspaceId, userId } },
    create: member,
    // Not every answer of Slack's names the locale.
    update: { ...rest, ...(locale !== null && { locale }) },
  });
}
