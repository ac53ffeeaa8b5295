import type { Picture } from '../picture';
import { form } from '../scene';

/** Reading with other eyes, and finding what was learned. */
export const learning: Picture[] = [
  form('check-wording', 'dalia', async (dalia, { person }) => {
    const said = await person('eli').post(
      'payments',
      'The night crew never reads the channel. That was a cowboy move, Chen should have asked first.',
    );
    await dalia.messageShortcut('Check wording', said);
  }),
  form('search', 'dalia', async (dalia, { person, sandbox, settled }) => {
    const fern = person('fern');
    await fern.command('/retro', '', { in: 'platform' });
    await fern.fill('What is it about?', 'Staging blinked during the move');
    await fern.fill('What is not going well?', 'Nobody in payments knew that the nodes would be drained.');
    await fern.submit();
    await sandbox.clock.advance({ minutes: 1 });
    await settled();
    await fern.press('Close the retro', { in: 'platform' });
    await fern.fill('What did we learn?', 'A move is announced in the channels it touches, the day before.');
    await fern.check('Communication gap');
    await fern.choose('Who may find it later?', 'Members of this workspace, without names');
    await fern.submit();
    await settled();
    await dalia.command('/retro', 'search announced in the channel', { in: 'payments' });
  }),
  form('case', 'dalia', async (dalia) => {
    await dalia.command('/retro', 'search month-end run', { in: 'payments' });
    await dalia.press('Read it', { in: 'modal' });
  }),
];
