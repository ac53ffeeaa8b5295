import { type ExportFormat, formatNames } from './export-request';

/** What stands beside a file of one retro. */
export const fileComment = (format: ExportFormat) => `Here is the retro as a ${formatNames[format]} file.`;

const counted = (count: number) => count.toLocaleString('en-GB');
const retros = (count: number) => (count === 1 ? '1 retro' : `${counted(count)} retros`);

/** What stands beside an archive. */
export const archiveComment = (count: number, format: ExportFormat) =>
  `Here is the archive you asked for: ${retros(count)} as ${formatNames[format]}, with an index.`;

/** Such as "1,200 of 5,000 retros". */
export const retrosDone = (done: number, total: number) => `${counted(done)} of ${retros(total)}`;

/** The choice of everything. */
export const allOfThem = (count: number) =>
  count === 1
    ? 'The archive of this channel: its one retro'
    : `The archive of this channel: all ${retros(count)}`;

/** Once something was asked for. */
export const onItsWay = 'The file is on its way to you, in our direct messages.';
export const archiveOnItsWay =
  'It is being made. In our direct messages you see how far it is, and can stop it; the file arrives there, too.';

/** For somebody outside, a channel with retros reads like one without. */
export const nothingYet = (slashCommand: string, isMember: boolean) =>
  isMember
    ? `There are no retros in this channel yet. *${slashCommand}* opens the first one.`
    : `There is nothing to export here. Type *${slashCommand} export* in a channel that you and Evenkeel are both in.`;

/** When Slack would not open the form in time. */
export const tooLate =
  'Slack gives a form three seconds to open, and that was not enough this time. Please try again.';
