import type { EvenkeelOptions } from '../../src/app';
import { type House, startHouse } from '../support/house';
import { duplicates, outbox, share, write } from '../support/stories';

describe('when Slack is down for half an hour', () => {
  let house: House;
  afterEach(() => house.stop());

  /** Slack is away for calls of ours; people's clicks of the time before have been taken in. */
  const outage = async (evenkeel: Partial<EvenkeelOptions> = {}) => {
    house = await startHouse({ evenkeel });
    const { sandbox } = house;
    const bringBack = sandbox.faults.add({ method: 'chat.postMessage', kind: 'reset', when: 'before' });
    const people = ['ada', 'bo'];
    for (const [index, handle] of people.entries()) {
      await write(house, handle, { in: 'payments', title: `Retro ${index}`, words: 'Words.' });
    }
    for (const minutes of [1, 1, 1, 9, 9, 9]) await house.advance({ minutes });
    return { sandbox, bringBack };
  };

  it('says everything once when Slack is back, and leaves it in peace meanwhile', async () => {
    const { sandbox, bringBack } = await outage();
    const tries = sandbox.requests.calls('chat.postMessage').length;
    // Four messages, each tried again whenever time moved on, and never in between.
    expect(tries).toBeGreaterThanOrEqual(4 * 4);
    expect(tries).toBeLessThanOrEqual(4 * 7);
    expect((await outbox(house)).filter(({ state }) => state === 'sent')).toEqual([]);
    bringBack();
    await house.advance({ minutes: 1 });
    await house.advance({ minutes: 1 });
    const promised = (await outbox(house)).filter(({ kind }) => kind !== 'assessment.nudge');
    expect(promised).toHaveLength(4);
    expect(promised.every(({ state }) => state === 'sent')).toBe(true);
    expect((await house.person('ada').messages('payments')).length).toBe(2);
    expect(duplicates(sandbox)).toEqual([]);
  });
});

describe('nudges that have become pointless while Slack was away', () => {
  let house: House;
  const nudgeText = 'ready for a second look';
  beforeEach(async () => {
    house = await startHouse();
    await write(house, 'bo', { in: 'payments', title: 'Slow search', words: 'It was slow.' });
  });
  afterEach(() => house.stop());

  const away = () => house.sandbox.faults.add({ method: 'chat.postMessage', kind: 'reset', when: 'before' });
  const everNudged = () =>
    house.sandbox.requests
      .calls('chat.postMessage')
      .filter(({ ok, args }) => ok && String(args.text).includes(nudgeText));

  it('are not sent when the words have been shared meanwhile', async () => {
    const bringBack = away();
    await house.advance({ hours: 24 });
    const bo = house.person('bo');
    await bo.press('Re-read now', { in: 'dm' });
    const result = await bo.submit();
    if (result.action === 'push') await bo.submit();
    if (await bo.hasModal()) await bo.closeModal({ all: true });
    await house.advance({ minutes: 29 });
    bringBack();
    for (let minute = 0; minute < 3; minute += 1) await house.advance({ minutes: 1 });
    const [headline] = await house.person('ada').messages('payments');
    expect(await house.person('ada').thread(headline as NonNullable<typeof headline>)).toHaveLength(2);
    expect(everNudged()).toEqual([]);
    expect(duplicates(house.sandbox)).toEqual([]);
  });

  it('are not sent when the words have been discarded meanwhile', async () => {
    const bringBack = away();
    await house.advance({ hours: 24 });
    await house.person('bo').press('Discard', { in: 'dm', confirm: true });
    bringBack();
    for (let minute = 0; minute < 3; minute += 1) await house.advance({ minutes: 1 });
    expect(everNudged()).toEqual([]);
    // What was discarded is forgotten altogether: not even a promise of a nudge is left.
    expect((await outbox(house)).filter(({ kind }) => kind === 'assessment.nudge')).toEqual([]);
  });

  it('are deleted when Slack had stored them without saying so', async () => {
    house.sandbox.faults.add({ method: 'chat.postMessage', kind: 'error500', when: 'after', times: 1 });
    await house.advance({ hours: 24 });
    expect((await house.person('bo').dm()).at(-1)?.visibleText).toContain(nudgeText);
    await house.person('bo').press('Discard', { in: 'dm', confirm: true });
    for (let minute = 0; minute < 2; minute += 1) await house.advance({ minutes: 1 });
    expect((await house.person('bo').dm()).filter(({ text }) => text.includes(nudgeText))).toEqual([]);
  });

  it('are sent, late, when they still make sense', async () => {
    const bringBack = away();
    await house.advance({ hours: 24 });
    await house.advance({ minutes: 30 });
    bringBack();
    for (let minute = 0; minute < 2; minute += 1) await house.advance({ minutes: 1 });
    expect(everNudged()).toHaveLength(1);
    await share(house.person('bo'));
  });
});
