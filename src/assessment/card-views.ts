import type { KnownBlock } from '@slack/types';
import { say } from '../language/say';
import type { Retro } from '../retro/retro';
import { actions, button, context, type Mrkdwn, md, sayMd, section, slackDate } from '../slack/block-kit';
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

const discardButton = (id: string) =>
  button({
    text: say('assessment.discard.button'),
    actionId: cardIds.discard,
    value: id,
    confirm: {
      title: say('assessment.discard.title'),
      text: say('assessment.discard.text'),
      confirm: say('assessment.discard.button'),
      deny: say('assessment.discard.keep'),
      style: 'danger',
    },
  });

const rereadNow = (id: string) =>
  button({ text: say('assessment.reread_now.button'), actionId: cardIds.reread, value: id });

/** The direct message that stays with an assessment from handing it in until it is shared or discarded. */
export function cardBlocks(
  assessment: Assessment,
  retro: Retro,
  { zone, earlyFactsAllowed, addition, pause }: CardOptions,
): KnownBlock[] {
  const { id, state, nudgeAt } = assessment;
  const { title } = retro;
  if (state === 'shared') {
    return [section(sayMd('assessment.card.shared', { title }))];
  }
  if (state === 'lapsed') {
    return [
      section(sayMd('assessment.card.lapsed', { title })),
      actions([
        button({ text: say('assessment.card.read.button'), actionId: cardIds.reread, value: id }),
        discardButton(id),
      ]),
    ];
  }
  const saved =
    addition.alsoSeenBy === null
      ? sayMd('assessment.card.saved', { title })
      : sayMd('assessment.card.saved_with_reader', { title, reader: addition.alsoSeenBy });
  const back = sayMd('assessment.comes_back', { when: slackDate(nudgeAt ?? retro.latestBy, { zone }) });
  return [
    section(md`${saved} ${back}`),
    ...addition.blocks,
    context(sayMd('assessment.card.until_then', { pause })),
    actions([
      rereadNow(id),
      ...addition.buttons,
      ...(earlyFactsAllowed
        ? [
            button({
              text: say('assessment.card.early_facts.button'),
              actionId: cardIds.earlyFacts,
              value: id,
            }),
          ]
        : []),
      button({ text: say('assessment.time.title'), actionId: cardIds.changeTime, value: id }),
      discardButton(id),
    ]),
    context(whenToShare(assessment, retro, zone)),
  ];
}

function whenToShare(assessment: Assessment, { latestBy }: Retro, zone: string): Mrkdwn {
  const until = slackDate(latestBy, { zone });
  if (closesFirst(assessment, latestBy)) {
    return sayMd('assessment.card.closes_first', { until });
  }
  const from = slackDate(assessment.shareableAt ?? latestBy, { zone });
  return sayMd('assessment.card.share_from', { from, until });
}

/** What is left of the card once nothing connects it with anything. */
export const finishedCard = (): KnownBlock[] => [section(say('assessment.finished'))];

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
    ? sayMd('assessment.back.closes_first')
    : sayMd('assessment.back.cooling', { from });
  const what = mayShare ? sayMd('assessment.back.may_share') : cooling;
  return [
    section(md`${sayMd('assessment.back', { title: retro.title })} ${what}`),
    actions([
      button({
        text: say(`assessment.${mayShare ? 'reread_and_share' : 'reread_now'}.button`),
        actionId: cardIds.reread,
        value: id,
        style: 'primary',
      }),
      button({ text: say('assessment.back.tomorrow.button'), actionId: cardIds.tomorrow, value: id }),
      discardButton(id),
    ]),
    context(sayMd('assessment.back.open_until', { until: slackDate(retro.latestBy, { zone }) })),
  ];
}

/** What a nudge says once it has been dealt with. */
export function settledNudgeBlocks(
  assessment: Assessment | null,
  retro: Retro | null,
  zone: string,
): KnownBlock[] {
  if (assessment === null || retro === null) return finishedCard();
  const { title } = retro;
  // The card above says how to edit or withdraw it.
  if (assessment.state === 'shared') return [section(sayMd('assessment.back.shared', { title }))];
  if (assessment.state === 'lapsed') return [section(sayMd('assessment.back.lapsed', { title }))];
  const when = slackDate(assessment.nudgeAt ?? retro.latestBy, { zone });
  return [section(sayMd('assessment.back.comes_back', { title, when })), actions([rereadNow(assessment.id)])];
}

/** Slack would not take the shared message, so the words are the author's again. */
export function returnedBlocks(assessment: Assessment, retro: Retro): KnownBlock[] {
  return [
    section(sayMd('assessment.returned', { title: retro.title })),
    actions([
      button({
        text: say('assessment.reread_and_share.button'),
        actionId: cardIds.reread,
        value: assessment.id,
      }),
      discardButton(assessment.id),
    ]),
  ];
}
