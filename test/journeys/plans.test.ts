import { defaultWorkspace, secondWorkspace } from '../../sandbox';
import type { TenantTransaction } from '../../src/database/database';
import { trustIn } from '../../src/plan/plan';
import { findPlanByTitle, listFeedback } from '../../src/plan/plan-store';
import { listPlanChoices, planBlocksFor } from '../../src/plan/plans-for-incident';
import { ratePlan } from '../../src/plan/rate-plan';
import { suggestPlans } from '../../src/plan/suggest-plans';
import { type House, type PersonClient, startHouse } from '../support/house';

/** What a workspace has planned for the day something goes wrong. */
describe('plans', () => {
  let house: House;
  let ada: PersonClient;
  let bo: PersonClient;
  const workspaceId = defaultWorkspace().id;
  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
    [ada, bo] = [house.person('ada'), house.person('bo')];
  });
  afterAll(() => house.stop());

  const planIdOf = async (tx: TenantTransaction, title: string) =>
    (await findPlanByTitle(tx, title))?.id as string;
  const plans = () =>
    house.rows<Record<string, unknown>>(
      workspaceId,
      'select title, link, applies_when, steps, retired_at is not null as retired from plan order by title',
    );
  const changes = () =>
    house.rows<{ kind: string; changed_by: string }>(
      workspaceId,
      'select kind::text, changed_by from plan_change order by changed_at, id',
    );
  const open = async (person: PersonClient) => {
    await person.command('/retro', 'plans', { in: 'payments' });
    return person.modal();
  };

  it('begin with none, and an invitation', async () => {
    expect((await open(ada)).text()).toContain('There are no plans yet');
    expect((await ada.modal()).snapshot.buttons).toEqual(['Add a plan', 'Import']);
  });

  it('are added with a title and when they apply; errors stand under their field and keep what was typed', async () => {
    await ada.press('Add a plan', { in: 'modal' });
    await ada.fill('Title', 'Payment queue is growing');
    await ada.fill('When does it apply?', 'The payment queue alarm is red, or payments stay pending.');
    await ada.fill('Steps', ' Look at the workers\n\nScale the workers \n<!channel> is not for this');
    await ada.fill('Where is it written in full?', 'http://wiki.example/queue');
    expect(await ada.submit()).toMatchObject({ action: 'errors' });
    expect((await ada.modal()).errors['Where is it written in full?']).toContain('https://');
    expect((await ada.modal()).value('Title')).toBe('Payment queue is growing');
    await ada.fill('Where is it written in full?', 'https://wiki.example/queue');
    const results = await ada.submitTwice();
    expect(results.map(({ action }) => action)).toContain('closed');
    expect(await plans()).toEqual([
      {
        title: 'Payment queue is growing',
        link: 'https://wiki.example/queue',
        applies_when: 'The payment queue alarm is red, or payments stay pending.',
        steps: 'Look at the workers\nScale the workers\n<!channel> is not for this',
        retired: false,
      },
    ]);
    expect((await ada.modal()).text()).toContain('*Payment queue is growing*');
    await ada.closeModal({ all: true });
  });

  it('are read with numbered steps and who changed them, by every member', async () => {
    await open(bo);
    await bo.press('Open', { in: 'modal' });
    const text = (await bo.modal()).text();
    expect(text).toContain('1. Look at the workers');
    expect(text).toContain('3. <!channel> is not for this');
    expect(text).toContain('Added by Ada');
    expect(JSON.stringify((await bo.modal()).snapshot.blocks)).not.toContain('"broadcast"');
  });

  it('are changed by any member, with who and when; a title is taken once', async () => {
    await house.clock.advance({ minutes: 1 });
    await bo.press('Edit', { in: 'modal' });
    await bo.fill('Steps', 'Look at the workers\nScale the workers');
    await bo.submit();
    expect((await bo.modal()).text()).toContain('Saved.');
    expect((await bo.modal()).text()).toContain('Edited by Bo');
    await bo.closeModal({ all: true });
    await open(bo);
    await bo.press('Add a plan', { in: 'modal' });
    await bo.fill('Title', 'PAYMENT queue is growing');
    await bo.fill('When does it apply?', 'Now');
    await bo.submit();
    expect((await bo.modal()).errors.Title).toContain('already');
    await bo.closeModal({ all: true });
    const [a, b] = [(await ada.me()).id, (await bo.me()).id];
    expect(await changes()).toEqual([
      { kind: 'added', changed_by: a },
      { kind: 'edited', changed_by: b },
    ]);
  });

  it('are imported from a table: what can be taken is, and the rest stays in the field with reasons', async () => {
    await open(ada);
    await ada.press('Import', { in: 'modal' });
    await ada.fill(
      'Paste here',
      'title,when,steps\nCertificate expired,Browsers refuse the shop,Renew it\n,No title,x\nPayment queue is growing,Something else,y',
    );
    await ada.submit();
    const report = await ada.modal();
    expect(report.text()).toContain('One plan was added, 2 could not be taken yet');
    expect(report.text()).toContain('Line 3:');
    expect(report.text()).toContain('Line 4:');
    expect(report.value('Left over')).toBe(
      'title,when,steps\n,No title,x\nPayment queue is growing,Something else,y',
    );
    await ada.fill(
      'Left over',
      'title,when,steps\nNobody on call,The pager is silent,x\nCertificate expired,Browsers refuse the shop,Renew it',
    );
    await ada.submitTwice();
    expect((await plans()).map(({ title }) => title)).toEqual([
      'Certificate expired',
      'Nobody on call',
      'Payment queue is growing',
    ]);
  });

  it('are imported from Markdown', async () => {
    await ada.fill('Paste here', '## Ward short of people\n\nWhen: two are sick\n\n- Call the pool');
    await ada.submit();
    expect((await ada.modal()).text()).toContain('One plan was added.');
    await ada.closeModal();
    expect((await ada.modal()).text()).toContain('Ward short of people');
    await ada.closeModal({ all: true });
  });

  it('are found by what they are about, with the reason, and not by chance', async () => {
    const suggest = (text: string) =>
      house.test.database.withTenant(workspaceId, (tx) => suggestPlans({ tx }, { channelId: null, text }));
    const [first, ...others] = await suggest('Payments pending since nine, the queue grows');
    expect(others).toEqual([]);
    expect(first?.plan.title).toBe('Payment queue is growing');
    const { text = '', spans = [] } = first?.reason ?? {};
    expect(spans.map(({ start, end }) => text.slice(start, end).toLowerCase())).toContain('queue');
    expect(await suggest('We ate cake, and the meeting was long')).toEqual([]);
    expect(await suggest('')).toEqual([]);
  });

  it('stand under the questions when one is likely, and leave what was typed where it is', async () => {
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', 'Payments pending');
    await bo.fill('What is not going well?', 'The payment queue grew and the alarm was red.');
    await bo.press('Look for similar cases', { in: 'modal' });
    const form = await bo.modal();
    expect(form.text()).toContain('*A plan that may fit*');
    expect(form.text()).toContain('Payment queue is growing');
    expect(form.value('What is not going well?')).toBe('The payment queue grew and the alarm was red.');
    await bo.press('See the steps', { in: 'modal' });
    expect((await bo.modal()).text()).toContain('2. Scale the workers');
  });

  it('learn from whether they helped; several “did not fit” ask for an update, until somebody changes the plan', async () => {
    await bo.press('It did not fit', { in: 'modal' });
    expect((await bo.modal()).text()).toContain('Noted: it did not fit');
    await bo.press('It did not fit', { in: 'modal' });
    await bo.closeModal();
    expect((await bo.modal()).value('What is it about?')).toBe('Payments pending');
    await bo.closeModal({ all: true });
    expect((await open(ada)).text()).not.toContain('may need an update');
    await ada.press('Open', { in: 'modal', nth: 2 });
    await ada.press('It did not fit', { in: 'modal' });
    expect((await ada.modal()).text()).toContain('did not fit for 2 people');
    await ada.closeModal();
    await ada.closeModal();
    expect((await open(ada)).text()).toContain('It may need an update');
    await ada.press('Open', { in: 'modal', nth: 2 });
    await house.clock.advance({ minutes: 1 });
    await ada.press('Edit', { in: 'modal' });
    await ada.fill('Steps', 'Scale the workers first');
    await ada.submit();
    expect((await ada.modal()).text()).not.toContain('may need an update');
  });

  it('are retired and brought back; retired ones are suggested to nobody', async () => {
    await ada.press('Retire', { in: 'modal' });
    expect((await ada.modal()).text()).toContain('Retired.');
    const text = 'The payment queue grew and the alarm was red';
    const suggested = () =>
      house.test.database.withTenant(workspaceId, (tx) => suggestPlans({ tx }, { channelId: null, text }));
    expect(await suggested()).toEqual([]);
    await ada.closeModal();
    await ada.press('Retired ones (1)', { in: 'modal' });
    await ada.press('Open', { in: 'modal' });
    await ada.press('Bring it back', { in: 'modal' });
    expect(await suggested()).toHaveLength(1);
    await ada.closeModal({ all: true });
  });

  it('turn pages, and find the way back', async () => {
    await open(ada);
    await ada.press('Import', { in: 'modal' });
    const rows = Array.from({ length: 12 }, (_, index) => `Plan ${String(index).padStart(2, '0')},,Now`);
    await ada.fill('Paste here', ['title,link,when', ...rows].join('\n'));
    await ada.submit();
    await ada.closeModal();
    await ada.press('More', { in: 'modal' });
    expect((await ada.modal()).text()).toContain('Plan 11');
    expect((await ada.modal()).snapshot.buttons).not.toContain('More');
    await ada.press('Back', { in: 'modal' });
    expect((await ada.modal()).text()).toContain('Certificate expired');
    await ada.closeModal();
  });

  it('are offered for an incident: the likeliest first, with its steps, to members alone', async () => {
    const about = { channelId: 'C0A000000C', text: 'The payment queue grew and the alarm was red' };
    const asks = async (person: PersonClient) => {
      const { id: userId } = await person.me();
      return house.test.database.withTenant(workspaceId, async (tx) => ({
        choices: (await listPlanChoices(tx, { ...about, userId })).map(({ title }) => title),
        closest: JSON.stringify(await planBlocksFor(tx, { ...about, userId, planId: null })),
        chosen: JSON.stringify(
          await planBlocksFor(tx, { ...about, userId, planId: await planIdOf(tx, 'Ward short of people') }),
        ),
      }));
    };
    const { choices, closest, chosen } = await asks(bo);
    expect(choices[0]).toBe('Payment queue is growing');
    expect(choices).toHaveLength(16);
    expect(closest).toContain('Payment queue is growing');
    expect(chosen).toContain('1. Call the pool');
    const gus = house.person('gus');
    await gus.command('/retro', '', { in: 'payments' });
    await gus.closeModal();
    expect(await asks(gus)).toEqual({ choices: [], closest: '[]', chosen: '[]' });
    expect(await asks(house.person('eli'))).toEqual({ choices: [], closest: '[]', chosen: '[]' });
  });

  it('count twice where they helped', async () => {
    const id = await house.test.database.withTenant(workspaceId, (tx) => planIdOf(tx, 'Nobody on call'));
    const said = (channelId: string | null) =>
      house.test.database.withTenant(workspaceId, async (tx) =>
        (await listFeedback(tx, [id], channelId)).get(id),
      );
    await ratePlan(
      { database: house.test.database, clock: house.clock },
      { workspaceId, userId: 'U0A0000003' },
      { planId: id, channelId: 'C0A000000C', verdict: 'helped' },
    );
    expect(await said(null)).toEqual({ helped: 1, didNotFit: 0 });
    expect(await said('C0A000000C')).toEqual({ helped: 2, didNotFit: 0 });
    expect(trustIn({ helped: 2, didNotFit: 0 })).toBeGreaterThan(trustIn({ helped: 1, didNotFit: 0 }));
    expect(trustIn({ helped: 0, didNotFit: 1 })).toBeLessThan(1);
  });

  it('are for members: a guest neither sees nor changes them, nor is shown one', async () => {
    const gus = house.person('gus');
    await gus.command('/retro', 'plans', { in: 'payments' });
    expect(await gus.hasModal()).toBe(false);
    expect((await gus.ephemerals('payments')).at(-1)?.visibleText).toContain(
      'This is for members of the workspace',
    );
    await gus.command('/retro', '', { in: 'payments' });
    await gus.fill('What is it about?', 'Payments pending');
    await gus.fill('What is not going well?', 'The payment queue grew and the alarm was red.');
    await gus.press('Look for similar cases', { in: 'modal' });
    expect((await gus.modal()).text()).toContain('Nothing similar is known here yet');
    await gus.closeModal();
  });

  it('stay in their workspace', async () => {
    const jonas = house.person('jonas', { workspace: secondWorkspace().id });
    await jonas.command('/retro', 'plans', { in: 'payments' });
    expect((await jonas.modal()).text()).toContain('There are no plans yet');
    await jonas.closeModal();
  });
});
