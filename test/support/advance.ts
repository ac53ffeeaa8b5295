import { toMs, type VirtualClock } from '../../sandbox/virtual-clock';
import type { House } from './house';

/** More nudges than stand apart from each other in any story. */
const mostStops = 12;

/**
 * Moves the clock of a house, and does on the way what somebody's own words do in life: they come back when they were promised.
 * A nudge that comes late waits for its author's hours, so a jump would end at four in the morning of whoever is abroad.
 */
export async function advance(house: House, by: Parameters<VirtualClock['advance']>[0]): Promise<void> {
  const { clock } = house;
  const end = clock.now().getTime() + toMs(by);
  for (let stops = 0; stops < mostStops; stops += 1) {
    const due = await firstNudge(house, clock.now(), new Date(end));
    if (due === null) break;
    await clock.set(due);
    await house.settle();
  }
  await clock.advance(Math.max(0, end - clock.now().getTime()));
  await house.settle();
}

/** When the first nudge between two moments is due that nobody has tried to send yet. */
async function firstNudge(
  { sandbox, rows }: Pick<House, 'sandbox' | 'rows'>,
  after: Date,
  until: Date,
): Promise<Date | null> {
  const found = await Promise.all(
    sandbox.workspaces.map(({ id }) =>
      rows<{ due: Date | null }>(
        id,
        `select min(due_at) as due from outbox_message
         where kind = 'assessment.nudge' and state = 'pending' and attempt = 0
           and due_at > '${after.toISOString()}' and due_at < '${until.toISOString()}'`,
      ),
    ),
  );
  const times = found.flat().flatMap(({ due }) => (due === null ? [] : [due.getTime()]));
  return times.length === 0 ? null : new Date(Math.min(...times));
}
