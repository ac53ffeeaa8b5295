import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { House } from './house';
import type { HouseProcessSettings } from './house-process';
import { until } from './until';

/** Evenkeel in a process of its own, on the house's sandbox and database, to be killed or stopped. */
export interface HouseProcess {
  pid: number;
  /** Where it takes Slack's requests. */
  url: string;
  /** Waits until it stands at the point it was told to pause at. */
  atPause(): Promise<void>;
  /** Lets it go on from there. */
  goOn(): void;
  /** Resolves when it is gone, with the signal that ended it. */
  gone: Promise<NodeJS.Signals | null>;
  kill(signal: NodeJS.Signals): void;
}

type Settings = Omit<HouseProcessSettings, 'databaseUrl' | 'slackApiUrl' | 'signingSecret' | 'keys'>;

export async function startHouseProcess(house: House, settings: Settings): Promise<HouseProcess> {
  const { sandbox, test, keys } = house;
  const all: HouseProcessSettings = {
    databaseUrl: test.url,
    slackApiUrl: sandbox.apiUrl,
    signingSecret: sandbox.signingSecret,
    keys,
    ...settings,
  };
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '-r',
      join(__dirname, 'register-typescript.cjs'),
      join(__dirname, 'house-process.ts'),
      JSON.stringify(all),
    ],
    { stdio: 'pipe' },
  );
  const said = listen(child);
  const gone = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
  });
  const ready = until(
    'the other process is ready',
    () => {
      if (child.exitCode !== null) throw new Error(`the other process ended: ${said.join('')}`);
      return /port \d+\n/.test(said.join(''));
    },
    25_000,
  );
  await ready.catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const port = /port (\d+)\n/.exec(said.join(''))?.[1];
  return {
    pid: child.pid as number,
    url: `http://127.0.0.1:${port}/slack/events`,
    atPause: () => until('the other process has come to its point', () => said.join('').includes('at ')),
    goOn: () => child.stdin.write('\n'),
    gone,
    kill: (signal) => {
      child.kill(signal);
    },
  };
}

function listen(child: ChildProcess): string[] {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk));
  }
  return said;
}
