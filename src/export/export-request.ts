import { z } from 'zod';
import { isDay } from '../calendar/day';

export const exportFormats = ['markdown', 'json', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const day = z.string().refine(isDay);

/** One retro as a file. */
export const retroRequest = z.object({ retroId: z.uuid(), format: z.enum(exportFormats) });
export type RetroRequest = z.infer<typeof retroRequest>;

/** Every retro of a channel that was opened between two days of the person's calendar, both included; null leaves an end open. */
export const archiveRequest = z.object({
  channelId: z.string(),
  format: z.enum(exportFormats),
  fromOn: day.nullable(),
  toOn: day.nullable(),
  /** Whose days those are. */
  zone: z.string(),
});
export type ArchiveRequest = z.infer<typeof archiveRequest>;

export const retroFileKind = 'export.retro';
export const archiveFileKind = 'export.archive';

/** What the files of each format end in. */
export const fileEndings: Record<ExportFormat, string> = { markdown: 'md', json: 'json', pdf: 'pdf' };

/** A title as part of a file name, in whatever script it is written. */
export function slug(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...words].slice(0, 60).join('') || 'retro';
}
