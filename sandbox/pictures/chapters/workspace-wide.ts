import type { PersonClient } from '../../client/person-client';
import type { Picture } from '../picture';
import { form } from '../scene';

const settings = async (admin: PersonClient) => {
  await admin.command('/retro', 'settings', { in: 'payments' });
  await admin.press('Workspace settings', { in: 'modal' });
};

/** What an admin chooses for everybody. */
export const workspaceWide: Picture[] = [
  form('settings-admin', 'ada', async (ada) => {
    await settings(ada);
  }),
  form('talk-to', 'ada', async (ada) => {
    await settings(ada);
    await ada.press('Check-ins', { in: 'modal' });
    await ada.fill('Somebody to talk to', 'Kim in the people team has time for you, on any day: ext. 1234.');
  }),
  form('phrases', 'ada', async (ada) => {
    await settings(ada);
    await ada.press('Workspace phrases', { in: 'modal' });
    await ada.fill('A word or a few', 'cowboy');
    await ada.fill('Your hint', 'Say what was done without a second pair of eyes, and why there was none.');
    await ada.submit();
    await ada.fill('A word or a few', 'kill the job');
    await ada.choose('When somebody writes it', 'Leave it alone');
    await ada.submit();
    await ada.fill('A word or a few', 'rookie mistake');
  }),
  form('pauses', 'ada', async (ada) => {
    await settings(ada);
    await ada.press('Ideas for a pause', { in: 'modal' });
  }),
  form('webhook-form', 'ada', async (ada) => {
    await ada.command('/retro', 'webhooks', { in: 'payments' });
    await ada.press('Add a tool', { in: 'modal' });
    await ada.choose('Which tool?', 'PagerDuty');
    await ada.fill('What do you call it?', 'Payments pager');
    await ada.pickChannel('Which channel gets its incidents?', 'payments');
  }),
  form('webhook-added', 'ada', async (ada) => {
    await ada.command('/retro', 'webhooks', { in: 'payments' });
    await ada.press('Add a tool', { in: 'modal' });
    await ada.choose('Which tool?', 'PagerDuty');
    await ada.fill('What do you call it?', 'Payments pager');
    await ada.pickChannel('Which channel gets its incidents?', 'payments');
    // The secret is the tool's own here: one that Evenkeel makes would be in the picture.
    await ada.fill('The tool’s signing secret', 'the-secret-of-the-tool-itself');
    await ada.submit();
  }),
  form('webhooks', 'ada', async (ada) => {
    await ada.command('/retro', 'webhooks', { in: 'payments' });
  }),
];
