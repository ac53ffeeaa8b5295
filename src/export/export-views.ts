import { say } from '../language/say';
import type { ExportFormat } from './export-request';
import { formatName } from './export-words';

/** What stands beside a file of one retro. */
export const fileComment = (format: ExportFormat) =>
  say('export.retro.comment', { format: formatName(format) });

/** What stands beside an archive. */
export const archiveComment = (count: number, format: ExportFormat) =>
  say('export.archive.comment', { count, format: formatName(format) });

/** Such as "1,200 of 5,000 retros". */
export const retrosDone = (done: number, total: number) => say('export.archive.how_far', { done, total });

/** The choice of everything. */
export const allOfThem = (count: number) => say('export.form.everything', { count });

/** Once something was asked for. */
export const onItsWay = () => say('export.on_its_way.retro');
export const archiveOnItsWay = () => say('export.on_its_way.archive');

/** For somebody outside, a channel with retros reads like one without. */
export const nothingYet = (command: string, isMember: boolean) =>
  isMember ? say('export.nothing.yet', { command }) : say('export.nothing.here', { command });

/** When Slack would not open the form in time. */
export const tooLate = () => say('slack.expired.try_again');
