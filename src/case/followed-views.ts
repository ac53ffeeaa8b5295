import type { KnownBlock } from '@slack/types';
import { say } from '../language/say';
import type { ContributingFactor, Retro } from '../retro/retro';
import { factorsText } from '../retro/retro-views';
import { settingsIds } from '../settings/settings-ids';
import { actions, button, context, quote, sayMd, section } from '../slack/block-kit';
import { caseIds } from './case-views';

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
  const ofWords = withWords
    ? [
        section(sayMd('case.followed', { title })),
        ...(learned ? [quote(learned, { max: learnedLength })] : []),
      ]
    : [section(sayMd('case.followed.for_members', { factors: factorsText(factors) }))];
  return [
    ...ofWords,
    actions([
      button({ text: say('case.found.read.button'), actionId: caseIds.read, value: id }),
      button({ text: say('case.followed.follows.button'), actionId: settingsIds.follows, value: channelId }),
    ]),
    ...(because.length === 0
      ? []
      : [context(sayMd('case.followed.because', { factors: factorsText(because) }))]),
  ];
}
