import { readdirSync, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { openBrowser, root, type StageBrowser, startTestStage, type TestStage } from './support/test-stage';

const mostBytes = 1_000_000;
const firstScreenMs = 2_000;

describe('the page of the sandbox', () => {
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

  afterEach(async () => {
    const bo = stage.sandbox.person('bo');
    if (await bo.hasModal()) await bo.closeModal({ all: true });
  });

  const log = (page: Page) => page.getByRole('log');
  /** What went wrong in a tab: errors of its scripts, and what its rules refused. */
  const complaints = (page: Page) => {
    const seen: string[] = [];
    page.on('pageerror', (error) => seen.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') seen.push(line.text());
    });
    return seen;
  };
  /** Opens the form of three questions and leaves half a sentence in it. */
  const beginWriting = async (page: Page, words: string) => {
    await page.getByRole('combobox', { name: /Message to/ }).fill('/retro');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('What is not going well?').fill(words);
  };

  it('weighs less than a megabyte, all of it', () => {
    const files = readdirSync(join(root, 'dist/page'), { withFileTypes: true, recursive: true }).filter(
      (entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name),
    );
    const bytes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
    expect(bytes.length).toBeGreaterThan(1);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(mostBytes);
  });

  it('shows its first screen soon, loads from this server alone, and has nothing to complain about', async () => {
    const context = await browser.browser.newContext();
    const page = await context.newPage();
    const wrong = complaints(page);
    const foreign: string[] = [];
    let transferred = 0;
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== stage.url) foreign.push(request.url());
    });
    page.on('requestfinished', async (request) => {
      transferred += (await request.sizes()).responseBodySize;
    });
    const tries: number[] = [];
    // A machine that is busy with something else at that moment says nothing about the page.
    do {
      const startedAt = performance.now();
      await page.goto(stage.url);
      await page.getByText('Acting as').waitFor();
      await log(page).getByRole('article').first().waitFor();
      tries.push(performance.now() - startedAt);
    } while (tries.length < 3 && Math.min(...tries) > firstScreenMs);
    expect(Math.min(...tries)).toBeLessThan(firstScreenMs);
    expect(foreign).toEqual([]);
    expect(wrong).toEqual([]);
    // Compressed on the way.
    expect(transferred).toBeGreaterThan(0);
    expect(transferred).toBeLessThan(mostBytes / 3);
    await context.close();
  });

  it('is kept from running anything that is not its own', async () => {
    const page = await browser.open('bo', 'payments');
    const wrong = complaints(page);
    await page.getByText('Acting as').waitFor();
    const refused = page.waitForEvent('console', (line) => line.text().includes('example.com'));
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const image = new Image();
      image.src = 'https://example.com/pixel.png';
      document.body.append(image);
    })()`);
    await refused;
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(wrong.join('\n')).toMatch(/Content Security Policy[\s\S]*example\.com/);
  });

  it('is as it was after a reload, a form with half a sentence and an ephemeral message included', async () => {
    const page = await browser.open('bo', 'payments');
    const { sandbox } = stage;
    const payments = sandbox.placeId('bo', 'payments');
    const post = await sandbox.person('ada').post('payments', 'How did it go?');
    await sandbox.person('bo').command('/retro', 'nonsense', { in: 'payments' });
    await log(page).getByText('How did it go?').waitFor();
    await log(page).getByText('Only visible to you').first().waitFor();
    await beginWriting(page, 'The queue was full and nobody');
    await stage.host.settled();
    await page.reload();
    const field = page.getByRole('dialog').getByLabel('What is not going well?');
    await field.waitFor();
    expect(await field.inputValue()).toBe('The queue was full and nobody');
    expect(await log(page).getByText('How did it go?').count()).toBe(1);
    expect(await log(page).getByText('Only visible to you').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).hash).toContain(payments);

    await page.getByRole('button', { name: 'Close the form' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await sandbox.person('ada').post('payments', 'a reply', { thread: post });
    await log(page).getByText('1 reply').click();
    await page.getByRole('complementary', { name: 'Thread' }).getByText('a reply').waitFor();
    await page.reload();
    await page.getByRole('complementary', { name: 'Thread' }).getByText('a reply').waitFor();
  });

  it('begins anew for everybody when it is reset', async () => {
    const bo = await browser.open('bo', 'payments');
    await beginWriting(bo, 'soon forgotten');
    await stage.host.settled();
    const page = await browser.open('ada', 'payments');
    await stage.sandbox.person('bo').post('payments', 'soon forgotten');
    await log(page).getByText('soon forgotten').waitFor();
    const headers = { origin: stage.url };
    const answer = await page.request.post('/page/reset', { data: {}, headers });
    expect(answer.status()).toBe(200);
    await log(page).getByText('soon forgotten').waitFor({ state: 'detached' });
    await log(page).getByText('Card payments take 20 seconds').waitFor();
    // Evenkeel is there, and knows nothing of what Bo began.
    await bo.getByRole('dialog').waitFor({ state: 'detached' });
    await beginWriting(bo, '');
    expect(await bo.getByRole('dialog').textContent()).not.toContain('Continue');
  });

  it('lets go of its connection while its tab is hidden, and is up to date when it is seen again', async () => {
    const page = await browser.open('ada', 'payments');
    await log(page).getByText('Card payments take 20 seconds').waitFor();
    const isStream = (request: Request) => request.url().includes('/page/events');
    const turn = (state: 'hidden' | 'visible') =>
      page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))`);
    const letGo = page.waitForEvent('requestfailed', isStream);
    await turn('hidden');
    expect((await letGo).failure()?.errorText).toContain('ABORTED');
    await stage.sandbox.person('bo').post('payments', 'said behind its back');
    await stage.host.settled();
    expect(await log(page).getByText('said behind its back').count()).toBe(0);
    const again = page.waitForRequest(isStream);
    await turn('visible');
    await again;
    await log(page).getByText('said behind its back').waitFor();
    await stage.sandbox.person('bo').post('payments', 'said before its eyes');
    await log(page).getByText('said before its eyes').waitFor();
  });

  it('is served on this machine only', async () => {
    const { port } = new URL(stage.url);
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((each) => each?.family === 'IPv4' && !each.internal);
    for (const other of others) {
      await expect(fetch(`http://${other?.address}:${port}/`)).rejects.toThrow('fetch failed');
    }
    expect((await fetch(`${stage.url}/`)).status).toBe(200);
  });
});
