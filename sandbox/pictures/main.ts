// First, before anybody makes an id.
import './same-ids';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { createLogger } from '../../src/logger';
import { endWithFailure } from '../../src/process-end';
import { openSandboxDatabase } from '../sandbox-database';
import { openStage, openWorkspace, type Stage } from '../stage';
import { VirtualClock } from '../virtual-clock';
import { launchBrowser } from './launch-browser';
import { openAs, openContext } from './open-page';
import { patientPerson } from './patient-person';
import type { Picture, Studio } from './picture';
import { pictures } from './picture-list';

/**
 * A Monday afternoon; the incident of the sandbox's history was that morning. Far ahead, because the queue would take what
 * lies before the system's time for due.
 */
const monday = '2040-03-05T14:00:00Z';

/** `npm run pictures [name…]`: takes the pictures of docs/pictures, the same ones every time. */
async function main(): Promise<void> {
  const [browserFolder = '', ...names] = process.argv.slice(2);
  const folder = resolve(__dirname, '../../../docs/pictures');
  mkdirSync(folder, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-pictures-'));
  const stage = await startStage(dataDir);
  const browser = await launchBrowser(browserFolder);
  try {
    const studio = studioOf(stage, browser);
    for (const picture of pictures) await take(studio, picture, folder, names);
  } finally {
    await browser.close();
    await stage.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Every picture's part of the story happens, also when only some are asked for. */
async function take(studio: Studio, { name, take }: Picture, folder: string, names: string[]): Promise<void> {
  const { page, crop } = await take(studio);
  const path = join(folder, `${name}.png`);
  if (names.length === 0 || names.includes(name)) {
    // Text must not be caught in the fonts it has before its own arrive.
    await page.evaluate('document.fonts.ready');
    const options = { path, animations: 'disabled', caret: 'hide' } as const;
    if (crop) await page.locator(crop).screenshot(options);
    else await page.screenshot(options);
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
  await page.context().close();
}

function studioOf({ sandbox, host }: Stage, browser: Browser): Studio {
  return {
    sandbox,
    person: (handle) => patientPerson(sandbox.person(handle), () => host.settled()),
    settled: () => host.settled(),
    async open(handle, at = '', look = {}) {
      const context = await openContext(browser, sandbox.url, { fine: true, emoji: true, ...look });
      return openAs(context, handle, sandbox.placeId(handle, at));
    },
  };
}

async function startStage(dataDir: string): Promise<Stage> {
  const config = {
    slashCommand: '/retro',
    port: 0,
    host: '127.0.0.1',
    sandboxPort: 0,
    databaseUrl: null,
    dataDir,
    keys: null,
    logLevel: 'warn' as const,
    dataPageUrl: null,
    version: '1.0.0',
  };
  const logger = createLogger({ level: 'warn', destination: process.stderr });
  const sandbox = await openWorkspace(config, VirtualClock.frozenAt(monday), join(__dirname, '../../page'));
  // Measured times differ from picture to picture.
  sandbox.requests.measured = () => 12;
  const database = await openSandboxDatabase({ databaseUrl: null, dataDir, log: logger, durable: false });
  return openStage({ config, sandbox, database, logger });
}

main().catch((error: unknown) => endWithFailure(error, 'The pictures were not taken'));
