import type { DeliveryTiming } from '../delivery/delivery-deps';
import type { Deps } from '../deps';
import type { FileMaker } from './file-order';
import type { Seats } from './seats';
import type { OpenTempFile } from './temp-file';

/** What making and handing over a file needs. */
export interface FileDeps extends Deps {
  makers: ReadonlyMap<string, FileMaker>;
  openTempFile: OpenTempFile;
  timing: DeliveryTiming;
  seats: Seats;
  /** Whether an earlier handing over is looked for before there is another; tests show what that is for. */
  look: boolean;
  /** Aborted when this process stops: what is being made is left to another one at once. */
  stopping: AbortSignal;
}
