// `npm run bench:export`: how long a channel's archive takes, and how much memory, with 500 and with 5,000 retros.
// `-- markdown` asks for one format only.
import { createRequire } from 'node:module';
import { build, isBuilt } from './build.mjs';

if (!isBuilt()) await build();
createRequire(import.meta.url)('../dist/bench/export.js');
