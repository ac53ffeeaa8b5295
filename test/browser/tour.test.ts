import { type Screen, screenOf } from '../../sandbox/pictures/screen';
import { openBrowser, type StageBrowser, startTestStage, type TestStage } from './support/test-stage';

/** A newcomer opens the page and does what the tour says, with nothing but the mouse. */
describe('the guided tour', () => {
  let stage: TestStage;
  let browser: StageBrowser;
  let screen: Screen;

  beforeAll(async () => {
    stage = await startTestStage();
    browser = await openBrowser(stage);
    screen = screenOf(await browser.open('bo'));
    screen.page.setDefaultTimeout(20_000);
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
  });

  const isAt = (title: string) => screen.page.getByRole('heading', { name: title, level: 3 }).waitFor();

  it('opens by itself, and stays where it is until its step was done', async () => {
    await isAt('Monday’s incident');
    await screen.goTo('platform');
    await screen.sees(/image build is down/);
    await isAt('Monday’s incident');
    await screen.goTo('payments');
    await isAt('Begin while it is fresh');
  });

  it('leads from the first words to what was learned', async () => {
    const { press, goTo, form } = screen;
    await press('Type it for me');
    await press('Send');
    await isAt('Write it as it feels');
    await press('Use an example');
    await form.getByText('Tired, and a little ashamed.').waitFor();
    await press('Save for later');
    await isAt('Take a breath');
    await press('Next morning');
    await isAt('Read it with calmer eyes');
    await goTo(/Messages/);
    await press('Re-read and share');
    await isAt('Change a phrase');
    await form.getByText('You could write:').first().waitFor();
    await press('Use an example');
    await form.getByText('Two workers were too few').waitFor();
    await press('Check again');
    await isAt('Share it');
    await press('Share');
    await isAt('A colleague replies');
    await press('Close');
    await press(/Act as Ada/);
    await goTo('payments');
    await press(/^1 reply/);
    await press('Type it for me');
    await press('Send');
    await isAt('Close the retro');
    await press(/Act as Bo/);
    await press('Close the retro');
    await form.getByText('What did we learn?').waitFor();
    await press('Use an example');
    await press('Close it');
    await isAt('Monday comes round');
    await screen.sees(/was closed today · 1 assessment/);
    await press('Next Monday');
    await isAt('That is a whole retro');
    await screen.sees('The week in this channel');
  });

  it('goes on where it was left after a reload, and begins again when asked', async () => {
    await screen.page.reload();
    await isAt('That is a whole retro');
    await screen.press('Start the tour again');
    await isAt('Monday’s incident');
    await screen.press('Done before: go on');
    await isAt('Begin while it is fresh');
    await screen.press('Close the tour');
    await screen.page.reload();
    await screen.goTo('general');
    await expect(screen.page.getByRole('complementary', { name: 'Guided tour' }).count()).resolves.toBe(0);
  });
});
