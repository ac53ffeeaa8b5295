import type { AnyBlock, ModalView } from '@slack/types';
import type { MessageKey } from '../language/catalogues';
import { say } from '../language/say';
import { headingsOf } from '../posting/posting-views';
import { factorsText } from '../retro/retro-views';
import {
  actions,
  button,
  channelLink,
  context,
  header,
  joinMd,
  type Mrkdwn,
  md,
  modal,
  plain,
  quote,
  richTextWithBold,
  sayMd,
  section,
  slackDate,
} from '../slack/block-kit';
import type { Case, CaseView } from './case';
import type { OpenCase } from './read-case';
import type { FoundCase } from './search-cases';

export const caseIds = { read: 'case.read', thread: 'case.thread' } as const;

/** Which part of a case says what was looked for. */
const foundKeys: Record<string, MessageKey> = {
  title: 'case.found.title',
  learned: 'case.found.learned',
  shared: 'case.found.shared',
  reply: 'case.found.reply',
};

const reasonLength = 300;
/** Each takes up to seven blocks of a modal's hundred. */
const sharedShown = 10;

/** A case in a list: what it is about, why it is there, and a button to read it. */
export function foundCaseBlocks({ case: found, view, reason }: FoundCase, zone: string): AnyBlock[] {
  const accessory = button({
    text: say('case.found.read.button'),
    actionId: caseIds.read,
    value: found.retroId,
  });
  const why: AnyBlock[] =
    reason === null
      ? found.learned
        ? [quote(found.learned, { max: reasonLength })]
        : []
      : [
          context(say(foundKeys[reason.part] ?? 'case.found.other')),
          richTextWithBold(reason.text, reason.spans, { quoted: true, max: reasonLength }),
        ];
  return [section(joinMd([md`*${found.title}*`, factsOf(found, view, zone)], '\n'), { accessory }), ...why];
}

/** When it closed, where it belongs, what played a part. Without names, the channel is one. */
function factsOf(
  { closedAt, channelId, factors }: Pick<Case, 'closedAt' | 'channelId' | 'factors'>,
  view: CaseView,
  zone: string,
): Mrkdwn {
  return joinMd(
    [
      sayMd('case.facts.closed', { when: slackDate(closedAt, { zone, format: '{date_short_pretty}' }) }),
      ...(view === 'learned' ? [] : [channelLink(channelId)]),
      ...(factors.length === 0 ? [] : [md`${factorsText(factors)}`]),
    ],
    ' · ',
  );
}

/** Cases like what somebody is writing, with the reason; nothing when there is none. */
export function similarCaseBlocks(found: readonly FoundCase[], zone: string): AnyBlock[] {
  if (found.length === 0) return [];
  return [
    section(sayMd('case.similar.heading', { count: found.length })),
    ...found.flatMap((each) => foundCaseBlocks(each, zone)),
  ];
}

/** A whole case, as far as the person may see it. `threadUrl` leads to its thread; `isOnTop` of the list it was chosen from. */
export function caseView(
  { retro, view, shared }: OpenCase,
  { zone, threadUrl, isOnTop }: { zone: string; threadUrl: string | null; isOnTop: boolean },
): ModalView {
  const facts = { ...retro, closedAt: retro.closedAt ?? retro.latestBy };
  return modal({
    title: say('case.view.title'),
    close: say(isOnTop ? 'case.view.close' : 'slack.close.button'),
    blocks: [
      header(plain(retro.title, 150)),
      context(factsOf(facts, view, zone)),
      section(sayMd('case.view.learned')),
      retro.learned ? quote(retro.learned) : context(say('case.view.nothing_learned')),
      ...shared.slice(0, sharedShown).flatMap(sharedBlocks),
      ...(shared.length > sharedShown
        ? [context(say('case.view.more', { count: shared.length - sharedShown }))]
        : []),
      ...(threadUrl === null
        ? []
        : [
            actions([
              button({ text: say('case.view.thread.button'), actionId: caseIds.thread, url: threadUrl }),
            ]),
          ]),
      ...(view === 'learned' ? [context(say('case.view.without_names'))] : []),
    ],
  });
}

/** One person may have shared several things: each says what it is. */
function sharedBlocks({ posting, authorName }: OpenCase['shared'][number]): AnyBlock[] {
  const headings = headingsOf(posting.kind);
  const written = posting.texts.flatMap((text, index): AnyBlock[] =>
    text.trim() === '' ? [] : [context(md`${headings[index] as string}`), quote(text)],
  );
  return [section(sayMd(`case.view.shared.${posting.kind}`, { author: authorName })), ...written];
}
