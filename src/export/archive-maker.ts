import { localDay } from '../calendar/working-time';
import type { Deps } from '../deps';
import type { FileMaker, FileOrder, FileWork } from '../file-order/file-order';
import type { Press } from '../pdf/press';
import type { Retro } from '../retro/retro';
import { channelLink, md } from '../slack/block-kit';
import { isChannelMember, notAMember } from '../slack/channel-access';
import { archiveIndex } from './archive-index';
import { scopeOf } from './archive-scope';
import { type ArchiveRequest, archiveFileKind, archiveRequest, formatNames, slug } from './export-request';
import { countRetrosIn, listRetrosAfter, type Scope } from './export-store';
import { archiveComment, retrosDone } from './export-views';
import { createNames, loadRecord } from './load-record';
import { retroFile, retroFileName } from './retro-file';
import { createZipWriter } from './zip-writer';

/** How many retros are looked up at a time. */
const pageSize = 50;

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
      return {
        subject: md`The archive of ${channelLink(channelId)} as ${formatNames[format]}`,
        howFar: retrosDone,
        again: md`type *${deps.slashCommand} export* in ${channelLink(channelId)}`,
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
  const entries = () => entriesOf(deps, { workspaceId, scope, format, zone });
  let done = 0;
  for await (const { retro, path } of entries()) {
    await assertStillAllowed();
    const record = await loadRecord(deps, retro, { names, channelName, zone });
    const content = await retroFile(press, record, { format, exportedAt });
    // A PDF is packed already.
    await zip.add({ path, content, compress: format !== 'pdf' });
    done += 1;
    progress(done, total);
  }
  await zip.add({
    ...archiveIndex({ request, channelName, exportedAt, entries: entries() }),
    compress: true,
  });
  await zip.end();
  const name = `${localDay(exportedAt, zone)}-${slug(channelName)}-${format}.zip`;
  return { name, comment: archiveComment(done, format) };
}

interface Entries {
  workspaceId: string;
  scope: Scope;
  format: ArchiveRequest['format'];
  zone: string;
}

/** The retros with the paths of their files: the same ones in the same order whenever it is asked. */
async function* entriesOf(
  { database }: Deps,
  { workspaceId, scope, format, zone }: Entries,
): AsyncGenerator<{ retro: Retro; path: string }> {
  let after: Retro | null = null;
  for (let number = 1; ; ) {
    const last: Retro | null = after;
    const page: Retro[] = await database.withTenant(workspaceId, (tx) =>
      listRetrosAfter(tx, scope, { after: last, limit: pageSize }),
    );
    for (const retro of page) {
      // Numbered, because two retros of a day may have the same title.
      yield {
        retro,
        path: `retros/${String(number).padStart(5, '0')}-${retroFileName({ retro, zone }, format)}`,
      };
      number += 1;
    }
    after = page.at(-1) ?? null;
    if (page.length < pageSize) return;
  }
}
