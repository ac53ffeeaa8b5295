import type { DatabaseLog } from '../../src/database/database-log';
import type { Sandbox } from '../start-sandbox';
import type { PartTable } from './part-table';
import { type Parts, partsOf, putBack } from './workspace-parts';

/** What a killed process may lose of the chat, in milliseconds. */
const keepWithinMs = 300;
/** The name of the part that says which keys sealed what Evenkeel knows of this workspace. */
const sealPart = 'seal';

export interface KeepOptions {
  sandbox: Sandbox;
  table: PartTable;
  log: DatabaseLog;
  /** Says which keys are in use, without saying them. */
  seal: string;
}

/** How a start found what was kept. */
export type Found = { how: 'kept' | 'nothing' } | { how: 'unreadable'; reason: string };

/** Writes what has changed in the sandbox workspace, shortly after it changed. */
export class WorkspaceKeeper {
  private written: Parts = new Map();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private readonly cleanups: (() => void)[] = [];

  constructor(private readonly options: KeepOptions) {}

  /** Puts back what an earlier process kept. Whatever is wrong with it, the workspace can begin anew instead. */
  async resume(): Promise<Found> {
    const { sandbox, table, seal, log } = this.options;
    const parts = await table.readAll();
    if (parts.size === 0) return { how: 'nothing' };
    try {
      if (parts.get(sealPart) !== seal) throw new Error('its keys are not in this folder');
      await putBack(sandbox, parts);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ err: error }, 'The sandbox workspace that was kept cannot be read; it begins anew');
      return { how: 'unreadable', reason };
    }
    this.written = parts;
    return { how: 'kept' };
  }

  /** From now on every change is kept. A move of the clock is kept before it counts. */
  async start(): Promise<void> {
    const { sandbox } = this.options;
    await this.keepNow();
    this.cleanups.push(
      sandbox.pulse.onBeat(() => this.keepSoon()),
      sandbox.clock.onChange(() => this.keepNow()),
    );
  }

  /** The same on a database that was made anew. */
  async startAnew(): Promise<void> {
    this.forget();
    await this.options.table.readAll();
    await this.keepNow();
  }

  /** Everything kept is gone, as after emptying the database; the next writing writes all. */
  forget(): void {
    this.written = new Map();
  }

  /** Returns when all that has happened until now is kept, or could not be: the log says so then. */
  keepNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  async stop(): Promise<void> {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    await this.keepNow();
    await this.options.table.close();
  }

  private keepSoon(): void {
    this.timer ??= setTimeout(() => void this.keepNow(), keepWithinMs);
  }

  private async write(): Promise<void> {
    const { sandbox, table, log, seal } = this.options;
    const parts = partsOf(sandbox).set(sealPart, seal);
    const changed: Parts = new Map([...parts].filter(([name, body]) => this.written.get(name) !== body));
    const gone = [...this.written.keys()].filter((name) => !parts.has(name));
    if (changed.size === 0 && gone.length === 0) return;
    try {
      await table.write(changed, gone);
      this.written = parts;
    } catch (error) {
      // The next change tries again with all of it.
      log.warn({ err: error }, 'The sandbox workspace was not kept');
    }
  }
}
