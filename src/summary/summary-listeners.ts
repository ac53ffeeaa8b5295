import type { App } from '@slack/bolt';
import { slotAfter, slotBefore } from '../calendar/weekly-slot';
import type { CommandCall, Subcommand } from '../command/subcommand';
import type { Deps } from '../deps';
import { inLanguage } from '../language/current-language';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import { outsidePermission } from '../settings/external-channels';
import { assertMayChangeChannel, findChangeHindrance } from '../settings/may-change';
import { insertSettingChange } from '../settings/setting-change-store';
import { settingsIds } from '../settings/settings-ids';
import { type Actor, actorOf } from '../slack/actor';
import { context as contextBlock } from '../slack/block-kit';
import { assertMayTakePart } from '../slack/channel-access';
import { formOf } from '../slack/form';
import { connectFormButton } from '../slack/form-button';
import { notice } from '../slack/notice';
import { showModal } from '../slack/show-modal';
import { classifySlackFailure } from '../slack/slack-failure';
import type { WebClient } from '../slack/web-clients';
import { type CaseFinder, drawSummary } from './draw-summary';
import { changeSchedule } from './plan-summary';
import { readScheduleForm, readScheduleMetadata, scheduleForm, scheduleIds } from './schedule-form';
import { scheduleView } from './schedule-views';
import { notedMs, offeredSince, type SummarySchedule, usualSlot } from './summary';
import { findSchedule, listOfferedCases, listSummariesAfter } from './summary-store';

/** `/retro summary`: when this channel's summary comes, and what it would say now. */
export const summaryCommand: Subcommand = {
  names: ['summary', 'weekly', 'summaries', 'digest'],
  help: 'summary.command_help',
  async run(deps, call) {
    await openSchedule(deps, call);
  },
};

async function openSchedule(deps: Deps, { actor, channelId, triggerId, client, reply }: CommandCall) {
  await showModal({
    client,
    triggerId,
    title: say('summary.schedule.title'),
    logger: deps.logger,
    onExpired: () => reply(say('slack.expired.try_again')),
    load: () => loadSchedule(deps, client, actor, channelId),
  });
}

async function loadSchedule(deps: Deps, client: WebClient, actor: Actor, channelId: string) {
  const { workspaceId, userId } = actor;
  const mayBeExternal = outsidePermission(deps.database, workspaceId);
  await assertMayTakePart(client, { channelId, userId, mayBeExternal });
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const hindrance = await findChangeHindrance({ ...deps, client }, actor);
  return deps.database.withTenant(workspaceId, async (tx) => {
    const schedule = await findSchedule(tx, channelId);
    const [next] = schedule?.isOn ? await listSummariesAfter(tx, channelId, deps.clock.now()) : [];
    const noted = schedule && withoutOldNote(schedule, deps.clock.now());
    const scene = { channelId, schedule: noted, nextAt: next?.slotAt ?? null, zone };
    return hindrance === null ? scheduleForm(scene) : scheduleView(scene, hindrance);
  });
}

/** What was left out long ago is nobody's concern any more. */
function withoutOldNote(schedule: SummarySchedule, now: Date): SummarySchedule {
  const isOld = schedule.skippedAt !== null && now.getTime() - schedule.skippedAt.getTime() > notedMs;
  return isOld ? { ...schedule, skippedAt: null } : schedule;
}

/** The summary's form and its preview. */
export function registerSummaryListeners(app: App, deps: Deps, { cases }: { cases: CaseFinder }): void {
  // From the channel's settings.
  connectFormButton(app, deps, {
    actionId: settingsIds.summary,
    title: 'summary.schedule.title',
    load: (client, actor, { value: channelId }) => loadSchedule(deps, client, actor, channelId),
  });

  app.view(
    { callback_id: scheduleIds.form, type: 'view_submission' },
    async ({ ack, view, context, client }) => {
      const { channelId } = readScheduleMetadata(view.private_metadata);
      const actor = actorOf(context);
      const { workspaceId, userId: changedBy } = actor;
      const fields = readScheduleForm(formOf(view.state.values));
      // The form's metadata names the channel; whether the person is in it, only Slack can say.
      await assertMayChangeChannel({ ...deps, client }, actor, channelId);
      const changedAt = deps.clock.now();
      await deps.database.withTenant(workspaceId, async (tx) => {
        await changeSchedule({ tx, clock: deps.clock }, { workspaceId, channelId, ...fields, changedBy });
        const change = { scope: 'channel', subjectId: channelId, changedBy, changedAt } as const;
        await insertSettingChange(tx, workspaceId, change);
      });
      await ack();
    },
  );

  connectFormButton(app, deps, {
    actionId: scheduleIds.preview,
    title: 'summary.schedule.title',
    async load(client, actor, { value: channelId }) {
      const mayBeExternal = outsidePermission(deps.database, actor.workspaceId);
      await assertMayTakePart(client, { channelId, userId: actor.userId, mayBeExternal });
      await showPreview({ ...deps, cases, client }, actor, channelId);
      return notice(say('summary.schedule.title'), say('summary.preview.where'), { keepForms: true });
    },
  });
}

interface PreviewDeps extends Deps {
  cases: CaseFinder;
  client: WebClient;
}

/** Shows one person, in the channel, what its summary would say of the week so far. */
async function showPreview(deps: PreviewDeps, actor: Actor, channelId: string): Promise<void> {
  const { database, clock, client, cases, slashCommand, languages } = deps;
  const { timeZone } = await learnMember(deps, actor);
  const { drawing } = await database.withTenant(actor.workspaceId, async (tx) => {
    const schedule =
      (await findSchedule(tx, channelId)) ?? scheduleFor(actor, { channelId, timeZone, at: clock.now() });
    const now = clock.now();
    const [next] = await listSummariesAfter(tx, channelId, now);
    const from = next?.fromAt ?? slotBefore(slotAfter(now, schedule), schedule).at;
    const offered = await listOfferedCases(tx, channelId, offeredSince(now));
    // The end of a week is not in it, this moment is.
    const week = { from, to: new Date(now.getTime() + 1) };
    // As the channel will read it, in its language and not in the asking person's.
    return inLanguage(await languages.ofRecipient(tx, actor.workspaceId, channelId), () =>
      drawSummary({ tx, cases, slashCommand }, { schedule, week, caseId: null, offered }),
    );
  });
  const note = contextBlock(say('summary.preview.note'));
  const post = (blocks: typeof drawing.blocks) =>
    client.chat.postEphemeral({
      channel: channelId,
      user: actor.userId,
      text: say('summary.preview.text'),
      blocks: [note, ...blocks],
    });
  try {
    await post(drawing.blocks);
  } catch (error) {
    const failure = classifySlackFailure(error);
    if (!drawing.plainBlocks || failure.kind !== 'invalid' || failure.code !== 'invalid_blocks') throw error;
    await post(drawing.plainBlocks);
  }
}

/** What a channel without a schedule would get. */
function scheduleFor(
  { workspaceId }: Actor,
  { channelId, timeZone, at }: { channelId: string; timeZone: string; at: Date },
): SummarySchedule {
  return {
    workspaceId,
    channelId,
    ...usualSlot,
    timeZone,
    isOn: false,
    quietWeek: 'line',
    skippedAt: null,
    changedBy: null,
    changedAt: at,
  };
}
