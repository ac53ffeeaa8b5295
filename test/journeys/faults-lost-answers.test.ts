import type { Fault } from '../../sandbox';
import type { EvenkeelOptions } from '../../src/app';
import { type House, startHouse } from '../support/house';
import { copies, duplicates, outbox, write } from '../support/stories';
import { until } from '../support/until';

/** As in production, at a tenth of the time or less. */
const timing = { requestMs: 400, inFlightMs: 800, leaseMs: 8_000 };

const faults: [string, Fault, Fault?][] = [
  ['answers 500 after storing it', { kind: 'error500', when: 'after' }],
  ['answers fatal_error after storing it', { kind: 'error', error: 'fatal_error', when: 'after' }],
  ['stores it and never answers', { kind: 'hang', ms: 700 }],
  ['stores it and cuts the connection', { kind: 'reset', when: 'after' }],
  ['stores it when nobody waits any more', { kind: 'store_late', ms: 1_000 }],
  ['answers 500 without storing it', { kind: 'error500', when: 'before' }],
  ['cuts the connection without storing it', { kind: 'reset', when: 'before' }],
];

/** Runs one story on the system's clock: a retro is opened in a channel of its own while Slack misbehaves once. */
async function openDuring(house: House, name: string, fault: Fault) {
  const { sandbox } = house;
  const channel = sandbox.admin.addChannel({ name }).id;
  const isHeadline = (args: Record<string, unknown>) => args.channel === channel;
  sandbox.faults.add({ method: 'chat.postMessage', times: 1, match: isHeadline, ...fault });
  await write(house, 'bo', { in: name, title: `About ${name}`, words: 'The queue was full.' });
  await until('the headline is noted as posted', async () =>
    (await outbox(house)).every(({ kind, state }) => kind === 'assessment.nudge' || state === 'sent'),
  );
  await sandbox.idle();
  return (await house.person('bo').messages(name)).filter(({ visibleText }) =>
    visibleText.includes(`About ${name}`),
  );
}

describe('when Slack does not say what became of a message', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ realTime: true, evenkeel: { timing } });
  });
  afterAll(() => house.stop());

  it.each(faults)('posts it once when Slack %s', async (name, fault) => {
    const headlines = await openDuring(house, `c${faults.findIndex(([each]) => each === name)}`, fault);
    expect(headlines).toHaveLength(1);
    expect(headlines[0]?.buttons()).toContain('Write mine');
    expect(duplicates(house.sandbox)).toEqual([]);
  });

  it('has met every one of these faults', () => {
    expect(house.sandbox.faults.counts).toEqual({ error500: 2, error: 1, hang: 1, reset: 2, store_late: 1 });
  });
});

describe('without the defence', () => {
  const during = async (evenkeel: Partial<EvenkeelOptions>, fault: Fault) => {
    const house = await startHouse({ realTime: true, evenkeel });
    try {
      await openDuring(house, 'undefended', fault);
      return Math.max(...copies(house.sandbox).values());
    } finally {
      await house.stop();
    }
  };

  it('posts twice when it does not look for the earlier try', async () => {
    expect(await during({ timing, defences: { look: false } }, { kind: 'error500', when: 'after' })).toBe(2);
  });

  it('posts twice when it looks before the earlier try can have arrived', async () => {
    const fault: Fault = { kind: 'store_late', ms: 1_500 };
    expect(await during({ timing: { ...timing, inFlightMs: 0 } }, fault)).toBe(2);
  });
});
