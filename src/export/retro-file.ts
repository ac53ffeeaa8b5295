import { localDay } from '../calendar/working-time';
import { inLanguage } from '../language/current-language';
import type { Press } from '../pdf/press';
import { type ExportFormat, fileEndings, slug } from './export-request';
import { retroTemplate } from './pdf-template';
import { retroJson } from './retro-json';
import { retroMarkdown } from './retro-markdown';
import { retroPages } from './retro-pdf';
import type { RetroRecord } from './retro-record';

/** One retro in one format, as bytes. @throws AppError `pdf_too_long`, `pdf_failed` */
export async function retroFile(
  press: Press,
  record: RetroRecord,
  { format, exportedAt }: { format: ExportFormat; exportedAt: Date },
): Promise<Buffer> {
  if (format === 'markdown') return Buffer.from(retroMarkdown(record));
  if (format === 'json') return Buffer.from(`${JSON.stringify(jsonOf(record, exportedAt), null, 2)}\n`);
  const data = JSON.stringify(retroPages(record, exportedAt));
  const createdAt = Math.floor(exportedAt.getTime() / 1_000);
  return press.print({ template: retroTemplate, data, createdAt });
}

/** Programs read it, so its headings are the same for everybody, in whatever language it was ordered. */
const jsonOf = (record: RetroRecord, exportedAt: Date) =>
  inLanguage('en', () => retroJson(record, exportedAt));

/** Such as `2040-03-05-slow-search.md`: sorted by day wherever files are listed. */
export function retroFileName(
  { retro, zone }: Pick<RetroRecord, 'retro' | 'zone'>,
  format: ExportFormat,
): string {
  return `${localDay(retro.openedAt, zone)}-${slug(retro.title)}.${fileEndings[format]}`;
}
