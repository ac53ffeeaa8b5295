import type { Picture } from '../picture';
import { aMomentLater, scene } from '../scene';

/** A trusted reader is asked, reads and answers; the facts that could not wait are out already. */
export const reading: Picture[] = [
  scene('ask-reader', ['bo', 'dm'], async ({ press, form, formIsGone, page }, studio) => {
    await press('Post it now');
    await form.getByText('Post this now?').waitFor({ state: 'detached' });
    if ((await form.count()) > 0) await page.keyboard.press('Escape');
    await formIsGone();
    await aMomentLater(studio);
    await press('Ask someone to read it');
    await form.getByLabel('Who?').selectOption('Dalia Haddad');
    await form.getByLabel(/A line to them/).fill('Does this sound fair to you?');
    return undefined;
  }),
  scene('reader-request', ['dalia', 'dm'], async ({ sees }, studio) => {
    const bo = studio.sandbox.person('bo');
    await bo.submit();
    await aMomentLater(studio);
    await sees('asks you to read a draft');
    return undefined;
  }),
  scene(
    'reader-reads',
    ['dalia', 'dm'],
    async ({ press, form }) => {
      await press('Read it');
      await form.getByLabel(/Kind words/).fill('You say plainly what helped. That is good to read.');
      await form.getByLabel(/A question/).fill('Who usually hears about the month-end run, and how?');
      return undefined;
    },
    { height: 1240 },
  ),
  scene('reader-answer', ['bo', 'dm'], async ({ press, form, sees }, studio) => {
    await studio.sandbox.person('dalia').submit();
    await aMomentLater(studio);
    await sees('has read your draft and answered');
    await press('Read the answer');
    await form.getByText('Only you can see this').waitFor();
    return undefined;
  }),
];
