import { webApi } from '@slack/bolt';
import { AppError } from '../../src/errors';
import { modal, section } from '../../src/slack/block-kit';
import { showModal } from '../../src/slack/show-modal';
import { webClientOptions } from '../../src/slack/web-clients';
import { keptLog } from './kept-log';
import { RecordingSlack } from './recording-slack';

const slack = new RecordingSlack();
const log = keptLog();
let client: webApi.WebClient;
const form = modal({ title: 'Retro', blocks: [section('The form')] });
const onExpired = jest.fn(async () => {});
const later = () => new Promise<void>((resolve) => setImmediate(resolve));

beforeAll(async () => {
  await slack.start();
  client = new webApi.WebClient('xoxb-1', webClientOptions({ apiUrl: slack.apiUrl, logger: log.logger }));
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.reset();
  slack.answers['views.open'] = { ok: true, view: { id: 'V1', hash: 'h1' } };
  slack.answers['views.push'] = { ok: true, view: { id: 'V2', hash: 'h2' } };
  onExpired.mockClear();
});

const show = (load: () => Promise<typeof form>, more: object = {}) =>
  showModal({
    client,
    triggerId: '1.2',
    title: 'Retro',
    load,
    onExpired,
    logger: log.logger,
    newReference: () => 'ABC123',
    ...more,
  });

/** Ready only after the form was opened, so that the loading view has to be shown. */
async function afterOpening<Result>(make: () => Result): Promise<Result> {
  while (slack.calls.length === 0) await later();
  return make();
}

it('opens the full form with one call when it is ready in time', async () => {
  expect(await show(async () => form)).toEqual({ shown: true, viewId: 'V1' });
  expect(slack.calls.map(({ method }) => method)).toEqual(['views.open']);
  expect(slack.calls[0]?.fields.view).toContain('The form');
});

it('opens a quiet loading view first and fills it', async () => {
  await show(() => afterOpening(() => form), { waitMillis: 5 });
  expect(slack.calls.map(({ method }) => method)).toEqual(['views.open', 'views.update']);
  expect(slack.calls[0]?.fields.view).toContain('One moment');
  expect(slack.calls[1]?.fields).toMatchObject({ view_id: 'V1', hash: 'h1' });
  expect(slack.calls[1]?.fields.view).toContain('The form');
});

it('can open on top of another form', async () => {
  await show(() => afterOpening(() => form), { push: true, waitMillis: 5 });
  expect(slack.calls.map(({ method, fields }) => [method, fields.view_id])).toEqual([
    ['views.push', undefined],
    ['views.update', 'V2'],
  ]);
});

it('says what happened when the form cannot be filled', async () => {
  const failing = () =>
    afterOpening(() => {
      throw new AppError('not_found', 'retro', { userMessage: 'This retro is not here any more.' });
    });
  await show(failing, { waitMillis: 5 });
  expect(slack.calls[1]?.fields.view).toMatch(/This retro is not here any more.*Reference: ABC123/);
  expect(log.parsed()).toContainEqual(
    expect.objectContaining({ reference: 'ABC123', msg: 'A form could not be filled' }),
  );
});

it('leaves an early failure to the error handler, with the trigger unused', async () => {
  await expect(show(() => Promise.reject(new AppError('x', 'x')))).rejects.toMatchObject({ code: 'x' });
  expect(slack.calls).toHaveLength(0);
});

it.each(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id', 'trigger_expired'])(
  'offers to open again after %s',
  async (error) => {
    slack.answers['views.open'] = { ok: false, error };
    expect(await show(async () => form)).toEqual({ shown: false });
    expect(onExpired).toHaveBeenCalledTimes(1);
  },
);

it('does not mind that the person closed the form meanwhile', async () => {
  slack.answers['views.update'] = { ok: false, error: 'not_found' };
  await expect(show(() => afterOpening(() => form), { waitMillis: 5 })).resolves.toMatchObject({
    shown: true,
  });
});

it('passes on any other refusal', async () => {
  slack.answers['views.open'] = { ok: false, error: 'invalid_blocks' };
  await expect(show(async () => form)).rejects.toMatchObject({ data: { error: 'invalid_blocks' } });
  expect(onExpired).not.toHaveBeenCalled();
});
