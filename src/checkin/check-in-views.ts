import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { DrawnBlock } from '../delivery/outbox-message';
import type { Incident } from '../incident/incident';
import { say } from '../language/say';
import { actions, button, context, plain, sayMd, section, slackDate, staticSelect } from '../slack/block-kit';
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
export const checkInText = (): string => say('checkin.notification');

/** One of the three messages, with its buttons. Only its person sees it, and nobody is told what they do with it. */
export function checkInBlocks({ id }: CheckIn, step: CheckInStep, scene: Scene): KnownBlock[] {
  const { incident, zone, comesAgainAt, hasWords, suggested, talkTo } = scene;
  return [
    section(opening(step, incident, hasWords)),
    ...suggested,
    ...(comesAgainAt
      ? [context(sayMd('checkin.comes_again', { when: slackDate(comesAgainAt, { zone }) }))]
      : []),
    actions([
      button({
        text: say('checkin.write.button'),
        actionId: step === 'first_words' ? checkInIds.note : checkInIds.write,
        value: id,
        style: 'primary',
      }),
      laterSelect(id, step),
      button({ text: say('checkin.not_involved.button'), actionId: checkInIds.notInvolved, value: id }),
      button({ text: say('checkin.stop.button'), actionId: checkInIds.stop, value: id }),
    ]),
    context([sayMd('checkin.foot'), plain(talkTo, 300)]),
  ];
}

function opening(step: CheckInStep, { title }: Incident, hasWords: boolean) {
  switch (step) {
    case 'first_words':
    case 'three_questions':
      return sayMd(`checkin.opening.${step}${hasWords ? '_noted' : ''}`, { title });
    case 'last_offer':
      return sayMd('checkin.opening.last_offer', { title });
  }
}

const laterChoices = ['in_1_hour', 'next_morning', 'pick'] as const;
export type LaterMenuChoice = (typeof laterChoices)[number];

const laterSelect = (id: string, step: CheckInStep) =>
  staticSelect({
    actionId: checkInIds.later,
    placeholder: say('checkin.later'),
    options: laterChoices.map((what) => ({
      text: say(`checkin.later.${what}`),
      value: `${what}:${step}:${id}`,
    })),
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
export const endedCheckInBlocks = (): KnownBlock[] => [section(say('checkin.ended'))];

/** What is left of a message once there is a later one, or the series has ended and something was noted. */
export function settledCheckInBlocks(
  { id, isEnded }: CheckIn,
  { incident, hasWords }: { incident: Incident | null; hasWords: boolean },
): KnownBlock[] {
  const what = isEnded ? 'ended' : 'newer';
  return [
    section(
      incident === null
        ? say(`checkin.settled.${what}_unnamed`)
        : sayMd(`checkin.settled.${what}`, { title: incident.title }),
    ),
    ...(hasWords
      ? [actions([button({ text: say('checkin.read_notes.button'), actionId: checkInIds.note, value: id })])]
      : []),
  ];
}
