import { Readable } from 'node:stream';
import type { Retro } from '../retro/retro';
import { cleanText } from '../slack/block-kit';
import type { ArchiveRequest } from './export-request';
import { formatNames } from './export-request';
import { fullDay } from './full-time';
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
  yield `# Retrospectives of #${oneLine(channelName)}\n\n`;
  yield `- Exported on ${fullDay(exportedAt, zone)} as ${formatNames[format]}\n`;
  if (fromOn) yield `- Opened from ${fromOn} on\n`;
  if (toOn) yield `- Opened until ${toOn}\n`;
  yield `- Days are those of ${zone}.\n\n`;
  for await (const { retro, path } of entries) {
    const state =
      retro.state === 'open' ? 'still open' : `closed on ${fullDay(retro.closedAt as Date, zone)}`;
    yield `- [${oneLine(retro.title)}](${encodeURI(path)}), opened on ${fullDay(retro.openedAt, zone)}, ${state}\n`;
  }
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
