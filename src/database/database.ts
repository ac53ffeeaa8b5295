import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { AppError } from '../errors';
import { Prisma, PrismaClient } from './generated/client';
import { openPool, type PoolOptions } from './pool';
import { assertTenancy } from './tenancy-check';
import { APP_ROLE, SWEEPER_ROLE } from './tenant-roles';

/** For stores, which may not import the generated client themselves. */
export type * from './generated/client';
export * from './generated/enums';
export { Prisma };

/** What a store takes: Prisma inside one transaction, seeing one workspace. */
export type TenantTransaction = Prisma.TransactionClient;

export interface TransactionOptions {
  isolationLevel?: Prisma.TransactionIsolationLevel;
}

/** The one way to the data. Nothing reads or writes outside of a transaction that says whose data it is about. */
export interface Database {
  /**
   * Runs `work` in one transaction that sees and writes the rows of one workspace only. Keep it short and never call Slack inside.
   * @throws AppError `tenant_missing` when the workspace is empty; whatever `work` throws, after rolling back
   */
  withTenant<T>(
    workspaceId: string,
    work: (tx: TenantTransaction) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>;
  /** Runs `work` as the role that may only ask which workspaces have messages due. */
  asSweeper<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T>;
  /** Whether the database answers within this time; never throws. */
  ping(timeoutMs: number): Promise<boolean>;
  /** Start-up self check. @throws AppError `tenancy_unsafe` in one sentence when workspaces would not be kept apart */
  checkTenancy(): Promise<void>;
  /** The connections below, as the login role: row-level security hides every row here. */
  pool: pg.Pool;
  /** Waits for running transactions and closes every connection. */
  close(): Promise<void>;
}

/** Waiting for a free connection; Slack gives us 3 s in all. */
const MAX_WAIT_MS = 2_500;
/** Well above the pool's statement timeout: the server ends a slow statement first, so that we never time out during COMMIT. */
const TRANSACTION_TIMEOUT_MS = 20_000;

/** Opens the database; connects on first use. */
export function openDatabase(options: PoolOptions): Database {
  const pool = openPool(options);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });

  /**
   * Role and workspace are set in one statement and end with the transaction, so a pooled connection cannot carry them on.
   * On a server that does not wait for the disk, we still do: a person has been told "Saved" by then, or Slack has been called.
   */
  const transact = <T>(
    role: string,
    workspaceId: string,
    work: (tx: TenantTransaction) => Promise<T>,
    { isolationLevel }: TransactionOptions = {},
  ) =>
    prisma.$transaction(
      async (tx) => {
        await tx.$queryRaw(
          Prisma.sql`select set_config('role', ${role}, true), set_config('app.workspace_id', ${workspaceId}, true),
            set_config('synchronous_commit', coalesce(nullif(current_setting('synchronous_commit'), 'off'), 'on'), true)`,
        );
        return work(tx);
      },
      { maxWait: MAX_WAIT_MS, timeout: TRANSACTION_TIMEOUT_MS, isolationLevel },
    );

  return {
    pool,
    async withTenant(workspaceId, work, transactionOptions) {
      if (!workspaceId) throw new AppError('tenant_missing', 'A transaction needs the id of a workspace.');
      return transact(APP_ROLE, workspaceId, work, transactionOptions);
    },
    asSweeper: (work) => transact(SWEEPER_ROLE, '', work),
    checkTenancy: () => transact(APP_ROLE, '', assertTenancy),
    ping: (timeoutMs) => answers(pool, timeoutMs),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function answers(pool: pg.Pool, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
