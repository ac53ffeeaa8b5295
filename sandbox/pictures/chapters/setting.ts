import type { PersonClient } from '../../client/person-client';
import type { Picture, Studio } from '../picture';
import { form, found, newestMessage } from '../scene';

const settings = (person: PersonClient, channel = 'payments') =>
  person.command('/retro', 'settings', { in: channel });

/** Fern's team looks back at something in which a tool played a part, for the whole workspace. */
async function learnElsewhere({ person, sandbox, settled }: Studio): Promise<void> {
  const fern = person('fern');
  await fern.command('/retro', '', { in: 'platform' });
  if ((await fern.modal()).has('Which retrospective?'))
    await fern.choose('Which retrospective?', 'A new retrospective');
  await fern.fill('What is it about?', 'The paging tool went quiet');
  await fern.fill('What is not going well?', 'Two pages were never delivered.');
  await fern.submit();
  await sandbox.clock.advance({ minutes: 1 });
  await settled();
  await fern.press('Close the retro', { in: 'platform' });
  await fern.fill(
    'What did we learn?',
    'A pager is tested by paging somebody. We now send one real page a day, and somebody has to answer it.',
  );
  await fern.check('Tooling');
  await fern.choose('Who may find it later?', 'Members of this workspace');
  await fern.submit();
  await settled();
}

/** What a person, a channel and a workspace choose for themselves. */
export const setting: Picture[] = [
  form('settings-hub', 'ada', async (ada) => {
    await settings(ada, 'dm');
  }),
  form('settings-personal', 'fern', async (fern, { sandbox, settled }) => {
    sandbox.admin.setLocale('fern', 'en-GB');
    await settled();
    await settings(fern, 'platform');
    await fern.press('My settings', { in: 'modal' });
    await fern.pickTime('Quiet from', '16:00');
    await fern.pickTime('Quiet until', '08:00');
    await fern.uncheck('Friday');
  }),
  form('settings-retention', 'dalia', async (dalia) => {
    await settings(dalia);
    await dalia.choose('Closed retros are kept for', '1 year');
    await dalia.submit();
  }),
  form('follow', 'dalia', async (dalia) => {
    await settings(dalia, 'on-call');
    await dalia.press('Follow what others learn', { in: 'modal' });
    await dalia.check('Tooling');
    await dalia.check('Communication gap');
  }),
  found('followed-case', ['dalia', 'on-call'], async (dalia, studio) => {
    await settings(dalia, 'on-call');
    await dalia.press('Follow what others learn', { in: 'modal' });
    await dalia.check('Tooling');
    await dalia.submit();
    await dalia.closeModal({ all: true });
    await learnElsewhere(studio);
    return newestMessage;
  }),
];
