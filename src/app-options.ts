import type { Receiver } from '@slack/bolt';
import type { About } from './about';
import type { Clock } from './clock';
import type { Database } from './database/database';
import type { Defences, DeliveryTiming, SendPoint } from './delivery/delivery-deps';
import type { Pace } from './delivery/pacing';
import type { OpenTempFile } from './file-order/temp-file';
import type { Logger } from './logger';
import type { KeyRing } from './vault/key-ring';

/** What Evenkeel is built from; all that is optional is for tests and long runs. */
export interface EvenkeelOptions {
  database: Database;
  databaseUrl: string;
  clock: Clock;
  logger: Logger;
  keyRing: KeyRing;
  slashCommand: string;
  /** What the Home tab says of this Evenkeel. */
  about?: Omit<About, 'slashCommand'>;
  slackApiUrl: string;
  receiver: Receiver;
  pace?: Pace;
  timing?: DeliveryTiming;
  queuePollMs?: number;
  /** How often lost jobs are looked for, in milliseconds. */
  sweepEveryMs?: number;
  /** For tests that show what a defence is for by doing without it. */
  defences?: Partial<Defences>;
  /** How Node is started to set PDFs from sources that are not built. */
  pressExecArgv?: string[];
  /** Where a file is kept while it is made; for tests, a disk that is full. */
  openTempFile?: OpenTempFile;
  /** For tests that kill or pause the process at a point of a delivery. */
  atSendPoint?: (point: SendPoint, message: { id: string; kind: string }) => void | Promise<void>;
}
