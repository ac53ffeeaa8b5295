import type { KnownBlock } from '@slack/types';
import type { Retro } from '../retro/retro';
import { actions, button, context, type Mrkdwn, md, section, slackDate } from '../slack/block-kit';
import { type Assessment, closesFirst } from './assessment';
import type { CardAddition } from './assessment-companion';

export const cardIds = {
  reread: 'assessment.card.reread',
  earlyFacts: 'assessment.card.early_facts',
  changeTime: 'assessment.card.change_time',
  discard: 'assessment.card.discard',
  tomorrow: 'assessment.nudge.tomorrow',
} as const;

interface CardOptions {
  zone: string;
  earlyFactsAllowed: boolean;
  addition: CardAddition;
  /** Something else to do meanwhile. */
  pause: string;
}

const discardConfirm = {
  title: 'Discard this for good?',
  text: 'Your three answers are deleted, and nothing of them is kept.',
  confirm: 'Discard',
  deny: 'Keep it',
  style: 'danger',
} as const;

const discardButton = (id: string) =>
  button({ text: 'Discard', actionId: cardIds.discard, value: id, confirm: discardConfirm });

/** The direct message that stays with an assessment from handing it in until it is shared or discarded. */
export function cardBlocks(
  assessment: Assessment,
  retro: Retro,
  { zone, earlyFactsAllowed, addition, pause }: CardOptions,
): KnownBlock[] {
  const { id, state, nudgeAt } = assessment;
  if (state === 'shared') {
    return [
      section(
        md`You shared your assessment of *${retro.title}*. You can edit or withdraw it from its message in the thread.`,
      ),
    ];
  }
  if (state === 'lapsed') {
    return [
      section(md`The retro on *${retro.title}* has closed. What you wrote was not shared and stays private.`),
      actions([button({ text: 'Read it', actionId: cardIds.reread, value: id }), discardButton(id)]),
    ];
  }
  const back =
    nudgeAt === null
      ? md`It waits for you in App Home; no message comes by itself.`
      : md`It comes back to you ${slackDate(nudgeAt, { zone })}.`;
  const audience = addition.alsoSeenBy === null ? md`Only you` : md`Only you and ${addition.alsoSeenBy}`;
  return [
    section(md`Saved: what you wrote about *${retro.title}*. ${audience} can see it. ${back}`),
    ...addition.blocks,
    context(md`Until then: ${pause}`),
    actions([
      button({ text: 'Re-read now', actionId: cardIds.reread, value: id }),
      ...addition.buttons,
      ...(earlyFactsAllowed
        ? [button({ text: 'Facts must go out now', actionId: cardIds.earlyFacts, value: id })]
        : []),
      button({ text: 'Change the time', actionId: cardIds.changeTime, value: id }),
      discardButton(id),
    ]),
    context(whenToShare(assessment, retro, zone)),
  ];
}

function whenToShare(assessment: Assessment, { latestBy }: Retro, zone: string): Mrkdwn {
  const until = slackDate(latestBy, { zone });
  if (closesFirst(assessment, latestBy)) {
    return md`The retro closes ${until}, before this has cooled off. So it stays private and yours; it is not shared.`;
  }
  return md`Sharing is possible from ${slackDate(assessment.shareableAt ?? latestBy, { zone })} until ${until}.`;
}

/** What is left of the card once nothing connects it with anything. */
export const finishedCard = (): KnownBlock[] => [
  section('This one is finished. Nothing of these three answers is kept in your name.'),
];

/** When the time has come: the words are back, if its author wants that even before they may be shared. */
export function nudgeBlocks(
  assessment: Assessment,
  retro: Retro,
  { zone, mayShare }: { zone: string; mayShare: boolean },
): KnownBlock[] {
  const { id, shareableAt } = assessment;
  const from = slackDate(shareableAt ?? retro.latestBy, { zone });
  const isTooLate = closesFirst(assessment, retro.latestBy);
  const cooling = isTooLate
    ? md`It will not have cooled off when the retro closes, so it stays private and yours.`
    : md`It is still cooling off: sharing is possible from ${from}.`;
  const what = mayShare ? md`Share it if it still feels fair.` : cooling;
  const rereadText = mayShare ? 'Re-read and share' : 'Re-read now';
  return [
    section(md`Here is what you wrote about *${retro.title}*, ready for a second look. ${what}`),
    actions([
      button({ text: rereadText, actionId: cardIds.reread, value: id, style: 'primary' }),
      button({ text: 'Tomorrow', actionId: cardIds.tomorrow, value: id }),
      discardButton(id),
    ]),
    context(
      md`The retro is open until ${slackDate(retro.latestBy, { zone })}. What is not shared by then simply stays private.`,
    ),
  ];
}

/** What a nudge says once it has been dealt with. */
export function settledNudgeBlocks(
  assessment: Assessment | null,
  retro: Retro | null,
  zone: string,
): KnownBlock[] {
  if (assessment === null || retro === null) return finishedCard();
  // The card above says how to edit or withdraw it.
  if (assessment.state === 'shared') return [section(md`*${retro.title}*: read again, and shared.`)];
  if (assessment.state === 'lapsed') {
    return [section(md`The retro on *${retro.title}* has closed. What you wrote stays private.`)];
  }
  return [
    section(
      md`What you wrote about *${retro.title}* comes back ${slackDate(assessment.nudgeAt ?? retro.latestBy, { zone })}.`,
    ),
    actions([button({ text: 'Re-read now', actionId: cardIds.reread, value: assessment.id })]),
  ];
}

/** Slack would not take the shared message, so the words are the author's again. */
export function returnedBlocks(assessment: Assessment, retro: Retro): KnownBlock[] {
  return [
    section(
      md`What you shared in the retro on *${retro.title}* could not be posted: Slack did not let Evenkeel write in the channel. Perhaps it was archived, or Evenkeel was removed from it. *Nothing is lost*; it is with your draft again, private, and you can share it once that is mended.`,
    ),
    actions([
      button({ text: 'Re-read and share', actionId: cardIds.reread, value: assessment.id }),
      discardButton(assessment.id),
    ]),
  ];
}
