import type { AnyBlock } from '@slack/types';
import { say } from '../language/say';
import { actions, button, context, joinMd, type Mrkdwn, sayMd, section } from '../slack/block-kit';
import type { KeptCounts } from './kept-store';

export const keptIds = {
  download: 'account.download',
  nameless: 'account.nameless',
  erase: 'account.erase',
} as const;

/** What there is about a person, with what was left unfinished in forms, which only their own key finds. */
export type Kept = KeptCounts & { unfinished: number };

/** By who can read it, in the order in which it is said. */
const parts = {
  private: ['drafts', 'journal', 'notes', 'unfinished'],
  two: ['asked', 'read'],
  channels: ['shared', 'replies', 'retros', 'owned', 'added', 'incidents', 'plans'],
  technical: ['thanks', 'verdicts', 'checkins', 'follows', 'settings', 'messages'],
} as const satisfies Record<string, readonly (keyof Kept)[]>;

/** Everything Evenkeel keeps about a person, by who can read it; and what they can do about it. */
export function keptBlocks(kept: Kept): AnyBlock[] {
  const { private: own, two, channels, technical } = parts;
  const profile = sayMd('account.kept.of.profile');
  return [
    section(sayMd('account.kept')),
    section(sayMd('account.kept.private', { what: inOne(linesOf(kept, own)) })),
    section(sayMd('account.kept.two', { what: inOne(linesOf(kept, two)) })),
    section(sayMd('account.kept.channels', { what: inOne(linesOf(kept, channels)) })),
    section(sayMd('account.kept.technical', { what: inOne([profile, ...linesOf(kept, technical)]) })),
    context(say('account.kept.without_name')),
    actions([
      button({ text: say('account.kept.download.button'), actionId: keptIds.download, value: 'download' }),
      button({ text: say('account.kept.nameless.button'), actionId: keptIds.nameless, value: 'nameless' }),
      button({
        text: say('account.kept.erase.button'),
        actionId: keptIds.erase,
        value: 'erase',
        style: 'danger',
      }),
    ]),
  ];
}

const linesOf = (kept: Kept, of: readonly (keyof Kept)[]): Mrkdwn[] =>
  of.filter((part) => kept[part] > 0).map((part) => sayMd(`account.kept.of.${part}`, { count: kept[part] }));

const inOne = (lines: readonly Mrkdwn[]): Mrkdwn =>
  lines.length === 0 ? sayMd('account.kept.nothing') : joinMd(lines, ' · ');
