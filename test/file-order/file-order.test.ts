import { open } from 'node:fs/promises';
import { fileOn, openTempFile } from '../../src/file-order/temp-file';
import { channelIdOf, handedOver, latestOrder, userIdOf } from '../support/files';
import { type House, startHouse } from '../support/house';
import { seedRetros } from '../support/seed-retros';
import { until } from '../support/until';

const timing = { requestMs: 400, inFlightMs: 400, leaseMs: 4_000 };
const count = 30;

describe('a file that somebody asks for', () => {
  let house: House;
  /** The next files are kept on a disk that is full. */
  let isDiskFull = false;
  const fullDisk = async () => fileOn(await open('/dev/full', 'w'));
  beforeAll(async () => {
    const evenkeel = { timing, openTempFile: () => (isDiskFull ? fullDisk() : openTempFile()) };
    house = await startHouse({ realTime: true, evenkeel });
    const [channelId, userId] = [channelIdOf(house, 'payments'), userIdOf(house, 'ada')];
    await seedRetros(house, { channelId, userId, count });
  });
  afterAll(() => house.stop());
  afterEach(() => house.sandbox.faults.clear());

  const ada = () => house.sandbox.person('ada');
  /** Orders the archive; returns when that is stored, not when it is made. */
  async function order() {
    await ada().command('/retro', 'export', { in: 'payments' });
    await until(
      'the form is there',
      async () => (await ada().hasModal()) && (await ada().modal()).has('As what?'),
    );
    await ada().choose('Which retrospective?', `The archive of this channel: all ${count} retros`);
    return ada().submit();
  }
  const ended = (state: string) =>
    until(`the order is ${state}`, async () => (await latestOrder(house))?.state === state, 30_000);
  const said = async () => (await ada().dm()).map(({ visibleText }) => visibleText);
  const lastSaid = (words: RegExp) =>
    until(`${words} is said`, async () => words.test((await said()).find((text) => words.test(text)) ?? ''));

  it('arrives once when Slack’s answer to the handing over is lost', async () => {
    const before = handedOver(house).length;
    house.sandbox.faults.add({
      method: 'files.completeUploadExternal',
      kind: 'error500',
      when: 'after',
      times: 1,
    });
    await order();
    await ended('delivered');
    expect(handedOver(house)).toHaveLength(before + 1);
    expect(house.sandbox.requests.calls('files.completeUploadExternal')).toHaveLength(1);
  });

  it('is made anew when it certainly did not arrive', async () => {
    const before = handedOver(house).length;
    house.sandbox.faults.add({
      method: 'files.completeUploadExternal',
      kind: 'error500',
      when: 'before',
      times: 1,
    });
    await order();
    await ended('delivered');
    expect(handedOver(house)).toHaveLength(before + 1);
    expect(await latestOrder(house)).toMatchObject({ begins: 2 });
  });

  it('waits as long as Slack asks', async () => {
    const before = handedOver(house).length;
    house.sandbox.faults.add({
      method: 'files.getUploadURLExternal',
      kind: 'ratelimited',
      retryAfterSeconds: 1,
      times: 1,
    });
    await order();
    await ended('delivered');
    expect(handedOver(house)).toHaveLength(before + 1);
    expect(await latestOrder(house)).toMatchObject({ begins: 1 });
  });

  it.each([
    ['file_uploads_disabled', 'does not allow such files'],
    ['file_upload_size_restricted', 'takes smaller files only'],
    ['storage_limit_reached', 'no room for more files'],
  ])('says what to do when Slack answers %s', async (error, words) => {
    house.sandbox.faults.add({ method: 'files.getUploadURLExternal', kind: 'error', error, times: 1 });
    await order();
    await ended('failed');
    await lastSaid(new RegExp(`${words}[\\s\\S]*Reference: \\w{6}`));
  });

  it('says so when the disk is full', async () => {
    isDiskFull = true;
    await order();
    await ended('failed');
    isDiskFull = false;
    expect(await latestOrder(house)).toMatchObject({ problem: 'disk_full' });
    await lastSaid(/has no room left. Please tell whoever looks after it/);
  });

  it('is stopped by its person within a moment, and by nobody else', async () => {
    const before = handedOver(house).length;
    house.sandbox.faults.add({ method: 'files.getUploadURLExternal', kind: 'hang', when: 'before', ms: 350 });
    // As long as Slack cannot be brought to take it, the order stays under way.
    await order();
    await until('it is being made', async () => (await latestOrder(house))?.state === 'making');
    await until('its message is there', async () => (await said()).some((text) => text.endsWith('Stop')));
    expect(JSON.stringify(await order())).toContain('A file you asked for before is still being made');
    await ada().closeModal();
    await ada().press('Stop', { in: 'dm' });
    await ended('stopped');
    await lastSaid(/^You stopped this: The archive of .* Nothing was sent/);
    house.sandbox.faults.clear();
    await house.settle();
    expect(handedOver(house)).toHaveLength(before);
  });

  it('leaves nothing on the disk, not even a name while it is made', async () => {
    const { readdirSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const names = () => readdirSync(tmpdir()).filter((name) => /^evenkeel-[0-9a-f]{8}-/.test(name));
    const file = await openTempFile();
    const out = file.writer({ mostBytes: 10 });
    await new Promise((resolve) => out.write(Buffer.from('words'), resolve));
    expect(names()).toEqual([]);
    const failed = new Promise((resolve) => out.on('error', resolve));
    out.write(Buffer.from('too many words'));
    expect(await failed).toMatchObject({ code: 'file_too_large' });
    expect(file.size()).toBe(5);
    await file.close();
  });
});
