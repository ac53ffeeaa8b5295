import { Readable } from 'node:stream';
import { say } from '../language/say';
import type { Retro } from '../retro/retro';
import { cleanText } from '../slack/block-kit';
import type { ArchiveRequest } from './export-request';
import { formatName } from './export-words';
import { fullDay, numericDay } from './full-time';
import { oneLine } from './retro-markdown';
import type { ArchiveIndex } from './retro-schema';

export interface IndexScene {
  request: ArchiveRequest;
  channelName: string;
  exportedAt: Date;
  /** The retros with the paths of their files, in the order of the archive. */
  entries: AsyncIterable<{ retro: Retro; path: string }>;
}

/** The archive's own list of what is in it, line by line, so that its length does not matter. */
export function archiveIndex(scene: IndexScene): { path: string; content: Readable } {
  const isJson = scene.request.format === 'json';
  return {
    path: isJson ? 'index.json' : 'index.md',
    content: Readable.from(isJson ? jsonIndex(scene) : markdownIndex(scene)),
  };
}

async function* markdownIndex({
  request,
  channelName,
  exportedAt,
  entries,
}: IndexScene): AsyncGenerator<string> {
  const { format, fromOn, toOn, zone } = request;
  const day = fullDay(exportedAt, zone);
  yield `# ${say('export.index.heading', { channel: oneLine(channelName) })}\n\n`;
  yield `- ${say('export.index.exported', { day, format: formatName(format) })}\n`;
  if (fromOn) yield `- ${say('export.index.from', { day: numericDay(fromOn) })}\n`;
  if (toOn) yield `- ${say('export.index.until', { day: numericDay(toOn) })}\n`;
  yield `- ${say('export.index.zone', { zone })}\n\n`;
  for await (const { retro, path } of entries) yield `- ${indexLine(retro, { path, zone })}\n`;
}

function indexLine({ title, openedAt, closedAt }: Retro, { path, zone }: { path: string; zone: string }) {
  const retro = `[${oneLine(title)}](${encodeURI(path)})`;
  const opened = fullDay(openedAt, zone);
  return closedAt === null
    ? say('export.index.open', { retro, opened })
    : say('export.index.closed', { retro, opened, closed: fullDay(closedAt, zone) });
}

async function* jsonIndex({ request, channelName, exportedAt, entries }: IndexScene): AsyncGenerator<string> {
  const { format, fromOn, toOn, zone, channelId } = request;
  const head: Omit<ArchiveIndex, 'retros'> = {
    format: 'evenkeel.archive',
    version: 1,
    exportedAt: exportedAt.toISOString(),
    channel: { id: channelId, name: channelName },
    fileFormat: format,
    openedFrom: fromOn,
    openedTo: toOn,
    timeZone: zone,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"retros":[`;
  let comma = '\n';
  for await (const { retro, path } of entries) {
    yield `${comma}${entryJson(retro, path)}`;
    comma = ',\n';
  }
  yield '\n]}\n';
}

function entryJson({ id, title, state, openedAt, closedAt }: Retro, file: string): string {
  const entry: ArchiveIndex['retros'][number] = {
    id,
    title: cleanText(title).text,
    state,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    file,
  };
  return JSON.stringify(entry);
}
