import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { CardAddition } from '../assessment/assessment-companion';
import { notFound } from '../errors';
import { say } from '../language/say';
import { actions, button, context, type Mrkdwn, sayMd, section, slackDate } from '../slack/block-kit';
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
    const accessory = button({
      text: say('reader.card.withdraw.button'),
      actionId: readerIds.withdraw,
      value: assessmentId,
    });
    const line = sayMd('reader.card.asked', { reader: readerName });
    return { alsoSeenBy: readerName, blocks: [section(line, { accessory })], buttons: [] };
  }
  const line = request && outcome(request, readerName);
  return {
    alsoSeenBy: null,
    blocks: line ? [context(line)] : [],
    buttons: [button({ text: say('reader.card.ask.button'), actionId: readerIds.ask, value: assessmentId })],
  };
}

/** What came of it, kindly; null when the author ended it themselves. */
function outcome({ state, endedBecause }: ReaderRequest, reader: string): Mrkdwn | null {
  if (state === 'answered') return sayMd('reader.card.answered', { reader });
  if (state === 'declined') return sayMd('reader.card.declined', { reader });
  switch (endedBecause) {
    case 'withdrawn':
    case 'finished':
      return null;
    case 'erased':
      return sayMd('reader.card.erased');
    case 'unreachable':
      return sayMd('reader.card.unreachable', { reader });
    default:
      return sayMd('reader.card.expired', { reader });
  }
}

/** The reader's message while the request is open. */
export function requestBlocks(
  { id, expiresAt }: ReaderRequest,
  { authorName, zone }: { authorName: string; zone: string },
): KnownBlock[] {
  return [
    section(sayMd('reader.request', { author: authorName })),
    actions([
      button({
        text: say('reader.request.read.button'),
        actionId: readerIds.read,
        value: id,
        style: 'primary',
      }),
      button({ text: say('reader.request.decline.button'), actionId: readerIds.decline, value: id }),
    ]),
    context(
      sayMd('reader.request.open_until', {
        until: slackDate(expiresAt, { zone, format: '{date_short_pretty}' }),
      }),
    ),
  ];
}

/** What is left of it afterwards: no name, no draft, no button. */
export function settledRequestBlocks(request: ReaderRequest | null): KnownBlock[] {
  if (request?.state === 'answered') return [section(say('reader.request.answered'))];
  if (request?.state === 'declined') return [section(say('reader.request.declined'))];
  return [section(say('reader.request.over'))];
}

/** The author's message about an answer or a kind no. */
export function replyBlocks({ id, state, endedBecause }: ReaderRequest, readerName: string): KnownBlock[] {
  if (endedBecause === 'erased') return [section(say('reader.reply.erased'))];
  if (state !== 'answered') {
    return [section(sayMd('reader.reply.declined', { reader: readerName }))];
  }
  return [
    section(sayMd('reader.reply.answered', { reader: readerName })),
    actions([button({ text: say('reader.reply.read.button'), actionId: readerIds.readAnswer, value: id })]),
  ];
}
