import { localDay } from '../calendar/working-time';
import type { Deps } from '../deps';
import type { FileMaker, FileOrder, FileWork } from '../file-order/file-order';
import type { Press } from '../pdf/press';
import type { Retro } from '../retro/retro';
import { channelLink, sayMd } from '../slack/block-kit';
import { isChannelMember, notAMember } from '../slack/channel-access';
import { archiveIndex } from './archive-index';
import { scopeOf } from './archive-scope';
import {
  type ArchiveRequest,
  archiveFileKind,
  archiveRequest,
  type ExportFormat,
  slug,
} from './export-request';
import { countRetrosIn, listRetrosAfter, type Scope } from './export-store';
import { archiveComment, retrosDone } from './export-views';
import { formatName } from './export-words';
import { createNames, loadRecords } from './load-record';
import { retroFile, retroFileName } from './retro-file';
import type { RetroRecord } from './retro-record';
import { createZipWriter } from './zip-writer';

/** How many retros are looked up at a time. */
const pageSize = 25;

/** Makes a channel's whole archive as a zip, for people who are in the channel. */
export function archiveMaker(deps: Deps, press: Press): FileMaker {
  const requestOf = (order: FileOrder) => archiveRequest.parse(order.request);
  return {
    kind: archiveFileKind,
    async mayHave(client, order) {
      if (!(await isChannelMember(client, requestOf(order).channelId, order.userId))) throw notAMember();
    },
    make: (work) => makeArchive(deps, press, work, requestOf(work.order)),
    async describe(_tx, order) {
      const { channelId, format } = requestOf(order);
      const channel = channelLink(channelId);
      return {
        subject: sayMd('export.archive.subject', { channel, format: formatName(format) }),
        howFar: retrosDone,
        again: sayMd('export.archive.again', { command: deps.slashCommand, channel }),
      };
    },
  };
}

async function makeArchive(deps: Deps, press: Press, work: FileWork, request: ArchiveRequest) {
  const { order, client, out, signal, progress, assertStillAllowed } = work;
  const { workspaceId } = order;
  const { channelId, format, zone } = request;
  const exportedAt = deps.clock.now();
  const scope = scopeOf(request, exportedAt);
  const { channel } = await client.conversations.info({ channel: channelId });
  const channelName = channel?.name ?? channelId;
  const names = createNames(deps, client, workspaceId);
  const total = await deps.database.withTenant(workspaceId, (tx) => countRetrosIn(tx, scope));
  const zip = createZipWriter(out, { signal, mtime: exportedAt });
  const pages = () => pagesOf(deps, { workspaceId, scope });
  let done = 0;
  for await (const page of pages()) {
    for (const record of await loadRecords(deps, page, { names, channelName, zone })) {
      await assertStillAllowed();
      const content = await retroFile(press, record, { format, exportedAt });
      done += 1;
      // A PDF is packed already.
      await zip.add({ path: pathOf(record, done, format), content, compress: format !== 'pdf' });
      progress(done, total);
    }
  }
  const entries = entriesOf(pages(), { format, zone });
  await zip.add({
    ...archiveIndex({ request, channelName, exportedAt, entries }),
    compress: true,
  });
  await zip.end();
  const name = `${localDay(exportedAt, zone)}-${slug(channelName)}-${format}.zip`;
  return { name, comment: archiveComment(done, format) };
}

/** A channel's retros, a page at a time: the same ones in the same order whenever it is asked. */
async function* pagesOf(
  { database }: Deps,
  { workspaceId, scope }: { workspaceId: string; scope: Scope },
): AsyncGenerator<Retro[]> {
  let after: Retro | null = null;
  do {
    const last: Retro | null = after;
    const page: Retro[] = await database.withTenant(workspaceId, (tx) =>
      listRetrosAfter(tx, scope, { after: last, limit: pageSize }),
    );
    yield page;
    after = page.length < pageSize ? null : (page.at(-1) ?? null);
  } while (after !== null);
}

/** Numbered, because two retros of a day may have the same title. */
function pathOf(record: Pick<RetroRecord, 'retro' | 'zone'>, number: number, format: ExportFormat): string {
  return `retros/${String(number).padStart(5, '0')}-${retroFileName(record, format)}`;
}

/** The retros with the paths they have in the archive. */
async function* entriesOf(
  pages: AsyncIterable<Retro[]>,
  { format, zone }: { format: ExportFormat; zone: string },
): AsyncGenerator<{ retro: Retro; path: string }> {
  let number = 0;
  for await (const page of pages) {
    for (const retro of page) {
      number += 1;
      yield { retro, path: pathOf({ retro, zone }, number, format) };
    }
  }
}
