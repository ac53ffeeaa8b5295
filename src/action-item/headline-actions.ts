import type { TenantTransaction } from '../database/database';
import type { Retro } from '../retro/retro';
import type { HeadlineActions } from '../retro/retro-views';
import type { ActionItem } from './action-item';
import { listActionItems, listCarriedItems } from './action-item-store';
import { actionItemLine, carriedLine } from './action-item-views';
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

const carriedShown = 5;

/** What an open retro's headline says of earlier ones of its channel: what is open still, the soonest due first. */
export async function carriedActions(tx: TenantTransaction, retro: Retro): Promise<HeadlineActions> {
  if (retro.state === 'closed') return { count: 0, lines: [] };
  const { channelId, openedAt: openedBefore } = retro;
  const { count, items } = await listCarriedItems(tx, { channelId, openedBefore, limit: carriedShown });
  const lines = [];
  for (const item of items) lines.push(carriedLine(await readItem(tx, item)));
  return { count, lines };
}

function byUrgency(a: ActionItem, b: ActionItem): number {
  if (a.state !== b.state) return a.state === 'open' ? -1 : 1;
  return a.dueOn.localeCompare(b.dueOn);
}
