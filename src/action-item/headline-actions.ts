import type { TenantTransaction } from '../database/database';
import type { HeadlineActions } from '../retro/retro-views';
import type { ActionItem } from './action-item';
import { listActionItems } from './action-item-store';
import { actionItemLine } from './action-item-views';
import { readItem } from './readable-item';

const linesShown = 10;

/** What a retro's headline says about its action items: what is open first, soonest due first; dropped ones not at all. */
export async function headlineActions(tx: TenantTransaction, retroId: string): Promise<HeadlineActions> {
  const items = (await listActionItems(tx, retroId)).filter(({ state }) => state !== 'dropped');
  const shown = items.sort(byUrgency).slice(0, linesShown);
  const lines = [];
  for (const item of shown) lines.push(actionItemLine(await readItem(tx, item)));
  return { count: items.length, lines };
}

function byUrgency(a: ActionItem, b: ActionItem): number {
  if (a.state !== b.state) return a.state === 'open' ? -1 : 1;
  return a.dueOn.localeCompare(b.dueOn);
}
