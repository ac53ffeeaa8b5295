import type { Workspace } from '../../sandbox/state/workspace';
import { nextFollowedTime } from '../../src/case/followed-case';
import { type House, type PersonClient, startHouse } from '../support/house';
import { write } from '../support/stories';

/** A team that follows what plays a part hears of cases from elsewhere, as far as they are for it. */
describe('what a channel follows', () => {
  let house: House;
  let ada: PersonClient;
  let bo: PersonClient;
  let fern: PersonClient;
  const workspaceId = 'T0SANDBOX1';
  const members = 'Members of this workspace';
  beforeAll(async () => {
    house = await startHouse();
    [ada, bo, fern] = [house.person('ada'), house.person('bo'), house.person('fern')];
  });
  afterAll(() => house.stop());

  const workspace = () => house.sandbox.workspaces[0] as Workspace;
  const told = async (channel: string, person = ada) =>
    (await person.messages(channel)).filter(({ visibleText }) => visibleText.includes('Others have learned'));
  const close = async (title: string, visibility: string, factors: string[], channel = 'platform') => {
    await write(house, 'bo', { in: channel, title, words: 'It was slow.' });
    await bo.press('Close the retro', { in: channel });
    await bo.fill('What did we learn?', `Learned from ${title}.`);
    for (const factor of factors) await bo.check(factor);
    await bo.choose('Who may find it later?', visibility);
    await bo.submit();
  };
  const change = async (work: () => Promise<void>) => {
    await bo.press('Change what was learned', { in: 'platform' });
    await work();
    await bo.submit();
  };
  const follow = async (channel: string, factors: string[], person = ada) => {
    await person.command('/retro', 'settings', { in: channel });
    await person.press('Follow what others learn', { in: 'modal' });
    for (const factor of factors) await person.check(factor);
    expect(await person.submit()).toMatchObject({ action: 'closed' });
    await person.closeModal({ all: true });
  };

  it('is nothing to begin with; then what its people choose, kept with who and when', async () => {
    await follow('ward-night-shift', ['Tooling', 'Load']);
    await ada.command('/retro', 'settings', { in: 'ward-night-shift' });
    expect((await ada.modal()).text()).toContain('Last changed by');
    await ada.press('Follow what others learn', { in: 'modal' });
    expect((await ada.modal()).value('This channel follows')).toEqual(['Tooling', 'Load']);
    await ada.closeModal({ all: true });
    const log = await house.rows(workspaceId, 'select scope, changed_by from setting_change');
    expect(log).toEqual([{ scope: 'channel', changed_by: (await ada.me()).id }]);
  });

  it.each([
    ['for its own channel only', 'People of this channel', ['Tooling']],
    ['in which other things played a part', members, ['Communication gap']],
    ['in which nothing is known to have played a part', members, []],
  ])('is never told of a case %s', async (_what, visibility, factors) => {
    await close('Kept quiet', visibility, factors);
    expect(await told('ward-night-shift')).toEqual([]);
    expect(await house.rows(workspaceId, 'select 1 from followed_case')).toEqual([]);
  });

  it('is told once of one that is for it: what it is, what was learned, why, and how to stop', async () => {
    await close('The deploy tool hung', members, ['Tooling', 'Communication gap']);
    const [message, ...others] = await told('ward-night-shift');
    expect(others).toEqual([]);
    expect(message?.visibleText).toContain('The deploy tool hung');
    expect(message?.visibleText).toContain('Learned from The deploy tool hung.');
    expect(message?.visibleText).toContain('You get this because this channel follows *Tooling*.');
    expect(await told('platform')).toEqual([]);
    await ada.press('Read it', { in: 'ward-night-shift' });
    expect((await ada.modal()).text()).toContain('The deploy tool hung');
    await ada.closeModal({ all: true });
    await ada.press('What this channel follows', { in: 'ward-night-shift' });
    expect((await ada.modal()).value('This channel follows')).toEqual(['Tooling', 'Load']);
    await ada.closeModal({ all: true });
  });

  it('hears of a correction in place, and not again when something else it follows is added', async () => {
    await change(async () => {
      await bo.fill('What did we learn?', 'Restart it by hand.');
      await bo.check('Load');
    });
    const messages = await told('ward-night-shift');
    expect(messages).toHaveLength(1);
    expect(messages[0]?.visibleText).toContain('Restart it by hand.');
    expect(messages[0]?.visibleText).toContain('follows *Tooling, Load*.');
  });

  it('loses it when the case is for its own channel again, and does not get it a second time', async () => {
    await change(() => bo.choose('Who may find it later?', 'People of this channel'));
    expect(await told('ward-night-shift')).toEqual([]);
    await change(() => bo.choose('Who may find it later?', members));
    expect(await told('ward-night-shift')).toEqual([]);
    const rows = await house.rows(workspaceId, "select 1 from outbox_message where kind = 'case.followed'");
    expect(rows).toHaveLength(1);
  });

  it('is told of a case without names by nothing but its title and what was learned', async () => {
    await close('Night deploy', 'Members of this workspace, without names', ['Load']);
    const [message] = await told('ward-night-shift');
    expect(message?.visibleText).toContain('Night deploy');
    const said = JSON.stringify(message?.blocks);
    expect(said).not.toMatch(/<@U|<#C|Bo\b/);
  });

  it('is not told of its own cases', async () => {
    await follow('platform', ['Missed opportunity'], bo);
    await close('Our own', members, ['Missed opportunity']);
    expect(await told('platform', bo)).toEqual([]);
  });

  it('hears no words of a case where guests read along, who may not read it either', async () => {
    await house.advance({ days: 2 });
    await follow('payments', ['Guideline did not fit']);
    await close('Members only', members, ['Guideline did not fit']);
    const [message] = await told('payments', house.person('gus'));
    expect(message?.visibleText).toContain('Guideline did not fit');
    expect(JSON.stringify(message?.blocks)).not.toContain('Members only');
    const gus = house.person('gus');
    await gus.press('Read it', { in: 'payments' });
    expect(await gus.hasModal()).toBe(false);
    expect((await gus.ephemerals('payments')).at(-1)?.visibleText).toContain('not here any more');
    await ada.press('Read it', { in: 'payments' });
    expect((await ada.modal()).text()).toContain('Members only');
    await ada.closeModal({ all: true });
  });

  it('is nothing for a channel shared with another organisation, whenever that begins', async () => {
    await house.rows(
      workspaceId,
      `insert into workspace_setting (workspace_id, external_channels_allowed, changed_by, changed_at)
       values ('${workspaceId}', true, 'U0A0000003', now())`,
    );
    await ada.command('/retro', 'settings', { in: 'partner-bridge' });
    await ada.press('Follow what others learn', { in: 'modal' });
    expect((await ada.modal()).text()).toContain('does not hear of cases of your workspace');
    await ada.closeModal({ all: true });
    workspace().channel('ward-night-shift').isExternallyShared = true;
    const before = await told('ward-night-shift');
    await close('For us alone', members, ['Tooling']);
    expect(await told('ward-night-shift')).toHaveLength(before.length);
    workspace().channel('ward-night-shift').isExternallyShared = false;
  });

  it('comes three times a day at most, and the rest on the next', async () => {
    await house.advance({ days: 2 });
    const before = (await told('ward-night-shift', fern)).length;
    for (const number of [1, 2, 3, 4]) await close(`One of many ${number}`, members, ['Load']);
    expect((await told('ward-night-shift', fern)).length - before).toBe(3);
    await house.advance({ hours: 24 });
    expect((await told('ward-night-shift', fern)).length - before).toBe(4);
  });

  it('ends when its people stop, also for what has not come yet', async () => {
    for (const number of [5, 6, 7]) await close(`One of many ${number}`, members, ['Load']);
    const before = (await told('ward-night-shift', fern)).length;
    await fern.command('/retro', 'settings', { in: 'ward-night-shift' });
    await fern.press('Follow what others learn', { in: 'modal' });
    for (const factor of ['Tooling', 'Load']) await fern.uncheck(factor);
    await fern.submit();
    await fern.closeModal({ all: true });
    await house.advance({ days: 2 });
    expect(await told('ward-night-shift', fern)).toHaveLength(before);
    expect(await house.rows(workspaceId, "select 1 from tag_follow where factor = 'load'")).toEqual([]);
  });

  it('never sees more than three in any 24 hours, whatever comes when', () => {
    let now = Date.UTC(2040, 0, 1);
    const due: Date[] = [];
    for (const hours of [0, 0, 1, 0, 30, 2, 0, 0, 0, 5, 100, 0]) {
      now += hours * 3_600_000;
      due.push(nextFollowedTime(new Date(now), due));
    }
    const times = due.map(Number).sort((a, b) => a - b);
    const tooClose = times.filter(
      (at, index) => index >= 3 && at - (times[index - 3] as number) < 86_400_000,
    );
    expect(tooClose).toEqual([]);
    expect(due.every((at, index) => Number(at) >= Date.UTC(2040, 0, 1) && index >= 0)).toBe(true);
  });
});
