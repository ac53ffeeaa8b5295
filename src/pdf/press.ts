import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { AppError } from '../errors';
import type { Logger } from '../logger';
import type { PrintAnswer, PrintRequest } from './press-protocol';

export interface PressOptions {
  logger: Logger;
  /** How Node has to be started to run our sources, where they are not built. */
  execArgv?: string[];
  /** How long one document may take, in milliseconds. */
  mostMs?: number;
  /** How long the process stays when there is nothing to do, in milliseconds. */
  idleMs?: number;
}

/** Sets PDFs in a process of its own, one after the other. */
export interface Press {
  /** @throws AppError `pdf_too_long` when it would take too much time or memory, `pdf_failed` */
  print(document: Omit<PrintRequest, 'id'>): Promise<Buffer>;
  stop(): void;
}

const productionMostMs = 20_000;
const productionIdleMs = 30_000;

/** Sets PDFs one after the other in a process of its own, which starts with the first and ends when there is nothing to do. */
export function createPress(options: PressOptions): Press {
  const { mostMs = productionMostMs, idleMs = productionIdleMs } = options;
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let prints = 0;
  let line: Promise<unknown> = Promise.resolve();

  const start = (): ChildProcess => {
    const started = fork(join(__dirname, `press-process${extname(__filename)}`), [], {
      execArgv: options.execArgv ?? [],
      serialization: 'advanced',
      // It needs no secrets, and gets none.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.once('exit', (code, signal) => {
      options.logger.debug({ code, signal }, 'the process that sets PDFs has ended');
      if (child === started) child = null;
    });
    return started;
  };
  const end = () => {
    child?.kill('SIGKILL');
    child = null;
  };

  async function printOne(document: Omit<PrintRequest, 'id'>): Promise<Buffer> {
    clearTimeout(idle);
    child ??= start();
    prints += 1;
    try {
      return await ask(child, { ...document, id: prints }, mostMs);
    } catch (error) {
      end();
      throw error;
    } finally {
      idle = setTimeout(end, idleMs);
      idle.unref();
      child?.unref();
      child?.channel?.unref();
    }
  }

  return {
    print(document) {
      // Whoever asked for the one before hears that it failed; the next in line only waits for its end.
      const printed = Promise.allSettled([line]).then(() => printOne(document));
      line = printed;
      return printed;
    },
    stop() {
      clearTimeout(idle);
      end();
    },
  };
}

function ask(child: ChildProcess, request: PrintRequest, mostMs: number): Promise<Buffer> {
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const tooLong = () => reject(new AppError('pdf_too_long', 'a PDF takes too much time or memory'));
    const timer = setTimeout(tooLong, mostMs);
    const hear = (answer: PrintAnswer) => {
      if (answer.id !== request.id) return;
      if ('pdf' in answer) resolve(Buffer.from(answer.pdf));
      else reject(new AppError('pdf_failed', 'a PDF could not be set'));
      clean();
    };
    // Its own watch over its memory ends it by a signal; by itself it ends only when it is broken.
    const gone = (_code: number | null, signal: NodeJS.Signals | null) => {
      if (signal === null) reject(new AppError('pdf_failed', 'the process that sets PDFs has broken'));
      else tooLong();
      clean();
    };
    const clean = () => {
      clearTimeout(timer);
      child.off('message', hear);
      child.off('exit', gone);
    };
    child.on('message', hear);
    child.once('exit', gone);
    child.send(request, (error) => {
      if (error) gone(null, null);
    });
  });
}
