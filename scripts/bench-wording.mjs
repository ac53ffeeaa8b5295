// `npm run bench:wording`: the wording review beside write-good and alex on the same texts. Prints medians and ratios.
import { createRequire } from 'node:module';
import { build, isBuilt } from './build.mjs';

if (!isBuilt({ client: false })) await build({ client: false });
createRequire(import.meta.url)('../dist/bench/wording-main.js');
