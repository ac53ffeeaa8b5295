import type { Database } from '../database/database';
import type { Logger } from '../logger';
import type { Actor } from '../slack/actor';
import { assertStillThere } from '../slack/still-there';
import type { WebClient } from '../slack/web-clients';
import { getOwnAssessment } from './assessment-store';

interface Deps {
  database: Database;
  logger: Logger;
  client: WebClient;
}

/**
 * Days may have passed since the form was drawn: words go into a private channel for people who are in it.
 * @throws AppError `not_found` for another's, `not_there_any_more`
 */
export async function assertAuthorIsThere(
  { database, ...deps }: Deps,
  { workspaceId, userId }: Actor,
  assessmentId: string,
): Promise<void> {
  const { channelId } = await database.withTenant(workspaceId, (tx) =>
    getOwnAssessment(tx, assessmentId, userId),
  );
  await assertStillThere(deps, { channelId, userId });
}
