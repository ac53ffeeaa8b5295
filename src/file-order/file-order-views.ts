import type { KnownBlock } from '@slack/types';
import { say } from '../language/say';
import { actions, button, context, type Mrkdwn, sayMd, section } from '../slack/block-kit';
import type { FileOrder, FileWords } from './file-order';

export const fileOrderIds = { stop: 'file_order.stop' } as const;

/** The one message about a file that is being made: how far it is, and in the end what became of it. */
export function progressBlocks(order: FileOrder, words: FileWords): KnownBlock[] {
  const { subject } = words;
  switch (order.state) {
    case 'waiting':
    case 'making':
      return [
        section(sayMd('file-order.making', { subject })),
        ...(order.total > 0 ? [context(howFar(order, words))] : []),
        actions([
          button({ text: say('file-order.stop.button'), actionId: fileOrderIds.stop, value: order.id }),
        ]),
      ];
    case 'handing_over':
    case 'delivered':
    case 'stopped':
      return [section(sayMd(`file-order.state.${order.state}`, { subject }))];
    case 'failed':
      return [
        section(sayMd('file-order.failed', { subject, problem: problemText(order.problem, words) })),
        context(say('slack.error.reference', { reference: order.reference ?? '' })),
      ];
  }
}

/** A run that was interrupted begins at nothing: said, so that a smaller number than before is no riddle. */
function howFar({ begins, done, total }: FileOrder, words: FileWords): string {
  const far = words.howFar(done, total);
  return begins > 1 ? say('file-order.begun_again', { howFar: far }) : far;
}

/** What notifications say about it. */
export const progressText = (order: FileOrder): string => say(`file-order.text.${order.state}`);

/** What is said about a problem, by its code; what is not here is ours to mend. */
const problems = {
  not_a_member: 'not_a_member',
  not_found: 'not_found',
  file_too_large: 'too_large',
  file_upload_size_restricted: 'smaller_only',
  file_uploads_disabled: 'not_allowed',
  file_uploads_except_images_disabled: 'not_allowed',
  file_type_not_allowed: 'not_allowed',
  storage_limit_reached: 'no_room_in_slack',
  over_limit: 'no_room_in_slack',
  missing_scope: 'no_permission',
  no_permission: 'no_permission',
  not_allowed_token_type: 'no_permission',
  disk_full: 'disk_full',
  keeps_changing: 'keeps_changing',
  maybe_delivered: 'maybe_delivered',
  slack_busy: 'no_answer',
  no_answer: 'no_answer',
  pdf_too_long: 'pdf_too_long',
} as const;

/** What happened and what to do next, by the code of a problem. */
function problemText(code: string | null, { again }: FileWords): Mrkdwn {
  return sayMd(`file-order.problem.${isKnown(code) ? problems[code] : 'ours'}`, { again });
}

const isKnown = (code: string | null): code is keyof typeof problems =>
  code !== null && Object.hasOwn(problems, code);
