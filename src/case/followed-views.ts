import type { KnownBlock } from '@slack/types';
import type { ContributingFactor, Retro } from '../retro/retro';
import { factorsText } from '../retro/retro-views';
import { settingsIds } from '../settings/settings-ids';
import { actions, button, context, md, quote, section } from '../slack/block-kit';
import { caseIds } from './case-views';

/** What notifications say. */
export const followedText = 'A case from another channel has joined the library';

const learnedLength = 600;

interface FollowedScene {
  /** Of what played a part, what the channel follows now; none once it has stopped. */
  because: readonly ContributingFactor[];
  channelId: string;
  /** Whether everybody who reads it may see the case. */
  withWords: boolean;
}

/** A case from elsewhere: its title, what was learned, why this channel hears of it, and how to hear no more. */
export function followedBlocks(
  { id, title, learned, factors }: Retro,
  { because, channelId, withWords }: FollowedScene,
): KnownBlock[] {
  return [
    ...(withWords
      ? [
          section(md`Others have learned something: *${title}*`),
          ...(learned ? [quote(learned, { max: learnedLength })] : []),
        ]
      : [
          section(
            md`Others have learned something, and *${factorsText(factors)}* played a part. The case is for members of the workspace.`,
          ),
        ]),
    actions([
      button({ text: 'Read it', actionId: caseIds.read, value: id }),
      button({ text: 'What this channel follows', actionId: settingsIds.follows, value: channelId }),
    ]),
    ...(because.length === 0
      ? []
      : [context(md`You get this because this channel follows *${factorsText(because)}*.`)]),
  ];
}
