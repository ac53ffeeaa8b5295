import { webApi } from '@slack/bolt';
import { webClientOptions } from '../../src/slack/web-clients';
import { assertWorkspaceAdmin, isWorkspaceAdmin } from '../../src/slack/workspace-admin';
import { keptLog } from './kept-log';
import { RecordingSlack } from './recording-slack';

const slack = new RecordingSlack();
let client: webApi.WebClient;
beforeAll(async () => {
  await slack.start();
  const { logger } = keptLog();
  client = new webApi.WebClient('xoxb-1', webClientOptions({ apiUrl: slack.apiUrl, logger }));
});
afterAll(() => slack.stop());

it.each([
  ['an admin', { is_admin: true }, true],
  ['an owner', { is_owner: true }, true],
  ['the primary owner', { is_primary_owner: true }, true],
  ['a member', { is_admin: false, is_owner: false }, false],
  ['somebody who has left, of whom Slack says nothing', { deleted: true }, false],
  ['an app that calls itself admin in its name', { name: 'is_admin', is_bot: true }, false],
])('takes %s for what they are', async (_who, user, expected) => {
  slack.answers['users.info'] = { ok: true, user };
  expect(await isWorkspaceAdmin(client, 'U1')).toBe(expected);
  const asserted = assertWorkspaceAdmin(client, 'U1');
  if (expected) await asserted;
  else await expect(asserted).rejects.toMatchObject({ code: 'not_an_admin' });
});
