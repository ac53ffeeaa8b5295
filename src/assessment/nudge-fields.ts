import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { readableTime } from '../calendar/working-time';
import { AppError } from '../errors';
import { say } from '../language/say';
import { dateTimePicker, input, staticSelect } from '../slack/block-kit';
import type { Form } from '../slack/form';
import type { DraftChoices } from './assessment';
import { type NudgeChoice, nudgeTime } from './nudge-time';

const nudgeKinds = ['next_morning', 'in_1_hour', 'in_4_hours', 'pick'] as const;
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

/** Reads a choice that was kept; what is not one, or a moment that has passed, becomes the usual one. */
export function keptNudge(choices: DraftChoices | undefined, now: Date): NudgeFields {
  const usual: NudgeFields = { nudge: 'next_morning', nudgeAt: null };
  const nudge = z.enum(nudgeKinds).safeParse(choices?.nudge).data;
  if (nudge === undefined) return usual;
  if (nudge !== 'pick') return { nudge, nudgeAt: null };
  const nudgeAt = new Date(choices?.nudgeAtMs ?? Number.NaN);
  return nudgeAt > now ? { nudge, nudgeAt } : usual;
}

/** The fields that ask when the words should come back, with the moment each choice means. */
export function nudgeFields(
  { now, zone, nudge, nudgeAt }: NudgeFields & { now: Date; zone: string },
  { blockId, timeBlockId, actionId, timeActionId }: NudgeBlocks & Record<'actionId' | 'timeActionId', string>,
): AnyBlock[] {
  const labelOf = (kind: NudgeKind) => {
    if (kind === 'pick') return say('assessment.nudge.pick');
    return say(`assessment.nudge.choice.${kind}`, { when: readableTime(nudgeTime(kind, now, zone), zone) });
  };
  const choice = input({
    label: say('assessment.nudge.when'),
    hint: say('assessment.nudge.when.hint'),
    blockId: blockId,
    dispatchAction: true,
    element: staticSelect({
      actionId: actionId,
      initialValue: nudge,
      options: nudgeKinds.map((kind) => ({ text: labelOf(kind), value: kind })),
    }),
  });
  if (nudge !== 'pick') return [choice];
  const initial = nudgeAt ?? nudgeTime('next_morning', now, zone);
  return [
    choice,
    input({
      label: say('assessment.nudge.pick.time'),
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
      userMessage: say('assessment.nudge.time_missing'),
      blockId,
    });
  }
  if (nudgeAt <= now) {
    throw new AppError('nudge_time_past', 'the picked time has passed', {
      userMessage: say('assessment.nudge.time_past'),
      blockId,
    });
  }
  return { at: nudgeAt, blockId };
}
