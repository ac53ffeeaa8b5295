import { localDay } from '../calendar/working-time';
import { type ExportFormat, fileEndings, slug } from './export-request';
import { retroMarkdown } from './retro-markdown';
import type { RetroRecord } from './retro-record';

/** One retro in one format, as bytes. */
export async function retroFile(record: RetroRecord, _format: ExportFormat): Promise<Buffer> {
  return Buffer.from(retroMarkdown(record));
}

/** Such as `2040-03-05-slow-search.md`: sorted by day wherever files are listed. */
export function retroFileName(
  { retro, zone }: Pick<RetroRecord, 'retro' | 'zone'>,
  format: ExportFormat,
): string {
  return `${localDay(retro.openedAt, zone)}-${slug(retro.title)}.${fileEndings[format]}`;
}
