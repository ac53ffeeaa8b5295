import { erasureMessage } from './account/erasure-message';
import { actionItemMessage } from './action-item/action-item-message';
import { followUpMessage } from './action-item/follow-up-message';
import { carriedActions, headlineActions } from './action-item/headline-actions';
import { passOnMessage } from './action-item/pass-on-message';
import { whenPostingArrived, whenPostingRefused } from './assessment/after-posting';
import type { AssessmentCompanion } from './assessment/assessment-companion';
import { cardMessage, nudgeMessage, returnedMessage } from './assessment/assessment-messages';
import { followedMessage } from './case/followed-message';
import { checkInMessages } from './checkin/check-in-messages';
import type { TenantTransaction } from './database/database';
import type { MessageKind } from './delivery/outbox-message';
import type { Deps } from './deps';
import type { FileMaker } from './file-order/file-order';
import { progressMessage } from './file-order/file-order-message';
import { incidentHeadlineMessage, notPostedMessage, peopleNoticeMessage } from './incident/incident-messages';
import type { IncidentSuggestions } from './incident/incident-suggestions';
import { fallbackTimeZone } from './member/member';
import { findMember } from './member/member-store';
import { postingMessage } from './posting/posting-message';
import { readerReplyMessage, readerRequestMessage } from './reader/reader-messages';
import { askLearnedMessage } from './retro/ask-learned-message';
import type { Retro } from './retro/retro';
import { headlineMessage } from './retro/retro-headline';
import type { Participation } from './retro/retro-views';
import type { CaseFinder } from './summary/draw-summary';
import { partMessage } from './summary/part-message';
import { startSummaries } from './summary/plan-summary';
import { stoppedMessage } from './summary/stopped-message';
import { followChannel, type SummaryDeps, summaryMessage } from './summary/summary-message';

/** What earlier features show of later ones. */
interface KindDeps {
  companion: AssessmentCompanion;
  participation(tx: TenantTransaction, retroId: string): Promise<Participation>;
  cases: CaseFinder;
  suggestions: IncidentSuggestions;
  makers: ReadonlyMap<string, FileMaker>;
}

/** Every kind of message Evenkeel promises. */
export function messageKinds(
  deps: Deps,
  { companion, participation, cases, suggestions, makers }: KindDeps,
): ReadonlyMap<string, MessageKind<TenantTransaction>> {
  const { vault, clock } = deps;
  const summaries = { ...deps, cases };
  const kinds = [
    headlineMessage({
      participation,
      actionItems: headlineActions,
      carriedItems: carriedActions,
      delivered: (tx, retro) => tellSummaries(summaries, tx, retro),
    }),
    askLearnedMessage({ participation }),
    cardMessage({ companion }),
    nudgeMessage({ clock }),
    returnedMessage,
    readerRequestMessage({ clock }),
    readerReplyMessage,
    postingMessage({
      arrived: (tx, posting) => whenPostingArrived({ tx, vault, clock, companion }, posting),
      refused: (tx, posting) => whenPostingRefused({ tx, vault, clock }, posting),
    }),
    actionItemMessage,
    followUpMessage(deps),
    passOnMessage(deps),
    incidentHeadlineMessage({ clock }),
    notPostedMessage,
    peopleNoticeMessage({ vault }),
    ...checkInMessages({ ...deps, suggestions }),
    summaryMessage(summaries),
    partMessage,
    stoppedMessage(deps),
    followedMessage(deps),
    erasureMessage(deps),
    progressMessage(makers),
  ];
  return new Map(kinds.map((kind) => [kind.kind, kind]));
}

/** A headline that has changed: its channel's summaries begin with the first one, and follow what they tell of it. */
async function tellSummaries(deps: SummaryDeps, tx: TenantTransaction, retro: Retro): Promise<void> {
  const { workspaceId, channelId, facilitatorId } = retro;
  const timeZone = (await findMember(tx, facilitatorId))?.timeZone ?? fallbackTimeZone;
  await startSummaries({ ...deps, tx }, { workspaceId, channelId, timeZone });
  await followChannel(deps, tx, retro);
}
