import type { types } from '@slack/bolt';
import { AppError } from '../errors';
import { context, modal, plain, section } from './block-kit';

/** What a person reads about an error nobody expected. */
export const unexpectedMessage =
  'Something went wrong on our side. Nothing you wrote was lost; please try again in a minute.';

/** The first error that has words for the person; Bolt gathers several when several listeners failed. */
export function findAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const { originals, original } = (error ?? {}) as { originals?: unknown; original?: unknown };
  const inner = Array.isArray(originals) ? originals : [original];
  return inner.find((each): each is AppError => each instanceof AppError && each.userMessage !== undefined);
}

/** Our messages mark names and commands as mrkdwn does; in plain text, quotation marks say the same. */
const wordsOf = (error: unknown) =>
  (findAppError(error)?.userMessage ?? unexpectedMessage).replace(/([*`])([^*`\n]+)\1/g, '“$2”');

/** What a person reads: what happened and what to do next, then the reference. */
export function noticeText(error: unknown, reference: string): string {
  return `${wordsOf(error)}\nReference: ${reference}`;
}

/** The notice as message blocks; plain text, so nothing in it can format or ping. */
export function noticeBlocks(error: unknown, reference: string): types.KnownBlock[] {
  return [section(plain(wordsOf(error), 3000)), context(`Reference: ${reference}`)];
}

/** The notice as a small modal. Only the oldest block types: this one must never be refused. */
export function noticeModal(error: unknown, reference: string): types.ModalView {
  return modal({ title: 'That did not work', close: 'Close', blocks: noticeBlocks(error, reference) });
}
