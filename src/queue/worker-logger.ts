import { Logger as WorkerLogger } from 'graphile-worker';
import type { Logger } from '../logger';

/**
 * graphile-worker's words in our log. Its errors are warnings here: what a job did wrong has been logged by whoever ran it, and
 * what the queue itself cannot do it tries again.
 */
export function createWorkerLogger(logger: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    const fields = { source: 'queue', said: withoutDetail(message) };
    if (level === 'error' || level === 'warning') logger.warn(fields, 'the queue reports a problem');
  });
}

/** Its messages end in details of jobs and errors; the first words say what kind of thing happened. */
function withoutDetail(message: string): string {
  const [first = ''] = message.replace(/^WARNING:\s*/, '').split(/[;:('"\n]/, 1);
  return first.trim();
}
