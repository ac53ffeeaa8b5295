import fc from 'fast-check';
import { type House, startHouse } from '../support/house';

/** `FUZZ_RUNS=50000 npx jest test/journeys/bad-input` for the long run; repeat one with `FUZZ_SEED`. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 250);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_123);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Correctly signed requests of every kind, recorded from a journey and then bent out of shape. */
describe('whatever Slack’s payloads may hold', () => {
  let house: House;
  let recorded: { kind: string; payload: Json }[];
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    house = await startHouse();
    await playAJourney(house);
    recorded = recordings(house);
  });
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await house.stop();
  });

  it('has seen every kind of request', () => {
    const kinds = new Set(recorded.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'block_actions',
      'event_callback',
      'message_action',
      'shortcut',
      'slash_command',
      'view_closed',
      'view_submission',
    ]);
  });

  it('answers each bent payload and lives on', async () => {
    const statuses = new Map<number | null, number>();
    const bent = fc
      .constantFrom(...recorded)
      .chain(({ kind, payload }) => bend(payload).map((each) => ({ kind, payload: each })));
    await fc.assert(
      fc.asyncProperty(bent, async ({ kind, payload }) => {
        const { body, contentType } = encode(kind, payload);
        const { status } = await house.sandbox.app.send({ body, contentType });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect([200, 400, 401, 503]).toContain(status);
      }),
      { numRuns, seed, endOnFailure: true },
    );
    await house.settle();
    expect(unhandled).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(numRuns);
  }, 3_600_000);

  it('still does its work afterwards', async () => {
    const fern = house.person('fern');
    await fern.command('/retro', '', { in: 'payments' });
    if ((await fern.modal()).has('Which retrospective?'))
      await fern.choose('Which retrospective?', 'A new retrospective');
    await fern.fill('What is it about?', 'After the storm');
    await fern.fill('What is working', 'Still standing.');
    expect(await fern.submit()).toMatchObject({ action: 'closed' });
    expect((await fern.dm()).at(-1)?.visibleText).toContain('After the storm');
  });
});

async function playAJourney(house: House): Promise<void> {
  const bo = house.person('bo');
  await bo.command('/retro', '', { in: 'payments' });
  await bo.fill('What is it about?', 'Payments slow');
  await bo.closeModal();
  await bo.command('/retro', '', { in: 'payments' });
  await bo.fill('What is not going well?', 'Somebody should have checked.');
  await bo.submit();
  await bo.press('Facts must go out now', { in: 'dm' });
  await bo.fill('What happened?', 'It stopped.');
  await bo.submit();
  await bo.submit();
  await bo.closeModal({ all: true });
  await house.advance({ hours: 24 });
  await bo.press('Re-read and share', { in: 'dm' });
  await bo.press('Check again', { in: 'modal' });
  await bo.press('This is fine', { in: 'modal' });
  await bo.press('Show what I called fine', { in: 'modal' });
  await bo.submit();
  await bo.submit();
  await bo.closeModal({ all: true });
  const message = await bo.post('payments', 'Something else');
  await bo.messageShortcut('retro.start_from_message', message);
  await bo.closeModal();
  await bo.messageShortcut('reread.check_wording', message);
  await bo.closeModal();
  const ada = house.person('ada');
  await ada.command('/retro', 'settings', { in: 'payments' });
  await ada.press('Workspace settings', { in: 'modal' });
  await ada.press('Workspace phrases', { in: 'modal' });
  await ada.fill('A word or a few', 'fat finger');
  await ada.submit();
  await ada.press('Remove', { in: 'modal' });
  await ada.closeModal({ all: true });
  await bo.globalShortcut('assessment.write_global');
  await bo.closeModal();
  await bo.command('/retro', 'settings', { in: 'payments' });
  await bo.submit();
  await bo.openHome();
  const headline = (await bo.messages('payments')).find(({ text }) => text.includes('open'));
  const reply = await bo.post('payments', 'A reply', { thread: headline });
  await bo.edit(reply, 'A better reply');
  await bo.press('Close the retro', { in: headline });
  await bo.submit();
}

function recordings(house: House): { kind: string; payload: Json }[] {
  return house.sandbox.requests.app.map(({ body, contentType }) => {
    if (contentType.includes('json')) return { kind: 'event_callback', payload: JSON.parse(body) as Json };
    const form = new URLSearchParams(body);
    const payload = form.get('payload');
    if (payload === null) return { kind: 'slash_command', payload: Object.fromEntries(form) as Json };
    const parsed = JSON.parse(payload) as { type: string };
    return { kind: parsed.type, payload: parsed as Json };
  });
}

function encode(kind: string, payload: Json): { body: string; contentType: string } {
  if (kind === 'event_callback') return { body: JSON.stringify(payload), contentType: 'application/json' };
  const contentType = 'application/x-www-form-urlencoded';
  if (kind !== 'slash_command')
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), contentType };
  const flat = Object.entries((payload ?? {}) as Record<string, Json>).map(
    ([key, value]): [string, string] => [key, typeof value === 'string' ? value : JSON.stringify(value)],
  );
  return { body: new URLSearchParams(flat).toString(), contentType };
}

const strange: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    [],
    {},
    '',
    0,
    -1,
    true,
    'x'.repeat(5_000),
    '\u0000',
    '\ud800',
    '<!channel>',
    'not-a-uuid',
    '../../etc',
    ' ',
  ),
  fc.constant(
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as Json,
  ),
  fc.constant(JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) as Json),
  fc.uuid(),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

/** One to three places of a payload removed or replaced by something strange. */
function bend(payload: Json): fc.Arbitrary<Json> {
  const places = pathsOf(payload).filter((path) => path.length > 0);
  const change = fc.record({ path: fc.constantFrom(...places), value: strange, remove: fc.boolean() });
  return fc.oneof(
    {
      weight: 20,
      arbitrary: fc
        .array(change, { minLength: 1, maxLength: 3 })
        .map((changes) => changes.reduce(applyChange, payload)),
    },
    { weight: 1, arbitrary: strange },
  );
}

function pathsOf(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function applyChange(
  payload: Json,
  { path, value, remove }: { path: string[]; value: Json; remove: boolean },
): Json {
  const copy = structuredClone(payload);
  let at: Json | undefined = copy;
  for (const key of path.slice(0, -1))
    at = typeof at === 'object' && at !== null ? (at as Record<string, Json>)[key] : undefined;
  if (typeof at !== 'object' || at === null) return copy;
  const last = path.at(-1) as string;
  if (remove) delete (at as Record<string, Json>)[last];
  else (at as Record<string, Json>)[last] = value;
  return copy;
}
