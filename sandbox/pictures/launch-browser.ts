import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Without a sandbox of its own, because it runs as root in containers; silent, because nothing may leave the machine. */
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // The same pixels every time: edges come out a shade different where a part of a page is drawn again over itself.
  '--force-color-profile=srgb',
  '--disable-partial-raster',
  '--num-raster-threads=1',
  '--disable-skia-runtime-opts',
  '--disable-checker-imaging',
  '--run-all-compositor-stages-before-draw',
];

/**
 * Starts the Chromium that scripts/unpack-browser.mjs unpacked into `folder`. It is built for Linux on x64; elsewhere the
 * installed Chrome is used.
 */
export function launchBrowser(folder: string): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ channel: 'chrome', args: quiet });
  }
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: quiet,
    env: {
      ...process.env,
      // What a bare system lacks comes along; the fonts are the same everywhere.
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}
