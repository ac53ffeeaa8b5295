import type { KnownBlock } from '@slack/types';
import { actions, button, context, type Mrkdwn, md, section } from '../slack/block-kit';
import type { FileOrder, FileWords } from './file-order';

export const fileOrderIds = { stop: 'file_order.stop' } as const;

/** The one message about a file that is being made: how far it is, and in the end what became of it. */
export function progressBlocks(order: FileOrder, words: FileWords): KnownBlock[] {
  const { subject } = words;
  switch (order.state) {
    case 'waiting':
    case 'making':
      return [
        section(md`${subject} is being made.`),
        ...(order.total > 0 ? [context(words.howFar(order.done, order.total))] : []),
        actions([button({ text: 'Stop', actionId: fileOrderIds.stop, value: order.id })]),
      ];
    case 'handing_over':
      return [section(md`${subject} is on its way.`)];
    case 'delivered':
      return [section(md`${subject} is ready. You find it in these messages, right below.`)];
    case 'stopped':
      return [section(md`You stopped this: ${subject}. Nothing was sent, and nothing of it is kept.`)];
    case 'failed':
      return [
        section(md`${subject} could not be made. ${problemText(order.problem, words)}`),
        context(`Reference: ${order.reference ?? ''}`),
      ];
  }
}

/** What notifications say about it. */
export const progressText = (order: FileOrder): string =>
  ({
    waiting: 'A file is being made for you',
    making: 'A file is being made for you',
    handing_over: 'Your file is on its way',
    delivered: 'Your file is here',
    stopped: 'You stopped a file',
    failed: 'Your file could not be made',
  })[order.state];

/** What happened and what to do next, by the code of a problem. */
function problemText(problem: string | null, { again }: FileWords): Mrkdwn {
  switch (problem) {
    case 'not_a_member':
      return md`It is for people who are in the channel, and you are not in it any more. Once you are back, ${again}.`;
    case 'not_found':
      return md`What you asked for is not there any more.`;
    case 'file_too_large':
      return md`It would be larger than 1 GB, and Slack takes no such file. Choose fewer days, then ${again}.`;
    case 'file_upload_size_restricted':
      return md`This workspace takes smaller files only. Choose fewer days, or ask a workspace admin. Then ${again}.`;
    case 'file_uploads_disabled':
    case 'file_uploads_except_images_disabled':
    case 'file_type_not_allowed':
      return md`This workspace does not allow such files in Slack. Ask a workspace admin whether that can change, then ${again}.`;
    case 'storage_limit_reached':
    case 'over_limit':
      return md`The workspace has no room for more files in Slack. Ask a workspace admin to make some, then ${again}.`;
    case 'missing_scope':
    case 'no_permission':
    case 'not_allowed_token_type':
      return md`Slack does not let Evenkeel hand over files in this workspace. Ask a workspace admin to install Evenkeel again, then ${again}.`;
    case 'disk_full':
      return md`The machine Evenkeel runs on has no room left. Please tell whoever looks after it, with the reference below. Then ${again}.`;
    case 'keeps_changing':
      return md`It had to begin anew too often. In a quieter moment, ${again}.`;
    case 'maybe_delivered':
      return md`Slack did not say whether it took the file. If it is not here, ${again}.`;
    case 'slack_busy':
    case 'no_answer':
      return md`It was tried several times, and Slack or the database did not answer. In a while, ${again}.`;
    case 'pdf_too_long':
      return md`One of the retros is too long for a PDF. Choose Markdown instead: ${again}.`;
    default:
      return md`Something went wrong on our side. Please tell whoever looks after Evenkeel, with the reference below. Then ${again}.`;
  }
}
