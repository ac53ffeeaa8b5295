import type { Config } from '../src/config';
import type { Logger } from '../src/logger';
import { type Running, type RunOptions, run } from '../src/run';
import type { WorkspaceKeeper } from './kept/keep-workspace';
import type { PageHost } from './page-api/page-api';
import type { SandboxDatabase } from './sandbox-database';
import type { Sandbox } from './start-sandbox';
import { wakeJobs } from './wake-jobs';

/** How often time that goes on by itself is looked at for jobs that came due, in milliseconds. */
const wakeEveryMs = 1_000;
/** How long a press on the clock waits for Evenkeel to do what came due. */
const settleWithinMs = 20_000;
const lookEveryMs = 25;

export interface HostOptions {
  config: Omit<Config, 'slack'>;
  sandbox: Sandbox;
  logger: Logger;
  database: SandboxDatabase;
  keeper: WorkspaceKeeper;
}

/** Evenkeel beside the sandbox workspace it is installed in: runs it, wakes it, waits for it, begins anew with it. */
export class EvenkeelHost implements PageHost {
  private running: Running | undefined;
  private resetting: Promise<void> | undefined;
  private readonly cleanups: (() => void)[] = [];

  constructor(private readonly options: HostOptions) {}

  /** Starts Evenkeel and tells the workspace where it is. Returns its port. */
  async start(): Promise<number> {
    const { config, sandbox, logger } = this.options;
    const running = await run({
      // Anyone can act as anyone in a sandbox, so it stays on this machine.
      config: { ...config, host: '127.0.0.1', slack: slackOf(sandbox) },
      clock: sandbox.clock,
      logger,
    });
    this.running = running;
    sandbox.setAppUrl(`http://127.0.0.1:${running.port}/slack/events`);
    this.keepWaking(running);
    return running.port;
  }

  async stop(): Promise<void> {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    await this.running?.stop();
    this.running = undefined;
  }

  async settled(): Promise<boolean> {
    const { sandbox } = this.options;
    const giveUpAt = performance.now() + settleWithinMs;
    while (performance.now() < giveUpAt) {
      await sandbox.idle();
      if (!(await this.isBusy())) {
        await sandbox.idle();
        if (!(await this.isBusy())) return true;
      }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
    return false;
  }

  async ready(): Promise<void> {
    // Whoever asked for the reset is told when it fails; here only its end counts.
    await Promise.allSettled([this.resetting]);
  }

  /** Two presses are one reset. */
  reset(): Promise<void> {
    this.resetting ??= this.beginAnew().finally(() => {
      this.resetting = undefined;
    });
    return this.resetting;
  }

  private async beginAnew(): Promise<void> {
    const { sandbox, database, keeper } = this.options;
    // What is on its way would arrive in the workspace that is to be empty.
    await sandbox.idle();
    await this.stop();
    await database.empty();
    keeper.forget();
    await sandbox.beginAnew();
    await this.start();
  }

  /** Whether a job is at work or due in the workspace's time. */
  private async isBusy(): Promise<boolean> {
    if (!this.running) return true;
    const now = this.options.sandbox.clock.now();
    const { pool } = this.running.database;
    await wakeJobs(pool, now);
    const { rows } = await pool.query(
      `select exists (select from graphile_worker._private_jobs
         where locked_at is not null or run_at <= now() and attempts < max_attempts) as busy`,
    );
    return rows[0].busy;
  }

  /** The queue waits on the system's clock; once the workspace's time was moved ahead, jobs come due before that one says so. */
  private keepWaking({ database }: Running): void {
    const { logger, sandbox } = this.options;
    const { clock } = sandbox;
    const wake = async () => wakeJobs(database.pool, clock.now());
    const timer = setInterval(() => {
      if (clock.isAhead()) wake().catch((error) => logger.warn({ err: error }, 'Due jobs were not woken'));
    }, wakeEveryMs);
    this.cleanups.push(clock.onChange(wake), () => clearInterval(timer));
  }
}

function slackOf({ workspaces, signingSecret, apiUrl }: Sandbox): RunOptions['config']['slack'] {
  const botToken = workspaces[0]?.botToken ?? '';
  return { mode: 'http', botToken, signingSecret, apiUrl };
}
