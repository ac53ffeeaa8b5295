import type { Deps } from '../deps';
import type { FileMaker } from '../file-order/file-order';
import { retroMaker } from './retro-maker';

/** Every kind of file this feature makes. */
export const exportMakers = (deps: Deps): FileMaker[] => [retroMaker(deps)];
