import type { Picture } from '../picture';
import { form, found, newestMessage, scene } from '../scene';

/** The end of the story: somebody has everything of theirs erased, and the team keeps what it learned. */
export const leaving: Picture[] = [
  scene('export-archive', ['bo', 'payments'], async ({ send, press, form, goTo, sees }, { sandbox }) => {
    // Slack takes its time, so that there is a while in which the file is being made.
    sandbox.faults.add({
      method: 'files.getUploadURLExternal',
      kind: 'hang',
      when: 'before',
      ms: 6_000,
      times: 1,
    });
    await send('/retro export');
    await form.getByLabel('Which retrospective?').waitFor();
    const bo = sandbox.person('bo');
    const [archive = ''] = (await bo.modal()).options('Which retrospective?');
    await bo.choose('Which retrospective?', archive);
    await bo.submit();
    await press('Close');
    await goTo(/Messages/);
    await sees(/^(\d+) of \1 retros$/);
    return undefined;
  }),
  form('erase', 'bo', async (bo) => {
    await bo.command('/retro', 'me', { in: 'payments' });
    await bo.press('Erase…', { in: 'modal' });
  }),
  found('erased', ['bo', 'dm'], async (bo, studio) => {
    await bo.command('/retro', 'me', { in: 'payments' });
    await bo.press('Erase…', { in: 'modal' });
    await bo.fill('Type “erase”', 'erase');
    await bo.submit();
    await bo.closeModal({ all: true });
    await studio.settled();
    return newestMessage;
  }),
  scene(
    'thread-erased',
    ['dalia', 'payments'],
    async ({ page, sees }) => {
      // The first thread is the one in which people spoke of the incident itself.
      await page
        .getByRole('button', { name: /^\d+ repl/ })
        .nth(1)
        .click();
      await sees('A former teammate');
      return undefined;
    },
    { height: 1200 },
  ),
];
