import type { ModalView } from '@slack/types';
import { dayAfter } from '../calendar/day';
import { localDay } from '../calendar/working-time';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import { isInForm } from '../slack/form-button';
import type { ButtonPress } from '../slack/interactions';
import { showModal } from '../slack/show-modal';
import { tellExpired } from '../slack/tell-expired';
import type { WebClient } from '../slack/web-clients';
import { assertOpenItem } from './action-item';
import type { ItemMenuChoice } from './action-item-views';
import type { ListPlace } from './action-list';
import { dropForm, newDateForm, passOnForm } from './change-forms';
import { getSharedItem, type ItemTarget } from './get-shared-item';

/** What is to change about which item; `list` is what the form opens over. */
interface Change extends ItemTarget {
  what: ItemMenuChoice;
  list?: ListPlace;
}

/** Opens the small form behind a button or an entry of a menu. */
export async function openChangeForm(
  deps: Deps,
  client: WebClient,
  change: Change,
  press: ButtonPress,
): Promise<void> {
  await showModal({
    client,
    triggerId: press.triggerId,
    title: say(`action-item.${change.what}.button`),
    logger: deps.logger,
    push: isInForm(press),
    load: () => loadForm(deps, client, change),
    onExpired: () => tellExpired(client, change, press.channelId),
  });
}

async function loadForm(deps: Deps, client: WebClient, change: Change): Promise<ModalView> {
  const { what, list } = change;
  const item = await getSharedItem({ ...deps, client }, change);
  assertOpenItem(item);
  const shown = { ...item, list };
  if (what === 'pass_on') return passOnForm(shown);
  if (what === 'drop') return dropForm(shown);
  const { timeZone } = await learnMember({ ...deps, client }, change);
  const tomorrow = dayAfter(localDay(deps.clock.now(), timeZone), 1);
  // A picker that starts on a day that cannot be chosen would only be in the way.
  const isDueAlready = item.dueOn < tomorrow;
  return newDateForm(shown, isDueAlready ? tomorrow : item.dueOn);
}
