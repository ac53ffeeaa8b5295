import type { Deps } from '../deps';
import type { FileMaker } from '../file-order/file-order';
import type { Press } from '../pdf/press';
import { archiveMaker } from './archive-maker';
import { retroMaker } from './retro-maker';

/** Every kind of file this feature makes. */
export const exportMakers = (deps: Deps, press: Press): FileMaker[] => [
  retroMaker(deps, press),
  archiveMaker(deps, press),
];
