// `npm run bench:similar`: how good and how quick the library's suggestions are. `-- --each` shows every text, `-- --quick` times nothing.
import { createRequire } from 'node:module';
import { build, isBuilt } from './build.mjs';

if (!isBuilt()) await build();
createRequire(import.meta.url)('../dist/bench/similar.js');
