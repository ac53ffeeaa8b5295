import type { Picture } from '../picture';
import { form } from '../scene';

const pasted = `title,link,applies when,steps
Certificate has run out,https://wiki.harbour.example/certificates,Browsers warn about our pages; calls fail with a TLS error,"Ask for a new one
Put it in place
Check the other hosts"
Provider is down,,The provider's status page says so,Switch to the second provider
Database is full,wiki/database,Writes fail and the disk is over 95 percent,Move the oldest archive away
`;

/** The week after: plans for the next time. */
export const planning: Picture[] = [
  form('plan-form', 'chen', async (chen) => {
    await chen.command('/retro', 'plans', { in: 'payments' });
    await chen.press('Add a plan', { in: 'modal' });
    await chen.fill('Title', 'Payment queue is growing');
    await chen.fill(
      'When does it apply?',
      'Card payments are slow. The queue has more than 10,000 jobs waiting.',
    );
    await chen.fill(
      'Steps',
      'Scale the workers to eight\nTell support, so that the status page is right\nWatch the queue until it is empty',
    );
    await chen.fill('Where is it written in full?', 'https://wiki.harbour.example/payment-queue');
  }),
  form('plan-import', 'chen', async (chen) => {
    await chen.command('/retro', 'plans', { in: 'payments' });
    await chen.press('Import', { in: 'modal' });
    await chen.fill('Paste here', pasted);
    await chen.submit();
  }),
  form('plans', 'chen', async (chen) => {
    await chen.command('/retro', 'plans', { in: 'payments' });
    await chen.press('Add a plan', { in: 'modal' });
    await chen.fill('Title', 'Payment queue is growing');
    await chen.fill(
      'When does it apply?',
      'Card payments are slow. The queue has more than 10,000 jobs waiting.',
    );
    await chen.fill(
      'Steps',
      'Scale the workers to eight\nTell support, so that the status page is right\nWatch the queue until it is empty',
    );
    await chen.fill('Where is it written in full?', 'https://wiki.harbour.example/payment-queue');
    await chen.submit();
  }),
];
