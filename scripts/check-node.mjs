// Comes before everything else: what follows uses functions that an older Node does not know.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [major, minor] = engines.node.match(/\d+/g).map(Number);
const [hasMajor, hasMinor] = process.version.match(/\d+/g).map(Number);

if (hasMajor < major || (hasMajor === major && hasMinor < minor)) {
  process.stderr.write(
    `Evenkeel needs Node ${major}.${minor} or newer, and this is ${process.version}: install a newer one from https://nodejs.org, then \`npm ci\` again.\n`,
  );
  process.exit(1);
}
