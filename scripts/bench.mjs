// `npm run bench`: Evenkeel beside a bare Bolt app, and its wording review beside other checkers. Prints medians and ratios.
import { createRequire } from 'node:module';
import { build, isBuilt } from './build.mjs';

if (!isBuilt()) await build();
createRequire(import.meta.url)('../dist/bench/main.js');
