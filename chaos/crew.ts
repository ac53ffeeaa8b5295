import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { extname, join } from 'node:path';
import type { WorkerSettings } from './worker';

/** Characters. */
const lastWordsKept = 2_000;

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

/** On a machine that is busy, one or another gives up before it is at work; when this many do, something is wrong. */
const mostInVain = 6;

export async function hireCrew(size: number, settings: WorkerSettings): Promise<Crew> {
  const crew: ChildProcess[] = [];
  const news = new EventEmitter();
  let [deaths, isOver] = [0, false];

  function hire(): void {
    const child = fork(join(__dirname, `worker${extname(__filename)}`), [JSON.stringify(settings)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let isAtWork = false;
    let lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (said: string) => {
      lastWords = `${lastWords}${said}`.slice(-lastWordsKept);
    });
    child.once('message', () => {
      isAtWork = true;
      news.emit('at work');
    });
    crew.push(child);
    child.once('exit', (_code, signal) => {
      crew.splice(crew.indexOf(child), 1);
      if (isOver) return;
      if (isAtWork && signal !== 'SIGKILL') deaths += 1;
      hire();
    });
    // Its last words come a little later than its end.
    child.once('close', () => news.emit('gone', lastWords));
  }

  const pick = (random: () => number) => crew[Math.floor(random() * crew.length)];
  await new Promise<void>((resolve, reject) => {
    let [atWork, gone] = [0, 0];
    news.on('at work', () => {
      atWork += 1;
      if (atWork === size) resolve();
    });
    news.on('gone', (lastWords: string) => {
      gone += 1;
      if (gone <= mostInVain || atWork >= size) return;
      isOver = true;
      reject(new Error(`A worker could not start. ${lastWords}`.trim()));
    });
    for (let i = 0; i < size; i += 1) hire();
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
