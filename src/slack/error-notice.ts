import type { types } from '@slack/bolt';
import { AppError } from '../errors';
import { say } from '../language/say';
import { context, modal, plain, section } from './block-kit';
import { classifySlackFailure } from './slack-failure';

/** Whether it failed because the installation is gone; Bolt gathers several errors when several listeners failed. */
function isAccessLost(error: unknown): boolean {
  const { originals } = (error ?? {}) as { originals?: unknown };
  const errors = Array.isArray(originals) ? originals : [error];
  return errors.some((each) => classifySlackFailure(each).kind === 'unauthorised');
}

/** The first error that has words for the person; Bolt gathers several when several listeners failed. */
export function findAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const { originals, original } = (error ?? {}) as { originals?: unknown; original?: unknown };
  const inner = Array.isArray(originals) ? originals : [original];
  return inner.find((each): each is AppError => each instanceof AppError && each.userMessage !== undefined);
}

/**
 * What a person reads. When Slack no longer takes Evenkeel's token, trying again would not help, and they cannot mend it.
 * Our messages mark names and commands as mrkdwn does; in plain text, quotation marks say the same.
 */
function wordsOf(error: unknown): string {
  const unexpected = isAccessLost(error) ? 'slack.error.access_lost' : 'slack.error.unexpected';
  const message = findAppError(error)?.userMessage ?? say(unexpected);
  return message.replace(/([*`])([^*`\n]+)\1/g, (_, _mark, words: string) =>
    say('slack.error.quoted', { words }),
  );
}

const referenceLine = (reference: string) => say('slack.error.reference', { reference });

/** What a person reads: what happened and what to do next, then the reference. */
export function noticeText(error: unknown, reference: string): string {
  return `${wordsOf(error)}\n${referenceLine(reference)}`;
}

/** The notice as message blocks; plain text, so nothing in it can format or ping. */
export function noticeBlocks(error: unknown, reference: string): types.KnownBlock[] {
  return [section(plain(wordsOf(error), 3000)), context(referenceLine(reference))];
}

/** The notice as a small modal. Only the oldest block types: this one must never be refused. */
export function noticeModal(error: unknown, reference: string): types.ModalView {
  return modal({
    title: say('slack.error.title'),
    close: say('slack.close.button'),
    blocks: noticeBlocks(error, reference),
  });
}
