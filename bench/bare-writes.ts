import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A form as it was handed in. */
export interface HandedIn {
  workspaceId: string;
  authorId: string;
  channelId: string;
  draftId: string;
  title: string;
  answers: Buffer;
  feelings: Buffer;
}

const dayMs = 86_400_000;

/**
 * The rows and jobs of one submitted assessment, written by hand in one transaction: one statement per table and one for the
 * jobs, nothing read, nothing checked, nothing encrypted.
 */
export async function storeByHand(pool: Pool, form: HandedIn): Promise<void> {
  const { workspaceId, authorId, channelId, draftId, title, answers, feelings } = form;
  const [retroId, headlineId, cardId, nudgeId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const now = new Date();
  const [morning, latestBy] = [new Date(now.getTime() + dayMs), new Date(now.getTime() + 5 * dayMs)];
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      "select set_config('role', 'evenkeel_app', true), set_config('app.workspace_id', $1, true)",
      [workspaceId],
    );
    await client.query(
      `insert into retro (workspace_id, id, channel_id, title, state, facilitator_id, opened_at, latest_by)
       values ($1, $2, $3, $4, 'open', $5, $6, $7)`,
      [workspaceId, retroId, channelId, title, authorId, now, latestBy],
    );
    await client.query(
      `insert into data_key (workspace_id, owner_id, id, wrapped_by, wrapped_key, created_at)
       values ($1, $2, $3, 'k1', $4, $5) on conflict do nothing`,
      [workspaceId, authorId, randomUUID(), randomBytes(61), now],
    );
    await client.query(
      `insert into assessment (workspace_id, id, author_id, channel_id, retro_id, state, answers, saved_at, submitted_at,
         shareable_at, nudge_at, nudges)
       values ($1, $2, $3, $4, $5, 'cooling', $6, $7, $7, $7, $8, 1)`,
      [workspaceId, draftId, authorId, channelId, retroId, answers, now, morning],
    );
    await client.query(
      'insert into journal_entry (workspace_id, id, owner_id, words, written_at) values ($1, $2, $3, $4, $5)',
      [workspaceId, randomUUID(), authorId, feelings, now],
    );
    await client.query(
      `insert into outbox_message (workspace_id, id, kind, subject_id, natural_key, recipient_id, due_at, send_id, created_at)
       values ($1, $2, 'retro.headline', $3::uuid, $3::uuid::text, $4, $9, $10, $9),
              ($1, $5, 'assessment.card', $6::uuid, $6::uuid::text, $7, $9, $11, $9),
              ($1, $8, 'assessment.nudge', $6::uuid, $6::uuid::text || ':1', $7, $12, $13, $9)`,
      [
        workspaceId,
        headlineId,
        retroId,
        channelId,
        cardId,
        draftId,
        authorId,
        nudgeId,
        now,
        randomUUID(),
        randomUUID(),
        morning,
        randomUUID(),
      ],
    );
    await client.query(
      `select evenkeel_enqueue('send_message', $1, null, $2, 25), evenkeel_enqueue('send_message', $3, null, $4, 25),
              evenkeel_enqueue('send_message', $5, $6, $7, 25), evenkeel_enqueue('close_retro', $8, $9, null, 25)`,
      [
        JSON.stringify({ workspaceId, outboxId: headlineId }),
        `outbox:${headlineId}`,
        JSON.stringify({ workspaceId, outboxId: cardId }),
        `outbox:${cardId}`,
        JSON.stringify({ workspaceId, outboxId: nudgeId }),
        morning,
        `outbox:${nudgeId}`,
        JSON.stringify({ workspaceId, retroId }),
        latestBy,
      ],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
