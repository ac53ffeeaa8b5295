import type { TenantTransaction } from '../database/database';
import type { DrawResult, MessageKind, OutboxMessage } from '../delivery/outbox-message';
import type { Deps } from '../deps';
import { findIncident } from '../incident/incident-store';
import type { IncidentSuggestions } from '../incident/incident-suggestions';
import { lookMethods } from '../member/look-at-person';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { workingTimeOf } from '../settings/personal-settings-store';
import { askBeforeSending } from './ask-slack';
import {
  type CheckIn,
  type CheckInStep,
  checkInKinds,
  checkInSteps,
  promiseKey,
  sendingMoment,
  shownKey,
} from './check-in';
import { getTalkTo } from './check-in-settings-store';
import { findCheckIn, hasWords } from './check-in-store';
import { checkInBlocks, checkInText, endedCheckInBlocks, settledCheckInBlocks } from './check-in-views';
import { endCheckIn, moveOn } from './schedule-check-in';

export type CheckInMessageDeps = Pick<Deps, 'database' | 'clock' | 'vault' | 'whenMoved'> & {
  suggestions: IncidentSuggestions;
};

/** The three private messages after an incident, one kind each. */
export function checkInMessages(deps: CheckInMessageDeps): MessageKind<TenantTransaction>[] {
  return checkInSteps.map((step) => checkInMessage(deps, step));
}

function checkInMessage(deps: CheckInMessageDeps, step: CheckInStep): MessageKind<TenantTransaction> {
  const { clock, vault } = deps;
  return {
    kind: checkInKinds[step],
    // Rather none than two: a question about how somebody is must not nag.
    whenUncertain: 'once',
    holdMethods: lookMethods,
    holdUntil: (slack, message) => askBeforeSending(deps, slack, message),
    async draw(tx, message) {
      const checkIn = await findCheckIn(tx, message.subjectId);
      if (checkIn === null) return message.slackTs === null ? { action: 'withdraw' } : ended();
      return message.slackTs === null
        ? drawNew(deps, tx, message, checkIn)
        : drawShown(deps, tx, message, { checkIn, step });
    },
    async delivered(tx, message) {
      await noteArrival({ tx, clock }, message, step);
    },
    async unknown(tx, message) {
      await noteArrival({ tx, clock }, message, step);
    },
    async refused(tx, { subjectId }) {
      const checkIn = await findCheckIn(tx, subjectId);
      if (checkIn) await endCheckIn({ tx, clock, vault }, checkIn);
    },
  };
}

/** Nothing is left that says what it was about. */
const ended = (): DrawResult => ({
  action: 'send',
  drawing: { blocks: endedCheckInBlocks(), text: checkInText() },
});

/** A message goes out only while it is the one that comes next, within its person's hours, and while it makes sense. */
async function drawNew(
  deps: CheckInMessageDeps,
  tx: TenantTransaction,
  message: OutboxMessage,
  checkIn: CheckIn,
): Promise<DrawResult> {
  const { nextAt: wanted, nextTiming: timing, nextStep: step } = checkIn;
  if (message.naturalKey !== promiseKey(checkIn) || !wanted || !timing || !step)
    return { action: 'withdraw' };
  const member = await findMember(tx, message.recipientId);
  if (member?.isDeactivated) return { action: 'withdraw', reason: 'user_deactivated' };
  const now = deps.clock.now();
  const moment = sendingMoment({ wanted, timing, now }, await workingTimeOf(tx, message.recipientId));
  if (moment === null) return { action: 'withdraw', reason: 'stale' };
  if (moment > now) return { action: 'wait', milliseconds: moment.getTime() - now.getTime() };
  return drawActive(deps, tx, checkIn, step);
}

async function drawShown(
  deps: CheckInMessageDeps,
  tx: TenantTransaction,
  { subjectId, naturalKey }: OutboxMessage,
  { checkIn, step }: { checkIn: CheckIn; step: CheckInStep },
): Promise<DrawResult> {
  // It may have been redrawn before its arrival was noted.
  const isInFront = [shownKey(checkIn), promiseKey(checkIn)].includes(naturalKey);
  if (isInFront) return drawActive(deps, tx, checkIn, step);
  const incident = await findIncident(tx, checkIn.incidentId);
  const blocks = settledCheckInBlocks(checkIn, { incident, hasWords: await hasWords(tx, subjectId) });
  return { action: 'send', drawing: { blocks, text: checkInText() } };
}

async function drawActive(
  { suggestions, clock }: CheckInMessageDeps,
  tx: TenantTransaction,
  checkIn: CheckIn,
  step: CheckInStep,
): Promise<DrawResult> {
  const { id, userId, incidentId } = checkIn;
  const incident = await findIncident(tx, incidentId);
  if (incident === null) return { action: 'withdraw' };
  const isPutOff = checkIn.nextStep === step && checkIn.shownStep === step;
  const blocks = checkInBlocks(checkIn, step, {
    incident,
    zone: (await findMember(tx, userId))?.timeZone ?? fallbackTimeZone,
    comesAgainAt: isPutOff && checkIn.nextAt && checkIn.nextAt > clock.now() ? checkIn.nextAt : null,
    hasWords: await hasWords(tx, id),
    suggested: step === 'first_words' ? await suggestions.forCheckIn(tx, { incident, userId }) : [],
    talkTo: await getTalkTo(tx),
  });
  return { action: 'send', drawing: { blocks, text: checkInText() } };
}

/** Slack has a message for the first time, or may have it. A redrawn one, and one that is not next any more, change nothing. */
async function noteArrival(
  { tx, clock }: { tx: TenantTransaction; clock: Deps['clock'] },
  { subjectId, slackTs, naturalKey }: OutboxMessage,
  step: CheckInStep,
): Promise<void> {
  if (slackTs !== null) return;
  const checkIn = await findCheckIn(tx, subjectId);
  if (checkIn && !checkIn.isEnded && promiseKey(checkIn) === naturalKey)
    await moveOn({ tx, clock }, checkIn, step);
}
