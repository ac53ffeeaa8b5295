import { randomUUID } from 'node:crypto';
import { askErasure } from './account/ask-erasure';
import { isErasing } from './account/erasure-store';
import { whenPersonErased } from './between-features';
import type { EraseRequest } from './cli/erase-command';
import { type Clock, systemClock } from './clock';
import { readConfig } from './config';
import { openDatabase } from './database/database';
import { startEmbeddedServer } from './database/embedded-server';
import { migrate } from './database/migrate';
import { AppError } from './errors';
import { findRemovedAt } from './installation/installation-store';
import { createLogger } from './logger';
import { loadKeyRing } from './vault/load-key-ring';
import { createVault } from './vault/vault';

/**
 * Erases a person for whoever runs Evenkeel, beside the running process or without one. Returns a sentence that says what was
 * done. @throws AppError `unknown_workspace`, `not_a_user_id`, and what stands in the way of the database
 */
export async function eraseMember(
  env: NodeJS.ProcessEnv,
  request: EraseRequest,
  clock: Clock = systemClock,
): Promise<string> {
  const { workspaceId, userId, shared } = request;
  if (!/^[UW][A-Z0-9]{2,20}$/.test(userId)) {
    throw new AppError('not_a_user_id', 'not an id of a Slack user', {
      userMessage:
        'The person is named by their Slack id, such as U0456EFGH: in their Slack profile, “Copy member ID”.',
    });
  }
  const config = readConfig(env);
  const logger = createLogger({ level: 'warn', destination: process.stderr });
  const server = config.databaseUrl
    ? null
    : await startEmbeddedServer({ dataDir: config.dataDir, log: logger });
  const url = config.databaseUrl ?? (server as { url: string }).url;
  try {
    await migrate({ url, log: logger });
    const database = openDatabase({ url, log: logger });
    try {
      const vault = createVault({ keyRing: loadKeyRing({ ...config, logger }), clock });
      const found = await database.withTenant(workspaceId, async (tx) => ({
        removedAt: await findRemovedAt(tx),
        isErasing: await isErasing(tx, userId),
      }));
      if (found.removedAt === 'unknown') throw unknownWorkspace();
      if (found.isErasing) return 'This is under way already. Nothing was changed.';
      const erasureId = randomUUID();
      const deps = { database, vault, clock, whenErased: whenPersonErased({ vault, clock }) };
      await askErasure(deps, { workspaceId, erasureId, userId, shared, tell: true, language: null });
      return 'Private texts and their key are deleted. The rest follows as soon as Evenkeel runs.';
    } finally {
      await database.close();
    }
  } finally {
    await server?.stop();
  }
}

const unknownWorkspace = () =>
  new AppError('unknown_workspace', 'nothing is kept of this workspace', {
    userMessage:
      'Nothing is kept of a workspace with this id. It begins with T, and stands in the address of Slack in a browser.',
  });
