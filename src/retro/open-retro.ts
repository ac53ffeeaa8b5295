import { randomUUID } from 'node:crypto';
import { closingTimeAfter } from '../calendar/working-time';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { promiseMessage } from '../delivery/promise-message';
import { enqueueSql } from '../queue/enqueue';
import { headlineKind, type Retro } from './retro';
import { insertRetro } from './retro-store';
import { closeRetroTask } from './retro-tasks';

export interface OpenRetroInput {
  workspaceId: string;
  channelId: string;
  title: string;
  facilitatorId: string;
  /** The zone in which its last day ends. */
  timeZone: string;
  latestByDays: number;
  sourceTs?: string;
  incidentId?: string;
}

/** Opens a retro: its row, its quiet headline in the channel, and the day it closes by itself. */
export async function openRetro(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  input: OpenRetroInput,
): Promise<Retro> {
  const now = clock.now();
  const { workspaceId, channelId } = input;
  const retro: Retro = {
    workspaceId,
    id: randomUUID(),
    channelId,
    title: input.title,
    state: 'open',
    facilitatorId: input.facilitatorId,
    openedAt: now,
    latestBy: closingTimeAfter(now, input.latestByDays, input.timeZone),
    sourceTs: input.sourceTs ?? null,
    incidentId: input.incidentId ?? null,
    closedAt: null,
    closedBy: null,
    learned: null,
    visibility: null,
    factors: [],
  };
  const closing = { workspaceId, retroId: retro.id };
  await insertRetro(tx, retro, enqueueSql(closeRetroTask, closing, { clock, runAt: retro.latestBy }));
  await promiseMessage(
    tx,
    { clock, workspaceId },
    { kind: headlineKind, subjectId: retro.id, recipientId: channelId },
  );
  return retro;
}
