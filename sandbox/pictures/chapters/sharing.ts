import type { Picture } from '../picture';
import { aMomentLater, closeForms, scene } from '../scene';
import type { Screen } from '../screen';

const fairer = 'The workers stayed at two. We did not know that the month-end run had moved to Sunday night.';

/** The thread under the retro, open beside the channel. */
async function openThread({ page, sees }: Screen): Promise<void> {
  await page
    .getByRole('button', { name: /^\d+ repl/ })
    .last()
    .click();
  await sees('looks back');
}

/** Tuesday: reading again, sharing, and what others add. */
export const sharing: Picture[] = [
  scene('nudge', ['bo', 'dm'], async ({ page, formIsGone, press, sees }) => {
    await page.keyboard.press('Escape');
    await formIsGone();
    await press('Next morning');
    await sees('ready for a second look');
    return undefined;
  }),
  scene(
    'reread',
    ['bo', 'dm'],
    async ({ press, form }) => {
      await press('Re-read and share');
      await form.getByText('You could write:').first().waitFor();
      return undefined;
    },
    { height: 1440 },
  ),
  scene(
    'reread-dark',
    ['bo', 'dm'],
    async ({ form }) => {
      await form.getByText('You could write:').first().waitFor();
      return undefined;
    },
    { height: 1440, dark: true },
  ),
  scene('share-confirm', ['bo', 'dm'], async ({ press, form }) => {
    await press('Share');
    await form.getByText('Someone may hear blame').waitFor();
    return undefined;
  }),
  scene('shared', ['bo', 'dm'], async ({ press, form }) => {
    await press('Go back');
    await form.getByLabel(/not going well/).fill(fairer);
    await press('Share');
    await form.getByText('It goes to the retro’s thread').waitFor();
    return undefined;
  }),
  scene('action-item-form', ['chen', 'payments'], async (screen, studio) => {
    await aMomentLater(studio);
    await openThread(screen);
    await screen.press('Add an action item');
    await screen.form.getByLabel('What is to be done?').fill('Scaling steps into the runbook');
    return undefined;
  }),
  scene('something-similar', ['ada', 'payments'], async (screen, studio) => {
    await studio.sandbox.person('chen').submit();
    await aMomentLater(studio);
    await openThread(screen);
    await screen.press('I had something similar');
    await screen.form
      .getByLabel(/What happened in your case/)
      .fill(
        'Our import ran into the month-end run in May. A note in the channel the day before has helped since.',
      );
    return undefined;
  }),
  scene(
    'thread',
    ['dalia', 'payments'],
    async (screen, studio) => {
      await studio.sandbox.person('ada').submit();
      for (const handle of ['ada', 'bo', 'dalia']) await closeForms(studio, handle);
      await aMomentLater(studio);
      await openThread(screen);
      await screen.sees('had something similar');
      await screen.press('Thanks for sharing');
      await screen.send('Thank you, Bo. Support would like to hear about these runs, too.');
      await screen.sees('Support would like to hear');
      await aMomentLater(studio);
      return undefined;
    },
    { height: 1240 },
  ),
  scene(
    'thread-dark',
    ['bo', 'payments'],
    async (screen) => {
      await openThread(screen);
      return undefined;
    },
    { height: 1240, dark: true },
  ),
];
