import type { OwnHours } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import { type ChannelSettings, defaultChannelSettings } from './channel-settings';
import { type OwnHoursRow, ownHoursColumns, ownHoursFrom } from './personal-settings-store';

/** What a channel asks of an answer that is handed in. */
export type AnswerSettings = Pick<
  ChannelSettings,
  'minimumDelayMinutes' | 'latestByDays' | 'namelessAllowed'
>;

/** On which terms a person's answer in a channel cools off. */
export interface WritingTerms {
  settings: AnswerSettings;
  hours: OwnHours;
}

type TermsRow = OwnHoursRow & { [column in keyof AnswerSettings]: AnswerSettings[column] | null };

/** The channel's settings and the person's times, read with one statement: somebody waits for what comes after it. */
export async function getWritingTerms(
  tx: TenantTransaction,
  { channelId, userId }: { channelId: string; userId: string },
): Promise<WritingTerms> {
  const [{ minimumDelayMinutes, latestByDays, namelessAllowed, ...own }] = await tx.$queryRaw<[TermsRow]>`
    select channel_setting.minimum_delay_minutes as "minimumDelayMinutes",
      channel_setting.latest_by_days as "latestByDays", channel_setting.nameless_allowed as "namelessAllowed",
      ${ownHoursColumns}
    from (values (${channelId}, ${userId})) as asked (channel_id, user_id)
    left join channel_setting using (channel_id)
    left join member using (user_id)
    left join personal_setting using (user_id)`;
  const usual = defaultChannelSettings;
  return {
    settings: {
      minimumDelayMinutes: minimumDelayMinutes ?? usual.minimumDelayMinutes,
      latestByDays: latestByDays ?? usual.latestByDays,
      namelessAllowed: namelessAllowed ?? usual.namelessAllowed,
    },
    hours: ownHoursFrom(own),
  };
}
