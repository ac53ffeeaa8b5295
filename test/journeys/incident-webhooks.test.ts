import { defaultWorkspace, secondWorkspace } from '../../sandbox';
import type { IncidentSourceKind } from '../../src/incident/incident-source';
import { payload, signed } from '../incident/signed-webhooks';
import { type House, startHouse } from '../support/house';

const theirSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const toolNames: Record<IncidentSourceKind, string> = {
  generic: 'Anything else',
  pagerduty: 'PagerDuty',
  alertmanager: 'Alertmanager',
  incident_io: 'incident.io',
  opsgenie: 'Opsgenie',
};
type Sent = { status: number; content: { status?: string; error?: string; errors?: { path: string }[] } };

/** Incident tools speak to Evenkeel: set up by an admin, heard when they prove themselves, quiet when they do not. */
describe('incident tools', () => {
  let house: House;
  const sources: Partial<Record<IncidentSourceKind, { path: string; secret: string }>> = {};
  const rows = <Row>(sql: string) => house.rows<Row>('T0SANDBOX1', sql);

  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
    for (const kind of Object.keys(toolNames) as IncidentSourceKind[]) sources[kind] = await setUp(kind);
  }, 60_000);
  afterAll(() => house.stop());

  /** What an admin sees once and tells the tool. */
  async function setUp(kind: IncidentSourceKind) {
    const ada = house.person('ada');
    await ada.command('/retro', 'webhooks', { in: 'payments' });
    await ada.press('Add a tool', { in: 'modal' });
    await ada.choose('Which tool?', toolNames[kind]);
    await ada.pickChannel('Which channel gets its incidents?', 'payments');
    const bringsSecret = kind === 'pagerduty' || kind === 'incident_io';
    if (bringsSecret) await ada.fill('The tool’s signing secret', theirSecret);
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    const text = (await ada.modal()).text();
    await ada.closeModal({ all: true });
    const path = /\/incidents\/\S+/.exec(text)?.[0] as string;
    const secret = bringsSecret ? theirSecret : (/evk_[\w-]{40,}/.exec(text)?.[0] as string);
    return { path, secret };
  }

  async function post(path: string, body: Buffer | string, headers: Record<string, string>): Promise<Sent> {
    const response = await fetch(`http://127.0.0.1:${house.port}${path}`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(body)),
      headers: { 'content-type': 'application/json', ...headers },
    });
    const content = (await response.json()) as Sent['content'];
    await house.settle();
    return { status: response.status, content };
  }

  async function send(
    kind: IncidentSourceKind,
    name: string,
    { id, as, body = payload(name) }: { id?: string; as?: 'grafana'; body?: Buffer } = {},
  ): Promise<Sent> {
    const { path, secret } = sources[kind] as { path: string; secret: string };
    return post(path, body, signed(as ?? kind, { body, secret, now: house.clock.now(), id }));
  }

  const forget = async () => {
    await rows('delete from check_in');
    await rows('delete from incident');
    await rows('delete from inbox_event');
  };
  const involved = async () => {
    const found = await rows<{ user_id: string }>('select user_id from check_in order by user_id');
    return found.map(({ user_id }) => house.sandbox.workspaces[0]?.users.get(user_id)?.handle);
  };
  const headline = async () => (await house.person('bo').messages('payments')).at(-1);
  const notice = async () => (await house.person('ada').dm()).at(-1);

  it('opens an incident, checks in with the people it names, and tells only who set it up of those nobody was found for', async () => {
    expect(await send('generic', 'generic-opened', { id: 'a' })).toEqual({
      status: 200,
      content: { status: 'opened' },
    });
    expect((await headline())?.visibleText).toContain('Incident: *Payments slow on Monday*');
    expect((await headline())?.visibleText).toContain('told by Anything else (signed JSON)');
    expect(await involved()).toEqual(['bo', 'chen']);
    expect((await notice())?.visibleText).toContain('found in Slack for somebody@elsewhere.example');
    expect(await house.person('chen').dm()).toEqual([]);
    await house.person('ada').press('Name the people', { in: 'dm' });
    await house.person('ada').pickUser('Who was involved?', 'dalia');
    expect(await house.person('ada').submit()).toMatchObject({ action: 'closed' });
    expect(await involved()).toEqual(['bo', 'chen', 'dalia']);
  });

  it('asks nobody how they are in the middle of it, but soon after it is over', async () => {
    const [next] = await rows<{ next_at: Date }>(
      `select next_at from check_in where next_timing = 'after_the_fire' order by user_id`,
    );
    expect(next?.next_at.toISOString()).toBe('2040-03-05T13:00:00.000Z');
    await house.advance({ minutes: 30 });
    expect(await house.person('bo').dm()).toEqual([]);
    expect(await send('generic', 'generic-resolved', { id: 'b' })).toMatchObject({
      content: { status: 'resolved' },
    });
    expect((await headline())?.visibleText).toContain('over since');
    await house.advance({ minutes: 15 });
    expect((await house.person('bo').dm()).at(-1)?.visibleText).toContain('How are you after');
    expect(await house.person('chen').dm()).toEqual([]);
  });

  it('does nothing the second time: the same delivery, the same body, the same incident still open', async () => {
    const before = (await house.person('bo').messages('payments')).length;
    expect(await send('generic', 'generic-opened', { id: 'a' })).toEqual({
      status: 200,
      content: { status: 'duplicate' },
    });
    expect(await send('alertmanager', 'alertmanager-firing')).toMatchObject({
      content: { status: 'opened' },
    });
    expect(await send('alertmanager', 'alertmanager-firing')).toMatchObject({
      content: { status: 'duplicate' },
    });
    const repeated = Buffer.from(payload('alertmanager-firing').toString().replace('gw-2', 'gw-3'));
    expect(await send('alertmanager', 'alertmanager-firing', { body: repeated })).toMatchObject({
      content: { status: 'duplicate' },
    });
    expect(await house.person('bo').messages('payments')).toHaveLength(before + 1);
    expect(await send('alertmanager', 'alertmanager-resolved')).toMatchObject({
      content: { status: 'resolved' },
    });
    const again = Buffer.from(payload('alertmanager-firing').toString().replace('gw-2', 'gw-4'));
    expect(await send('alertmanager', 'alertmanager-firing', { body: again })).toMatchObject({
      content: { status: 'opened' },
    });
  });

  it.each([
    ['pagerduty', 'pagerduty-triggered', 'pagerduty-resolved', 'Card payments time out', []],
    [
      'incident_io',
      'incident-io-created',
      'incident-io-closed',
      'Database is out of connections',
      ['ada', 'bo'],
    ],
    ['opsgenie', 'opsgenie-create', 'opsgenie-close', 'Checkout answers with errors', ['bo']],
  ] as const)('understands what %s sends, and that it is over', async (kind, open, over, title, people) => {
    await forget();
    expect(await send(kind, open, { id: 'open' })).toMatchObject({ content: { status: 'opened' } });
    expect((await headline())?.visibleText).toContain(`Incident: *${title}*`);
    expect(await involved()).toEqual(people);
    if (people.length === 0) expect((await notice())?.visibleText).toContain('it named nobody');
    expect(await send(kind, open, { id: 'open' })).toMatchObject({ content: { status: 'duplicate' } });
    expect(await send(kind, over, { id: 'over' })).toMatchObject({ content: { status: 'resolved' } });
  });

  it('leaves events alone that mean nothing for people', async () => {
    await forget();
    expect(await send('pagerduty', 'pagerduty-acknowledged')).toMatchObject({
      content: { status: 'ignored' },
    });
    expect(await send('pagerduty', 'pagerduty-resolved')).toMatchObject({ content: { status: 'ignored' } });
    expect(await send('incident_io', 'incident-io-private')).toMatchObject({
      content: { status: 'ignored' },
    });
    expect(await rows('select 1 from incident')).toEqual([]);
  });

  it('sends a service of its own to a channel of its own', async () => {
    await forget();
    const ada = house.person('ada');
    await ada.command('/retro', 'webhooks', { in: 'payments' });
    await ada.press('Channel for a service', { in: 'modal' });
    await ada.fill('Which service?', 'Payments-Gateway');
    await ada.pickChannel('Which channel gets its incidents?', 'platform');
    expect(await ada.submit()).toMatchObject({ action: 'closed' });
    expect((await ada.modal()).text()).toContain('Payments-Gateway →');
    await ada.closeModal({ all: true });
    await send('generic', 'generic-opened', { id: 'routed' });
    expect((await house.person('bo').messages('platform')).at(-1)?.visibleText).toContain('Payments slow');
  });

  it('refuses what is not signed, for whatever is not there, and for another workspace, all alike', async () => {
    const body = payload('generic-opened');
    const { path, secret } = sources.generic as { path: string; secret: string };
    const headers = signed('generic', { body, secret, now: house.clock.now(), id: 'x' });
    const refused = { status: 401, content: { error: 'not_signed' } };
    expect(await post(path, body, {})).toEqual(refused);
    expect(await post(path, 'not json', headers)).toEqual(refused);
    expect(await post(path.replace('T0SANDBOX1', 'T0SANDBOX2'), body, headers)).toEqual(refused);
    expect(await post(path.replace('T0SANDBOX1', 'T0NOWHERE9'), body, headers)).toEqual(refused);
    expect(await post(path.replace('generic', 'opsgenie'), body, { 'evenkeel-token': secret })).toEqual(
      refused,
    );
    const old = signed('generic', { body, secret, now: new Date(house.clock.now().getTime() - 301_000) });
    const early = signed('generic', { body, secret, now: new Date(house.clock.now().getTime() + 61_000) });
    expect(await post(path, body, old)).toEqual(refused);
    expect(await post(path, body, early)).toEqual(refused);
    expect((await post('/incidents/generic', body, headers)).status).toBe(404);
    expect((await post('/incidents/smoke/T0SANDBOX1/1', body, headers)).status).toBe(404);
  });

  it('says where a body is wrong and never what stood there, and takes no body that is too large', async () => {
    const wrong = Buffer.from(
      '{"event":"opened","id":7,"url":"javascript:alert(1)","people":[{"email":"canaryaddress"}],"happened_at":"soon"}',
    );
    const sent = await send('generic', 'generic-opened', { id: 'wrong', body: wrong });
    expect(sent.status).toBe(422);
    expect(sent.content.errors?.map(({ path }) => path).sort()).toEqual([
      'happened_at',
      'id',
      'people.0.email',
      'url',
    ]);
    expect(JSON.stringify(sent.content)).not.toMatch(/canaryaddress|javascript/);
    expect((await send('generic', 'generic-opened', { body: Buffer.from('[') })).status).toBe(422);
    const untitled = Buffer.from('{"event":"opened","id":"7"}');
    expect((await send('generic', 'generic-opened', { body: untitled })).content.errors).toMatchObject([
      { path: 'title' },
    ]);
    const large = Buffer.alloc(513 * 1024, ' ');
    expect((await send('generic', 'generic-opened', { body: large })).status).toBe(413);
    const said = house.logged.filter((line) =>
      /Payments slow|canaryaddress|sandbox\.example|elsewhere\.example|evk_|whsec_/.test(line),
    );
    expect(said).toEqual([]);
  });

  it('accepts a secret for another day after it was changed, and then no more', async () => {
    await forget();
    const ada = house.person('ada');
    const before = sources.generic as { path: string; secret: string };
    await ada.command('/retro', 'webhooks', { in: 'payments' });
    await ada.press('New secret', { in: 'modal' });
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    const secret = /evk_[\w-]{40,}/.exec((await ada.modal()).text())?.[0] as string;
    await ada.closeModal({ all: true });
    expect(secret).not.toBe(before.secret);
    expect((await send('generic', 'generic-resolved', { id: '1' })).status).toBe(200);
    sources.generic = { path: before.path, secret };
    expect((await send('generic', 'generic-resolved', { id: '2' })).status).toBe(200);
    sources.generic = before;
    await house.advance({ hours: 24 });
    expect((await send('generic', 'generic-resolved', { id: '3' })).status).toBe(401);
    sources.generic = { path: before.path, secret };
    expect((await send('generic', 'generic-resolved', { id: '4' })).status).toBe(200);
  });

  it('is for admins, keeps its secrets sealed, and is deaf to a tool that was removed', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', 'webhooks', { in: 'payments' });
    expect(await bo.hasModal()).toBe(false);
    expect((await bo.ephemerals('payments')).at(-1)?.visibleText).toContain(
      'changed by its Slack admins and owners',
    );
    const stored = await rows<{ secret: Uint8Array }>('select secret from incident_source');
    const readable = stored.map(({ secret }) => Buffer.from(secret).toString('latin1')).join();
    expect(stored).toHaveLength(5);
    for (const { secret } of Object.values(sources)) expect(readable).not.toContain(secret);
    const ada = house.person('ada');
    await ada.command('/retro', 'webhooks', { in: 'payments' });
    await ada.press('Remove', { in: 'modal' });
    expect(await ada.submit()).toMatchObject({ action: 'closed' });
    await ada.closeModal({ all: true });
    expect((await send('generic', 'generic-resolved', { id: '5' })).status).toBe(401);
    expect((await send('opsgenie', 'opsgenie-close', { id: '6' })).status).toBe(200);
  });
});
