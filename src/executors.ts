import { randomUUID } from 'node:crypto';
import { accountExecutors } from './account/account-executors';
import { myDataMaker } from './account/my-data-maker';
import type { EvenkeelOptions } from './app-options';
import type { AssessmentCompanion } from './assessment/assessment-companion';
import { cases, participation, postingFollowers, suggestions } from './between-features';
import { createChannelGuard } from './delivery/channel-guard';
import { allDefences, type DeliveryDeps, type DeliveryTiming } from './delivery/delivery-deps';
import { deliveryExecutors } from './delivery/delivery-executors';
import { slackPace } from './delivery/pacing';
import { createSlackCalls } from './delivery/slack-calls';
import type { Deps } from './deps';
import { exportMakers } from './export/export-makers';
import { fileOrderExecutors } from './file-order/file-order-executors';
import { createSeats } from './file-order/seats';
import { openTempFile } from './file-order/temp-file';
import { homeExecutors } from './home/home-executors';
import { createOneAtATime } from './home/one-at-a-time';
import type { HomeDeps } from './home/publish-home';
import type { IncidentDeps } from './incident/incident-deps';
import { incidentExecutors } from './incident/incident-executors';
import { messageKinds } from './message-kinds';
import { createPress } from './pdf/press';
import type { Executor } from './queue/task';
import { readerExecutors } from './reader/reader-executors';
import { retentionExecutors } from './retention/retention-executors';
import type { CloseRetroDeps } from './retro/close-retro';
import { retroExecutors } from './retro/retro-executors';
import { outsidePermission } from './settings/external-channels';
import { unfinishedExecutors } from './unfinished/unfinished-executors';

interface Parts {
  companion: AssessmentCompanion;
  closing: CloseRetroDeps;
  incidents: IncidentDeps;
  home: HomeDeps;
  timing: DeliveryTiming;
  languages: DeliveryDeps['languages'];
}

/** Every feature that works in the queue. `stop` ends what takes long, before the queue is waited for. */
export function createExecutors(deps: Deps, options: EvenkeelOptions, parts: Parts) {
  const { companion, closing, incidents, home, timing, languages } = parts;
  const press = createPress({ logger: deps.logger, execArgv: options.pressExecArgv });
  const makers = new Map(
    [...exportMakers(deps, press), myDataMaker(deps)].map((maker) => [maker.kind, maker]),
  );
  const kinds = messageKinds(deps, {
    companion,
    participation,
    cases,
    suggestions,
    makers,
  });
  const processId = randomUUID();
  const delivery = createDelivery(deps, options, { kinds, processId, timing, languages });
  const stopping = new AbortController();
  const executors: Executor[] = [
    ...homeExecutors({ ...home, calls: delivery.calls, oneAtATime: createOneAtATime() }),
    ...deliveryExecutors(delivery),
    ...retroExecutors(closing),
    ...readerExecutors(deps),
    ...incidentExecutors(incidents),
    ...fileOrderExecutors({
      ...deps,
      makers,
      timing,
      seats: createSeats(),
      look: delivery.defences.look,
      openTempFile: options.openTempFile ?? openTempFile,
      stopping: stopping.signal,
    }),
    ...unfinishedExecutors(deps),
    ...retentionExecutors({ ...deps, companion }),
    ...accountExecutors({ ...deps, ...postingFollowers({ ...deps, companion }) }),
  ];
  return { executors, processId, stopping, press };
}

function createDelivery(
  deps: Deps,
  options: EvenkeelOptions,
  own: Pick<DeliveryDeps, 'kinds' | 'processId' | 'timing' | 'languages'>,
): DeliveryDeps {
  const { clock, database } = deps;
  const defences = { ...allDefences, ...options.defences };
  return {
    ...deps,
    ...own,
    pace: options.pace ?? slackPace,
    defences,
    calls: createSlackCalls({ clock, gates: defences.gates }),
    guard: createChannelGuard({
      clock,
      mayBeExternal: (workspaceId) => outsidePermission(database, workspaceId)(),
    }),
    atPoint: options.atSendPoint,
  };
}
