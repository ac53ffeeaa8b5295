import type { Picture } from '../picture';
import { aMomentLater, scene } from '../scene';

const title = 'Payments slow on Monday';
export const answers = {
  goingWell: 'Chen saw the queue within minutes. Support had the status page up before we asked.',
  notGoingWell:
    'Eli should have told us about the month-end run. Somebody forgot to scale the workers again.',
  doDifferently: 'Put the scaling steps into the runbook, next to the alert that needs them.',
  feelings: 'Tired, and a bit ashamed that I did not look at the queue first.',
};

/** Monday: the first screen, the form, what becomes of it. */
export const writing: Picture[] = [
  {
    name: 'tour',
    take: async ({ open }) => {
      const page = await open('bo', 'payments');
      await page.getByText('Payments are back to normal').waitFor();
      await page.getByRole('heading', { name: 'Begin while it is fresh' }).waitFor();
      return { page };
    },
  },
  scene('slash-commands', ['bo', 'payments'], async ({ page, sees }) => {
    await sees('Payments are back to normal');
    await page.getByRole('combobox').fill('/');
    await page.getByRole('option').first().waitFor();
    return undefined;
  }),
  scene(
    'write-form',
    ['bo', 'payments'],
    async ({ send, form, page }) => {
      await page.getByRole('combobox').fill('');
      await send('/retro');
      await form.getByLabel('What is it about?').fill(title);
      await form
        .getByLabel(/going well\? \(/)
        .first()
        .fill(answers.goingWell);
      await form.getByLabel(/not going well/).fill(answers.notGoingWell);
      await form.getByLabel(/do differently/).fill(answers.doDifferently);
      await form.getByLabel(/How do you feel/).fill(answers.feelings);
      return undefined;
    },
    { height: 1440 },
  ),
  scene('headline', ['bo', 'payments'], async ({ press, formIsGone, sees }, studio) => {
    await press('Save for later');
    await formIsGone();
    await sees('is open until');
    await aMomentLater(studio);
    return undefined;
  }),
  scene('card', ['bo', 'dm'], async ({ sees }) => {
    await sees('Saved: what you wrote about');
    return undefined;
  }),
  scene('change-time', ['bo', 'dm'], async ({ press, form }) => {
    await press('Change the time');
    await form.getByLabel('When should it come back instead?').waitFor();
    return undefined;
  }),
  scene('discard', ['bo', 'dm'], async ({ page, press, formIsGone }) => {
    await page.keyboard.press('Escape');
    await formIsGone();
    await press('Discard');
    await page.getByRole('alertdialog').waitFor();
    return undefined;
  }),
  scene('early-facts', ['bo', 'dm'], async ({ press, form }) => {
    await press('Facts must go out now');
    await form
      .getByLabel('What happened?')
      .fill('Card payments took 20 seconds and more from 7:00 to 9:26 UTC.');
    await form
      .getByLabel(/What does it affect/)
      .fill('All card payments. None was lost, some were tried twice.');
    await form
      .getByLabel(/What is being done/)
      .fill('Eight workers are running. We watch the queue until tonight.');
    return undefined;
  }),
  scene('early-facts-check', ['bo', 'dm'], async ({ press, form }) => {
    await press('Read it once more');
    await form.getByText('Nothing here sounds like blame').waitFor();
    return undefined;
  }),
];
