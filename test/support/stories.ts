import type { Sandbox } from '../../sandbox';
import type { House, PersonClient } from './house';

/** What most stories about faults begin with: somebody writes, and later shares. */
export interface Writing {
  in: string;
  title: string;
  words: string;
  workspace?: string;
}

/** Fills in and hands in the form of a new retro. Returns what Slack's client saw. */
export async function write(house: House, handle: string, writing: Writing) {
  const person = house.person(handle, writing.workspace ? { workspace: writing.workspace } : {});
  await person.command('/retro', '', { in: writing.in });
  const form = await person.modal();
  if (form.text().includes('Which retrospective?'))
    await person.choose('Which retrospective?', 'A new retrospective');
  await person.fill('What is it about?', writing.title);
  await person.fill('What is not going well?', writing.words);
  return person.submit();
}

/** Re-reads and shares from the newest button in the direct messages. */
export async function share(person: PersonClient): Promise<void> {
  await person.press('Re-read and share', { in: 'dm' });
  const result = await person.submit();
  if (result.action === 'push') await person.submit();
  if (await person.hasModal()) await person.closeModal({ all: true });
}

/** How often each promised message is in Slack, by the random id it carries. */
export function copies(sandbox: Sandbox): Map<string, number> {
  const counts = new Map<string, number>();
  for (const workspace of sandbox.workspaces) {
    for (const conversation of workspace.conversations.values()) {
      for (const { metadata } of conversation.messages) {
        const payload = (metadata as { event_payload?: { send_id?: string } } | undefined)?.event_payload;
        if (payload?.send_id) counts.set(payload.send_id, (counts.get(payload.send_id) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** The promised messages that are in Slack more than once. */
export const duplicates = (sandbox: Sandbox) =>
  [...copies(sandbox).entries()].filter(([, count]) => count > 1).map(([sendId]) => sendId);

export interface OutboxRow {
  id: string;
  kind: string;
  state: string;
  attempt: number;
  last_error: string | null;
  due_at: Date;
}

/** What has been promised, oldest first; without the summary of the coming week, which every channel with a retro is promised. */
export const outbox = (house: House, workspaceId = house.sandbox.workspaces[0]?.id as string) =>
  house.rows<OutboxRow>(
    workspaceId,
    `select id, kind, state::text, attempt, last_error, due_at from outbox_message
     where not (kind = 'summary.weekly' and state = 'pending') order by created_at, id`,
  );
