import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { VirtualClock } from '../../../sandbox';
import { launchBrowser } from '../../../sandbox/pictures/launch-browser';
import { type Look, openAs, openContext } from '../../../sandbox/pictures/open-page';
import { emptyTables } from '../../../sandbox/sandbox-database';
import { openStage, openWorkspace, type Stage } from '../../../sandbox/stage';
import { createLogger } from '../../../src/logger';
import { createTestDatabase } from '../../support/postgres';

export const root = join(__dirname, '../../..');

/** A Monday afternoon; the incident of the sandbox's history was that morning. */
export const mondayAfternoon = '2040-03-05T14:00:00Z';

/** What `npm start` runs, in this process: workspace, page and Evenkeel, on a clock that stands still. */
export interface TestStage extends Stage {
  /** http://127.0.0.1:PORT */
  url: string;
  /** Every line logged so far. */
  logged: string[];
  /** Where its keys are: what a second stage needs to go on with the same database. */
  dataDir: string;
}

export async function startTestStage(options: { at?: string } = {}): Promise<TestStage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-stage-'));
  const test = await createTestDatabase();
  const logged: string[] = [];
  const logger = createLogger({ level: 'info', destination: { write: (line) => logged.push(line) } });
  const config = {
    slashCommand: '/retro',
    port: 0,
    host: '127.0.0.1',
    sandboxPort: 0,
    databaseUrl: test.url,
    dataDir,
    keys: null,
    logLevel: 'info' as const,
    dataPageUrl: null,
    version: '1.0.0',
  };
  const clock = VirtualClock.frozenAt(options.at ?? mondayAfternoon);
  const sandbox = await openWorkspace(config, clock, join(root, 'dist/page'));
  const database = {
    url: test.url,
    empty: () => emptyTables(test.url),
    recreate: () => Promise.reject(new Error('Tests begin with sound tables.')),
    close: () => test.drop(),
  };
  const stage = await openStage({ config, sandbox, database, logger });
  return {
    ...stage,
    url: sandbox.url,
    logged,
    dataDir,
    async stop() {
      await stage.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The stage in a browser: one for a test file. */
export interface StageBrowser {
  browser: Browser;
  /** A tab as this person, in a clean profile of its own. `at` is a conversation's name, `dm` or `home`. */
  open(handle: string, at?: string, look?: Look): Promise<Page>;
  close(): Promise<void>;
}

export async function openBrowser(stage: Pick<TestStage, 'url' | 'sandbox'>): Promise<StageBrowser> {
  const browser = await launchBrowser(browserFolder());
  return {
    browser,
    async open(handle, at = '', look = {}) {
      const context = await openContext(browser, stage.url, look);
      return openAs(context, handle, stage.sandbox.placeId(handle, at));
    },
    async close() {
      await browser.close();
    },
  };
}

/** Made once on a machine; scripts/unpack-browser.mjs says where. */
export function browserFolder(): string {
  return execFileSync(process.execPath, [join(root, 'scripts/unpack-browser.mjs')], { encoding: 'utf8' });
}
