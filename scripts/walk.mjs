// `npm run walk`: plays a short retro in the workspace that `npm start` opened.
import { createRequire } from 'node:module';
import { build, isBuilt } from './build.mjs';

if (!isBuilt()) await build();
createRequire(import.meta.url)('../dist/sandbox/walk.js');
