import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { type OwnHours, readableTime } from '../calendar/working-time';
import { AppError } from '../errors';
import { type NudgeRule, nudgeRules } from '../settings/channel-settings';
import { dateTimePicker, input, staticSelect } from '../slack/block-kit';
import type { Form } from '../slack/form';
import type { DraftChoices } from './assessment';
import { type NudgeChoice, ruledTime } from './nudge-time';

const nudgeKinds = [...nudgeRules, 'pick', 'myself'] as const;
type NudgeKind = (typeof nudgeKinds)[number];

/** What was chosen, and the picked moment when it is `pick`. */
export interface NudgeFields {
  nudge: NudgeKind;
  nudgeAt: Date | null;
}

interface NudgeBlocks {
  blockId: string;
  timeBlockId: string;
}

/** Reads a choice that was kept; what is not one, or a moment that has passed, becomes the usual one of this person here. */
export function keptNudge(
  choices: DraftChoices | undefined,
  { now, usually }: { now: Date; usually: NudgeRule | 'myself' },
): NudgeFields {
  const usual: NudgeFields = { nudge: usually, nudgeAt: null };
  const nudge = z.enum(nudgeKinds).safeParse(choices?.nudge).data;
  if (nudge === undefined) return usual;
  if (nudge !== 'pick') return { nudge, nudgeAt: null };
  const nudgeAt = new Date(choices?.nudgeAtMs ?? Number.NaN);
  return nudgeAt > now ? { nudge, nudgeAt } : usual;
}

/** The fields that ask when the words should come back, with the moment each choice means. */
export function nudgeFields(
  { now, zone, time, nudge, nudgeAt }: NudgeFields & OwnHours & { now: Date },
  { blockId, timeBlockId, actionId, timeActionId }: NudgeBlocks & Record<'actionId' | 'timeActionId', string>,
): AnyBlock[] {
  const when = (rule: NudgeRule) => readableTime(ruledTime(rule, now, { zone, time }), zone);
  const options: Record<NudgeKind, string> = {
    next_morning: `Next working morning (${when('next_morning')})`,
    in_1_hour: `In 1 hour (${when('in_1_hour')})`,
    in_4_hours: `In 4 hours (${when('in_4_hours')})`,
    pick: 'I pick a time',
    myself: 'Not by itself: I find it in App Home',
  };
  const choice = input({
    label: 'When should it come back to you?',
    hint: 'For reading it again with a calm eye. Until then nobody sees it.',
    blockId: blockId,
    dispatchAction: true,
    element: staticSelect({
      actionId: actionId,
      initialValue: nudge,
      options: nudgeKinds.map((kind) => ({ text: options[kind], value: kind })),
    }),
  });
  if (nudge !== 'pick') return [choice];
  const initial = nudgeAt ?? ruledTime('next_morning', now, { zone, time });
  return [
    choice,
    input({
      label: 'At what time?',
      blockId: timeBlockId,
      dispatchAction: true,
      element: dateTimePicker({ actionId: timeActionId, initial }),
    }),
  ];
}

/** Reads the fields that `nudgeFields` draws. */
export function readNudgeFields(form: Form, { blockId, timeBlockId }: NudgeBlocks): NudgeFields {
  return {
    nudge: z.enum(nudgeKinds).catch('next_morning').parse(form.choice(blockId)),
    nudgeAt: form.dateTime(timeBlockId),
  };
}

/** @throws AppError `nudge_time_missing`, `nudge_time_past` under the field it is about. */
export function nudgeChoiceOf({ nudge, nudgeAt }: NudgeFields, now: Date, blockId: string): NudgeChoice {
  if (nudge !== 'pick') return nudge;
  if (nudgeAt === null) {
    throw new AppError('nudge_time_missing', 'no time was picked', {
      userMessage: 'Please pick a time.',
      blockId,
    });
  }
  if (nudgeAt <= now) {
    throw new AppError('nudge_time_past', 'the picked time has passed', {
      userMessage: 'This time has already passed. Please pick a later one.',
      blockId,
    });
  }
  return { at: nudgeAt, blockId };
}
