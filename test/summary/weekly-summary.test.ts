import { type House, startHouse } from '../support/house';
import { outbox, share, write } from '../support/stories';

const workspaceId = 'T0SANDBOX1';
/** The house begins on Monday, 5 March 2040, at 9:00 UTC; Bo, who opens the retros here, lives an hour ahead. */
const nextMonday = '2040-03-12T08:30:00Z';
const mondayAfter = '2040-03-19T08:30:00Z';

/** Moves the clock on to a moment. */
const goTo = (house: House, moment: string) =>
  house.advance({ ms: Date.parse(moment) - house.clock.now().getTime() });

const summaryOf = async (house: House, channel = 'payments') =>
  (await house.person('bo').messages(channel)).filter(({ visibleText }) =>
    visibleText.includes('The week in this channel'),
  );

/** Bo's retro: written, shared, and closed with what was learned. */
async function retroOf(house: House, title: string, learned: string): Promise<void> {
  await write(house, 'bo', { in: 'payments', title, words: 'The queue grew for an hour.' });
  await house.advance({ hours: 24 });
  await share(house.person('bo'));
  await closeRetro(house, learned);
}

async function closeRetro(house: House, learned: string): Promise<void> {
  const bo = house.person('bo');
  await bo.press('Close the retro', { in: 'payments' });
  await bo.fill('What did we learn?', learned);
  await bo.submit();
}

async function addItem(house: House, title: string, link = ''): Promise<void> {
  const bo = house.person('bo');
  const [headline] = await bo.messages('payments');
  const thread = await bo.thread(headline as NonNullable<typeof headline>);
  const posting = thread.find(({ buttonTexts }) => buttonTexts.includes('Add an action item'));
  await bo.press('Add an action item', { in: posting as NonNullable<typeof posting> });
  await bo.fill('What is to be done?', title);
  await bo.fill('Where is it tracked?', link);
  await bo.submit();
}

describe('the summary of a busy week', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    await retroOf(
      house,
      'Payments slow on Monday',
      'Alerts on queue age come before alerts on queue length.',
    );
    await addItem(house, 'Alert on the age of the oldest job', 'https://tracker.example/7');
    await write(house, 'eli', { in: 'payments', title: 'Late invoices', words: 'The export ran twice.' });
    await goTo(house, '2040-03-12T08:29:00Z');
  });
  afterAll(() => house.stop());

  it('is not there a minute before its time', async () => {
    expect(await summaryOf(house)).toEqual([]);
  });

  it('tells on Monday at half past nine what was looked back on, learned and agreed', async () => {
    await house.advance({ minutes: 1 });
    const [summary, ...others] = await summaryOf(house);
    expect(others).toEqual([]);
    const said = summary?.visibleText ?? '';
    expect(said).toContain('5 March to 12 March');
    expect(said).toContain('Payments slow on Monday');
    expect(said).toContain('was closed · 1 shared');
    expect(said).toContain('Alerts on queue age come before alerts on queue length.');
    expect(said).toContain('Late invoices');
    expect(said).toContain('1 agreed · 0 done · 0 overdue');
    expect(said).toMatch(/Alert on the age of the oldest job · Bo, due 13 March · <.*\|tracker\.example>/);
    expect(said).toContain('Follow-through in the last 8 weeks: 1 agreed, 0 done.');
    expect(said).toContain('Each Monday at 09:30 (Europe/Stockholm)');
    expect(said).not.toContain('The queue grew');
  });

  it('says in notifications how much there is to read, and leads to the action items', async () => {
    const posts = house.sandbox.requests.calls('chat.postMessage');
    expect(posts.map(({ args }) => args.text)).toContain(
      'The week in this channel: 2 retros; action items: 1 agreed, 0 done, 0 overdue',
    );
    const ada = house.person('ada');
    const [summary] = await summaryOf(house);
    await ada.press('See the action items', { in: summary as NonNullable<typeof summary> });
    expect((await ada.modal()).text()).toContain('What this channel has agreed on: 1');
    await ada.closeModal();
  });

  it('draws Slack’s own chart of the last eight weeks', async () => {
    const [posted] = house.sandbox.requests
      .calls('chat.postMessage')
      .filter(({ args }) => JSON.stringify(args).includes('data_visualization'));
    const blocks = JSON.parse(String(posted?.args.blocks)) as {
      type: string;
      chart?: { axis_config: { categories: string[] } };
    }[];
    const chart = blocks.find(({ type }) => type === 'data_visualization')?.chart;
    expect(chart?.axis_config.categories).toHaveLength(8);
    expect(chart?.axis_config.categories.at(-1)).toBe('5 Mar');
  });

  it('has the words of those who shared in its thread', async () => {
    const [summary] = await summaryOf(house);
    const [, ...replies] = await house.person('ada').thread(summary as NonNullable<typeof summary>);
    expect(replies.map(({ visibleText }) => visibleText)).toEqual([
      expect.stringMatching(/Payments slow on Monday[\s\S]*Bo[\s\S]*The queue grew for an hour\./),
    ]);
  });

  it('follows what changes in it, in place', async () => {
    const bo = house.person('bo');
    const [headline] = await bo.messages('payments');
    const thread = await bo.thread(headline as NonNullable<typeof headline>);
    const item = thread.find(({ visibleText }) => visibleText.includes('Action item:'));
    await bo.press('Done', { in: item as NonNullable<typeof item> });
    const posting = thread.find(({ buttonTexts }) => buttonTexts.includes('Add an action item'));
    await bo.press('Withdraw (author only)', { in: posting as NonNullable<typeof posting> });
    await bo.submit();
    const [summary, ...others] = await summaryOf(house);
    expect(others).toEqual([]);
    expect(summary?.visibleText).toContain('was closed · nothing shared');
    expect(await bo.thread(summary as NonNullable<typeof summary>)).toHaveLength(1);
  });

  it('comes once a week, and tells next Monday of what is still open', async () => {
    await goTo(house, mondayAfter);
    expect(await summaryOf(house)).toHaveLength(2);
    const rows = await house.rows<{ week: Date }>(
      workspaceId,
      'select week from weekly_summary order by week',
    );
    expect(rows).toHaveLength(3);
  });
});

