import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { localDay } from '../calendar/working-time';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { FileMaker } from '../file-order/file-order';
import { orderFile } from '../file-order/order-file';
import { say } from '../language/say';
import { inLanguageOf, type SpokenLanguages } from '../language/spoken-languages';
import { sayMd } from '../slack/block-kit';
import type { Vault } from '../vault/vault';
import { collectMyData } from './collect-my-data';
import { myDataSchema } from './my-data';

const myDataKind = 'account.my_data';

const requestSchema = z.object({ nameless: z.enum(['with', 'without']) });

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
  slashCommand: string;
  languages: SpokenLanguages;
}

/** Promises a person everything that is kept about them, as a file. @throws AppError `file_order_unfinished` */
export async function orderMyData(
  deps: Pick<Deps, 'database' | 'clock'>,
  { workspaceId, userId, withNameless }: { workspaceId: string; userId: string; withNameless: boolean },
): Promise<void> {
  const request = { nameless: withNameless ? 'with' : 'without' };
  await orderFile(deps, { workspaceId, userId, kind: myDataKind, request, channelId: null, isLong: false });
}

/** Makes the file with everything that is kept about whoever ordered it; nobody else can order theirs. */
export function myDataMaker(deps: Deps): FileMaker {
  return {
    kind: myDataKind,
    async mayHave() {
      // It is their own, and goes nowhere but into their direct messages.
    },
    async make({ order, out, progress }) {
      const { workspaceId, userId, request } = order;
      const withNameless = requestSchema.parse(request).nameless === 'with';
      const data = myDataSchema.parse(await collectMyData(deps, { workspaceId, userId, withNameless }));
      out.end(`${JSON.stringify(data, null, 2)}\n`);
      await finished(out);
      progress(1, 1);
      const name = `evenkeel-my-data-${localDay(deps.clock.now(), data.person.timeZone)}.json`;
      const comment = await inLanguageOf(deps, order, async () => say('account.download.comment'));
      return { name, comment };
    },
    async describe() {
      return {
        subject: sayMd('account.download.subject'),
        howFar: () => '',
        again: sayMd('account.download.again', { command: deps.slashCommand }),
      };
    },
  };
}
