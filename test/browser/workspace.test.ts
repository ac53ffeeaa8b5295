import { type Screen, screenOf } from '../../sandbox/pictures/screen';
import { openBrowser, type StageBrowser, startTestStage, type TestStage } from './support/test-stage';
import { colours, violationsOn } from './support/violations';

const secret = 'the canary nobody else may read';

/** What must hold on the page whoever clicks what. One workspace for all of it; each test begins in a clean tab. */
describe('the workspace in the browser', () => {
  let stage: TestStage;
  let browser: StageBrowser;

  beforeAll(async () => {
    stage = await startTestStage();
    browser = await openBrowser(stage);
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
  });

  /** A tab without the tour, so that every button is the workspace's. */
  async function open(handle: string, at: string, look = {}): Promise<Screen> {
    const screen = screenOf(await browser.open(handle, at, look));
    screen.page.setDefaultTimeout(20_000);
    await screen.press('Close the tour');
    return screen;
  }

  /** Writes a retro of one's own and saves it for later. */
  async function write(
    title: string,
    words: string,
    { send, form, press }: Pick<Screen, 'send' | 'form' | 'press'>,
  ) {
    await send('/retro');
    await form.getByLabel(/What is not going well/).fill(words);
    if ((await form.getByLabel('Which retrospective?').count()) > 0) {
      await form.getByLabel('Which retrospective?').selectOption('A new retrospective');
    }
    await form.getByLabel('What is it about?').fill(title);
    await press('Save for later');
    await form.waitFor({ state: 'detached' });
  }

  it('keeps what was typed when the form is closed by accident, and /retro offers to go on', async () => {
    const { send, form, page, formIsGone } = await open('bo', 'payments');
    await send('/retro');
    await form.getByLabel('What is it about?').fill('Slow payments');
    await form.getByLabel(/What is not going well/).fill(secret);
    await page.keyboard.press('Escape');
    await formIsGone();
    await send('/retro');
    await form.getByText('We kept what you wrote').waitFor();
    await expect(form.getByLabel(/What is not going well/).inputValue()).resolves.toBe(secret);
    await expect(form.getByLabel('What is it about?').inputValue()).resolves.toBe('Slow payments');
    await page.keyboard.press('Escape');
    await formIsGone();
  });

  it('keeps the open form, the last letter typed and the message field over a reload', async () => {
    const { send, form, page, formIsGone, sees } = await open('fern', 'platform');
    await send('/retro');
    await form.getByLabel(/How do you feel/).fill('Still tired.');
    await page.reload();
    await expect(form.getByLabel(/How do you feel/).inputValue()).resolves.toBe('Still tired.');
    await page.keyboard.press('Escape');
    await formIsGone();
    const field = page.getByRole('combobox', { name: 'Message to #platform' });
    await field.fill('Half a thought');
    await page.reload();
    await sees('image build is down');
    await expect(field.inputValue()).resolves.toBe('Half a thought');
  });

  it('shows nobody another’s direct messages, ephemeral answers, forms or channels after “act as”', async () => {
    const { send, form, page, press, goTo, become, sees } = await open('bo', 'payments');
    await write('Slow payments', secret, { send, form, press });
    await goTo(/Messages/);
    await sees('Saved: what you wrote about');
    await goTo('payments');
    await send('/retro help');
    await sees('Only visible to you');
    await send('/retro');
    await form.getByLabel(/What is working/).waitFor();
    await page.reload();
    await form.getByLabel(/What is working/).waitFor();
    await page.keyboard.press('Escape');
    // The control: what Ada must not see is on the screen of Bo until now.
    await expect(page.getByText('Only visible to you').count()).resolves.toBe(1);
    await become('Ada Okafor');
    await sees('is open until');
    await expect(page.getByText('Only visible to you').count()).resolves.toBe(0);
    await goTo('on-call');
    await sees('Handover: quiet apart from payments');
    await goTo(/Messages/);
    await sees('Nothing has been said here yet.');
    await expect(page.locator('body').textContent()).resolves.not.toContain(secret);
    await become('Fern Morgan');
    await expect(page.getByRole('button', { name: 'on-call' }).count()).resolves.toBe(0);
    await expect(page.getByText('Handover').count()).resolves.toBe(0);
  });

  it('names an error where Slack shows it, and leaves what was typed', async () => {
    const { send, sees, page, press } = await open('eli', 'payments');
    await send('/unheard of');
    await sees('/unheard is not a valid command');
    await expect(page.getByRole('combobox').inputValue()).resolves.toBe('/unheard of');
    await press('Dismiss');
  });

  it('shows a placeholder for a block it does not know or cannot draw, and everything around it', async () => {
    const strange = [{ type: 'hologram' }, { type: 'table', rows: 'none' }];
    const { page, sees } = await open('eli', 'general');
    await page.route('**/page/conversation?*', async (route) => {
      const answer = await (await route.fetch()).json();
      answer.messages[0].message.blocks = strange;
      await route.fulfill({ json: answer });
    });
    await page.reload();
    await sees('The sandbox cannot draw this yet: block hologram');
    await sees(/The sandbox cannot draw this yet: table/);
    await sees('Reminder: the fire drill');
  });

  it('can be used with nothing but a keyboard', async () => {
    const { page, form, formIsGone } = await open('eli', 'payments');
    await page.getByRole('combobox').focus();
    await page.keyboard.type('/ret');
    await page.getByRole('option', { name: /^\/retro Write a retro/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await form.getByLabel(/What is working/).waitFor();
    await expect(page.locator('[role=dialog]:focus-within').count()).resolves.toBe(1);
    await page.keyboard.press('Escape');
    await formIsGone();
    await expect(page.locator('.composer textarea:focus').count()).resolves.toBe(1);
  });

  it('keeps nobody out: axe-core finds nothing serious, light or dark', async () => {
    const screen = await open('dalia', 'platform');
    await write('Late alerts', 'They came late.', screen);
    const found: string[] = [];
    const check = async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await screen.page.emulateMedia({ colorScheme });
        await screen.page.locator(`:root[data-theme=${colorScheme}]`).waitFor();
        found.push(...(await violationsOn(screen.page, colorScheme === 'dark' ? colours : undefined)));
      }
    };
    await screen.sees(/Late alerts.* is open until/);
    await check();
    await screen.send('/retro');
    await screen.form.getByLabel(/What is working/).waitFor();
    await check();
    await screen.page.keyboard.press('Escape');
    await screen.formIsGone();
    await screen.goTo(/Messages/);
    await screen.sees('Saved: what you wrote about');
    await screen.press('Guided tour');
    await check();
    await screen.goTo('Home');
    await screen.sees('Your journal');
    await screen.press('Inspector');
    await screen.page.getByText('app_home_opened').first().click();
    await check();
    expect(found).toEqual([]);
    // The control: grey words on a dark page are seen.
    await screen.page.evaluate(`document.querySelector('.home h3').style.color = '#444'`);
    found.push(...(await violationsOn(screen.page, colours)));
    expect(found).toEqual([expect.stringContaining('color-contrast')]);
  });
});
