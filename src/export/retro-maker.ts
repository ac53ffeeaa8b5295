import { finished } from 'node:stream/promises';
import type { Deps } from '../deps';
import { notFound } from '../errors';
import type { FileMaker, FileOrder } from '../file-order/file-order';
import { learnMember } from '../member/learn-member';
import type { Press } from '../pdf/press';
import { findRetro, getRetro } from '../retro/retro-store';
import { sayMd } from '../slack/block-kit';
import { isChannelMember, notAMember } from '../slack/channel-access';
import { retroFileKind, retroRequest } from './export-request';
import { fileComment } from './export-views';
import { formatName } from './export-words';
import { createNames, loadRecords } from './load-record';
import { retroFile, retroFileName } from './retro-file';

/** Makes one retro as a file, for people who are in its channel. */
export function retroMaker(deps: Deps, press: Press): FileMaker {
  const retroOf = (order: FileOrder) =>
    deps.database.withTenant(order.workspaceId, (tx) =>
      getRetro(tx, retroRequest.parse(order.request).retroId),
    );
  return {
    kind: retroFileKind,
    async mayHave(client, order) {
      const { channelId } = await retroOf(order);
      if (!(await isChannelMember(client, channelId, order.userId))) throw notAMember();
    },
    async make({ order, client, out, signal, progress }) {
      const { workspaceId, userId } = order;
      const { format } = retroRequest.parse(order.request);
      const { timeZone: zone } = await learnMember({ ...deps, client }, { workspaceId, userId });
      const retro = await retroOf(order);
      const { channel } = await client.conversations.info({ channel: retro.channelId });
      const names = createNames(deps, client, workspaceId);
      const channelName = channel?.name ?? retro.channelId;
      const [record] = await loadRecords(deps, [retro], { names, channelName, zone });
      if (record === undefined) throw notFound('retrospective');
      out.end(await retroFile(press, record, { format, exportedAt: deps.clock.now() }));
      await finished(out, { signal });
      progress(1, 1);
      return { name: retroFileName(record, format), comment: fileComment(format) };
    },
    async describe(tx, order) {
      const { retroId, format } = retroRequest.parse(order.request);
      const retro = await findRetro(tx, retroId);
      return {
        subject: retro
          ? sayMd('export.retro.subject', { title: retro.title, format: formatName(format) })
          : sayMd('export.retro.gone'),
        howFar: () => '',
        again: sayMd('export.retro.again', { command: deps.slashCommand }),
      };
    },
  };
}
