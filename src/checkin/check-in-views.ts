import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { DrawnBlock } from '../delivery/outbox-message';
import type { Incident } from '../incident/incident';
import { actions, button, context, md, plain, section, slackDate, staticSelect } from '../slack/block-kit';
import { type CheckIn, type CheckInStep, checkInSteps } from './check-in';

export const checkInIds = {
  note: 'checkin.note',
  write: 'checkin.write',
  later: 'checkin.later',
  notInvolved: 'checkin.not_involved',
  stop: 'checkin.stop',
  noteForm: 'checkin.note.form',
  laterForm: 'checkin.later.form',
  talkToForm: 'checkin.talk_to',
} as const;

interface Scene {
  incident: Incident;
  zone: string;
  /** When a message that was put off comes again. */
  comesAgainAt: Date | null;
  hasWords: boolean;
  /** Plans and similar cases, in the first message only. */
  suggested: readonly DrawnBlock[];
  talkTo: string;
}

/** What notifications say about a check-in: nothing about what it is after. */
export const checkInText = 'A private word from Evenkeel';

/** One of the three messages, with its buttons. Only its person sees it, and nobody is told what they do with it. */
export function checkInBlocks({ id }: CheckIn, step: CheckInStep, scene: Scene): KnownBlock[] {
  const { incident, zone, comesAgainAt, hasWords, suggested, talkTo } = scene;
  return [
    section(opening(step, incident, hasWords)),
    ...suggested,
    ...(comesAgainAt ? [context(md`This comes to you again ${slackDate(comesAgainAt, { zone })}.`)] : []),
    actions([
      button({
        text: 'Write now',
        actionId: step === 'first_words' ? checkInIds.note : checkInIds.write,
        value: id,
        style: 'primary',
      }),
      laterSelect(id, step),
      button({ text: 'I wasn’t involved', actionId: checkInIds.notInvolved, value: id }),
      button({ text: 'Stop these', actionId: checkInIds.stop, value: id }),
    ]),
    context([md`Only you see this, and nobody is told whether you answer.`, plain(talkTo, 300)]),
  ];
}

function opening(step: CheckInStep, { title }: Incident, hasWords: boolean) {
  switch (step) {
    case 'first_words':
      return hasWords
        ? md`What you noted about *${title}* is kept, for you alone. It will be in your three questions, and you can add to it.`
        : md`*How are you after “${title}”?* If you like, write a line for yourself, or the facts while they are fresh. It stays with you.`;
    case 'three_questions':
      return hasWords
        ? md`A night has passed since *${title}*. Would you like to look back at it? The three questions hold what you noted.`
        : md`A night has passed since *${title}*. Would you like to look back at it? Three questions, for yourself first.`;
    case 'last_offer':
      return md`If you would still like to write about *${title}*, this is a good moment. After this, Evenkeel does not ask again.`;
  }
}

const laterChoices = ['in_1_hour', 'next_morning', 'pick'] as const;
export type LaterMenuChoice = (typeof laterChoices)[number];

const laterLabels: Record<LaterMenuChoice, string> = {
  in_1_hour: 'In 1 hour',
  next_morning: 'Tomorrow',
  pick: 'I pick a time',
};

const laterSelect = (id: string, step: CheckInStep) =>
  staticSelect({
    actionId: checkInIds.later,
    placeholder: 'Later',
    options: laterChoices.map((what) => ({ text: laterLabels[what], value: `${what}:${step}:${id}` })),
  });

const laterChoice = z.templateLiteral([z.enum(laterChoices), ':', z.enum(checkInSteps), ':', z.uuid()]);

/** Reads what was chosen under "Later". */
export function readLaterMenu(value: string): {
  what: LaterMenuChoice;
  step: CheckInStep;
  checkInId: string;
} {
  const [what, step, checkInId] = laterChoice.parse(value).split(':');
  return { what: what as LaterMenuChoice, step: step as CheckInStep, checkInId: checkInId as string };
}

/** What is left of the messages of a series that has ended: the same whatever ended it. */
export const endedCheckInBlocks = (): KnownBlock[] => [
  section(
    'Evenkeel does not ask about this any more. You can write at any time from the message in the channel.',
  ),
];

/** What is left of a message once there is a later one, or the series has ended and something was noted. */
export function settledCheckInBlocks(
  { id, isEnded }: CheckIn,
  { incident, hasWords }: { incident: Incident | null; hasWords: boolean },
): KnownBlock[] {
  const about = incident === null ? md`this` : md`*${incident.title}*`;
  return [
    section(
      isEnded
        ? md`Evenkeel does not ask about ${about} any more. You can write at any time from its message in the channel.`
        : md`About ${about}: there is a newer message below.`,
    ),
    ...(hasWords
      ? [actions([button({ text: 'Read what I noted', actionId: checkInIds.note, value: id })])]
      : []),
  ];
}
