import { pdfPage } from '../pdf-page';
import type { Picture } from '../picture';
import { aMomentLater, scene } from '../scene';

/** Closing, exporting, and the pages around it. */
export const keeping: Picture[] = [
  scene(
    'close-form',
    ['bo', 'payments'],
    async ({ press, form }) => {
      await press('Close the retro');
      await form
        .getByLabel(/What did we learn/)
        .fill('Runs that move are announced in the channel. Scaling the workers is in the runbook.');
      await form.getByLabel('Communication gap').check();
      await form.getByLabel('Guideline did not fit').check();
      await form.getByRole('radio', { name: 'Members of this workspace' }).first().check();
      return undefined;
    },
    { height: 1080 },
  ),
  scene('closed', ['bo', 'payments'], async ({ press, formIsGone, sees }, studio) => {
    await press('Close it');
    await formIsGone();
    await aMomentLater(studio);
    await sees('was closed');
    return undefined;
  }),
  scene(
    'export-form',
    ['bo', 'payments'],
    async ({ send, form }) => {
      await send('/retro export');
      await form.getByLabel('PDF').check();
      return undefined;
    },
    { height: 900 },
  ),
  scene('export', ['bo', 'dm'], async ({ press, goTo, sees }, studio) => {
    await press('Send it to me');
    await aMomentLater(studio);
    await press('Close');
    await goTo(/Messages/);
    await sees('.pdf');
    return undefined;
  }),
  pdfPage('export-pdf-1', 1),
  pdfPage('export-pdf-2', 2),
  scene('help', ['bo', 'payments'], async ({ send, sees }) => {
    await send('/retro help');
    await sees('Only visible to you');
    return undefined;
  }),
  scene('settings', ['bo', 'payments'], async ({ send, form }) => {
    await send('/retro settings');
    await form.getByLabel('Shortest time between writing and sharing').waitFor();
    return undefined;
  }),
  scene('inspector', ['bo', 'payments'], async ({ press, page, formIsGone, sees }, { sandbox }) => {
    await page.keyboard.press('Escape');
    await formIsGone();
    await sees('was closed');
    await sandbox.person('bo').openHome();
    await press('Inspector');
    await page.getByText('views.publish').first().click();
    return undefined;
  }),
  scene(
    'summary',
    ['bo', 'payments'],
    async ({ press, sees }, studio) => {
      await press('Next Monday');
      await aMomentLater(studio);
      await sees('The week in this channel');
      return undefined;
    },
    { height: 1200 },
  ),
];
