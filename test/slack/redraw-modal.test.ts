import { webApi } from '@slack/bolt';
import { createAlerts } from '../../src/slack/alerts';
import { alert, modal, section } from '../../src/slack/block-kit';
import { redrawModal } from '../../src/slack/redraw-modal';
import { webClientOptions } from '../../src/slack/web-clients';
import { keptLog } from './kept-log';
import { RecordingSlack } from './recording-slack';

const slack = new RecordingSlack();
const log = keptLog();
let client: webApi.WebClient;
const view = { id: 'V1', hash: 'h1' };
let drawn = 0;
const load = async () => modal({ title: 'Retro', blocks: [section(`Drawing ${++drawn}`)] });
const withAlert = modal({ title: 'Retro', blocks: [alert('Hm.', 'warning'), section('Text')] });

beforeAll(async () => {
  await slack.start();
  client = new webApi.WebClient('xoxb-1', webClientOptions({ apiUrl: slack.apiUrl, logger: log.logger }));
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.reset();
  drawn = 0;
});

it('draws once when nobody was in between', async () => {
  await redrawModal({ client, view, load, logger: log.logger });
  expect(slack.calls.map(({ fields }) => [fields.view_id, fields.hash])).toEqual([['V1', 'h1']]);
});

it('draws again, as things are now, when something newer was in the form', async () => {
  slack.answers['views.update'] = { ok: false, error: 'hash_conflict' };
  await expect(redrawModal({ client, view, load, logger: log.logger })).rejects.toThrow();
  expect(slack.calls.map(({ fields }) => fields.hash)).toEqual(['h1', undefined]);
  expect(slack.calls[1]?.fields.view).toContain('Drawing 2');
});

it('does not mind a closed form, and passes on everything else', async () => {
  slack.answers['views.update'] = { ok: false, error: 'not_found' };
  await redrawModal({ client, view, load, logger: log.logger });
  slack.answers['views.update'] = { ok: false, error: 'fatal_error' };
  await expect(redrawModal({ client, view, load, logger: log.logger })).rejects.toMatchObject({
    data: { error: 'fatal_error' },
  });
});

describe('alerts', () => {
  const types = () =>
    slack.calls.map(({ fields }) =>
      JSON.parse(fields.view as string).blocks.map((block: { type: string }) => block.type),
    );
  const open = (alerts: ReturnType<typeof createAlerts>, workspace: string, shown = withAlert) =>
    alerts.through(workspace, client).views.open({ trigger_id: '1', view: shown });

  it('are shown where Slack takes them', async () => {
    slack.answers['views.open'] = { ok: true };
    await open(createAlerts(log), 'T1');
    expect(types()).toEqual([['alert', 'section']]);
  });

  it('are not blamed for what fails without them as well', async () => {
    const alerts = createAlerts(log);
    slack.answers['views.open'] = { ok: false, error: 'invalid_arguments' };
    await expect(open(alerts, 'T1')).rejects.toMatchObject({ data: { error: 'invalid_arguments' } });
    expect(types()).toEqual([
      ['alert', 'section'],
      ['section', 'section'],
    ]);
    slack.reset();
    slack.answers['views.open'] = { ok: true };
    await open(alerts, 'T1');
    expect(types()).toEqual([['alert', 'section']]);
  });

  it('are left as they are for other errors, and views without them go once', async () => {
    const alerts = createAlerts(log);
    slack.answers['views.open'] = { ok: false, error: 'expired_trigger_id' };
    await expect(open(alerts, 'T1')).rejects.toThrow();
    slack.answers['views.open'] = { ok: false, error: 'invalid_blocks' };
    await expect(open(alerts, 'T1', await load())).rejects.toThrow();
    expect(types()).toEqual([['alert', 'section'], ['section']]);
  });
});
