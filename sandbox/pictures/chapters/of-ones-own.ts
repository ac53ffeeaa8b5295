import type { PersonClient } from '../../client/person-client';
import type { Picture, Studio } from '../picture';
import { form, found, newestMessage, passUntil } from '../scene';

const felt = [
  { mood: 'Drained', words: 'I kept seeing the queue when I closed my eyes.', hours: 6 },
  { mood: 'Low', words: 'Talked to Chen. He had missed the note as well.', hours: 18 },
  { mood: 'Steady', words: '', hours: 24 },
  { mood: 'Good', words: 'The runbook is done. It reads like something we could have used.', hours: 0 },
];

/** A few days of Bo's, each with a line in the journal. */
async function passDaysWriting({ person, sandbox, settled }: Studio): Promise<void> {
  const bo = person('bo');
  for (const { mood, words, hours } of felt) {
    await bo.command('/retro', 'me', { in: 'payments' });
    await bo.press('Open it', { in: 'modal' });
    await bo.press('Write', { in: 'modal' });
    if (words !== '') await bo.fill('How do you feel?', words);
    await bo.choose('And in one word?', mood);
    await bo.submit();
    await bo.closeModal({ all: true });
    await sandbox.clock.advance({ hours });
    await settled();
  }
}

/** Something for Bo to do, agreed under what he shared. */
async function agreeWithBo(dalia: PersonClient): Promise<void> {
  const messages = await dalia.messages('payments');
  const headline = messages.find(({ visibleText }) => visibleText.includes('Payments slow on Monday'));
  const thread = headline ? await dalia.thread(headline) : [];
  const shared = thread.find(({ visibleText }) => visibleText.includes('Add an action item'));
  await dalia.press('Add an action item', { in: shared });
  await dalia.fill('What is to be done?', 'Put the run into the team calendar');
  await dalia.pickUser('Who looks after it?', 'bo');
  await dalia.pickDate('By when?', '2040-03-19');
  await dalia.submit();
}

/** What belongs to one person, and when channels hear about their week. */
export const ofOnesOwn: Picture[] = [
  form('me', 'bo', async (bo, studio) => {
    await passDaysWriting(studio);
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', 'Card payments slow again');
    await bo.fill('What is not going well?', 'The run was in nobody’s calendar.');
    await bo.submit();
    await bo.command('/retro', '', { in: 'platform' });
    await bo.fill('What is it about?', 'Two releases on one day');
    await bo.fill('What is working, or going well?', 'Both went back quickly.');
    await bo.closeModal();
    await studio.settled();
    await bo.command('/retro', 'me', { in: 'payments' });
  }),
  form('journal', 'bo', async (bo) => {
    await bo.command('/retro', 'me', { in: 'payments' });
    await bo.press('Open it', { in: 'modal' });
  }),
  found(
    'home',
    ['bo', 'home'],
    async (bo, { person }) => {
      await bo.openHome();
      const dalia = person('dalia');
      await dalia.command('/retro', '', { in: 'payments' });
      await dalia.choose('Which retrospective?', 'A new retrospective');
      await dalia.fill('What is it about?', 'The handover on Friday');
      await dalia.fill('What is not going well?', 'The note was in a place nobody looks at.');
      await dalia.submit();
      await dalia.press('Ask someone to read it', { in: 'dm' });
      await dalia.pickUser('Who?', 'bo');
      await dalia.submit();
      await agreeWithBo(dalia);
      return undefined;
    },
    { height: 1750 },
  ),
  found('home-dark', ['bo', 'home'], async () => undefined, { height: 1000, dark: true }),
  found(
    'home-quiet',
    ['chen', 'home'],
    async (chen, { settled }) => {
      await chen.openHome();
      // What was still open of his is done now.
      while ((await chen.home()).buttons().includes('Done')) {
        await chen.press('Done', { in: 'home' });
        await settled();
      }
      return undefined;
    },
    { height: 1000 },
  ),
  found(
    'home-new',
    ['eli', 'home'],
    async (eli) => {
      await eli.openHome();
      return undefined;
    },
    { height: 1050 },
  ),
  form('schedule', 'fern', async (fern) => {
    await fern.command('/retro', 'summary', { in: 'platform' });
    await fern.choose('In a week without anything to tell', 'Say so in one line');
  }),
  found('summary-quiet', ['fern', 'platform'], async (fern, studio) => {
    await fern.command('/retro', 'summary', { in: 'platform' });
    await fern.choose('In a week without anything to tell', 'Say so in one line');
    await fern.submit();
    await passUntil(studio, '2040-03-26T06:00:00Z');
    return newestMessage;
  }),
];
