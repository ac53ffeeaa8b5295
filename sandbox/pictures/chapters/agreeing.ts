import type { SeenMessage } from '../../client/person-client';
import type { Picture, Studio } from '../picture';
import { aMomentLater, form, found, newestMessage, passUntil } from '../scene';

/** The newest retro of a channel, whose thread action items are agreed on in. */
async function headlineIn({ sandbox }: Studio, channel: string): Promise<SeenMessage> {
  const messages = await sandbox.person('dalia').messages(channel);
  return messages.findLast(({ visibleText }) => visibleText.includes('retro on')) as SeenMessage;
}

/** Somebody writes in a retro's thread what they are willing to do, and it becomes an action item. */
async function agree(
  studio: Studio,
  handle: string,
  item: { title: string; owner: string; due: string; link?: string },
): Promise<void> {
  const person = studio.person(handle);
  const said = await person.post('payments', item.title, { thread: await headlineIn(studio, 'payments') });
  await person.messageShortcut('Add action item', said);
  await person.pickUser('Who looks after it?', item.owner);
  await person.pickDate('By when?', item.due);
  if (item.link) await person.fill('Where is it tracked?', item.link);
  await person.submit();
}

/** Agreed work: how it begins, how it comes back, and where it is seen. */
export const agreeing: Picture[] = [
  form('action-from-message', 'bo', async (bo, studio) => {
    const headline = await headlineIn(studio, 'payments');
    const said = await studio
      .person('chen')
      .post('payments', 'An alert when the queue stands still for five minutes. I could have it by Friday.', {
        thread: headline,
      });
    await bo.messageShortcut('Add action item', said);
  }),
  form('action-elsewhere', 'bo', async (bo, studio) => {
    const said = await studio.person('chen').post('general', 'Who is on call this week?');
    await bo.messageShortcut('Add action item', said);
  }),
  found('action-reminder', ['bo', 'dm'], async (_bo, studio) => {
    await agree(studio, 'dalia', {
      title: 'Alert when the queue stands still for five minutes',
      owner: 'bo',
      due: '2040-03-28',
      link: 'https://github.com/example/payments/issues/42',
    });
    await agree(studio, 'dalia', { title: 'A shared calendar for runs', owner: 'dalia', due: '2040-04-05' });
    await agree(studio, 'dalia', { title: 'Try the rollback once', owner: 'chen', due: '2040-04-12' });
    await passUntil(studio, '2040-03-27T08:00:00Z');
    return newestMessage;
  }),
  found('action-overdue', ['bo', 'dm'], async (_bo, studio) => {
    await passUntil(studio, '2040-03-29T08:00:00Z');
    return newestMessage;
  }),
  found('action-passed-on', ['ada', 'dm'], async (_ada, studio) => {
    const bo = studio.person('bo');
    await bo.press('Pass it on', { in: 'dm' });
    await bo.pickUser('Who looks after it from now on?', 'ada');
    await bo.submit();
    await aMomentLater(studio);
    return newestMessage;
  }),
  form('action-list', 'dalia', async (dalia) => {
    await dalia.command('/retro', 'actions channel', { in: 'payments' });
  }),
  form('action-list-empty', 'eli', async (eli) => {
    await eli.command('/retro', 'todo', { in: 'payments' });
  }),
  found('headline-carried', ['dalia', 'payments'], async (dalia) => {
    await dalia.command('/retro', '', { in: 'payments' });
    if ((await dalia.modal()).has('Which retrospective?'))
      await dalia.choose('Which retrospective?', 'A new retrospective');
    await dalia.fill('What is it about?', 'Refunds a day late');
    await dalia.fill('What is not going well?', 'The file was in the wrong folder.');
    await dalia.submit();
    return newestMessage;
  }),
  found(
    'summary-busy',
    ['dalia', 'payments'],
    async (dalia, studio) => {
      await dalia.command('/retro', 'actions channel', { in: 'payments' });
      await dalia.press('Done', { in: 'modal' });
      await dalia.closeModal();
      await dalia.press('Close the retro', { in: await headlineIn(studio, 'payments') });
      await dalia.fill('What did we learn?', 'Runs of the month’s end are in the calendar before they move.');
      await dalia.check('Communication gap');
      await dalia.submit();
      await passUntil(studio, '2040-04-02T08:00:00Z');
      return newestMessage;
    },
    { height: 1300 },
  ),
];
