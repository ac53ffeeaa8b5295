import { type ExportFormat, formatNames } from './export-request';

/** What stands beside a file of one retro. */
export const fileComment = (format: ExportFormat) => `Here is the retro as a ${formatNames[format]} file.`;
