import { type Day, isDay } from '../calendar/day';
import { AppError } from '../errors';
import { say } from '../language/say';
import { escapeMrkdwn } from '../slack/block-kit';
import { reasonMaxLength, titleMaxLength } from './action-item';

/** What is asked for, as the forms name it: an error stands under the field it is about. */
export const fields = {
  title: 'action_item.title',
  owner: 'action_item.owner',
  dueOn: 'action_item.due_on',
  link: 'action_item.link',
  reason: 'action_item.reason',
} as const;

/** Long addresses break the messages they are shown in: a link is never shortened. Counted as it is written there. */
const linkMaxLength = 500;

/** A title as it is kept: one line. @throws AppError `nothing_written`. */
export function titleFrom(text: string): string {
  const title = text.replace(/\s+/g, ' ').trim().slice(0, titleMaxLength);
  if (title !== '') return title;
  throw new AppError('nothing_written', 'an action item without a title', {
    userMessage: say('action-item.missing.title'),
    blockId: fields.title,
  });
}

/** Why it is dropped, as it is kept: one line. @throws AppError `nothing_written`. */
export function reasonFrom(text: string): string {
  const reason = text.replace(/\s+/g, ' ').trim().slice(0, reasonMaxLength);
  if (reason !== '') return reason;
  throw new AppError('nothing_written', 'an action item dropped without a reason', {
    userMessage: say('action-item.missing.reason'),
    blockId: fields.reason,
  });
}

/** The day something is due. @throws AppError `due_in_the_past`, `no_due_date`. */
export function dueOnFrom(day: string | null, today: Day): Day {
  if (day === null || !isDay(day)) {
    throw new AppError('no_due_date', 'no day was chosen', {
      userMessage: say('action-item.missing.day'),
      blockId: fields.dueOn,
    });
  }
  // Both are YYYY-MM-DD, so the order of the texts is the order of the days.
  if (day >= today) return day;
  throw new AppError('due_in_the_past', 'the chosen day is over', {
    userMessage: say('action-item.day_past'),
    blockId: fields.dueOn,
  });
}

/** An https address, or null when nothing was written. @throws AppError `not_a_link` under the field it is about. */
export function linkFrom(text: string, blockId: string = fields.link): string | null {
  if (text.trim() === '') return null;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  // A name or password in an address would be shown to the whole channel.
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === '';
  if (url !== null && isPlain && escapeMrkdwn(url.href).length <= linkMaxLength) return url.href;
  throw new AppError('not_a_link', 'not an https address, or too long', {
    userMessage: say('action-item.not_a_link', { max: String(linkMaxLength) }),
    blockId,
  });
}
