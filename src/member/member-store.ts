import type { TenantTransaction } from '../database/database';
import { formerTeammateId } from '../slack/former-teammate';
import { formerTeammate, type Member } from './member';

/** The person as we know them; where somebody was who has been erased, everybody's same stand-in. */
export async function findMember(tx: TenantTransaction, userId: string): Promise<Member | null> {
  if (userId === formerTeammateId) return formerTeammate();
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

/** Forgets what is known of a person; they are met anew when they come back. */
export async function deleteMember(tx: TenantTransaction, userId: string): Promise<void> {
  await tx.member.deleteMany({ where: { userId } });
}