describe('a week in which nothing happened', () => {
  it('is passed over in silence, and the week after it is not', async () => {
    const house = await startHouse();
    await retroOf(house, 'Slow search', 'Rebuild the index at night.');
    await goTo(house, nextMonday);
    expect(await summaryOf(house)).toHaveLength(1);
    await goTo(house, mondayAfter);
    expect(await summaryOf(house)).toHaveLength(1);
    await write(house, 'bo', { in: 'payments', title: 'Again', words: 'It was slow.' });
    await goTo(house, '2040-03-26T07:30:00Z');
    expect(await summaryOf(house)).toHaveLength(2);
    await house.stop();
  });

  it('is told in one line where that was asked for', async () => {
    const house = await startHouse();
    await retroOf(house, 'Slow search', 'Rebuild the index at night.');
    const ada = house.person('ada');
    await ada.command('/retro', 'summary', { in: 'payments' });
    await ada.choose('In a week without anything to tell', 'Say so in one line');
    await ada.submit();
    await goTo(house, nextMonday);
    await goTo(house, mondayAfter);
    const messages = await ada.messages('payments');
    expect(messages.at(-1)?.visibleText).toContain('A quiet week');
    await house.stop();
  });
});

describe('when the summary comes', () => {
  let house: House;
  beforeEach(async () => {
    house = await startHouse();
    await write(house, 'bo', { in: 'payments', title: 'Slow search', words: 'It was slow.' });
  });
  afterEach(() => house.stop());

  it('can be chosen by whoever is in the channel, and the week keeps its one summary', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'summary', { in: 'payments' });
    expect((await ada.modal()).text()).toContain('The next one comes Mon');
    await ada.choose('Day', 'Wednesday');
    await ada.pickTime('Time', '16:00');
    await ada.choose('By the clocks of', 'UTC');
    expect(await ada.submit()).toMatchObject({ action: 'closed' });
    await house.advance({ days: 2, hours: 7 });
    expect(await summaryOf(house)).toHaveLength(1);

    await ada.command('/retro', 'summary', { in: 'payments' });
    await ada.choose('Day', 'Friday');
    await ada.submit();
    await goTo(house, '2040-03-09T16:00:00Z');
    expect(await summaryOf(house)).toHaveLength(1);
    await goTo(house, '2040-03-14T16:00:00Z');
    expect(await summaryOf(house)).toHaveLength(1);
    await goTo(house, '2040-03-16T16:00:00Z');
    expect(await summaryOf(house)).toHaveLength(2);
    // What happened between that Wednesday and the Friday is told, too.
    const [first, second] = await house.rows<{ from_at: Date; slot_at: Date }>(
      workspaceId,
      'select from_at, slot_at from weekly_summary order by week',
    );
    expect(second?.from_at).toEqual(first?.slot_at);
  });

  it('can be never', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'summary', { in: 'payments' });
    await ada.uncheck('Post a summary here each week');
    await ada.submit();
    await goTo(house, nextMonday);
    expect(await summaryOf(house)).toEqual([]);
    await ada.command('/retro', 'summary', { in: 'payments' });
    expect((await ada.modal()).text()).toContain('It is off.');
  });

  it('is not for people outside of the channel to say', async () => {
    const fern = house.person('fern');
    await fern.command('/retro', 'summary', { in: 'payments' });
    expect(await fern.hasModal()).toBe(false);
    expect(
      await house.rows(workspaceId, 'select 1 from summary_schedule where changed_by is not null'),
    ).toEqual([]);
  });

  it('is shown beforehand to whoever asks, and to nobody else', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'summary', { in: 'payments' });
    // Slack may refuse to open one more form in the time it gives.
    house.sandbox.faults.add({ method: 'views.push', kind: 'error', error: 'expired_trigger_id', times: 1 });
    await ada.press('Show me a preview', { in: 'modal' });
    expect((await ada.dm()).at(-1)?.visibleText).toContain('please try again');
    await ada.press('Show me a preview', { in: 'modal' });
    expect((await ada.modal()).text()).toContain('The preview is in the channel.');
    const [preview] = await ada.ephemerals('payments');
    expect(preview?.visibleText).toMatch(/Only you see this[\s\S]*Slow search[\s\S]*is open/);
    expect(await house.person('bo').ephemerals('payments')).toEqual([]);
    expect(await summaryOf(house)).toEqual([]);
    // Somebody who reads German sees what the channel will, in the channel's language.
    house.sandbox.admin.setLocale('eli', 'de-DE');
    await house.settle();
    const eli = house.person('eli');
    await eli.command('/retro', 'summary', { in: 'payments' });
    await eli.press('Vorschau zeigen', { in: 'modal' });
    const [theirs] = await eli.ephemerals('payments');
    expect(theirs?.visibleText).toMatch(/Das siehst nur du[\s\S]*The week in this channel/);
  });
});

