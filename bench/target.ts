import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process that is measured, or one it needs. */
export interface Target {
  port: number;
  /** Memory the system holds for it, in megabytes. */
  rssMegabytes(): Promise<number>;
  stop(): Promise<void>;
}

type Report = { port: number } | { rss: number } | { failure: string };

/** Starts a file of this folder in a process of its own, and waits until it listens. */
export async function startTarget(file: string, args: string[]): Promise<Target> {
  const child = fork(join(__dirname, file), args, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const started = await nextReport(child);
  if (!('port' in started)) throw new Error(`${file}: ${JSON.stringify(started)}`);
  return {
    port: started.port,
    async rssMegabytes() {
      const answer = nextReport(child);
      child.send('rss');
      return ((await answer) as { rss: number }).rss / 1024 / 1024;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function nextReport(child: ChildProcess): Promise<Report> {
  const ended = once(child, 'exit').then(([code]) => ({ failure: `ended with ${code}` }));
  const [report] = (await Promise.race([once(child, 'message'), ended.then((each) => [each])])) as [Report];
  return report;
}

/** The other side: says that this process listens, answers questions, and ends when nobody is left to ask. */
export function serveTarget(start: () => Promise<{ port: number; stop(): Promise<void> }>): void {
  start().then(
    ({ port, stop }) => {
      process.on('message', (message) => {
        if (message === 'rss') process.send?.({ rss: process.memoryUsage().rss });
      });
      process.on('disconnect', () => void stop().then(() => process.exit(0)));
      process.send?.({ port });
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
}
