import type { ActionItem } from '../../src/action-item/action-item';
import type { RetroRecord } from '../../src/export/retro-record';
import type { Posting, Texts } from '../../src/posting/posting';
import type { Reply } from '../../src/thread/thread-store';

/** A Monday. */
export const at = new Date('2040-03-05T09:00:00Z');
const names: Record<string, string> = { U1: 'Ada', U2: 'Bo' };
const retroId = '7f9c2ba4-e88f-4827-a162-9b9e6f0b8d11';

/** An open retro of Ada's, without anything in it. */
export const record = (more: Partial<RetroRecord> = {}): RetroRecord => ({
  retro: {
    workspaceId: 'T1',
    id: retroId,
    channelId: 'C1',
    title: 'Slow search',
    state: 'open',
    facilitatorId: 'U1',
    openedAt: at,
    latestBy: at,
    sourceTs: null,
    incidentId: null,
    closedAt: null,
    closedBy: null,
    learned: null,
    visibility: null,
    factors: [],
  },
  channelName: 'payments',
  postings: [],
  actionItems: [],
  replies: [],
  nameOf: (id) => names[id ?? ''] ?? 'A teammate',
  zone: 'Europe/Stockholm',
  ...more,
});

/** An assessment of Bo's. */
export const posting = (texts: Texts, more: Partial<Posting> = {}): Posting => ({
  workspaceId: 'T1',
  id: 'p',
  retroId,
  kind: 'assessment',
  withoutName: false,
  authorId: 'U2',
  authorProof: new Uint8Array(),
  texts,
  sharedAt: at,
  editedAt: null,
  ...more,
});

/** A reply of Ada's. */
export const reply = (text: string | null, more: Partial<Reply> = {}): Reply => ({
  workspaceId: 'T1',
  channelId: 'C1',
  ts: '1',
  retroId,
  authorId: 'U1',
  text,
  postedAt: at,
  editedAt: null,
  deletedAt: null,
  ...more,
});

/** An open action item of Bo's. */
export const actionItem = (title: string, more: Partial<ActionItem> = {}): ActionItem => ({
  workspaceId: 'T1',
  id: 'i',
  retroId,
  channelId: 'C1',
  title,
  ownerId: 'U2',
  dueOn: '2040-03-19',
  link: null,
  state: 'open',
  dropReason: null,
  createdBy: 'U1',
  createdAt: at,
  stateChangedAt: null,
  stateChangedBy: null,
  ...more,
});
