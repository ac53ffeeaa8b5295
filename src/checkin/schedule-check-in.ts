import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { forgetMessages, moveMessages, promiseMessage, reviseMessage } from '../delivery/promise-message';
import { workingTimeOf } from '../settings/personal-settings-store';
import type { Vault } from '../vault/vault';
import {
  type CheckIn,
  type CheckInStep,
  type CheckInTiming,
  checkInKinds,
  checkInSteps,
  momentFor,
  promiseKey,
  sendingMoment,
  stepAfter,
} from './check-in';
import { changeCheckIn, forgetCheckIn } from './check-in-store';

interface Deps {
  tx: TenantTransaction;
  clock: Clock;
}

/**
 * Says which message comes next and when. There is one promise per person and step, counted on when it was put off; the same
 * promise at another time is moved. Whatever else was promised before is not sent: a message is drawn only while it is next.
 */
export async function scheduleNext(
  { tx, clock }: Deps,
  checkIn: CheckIn,
  { step, timing, from }: { step: CheckInStep; timing: CheckInTiming; from: Date },
): Promise<Date> {
  const { workspaceId, id, userId: recipientId, occurrence } = checkIn;
  const hours = await workingTimeOf(tx, recipientId);
  const now = clock.now();
  const wanted = momentFor(timing, from, hours);
  const nextAt = sendingMoment({ wanted, timing, now }, hours) ?? wanted;
  await changeCheckIn(tx, id, { nextStep: step, nextAt, nextTiming: timing, nextFrom: from, occurrence });
  const kind = checkInKinds[step];
  const naturalKey = promiseKey({ ...checkIn, nextStep: step }) as string;
  const scope = { clock, workspaceId };
  await promiseMessage(tx, scope, { kind, subjectId: id, naturalKey, recipientId, dueAt: nextAt });
  await moveMessages(tx, scope, { kind, subjectId: id, dueAt: nextAt });
  return nextAt;
}

/** A message has reached its person, or may have: those before it say so, and the one after it is next. */
export async function moveOn({ tx, clock }: Deps, checkIn: CheckIn, step: CheckInStep): Promise<void> {
  const { workspaceId, id } = checkIn;
  const next = stepAfter(step);
  await changeCheckIn(tx, id, {
    shownStep: step,
    shownOccurrence: checkIn.occurrence,
    ...(next === null && { nextStep: null, nextAt: null, nextTiming: null, nextFrom: null }),
  });
  if (next !== null) {
    await scheduleNext(
      { tx, clock },
      { ...checkIn, shownStep: step },
      { step: next, timing: 'next_morning', from: clock.now() },
    );
  }
  const hasCopies = checkIn.shownStep === step;
  for (const earlier of checkInSteps.slice(0, checkInSteps.indexOf(step) + (hasCopies ? 1 : 0))) {
    await reviseMessage(tx, { clock, workspaceId }, checkInKinds[earlier], id);
  }
}

/**
 * Ends a series. Why is kept nowhere, nor that it was this person's: its messages are redrawn once more and forgotten.
 * Whoever is asked about later, be it somebody who has written, somebody who was not involved or somebody who did not want to
 * be asked, looks the same.
 */
export async function endCheckIn(
  { tx, clock, vault }: Deps & { vault: Vault },
  checkIn: CheckIn,
): Promise<void> {
  const { workspaceId, id, isEnded } = checkIn;
  if (isEnded) return;
  await forgetCheckIn(tx, vault, checkIn);
  await forgetMessages(tx, { clock, workspaceId }, id);
}
