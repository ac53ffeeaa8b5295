import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { CardAddition } from '../assessment/assessment-companion';
import { notFound } from '../errors';
import { actions, button, context, type Mrkdwn, md, section, slackDate } from '../slack/block-kit';
import { isOpen, type ReaderRequest } from './reader';

export const readerIds = {
  ask: 'reader.card.ask',
  withdraw: 'reader.card.withdraw',
  read: 'reader.request.read',
  decline: 'reader.request.decline',
  readAnswer: 'reader.reply.read',
} as const;

/** The id a button carries. @throws AppError `not_found` for anything that is none of ours. */
export function readRequestId(value: string): string {
  const id = z.uuid().safeParse(value);
  if (!id.success) throw notFound('request');
  return id.data;
}

/** What the author's card shows: the button to ask, or who was asked; and what came of the last time. */
export function cardAddition(
  assessmentId: string,
  request: ReaderRequest | null,
  { readerName, now }: { readerName: string; now: Date },
): CardAddition {
  if (request && isOpen(request, now)) {
    const accessory = button({ text: 'Withdraw', actionId: readerIds.withdraw, value: assessmentId });
    const line = md`You asked *${readerName}* to read it. The answer comes only to you.`;
    return { alsoSeenBy: readerName, blocks: [section(line, { accessory })], buttons: [] };
  }
  const line = request && outcome(request, readerName);
  return {
    alsoSeenBy: null,
    blocks: line ? [context(line)] : [],
    buttons: [button({ text: 'Ask someone to read it', actionId: readerIds.ask, value: assessmentId })],
  };
}

/** What came of it, kindly; null when the author ended it themselves. */
function outcome({ state, endedBecause }: ReaderRequest, name: string): Mrkdwn | null {
  if (state === 'answered') return md`*${name}* has read it and answered. You find it below.`;
  if (state === 'declined') return md`*${name}* is not able to read it right now.`;
  switch (endedBecause) {
    case 'withdrawn':
    case 'finished':
      return null;
    case 'erased':
      return md`Whoever you asked to read it has had everything of theirs erased, an answer included. You can ask someone else.`;
    case 'unreachable':
      return md`*${name}* cannot be reached in Slack at the moment, so nobody has it. You can ask someone else.`;
    default:
      return md`What you asked of *${name}* has closed by itself after a week.`;
  }
}

/** The reader's message while the request is open. */
export function requestBlocks(
  { id, expiresAt }: ReaderRequest,
  { authorName, zone }: { authorName: string; zone: string },
): KnownBlock[] {
  return [
    section(md`*${authorName}* asks you to read a draft. You are asked to read, not to approve.`),
    actions([
      button({ text: 'Read it', actionId: readerIds.read, value: id, style: 'primary' }),
      button({ text: 'Not now', actionId: readerIds.decline, value: id }),
    ]),
    context(
      md`It is open to you until ${slackDate(expiresAt, { zone, format: '{date_short_pretty}' })}. What you answer goes only to them.`,
    ),
  ];
}

/** What is left of it afterwards: no name, no draft, no button. */
export function settledRequestBlocks(request: ReaderRequest | null): KnownBlock[] {
  if (request?.state === 'answered') {
    return [section('Your answer is with the person who asked, and only with them. Thank you.')];
  }
  if (request?.state === 'declined') {
    return [section('You said not now, and that is all right. They know, and can ask someone else.')];
  }
  return [section('This is no longer open. Thank you for being there.')];
}

/** The author's message about an answer or a kind no. */
export function replyBlocks({ id, state, endedBecause }: ReaderRequest, readerName: string): KnownBlock[] {
  if (endedBecause === 'erased') {
    return [
      section(
        'Whoever read your draft has had everything of theirs erased since, and so what they answered you here.',
      ),
    ];
  }
  if (state !== 'answered') {
    return [
      section(
        md`*${readerName}* is not able to read it right now. You can ask someone else from the card, or leave it be.`,
      ),
    ];
  }
  return [
    section(md`*${readerName}* has read your draft and answered. Only you can see the answer.`),
    actions([button({ text: 'Read the answer', actionId: readerIds.readAnswer, value: id })]),
  ];
}
