import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Look {
  /** Light when left out. */
  dark?: boolean;
  /** CSS pixels; 1280 by 800 when left out. */
  width?: number;
  height?: number;
  /** Twice as many pixels, for pictures. */
  fine?: boolean;
  /** With drawn emoji, which the browser brings none of: for pictures. */
  emoji?: boolean;
}

/** A clean browser profile on the sandbox's page: nothing remembered, motion stilled, English, UTC. */
export async function openContext(browser: Browser, url: string, look: Look = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    deviceScaleFactor: look.fine ? 2 : 1,
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // The font below comes from a style of ours, which the page's own rules would refuse.
    bypassCSP: look.emoji ?? false,
  });
  // Long enough for a busy machine, and short enough to name what never came.
  context.setDefaultTimeout(15_000);
  if (look.emoji) await addEmoji(context);
  return context;
}

/** The page as this person sees it, in a tab of its own. `at` is a conversation's id or `home`. */
export async function openAs(context: BrowserContext, handle: string, at = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/#${new URLSearchParams({ as: handle, at })}`);
  return page;
}

const emojiRoute = '/emoji-font/';

async function addEmoji(context: BrowserContext): Promise<void> {
  const folder = dirname(require.resolve('@infolektuell/noto-color-emoji/package.json'));
  const css = readFileSync(join(folder, 'index.css'), 'utf8').replaceAll('url(./files/', `url(${emojiRoute}`);
  await context.route(`**${emojiRoute}*`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(emojiRoute.length);
    return route.fulfill({ path: join(folder, 'files', name), contentType: 'font/woff2' });
  });
  // As text, because it runs in the browser, whose names Node does not know.
  const content = `document.addEventListener('DOMContentLoaded', () => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }));
  })`;
  await context.addInitScript({ content });
}
