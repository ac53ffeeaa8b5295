import type { Picture } from '../picture';
import { form, found, newestMessage, passUntil } from '../scene';

/** An incident, and the three times the people involved hear from Evenkeel. */
export const checkingIn: Picture[] = [
  form('incident-form', 'bo', async (bo) => {
    await bo.command('/retro', 'incident Card payments slow again', { in: 'payments' });
    await bo.pickUser('Who was involved?', 'dalia');
    await bo.pickUser('Who was involved?', 'chen');
    await bo.fill(
      'What is known so far?',
      'Eli forgot to announce the run. Eight workers are running since 8:10.',
    );
    await bo.fill('Where is it tracked?', 'https://status.harbour.example/214');
  }),
  form('incident-check', 'bo', async (bo) => {
    await bo.command('/retro', 'incident Card payments slow again', { in: 'payments' });
    await bo.pickUser('Who was involved?', 'dalia');
    await bo.pickUser('Who was involved?', 'chen');
    await bo.fill(
      'What is known so far?',
      'Eli forgot to announce the run. Eight workers are running since 8:10.',
    );
    await bo.fill('Where is it tracked?', 'https://status.harbour.example/214');
    await bo.submit();
  }),
  found('incident-headline', ['dalia', 'payments'], async (_dalia, { person }) => {
    const bo = person('bo');
    await bo.fill(
      'What is known so far?',
      'A run we did not know of fills the queue. Eight workers are running since 8:10.',
    );
    await bo.submit();
    return newestMessage;
  }),
  found(
    'check-in-first',
    ['dalia', 'dm'],
    async (_dalia, { sandbox }) => {
      await sandbox.clock.advance({ minutes: 15 });
      return newestMessage;
    },
    { height: 1000 },
  ),
  form('check-in-later', 'dalia', async (dalia) => {
    await dalia.choose('Later', 'I pick a time', { in: 'dm' });
  }),
  form('check-in-note', 'dalia', async (dalia) => {
    await dalia.press('Write now', { in: 'dm' });
    await dalia.fill('How are you? A line for yourself', 'Shaky. The phones did not stop.');
    await dalia.fill(
      'The facts, while they are fresh',
      '8:02 first ticket. 8:10 eight workers. 8:40 quiet again.',
    );
  }),
  found(
    'check-in-questions',
    ['dalia', 'dm'],
    async (dalia, studio) => {
      await dalia.press('Write now', { in: 'dm' });
      await dalia.fill('How are you? A line for yourself', 'Shaky. The phones did not stop.');
      await dalia.fill(
        'The facts, while they are fresh',
        '8:02 first ticket. 8:10 eight workers. 8:40 quiet again.',
      );
      await dalia.submit();
      await passUntil(studio, '2040-03-13T08:31:00Z');
      return undefined;
    },
    { height: 720 },
  ),
  form('write-suggestions', 'dalia', async (dalia) => {
    await dalia.press('Write now', { in: 'dm' });
    await dalia.fill(
      'What is not going well?',
      'The month-end run filled the queue at 8:02; two workers were running. The run was not announced in our channel.',
    );
    await dalia.press('Look for similar cases', { in: 'modal' });
  }),
  found(
    'check-in-last',
    ['chen', 'dm'],
    async (_chen, studio) => {
      await passUntil(studio, '2040-03-14T08:31:00Z');
      return undefined;
    },
    { height: 720 },
  ),
];
