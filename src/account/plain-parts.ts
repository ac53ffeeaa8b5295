import { dayOf } from '../calendar/day';
import type { TenantTransaction } from '../database/database';
import type { MyData } from './my-data';
import { listPlainParts } from './my-data-store';

type Rows = Awaited<ReturnType<typeof listPlainParts>>;

const iso = (at: Date) => at.toISOString();
const isoOr = (at: Date | null) => at && iso(at);

/** The parts of a person's data that nobody has to open a seal for. */
export async function collectPlainParts(tx: TenantTransaction, userId: string) {
  const rows = await listPlainParts(tx, userId);
  return { ...ofTheTeam(rows, userId), ...ofTheirs(rows) };
}

/** What they have done in channels, under their name. */
function ofTheTeam(
  { items, retros, incidents, plans, verdicts, settingChanges, follows }: Rows,
  userId: string,
) {
  return {
    actionItems: items.map((item) => ownItem(item, userId)),
    retrosOpened: retros.map(({ openedAt, ...retro }) => ({ ...retro, openedAt: iso(openedAt) })),
    incidentsOpened: incidents.map(({ openedAt, ...each }) => ({ ...each, openedAt: iso(openedAt) })),
    plansAdded: plans.map(({ title, addedAt }) => ({ title, addedAt: iso(addedAt) })),
    planVerdicts: verdicts.map(({ givenAt, ...each }) => ({ ...each, givenAt: iso(givenAt) })),
    settingsChanged: settingChanges.map(({ scope, subjectId, changedAt }) => ({
      scope,
      channelId: scope === 'channel' ? subjectId : null,
      changedAt: iso(changedAt),
    })),
    tagsFollowed: follows.map(({ followedAt, ...each }) => ({ ...each, followedAt: iso(followedAt) })),
  } satisfies Partial<MyData>;
}

/** What is there for them alone. */
function ofTheirs({ thanks, checkIns, personalSetting, files, messages }: Rows) {
  return {
    thanksFor: thanks.map(({ postingId }) => postingId),
    checkIns: checkIns.map(({ nextAt, ...each }) => ({ ...each, nextAt: isoOr(nextAt) })),
    personalSettings: personalSetting && settingsOf(personalSetting),
    filesOrdered: files.map(({ orderedAt, endedAt, ...each }) => ({
      ...each,
      orderedAt: iso(orderedAt),
      endedAt: isoOr(endedAt),
    })),
    messages: messages.map(({ dueAt, sentAt, ...each }) => ({
      ...each,
      dueAt: iso(dueAt),
      sentAt: isoOr(sentAt),
    })),
  } satisfies Partial<MyData>;
}

function ownItem(item: Rows['items'][number], userId: string): MyData['actionItems'][number] {
  const { title, retroId, ownerId, createdBy, dueOn, state, link, dropReason, followUp } = item;
  const isOwner = ownerId === userId;
  return {
    title,
    retroId,
    isOwner,
    isAddedByMe: createdBy === userId,
    dueOn: dayOf(dueOn),
    state,
    link,
    dropReason,
    reminders:
      isOwner && followUp ? { ...followUp, nextOn: followUp.nextOn && dayOf(followUp.nextOn) } : null,
  };
}

/** As they stand in the database, whichever there are; without whose they are. */
function settingsOf(row: NonNullable<Rows['personalSetting']>): Record<string, unknown> {
  const { workspaceId: _workspace, userId: _user, changedAt, ...settings } = row;
  return { ...settings, changedAt: iso(changedAt) };
}
