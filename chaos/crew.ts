import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { WorkerSettings } from './worker';

/** Characters. */
const lastWordsKept = 2_000;
/** How often each may find that Postgres is too busy to answer: a supervisor starts it again. */
const startsTried = 3;

/** The processes that do the work and are killed and stopped for it. */
export interface Crew {
  /** `kill -9`; another process takes its place at once, as under any supervisor. */
  killOne(random: () => number): void;
  /** Stops one for this long, as a frozen machine would. */
  stopOne(random: () => number, ms: number): void;
  /** Moves everybody's clock, those to come included. */
  moveClock(offsetMs: number): void;
  /** Processes that ended at work although nobody killed them. One that finds no Postgres when it starts may end. */
  deaths(): number;
  /** Ends all of them. */
  dismiss(): void;
}

/** @throws Error with a worker's last words, when one after the other cannot start. */
export async function hireCrew(size: number, settings: WorkerSettings): Promise<Crew> {
  const crew: ChildProcess[] = [];
  let [deaths, isOver, begun, failedStarts] = [0, false, 0, 0];
  let [everybodyIsThere, nobodyComes] = [() => {}, (_: Error) => {}];

  function hire(): ChildProcess {
    const child = fork(join(__dirname, `worker${extname(__filename)}`), [JSON.stringify(settings)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let [isAtWork, lastWords] = [false, ''];
    child.stderr?.setEncoding('utf8').on('data', (said: string) => {
      lastWords = `${lastWords}${said}`.slice(-lastWordsKept);
    });
    child.once('message', () => {
      isAtWork = true;
      begun += 1;
      if (begun === size) everybodyIsThere();
    });
    crew.push(child);
    // Not on exit: its last words come a little later than its end.
    child.once('close', (_code, signal) => {
      crew.splice(crew.indexOf(child), 1);
      if (isOver) return;
      if (isAtWork && signal !== 'SIGKILL') deaths += 1;
      if (!isAtWork) failedStarts += 1;
      if (begun < size && failedStarts > size * startsTried)
        return nobodyComes(new Error(`A worker could not start. ${lastWords}`.trim()));
      hire();
    });
    return child;
  }

  const pick = (random: () => number) => crew[Math.floor(random() * crew.length)];
  await new Promise<void>((resolve, reject) => {
    [everybodyIsThere, nobodyComes] = [resolve, reject];
    for (let index = 0; index < size; index += 1) hire();
  });
  return {
    killOne(random) {
      pick(random)?.kill('SIGKILL');
    },
    stopOne(random, ms) {
      const child = pick(random);
      child?.kill('SIGSTOP');
      setTimeout(() => child?.kill('SIGCONT'), ms);
    },
    moveClock(offsetMs) {
      settings.offsetMs = offsetMs;
      for (const child of crew) if (child.connected) child.send({ offsetMs }, () => undefined);
    },
    deaths: () => deaths,
    dismiss() {
      isOver = true;
      for (const child of [...crew]) child.kill('SIGKILL');
    },
  };
}
