import type { KnownBlock } from '@slack/types';
import { say } from '../language/say';
import { context, joinMd, type Mrkdwn, sayMd, section } from '../slack/block-kit';
import type { Erasure, ErasureCounts } from './erasure';

/** What notifications say about an erasure. */
export const erasureText = () => say('account.erasure.notification');

/** How far it is, and at its end what was done and what remains. */
export function erasureBlocks({ doneAt, counts, shared }: Erasure, slashCommand: string): KnownBlock[] {
  if (doneAt === null) return [section(say('account.erasure.under_way'))];
  return [
    section(sayMd('account.erasure.done')),
    section(joinMd(doneLines(counts, shared), '\n')),
    section(sayMd('account.erasure.remains')),
    section(joinMd(remainingLines(), '\n')),
    context(sayMd('account.erasure.anew', { command: slashCommand })),
  ];
}

function doneLines(counts: ErasureCounts, fate: Erasure['shared']): Mrkdwn[] {
  const { items = 0, messages = 0, replies = 0, shared = 0 } = counts;
  const gone = goneOf(counts);
  return [
    gone.length === 0
      ? sayMd('account.erasure.gone.nothing')
      : sayMd('account.erasure.gone', { what: joinMd(gone, ' · ') }),
    fate === 'goes'
      ? sayMd('account.erasure.withdrawn', { shared, replies })
      : sayMd('account.erasure.renamed', { shared, replies }),
    sayMd('account.erasure.items', { count: items }),
    sayMd('account.erasure.messages', { count: messages }),
  ];
}

const goneParts = ['drafts', 'journal', 'checkins', 'unfinished', 'answers', 'thanks'] as const;

function goneOf(counts: ErasureCounts): Mrkdwn[] {
  return goneParts.flatMap((part) => {
    const count = counts[part] ?? 0;
    return count > 0 ? [sayMd(`account.erasure.of.${part}`, { count })] : [];
  });
}

const remaining = ['others', 'slack', 'nameless', 'team', 'backups'] as const;

const remainingLines = (): Mrkdwn[] => remaining.map((what) => sayMd(`account.erasure.remains.${what}`));
