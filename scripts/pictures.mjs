// `npm run pictures [name…]`: takes the pictures of docs/pictures from the sandbox workspace.
import { createRequire } from 'node:module';
import process from 'node:process';
import { build, isBuilt } from './build.mjs';
import { unpackBrowser } from './unpack-browser.mjs';

if (!isBuilt()) await build();
const require = createRequire(import.meta.url);
process.argv.splice(2, 0, await unpackBrowser());
require('../dist/sandbox/pictures/main.js');
