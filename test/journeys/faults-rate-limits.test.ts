import { defaultWorkspace, type Sandbox, secondWorkspace } from '../../sandbox';
import type { EvenkeelOptions } from '../../src/app';
import { slackPace } from '../../src/delivery/pacing';
import { type House, startHouse } from '../support/house';
import { duplicates, outbox, share, write } from '../support/stories';

const posts = ({ requests, workspaces }: Sandbox, workspace = 0) =>
  requests.calls('chat.postMessage').filter(({ workspace: id }) => id === workspaces[workspace]?.id);

describe('when Slack says "slow down"', () => {
  let house: House;
  const begin = async (evenkeel: Partial<EvenkeelOptions> = {}) => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] }, evenkeel });
  };
  afterEach(() => house.stop());

  /** One 429, then more to say in the same workspace and in another, while the time of keeping quiet runs. */
  const story = async (retryAfterSeconds: number | null, secondsInside: number) => {
    const { sandbox } = house;
    const workspace = sandbox.workspaces[0]?.id;
    sandbox.faults.add({
      method: 'chat.postMessage',
      kind: 'ratelimited',
      times: 1,
      workspace,
      retryAfterSeconds,
    });
    await write(house, 'bo', { in: 'payments', title: 'Slow search', words: 'It was slow.' });
    const refused = posts(sandbox).findIndex(({ error }) => error === 'ratelimited');
    const before = posts(sandbox).length;
    await house.advance({ seconds: secondsInside / 2 });
    await write(house, 'ada', { in: 'platform', title: 'Slow deploys', words: 'They were slow.' });
    await write(house, 'ines', {
      in: 'payments',
      title: 'Elsewhere',
      words: 'All quick here.',
      workspace: sandbox.workspaces[1]?.id,
    });
    await house.advance({ seconds: secondsInside / 2 - 1 });
    return { refused, before, inside: posts(sandbox).length - before, elsewhere: posts(sandbox, 1).length };
  };

  const states = async () =>
    (await outbox(house)).filter(({ kind }) => kind !== 'assessment.nudge').map(({ state }) => state);

  it.each([
    ['for 30 seconds', 30, 30],
    ['for an hour', 3_600, 3_600],
    ['and not for how long', null, 30],
  ])(
    'keeps quiet %s in that workspace, and everything is said once afterwards',
    async (_, header, seconds) => {
      await begin();
      const { inside, elsewhere, refused } = await story(header, seconds);
      expect(refused).toBeGreaterThanOrEqual(0);
      expect(inside).toBe(0);
      expect(elsewhere).toBe(2);
      await house.advance({ seconds: 2 });
      expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
      expect(duplicates(house.sandbox)).toEqual([]);
      expect(posts(house.sandbox).filter(({ error }) => error === 'ratelimited')).toHaveLength(1);
    },
  );

  it('goes on asking inside that time without the gate', async () => {
    await begin({ defences: { gates: false } });
    expect((await story(30, 30)).inside).toBeGreaterThan(0);
  });

  it('leaves the posting alone when it is only the looking that is limited', async () => {
    await begin();
    const { sandbox } = house;
    const workspace = sandbox.workspaces[0]?.id;
    const channel = sandbox.workspaces[0]?.channel('payments').id;
    sandbox.faults.add({
      method: 'chat.postMessage',
      kind: 'error500',
      when: 'after',
      times: 1,
      match: (args) => args.channel === channel,
    });
    await write(house, 'bo', { in: 'payments', title: 'Slow search', words: 'It was slow.' });
    sandbox.faults.add({
      method: 'conversations.history',
      kind: 'ratelimited',
      retryAfterSeconds: 60,
      times: 1,
      workspace,
    });
    await house.advance({ seconds: 16 });
    expect(sandbox.requests.calls('conversations.history')).toHaveLength(1);
    await write(house, 'ada', { in: 'platform', title: 'Slow deploys', words: 'They were slow.' });
    expect((await house.person('ada').messages('platform')).at(-1)?.visibleText).toContain('Slow deploys');
    await house.advance({ seconds: 40 });
    expect(sandbox.requests.calls('conversations.history')).toHaveLength(1);
    await house.advance({ seconds: 21 });
    expect(sandbox.requests.calls('conversations.history')).toHaveLength(2);
    expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(duplicates(sandbox)).toEqual([]);
  });
});

describe('many messages into one channel', () => {
  let house: House;
  afterEach(() => house.stop());

  const handles = ['ada', 'bo', 'chen', 'dalia', 'eli'];
  /** Several people share into one retro's thread within the same second. */
  const burst = async (evenkeel: Partial<EvenkeelOptions>) => {
    house = await startHouse({ evenkeel });
    await write(house, 'ada', { in: 'payments', title: 'Slow search', words: 'Words of ada.' });
    for (const handle of handles.slice(1)) {
      const person = house.person(handle);
      await person.press('Write mine', { in: 'payments' });
      await person.fill('What is not going well?', `Words of ${handle}.`);
      await person.submit();
    }
    await house.advance({ days: 2 });
    await house.advance({ minutes: 1 });
    house.sandbox.limits.enable();
    house.sandbox.requests.clear();
    for (const handle of handles) {
      await share(house.person(handle));
      await house.clock.advance({ ms: 5 });
    }
  };
  const limited = () =>
    house.sandbox.requests.failures().filter(({ error }) => error === 'ratelimited').length;

  it('are paced and keep their order, so that Slack never has to say "slow down"', async () => {
    await burst({ pace: slackPace });
    for (let second = 0; second < handles.length + 1; second += 1) {
      await house.advance({ ms: slackPace.everyMs });
    }
    expect(limited()).toBe(0);
    const [headline] = await house.person('ada').messages('payments');
    const thread = await house.person('ada').thread(headline as NonNullable<typeof headline>);
    const words = thread.slice(1).map(({ visibleText }) => /Words of (\w+)/.exec(visibleText)?.[1]);
    expect(words).toEqual(handles);
    expect(duplicates(house.sandbox)).toEqual([]);
  });

  it('are refused by Slack when nobody paces them', async () => {
    await burst({ pace: { everyMs: 0 } });
    expect(limited()).toBeGreaterThan(0);
  });

  it('stay in order and apart when Slack has told us to wait in the middle of them', async () => {
    house = await startHouse({ evenkeel: { pace: slackPace } });
    const { sandbox } = house;
    const channel = sandbox.workspaces[0]?.channel('payments').id as string;
    sandbox.faults.add({
      method: 'chat.postMessage',
      kind: 'ratelimited',
      retryAfterSeconds: 20,
      times: 1,
      match: (args) => args.channel === channel,
    });
    for (const [index, handle] of handles.entries()) {
      await write(house, handle, { in: 'payments', title: `Retro ${index}`, words: 'Words.' });
      await house.clock.advance({ ms: 5 });
    }
    sandbox.limits.enable();
    sandbox.requests.clear();
    await house.advance({ seconds: 20 });
    for (let second = 0; second < handles.length + 1; second += 1) {
      await house.advance({ ms: slackPace.everyMs });
    }
    expect(limited()).toBe(0);
    const titles = (await house.person('ada').messages('payments')).map(
      ({ visibleText }) => /Retro \d/.exec(visibleText)?.[0],
    );
    expect(titles).toEqual(handles.map((_, index) => `Retro ${index}`));
  });
});