describe('a summary that Slack or the clock stands against', () => {
  it('is posted without its chart where Slack does not take one', async () => {
    const house = await startHouse();
    await retroOf(house, 'Slow search', 'Rebuild the index at night.');
    await addItem(house, 'Rebuild at night');
    const isChart = (args: object) => JSON.stringify(args).includes('data_visualization');
    house.sandbox.faults.add({
      method: 'chat.postMessage',
      kind: 'error',
      error: 'invalid_blocks',
      match: isChart,
    });
    await goTo(house, nextMonday);
    const [summary] = await summaryOf(house);
    expect(summary?.visibleText).toContain('Follow-through in the last 8 weeks: 1 agreed');
    await house.stop();
  });

  it('is posted late by less than a day, and left out beyond that, with a note', async () => {
    const house = await startHouse();
    await write(house, 'bo', { in: 'payments', title: 'Slow search', words: 'It was slow.' });
    const down = house.sandbox.faults.add({ kind: 'error500', when: 'before' });
    await goTo(house, '2040-03-13T08:31:00Z');
    down();
    await house.advance({ hours: 1 });
    expect(await summaryOf(house)).toEqual([]);
    const ada = house.person('ada');
    await ada.command('/retro', 'summary', { in: 'payments' });
    expect((await ada.modal()).text()).toContain('was left out: Evenkeel was away for more than a day');
    await ada.closeModal();
    await goTo(house, mondayAfter);
    expect(await summaryOf(house)).toHaveLength(1);
    // Some weeks later nobody needs to know any more.
    for (const day of ['03-26', '04-02', '04-09', '04-12']) await goTo(house, `2040-${day}T09:00:00Z`);
    await ada.command('/retro', 'summary', { in: 'payments' });
    expect((await ada.modal()).text()).not.toContain('was left out');
    await house.stop();
  });

  it('ends when the channel cannot be posted in, and one person is told', async () => {
    const house = await startHouse();
    await write(house, 'bo', { in: 'payments', title: 'Slow search', words: 'It was slow.' });
    house.sandbox.admin.removeBot('payments');
    await goTo(house, nextMonday);
    // Back in the channel, it stays off until somebody turns it on.
    house.sandbox.admin.inviteBot('payments');
    await write(house, 'eli', { in: 'payments', title: 'Slow export', words: 'It was slow, too.' });
    await house.advance({ days: 7 });
    expect(await summaryOf(house)).toEqual([]);
    const told = (await house.person('bo').dm()).filter(({ visibleText }) =>
      visibleText.includes('could not be posted'),
    );
    expect(told).toHaveLength(1);
    const kinds = (await outbox(house)).filter(({ kind }) => kind === 'summary.weekly');
    expect(kinds.filter(({ state }) => state === 'sent')).toEqual([]);
    await house.stop();
  });
});
