// Writes manifest.json, the settings of the Slack app, from src/manifest.ts.
//   npm run manifest                                   Socket Mode: no public address needed
//   npm run manifest -- https://your.host [/command]   HTTP: prints a manifest for this address instead of writing the file
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';

if (!isBuilt()) await build();
const require = createRequire(import.meta.url);
const { slackManifest } = require('../dist/src/manifest.js');
const [host, slashCommand = '/retro'] = process.argv.slice(2);

const text = (requestUrl) => `${JSON.stringify(slackManifest({ slashCommand, requestUrl }), null, 2)}\n`;
if (host) {
  if (!URL.canParse(host) || new URL(host).protocol !== 'https:') {
    console.error(
      'Slack sends requests to an https:// address only, for example https://evenkeel.example.com',
    );
    process.exit(2);
  }
  process.stdout.write(text(new URL('/slack/events', host).href));
} else {
  writeFileSync(join(import.meta.dirname, '..', 'manifest.json'), text(null));
}
