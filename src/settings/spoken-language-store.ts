import type { TenantTransaction } from '../database/database';
import { Prisma } from '../database/database';

/** What is known of a person's language; all null for somebody we have not met. */
export interface KnownLanguage {
  /** Their own choice. */
  chosen: string | null;
  /** Slack's word for it, such as `de-DE`. */
  locale: string | null;
  workspace: string | null;
}

/** In one statement, since it stands before everything a person does. */
export async function findLanguageOfPerson(tx: TenantTransaction, userId: string): Promise<KnownLanguage> {
  const [known] = await tx.$queryRaw<KnownLanguage[]>(Prisma.sql`select
    (select language from personal_setting where user_id = ${userId}) as chosen,
    (select locale from member where user_id = ${userId}) as locale,
    (select language from workspace_setting) as workspace`);
  return known as KnownLanguage;
}

/** The channel's own, else the workspace's. */
export async function findLanguageOfChannel(
  tx: TenantTransaction,
  channelId: string,
): Promise<string | null> {
  const [known] = await tx.$queryRaw<{ language: string | null }[]>(Prisma.sql`select coalesce(
    (select language from channel_setting where channel_id = ${channelId}),
    (select language from workspace_setting)) as language`);
  return known?.language ?? null;
}
