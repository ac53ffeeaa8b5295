import type { Database, TenantTransaction } from '../database/database';
import { createPhraseBook } from '../wording/phrases';
import type { Finding } from '../wording/wording';
import { listPhrases } from './phrase-store';

/** What one workspace's wording review says about a text. */
export interface Reading {
  findings: Finding[];
  /** In a language the review does not read: no finding then says nothing about the text. */
  isUnread: boolean;
  /** The workspace has phrases of its own; those are looked for in any language. */
  knowsPhrases: boolean;
}

/** The wording review of one workspace, with the phrases it has added. */
export type Review = (text: string) => Reading;

/** The rules and the language model take longer to load than the rest of Evenkeel, and most processes that end soon need none of it. */
const loadReview = () => import('../wording/review');

/** Loads the wording review ahead of the first person who waits for it; takes about half a second of one core. */
export async function prepareReview(): Promise<void> {
  await loadReview();
}

/** The review of the workspace whose transaction this is. */
export async function reviewIn(tx: TenantTransaction): Promise<Review> {
  const { isRead, review } = await loadReview();
  const listed = await listPhrases(tx);
  const phrases = createPhraseBook(listed);
  return (text) => ({
    findings: review(text, { mrkdwn: true, phrases }),
    isUnread: text.trim() !== '' && !isRead(text, { mrkdwn: true }),
    knowsPhrases: listed.length > 0,
  });
}

/** The review of a workspace, in a transaction of its own. */
export async function reviewFor({ database }: { database: Database }, workspaceId: string): Promise<Review> {
  return database.withTenant(workspaceId, reviewIn);
}
