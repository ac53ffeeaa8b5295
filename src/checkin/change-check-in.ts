import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import type { Vault } from '../vault/vault';
import { assertNotEnded, type CheckInStep, checkInKinds, type NotedWords } from './check-in';
import { getOwnCheckIn, saveWords } from './check-in-store';
import { endCheckIn, moveOn, scheduleNext } from './schedule-check-in';

interface Deps {
  database: Database;
  clock: Clock;
}

interface Target {
  workspaceId: string;
  checkInId: string;
  userId: string;
}

/** When a message should come again: a choice, or an exact moment. */
export type LaterChoice = 'in_1_hour' | 'next_morning' | { at: Date };

/**
 * Puts the message in front of a person off. One that has a later message below it stays as it is.
 * @throws AppError `not_found`, `check_in_ended`.
 */
export async function putOff(
  { database, clock }: Deps,
  target: Target & { step: CheckInStep },
  later: LaterChoice,
): Promise<void> {
  const { workspaceId, checkInId, userId, step } = target;
  await database.withTenant(workspaceId, async (tx) => {
    let checkIn = await getOwnCheckIn(tx, checkInId, userId);
    assertNotEnded(checkIn);
    // They have it before we have heard so from Slack: pressing one of its buttons says as much.
    if (checkIn.nextStep === step && checkIn.shownStep !== step) {
      await moveOn({ tx, clock }, checkIn, step);
      checkIn = await getOwnCheckIn(tx, checkInId, userId);
    }
    if (checkIn.shownStep !== step) return;
    const again = { ...checkIn, occurrence: checkIn.occurrence + 1 };
    const when =
      typeof later === 'string'
        ? { timing: later, from: clock.now() }
        : { timing: 'picked' as const, from: later.at };
    await scheduleNext({ tx, clock }, again, { step, ...when });
    await reviseMessage(tx, { clock, workspaceId }, checkInKinds[step], checkInId);
  });
}

/** No more messages about this incident. Ending it twice changes nothing. @throws AppError `not_found`. */
export async function stopCheckIn(
  { database, clock, vault }: Deps & { vault: Vault },
  target: Target,
): Promise<void> {
  const { workspaceId, checkInId, userId } = target;
  await database.withTenant(workspaceId, async (tx) => {
    await endCheckIn({ tx, clock, vault }, await getOwnCheckIn(tx, checkInId, userId));
  });
}

/** Keeps what a person notes for themselves, after the end as well. @throws AppError `not_found`. */
export async function keepWords(
  { database, clock, vault }: Deps & { vault: Vault },
  { workspaceId, checkInId, userId }: Target,
  words: NotedWords,
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    const checkIn = await getOwnCheckIn(tx, checkInId, userId);
    await saveWords(tx, vault, checkIn, words);
    if (checkIn.shownStep) {
      await reviseMessage(tx, { clock, workspaceId }, checkInKinds[checkIn.shownStep], checkInId);
    }
  });
}
