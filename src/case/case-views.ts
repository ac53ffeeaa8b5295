import type { AnyBlock, ModalView } from '@slack/types';
import type { PostingKind } from '../posting/posting';
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
  section,
  slackDate,
} from '../slack/block-kit';
import type { Case, CaseView } from './case';
import type { OpenCase } from './read-case';
import type { FoundCase } from './search-cases';

export const caseIds = { read: 'case.read', thread: 'case.thread' } as const;

/** Which part of a case says what was looked for. */
const partNames: Record<string, string> = {
  title: 'In its title',
  learned: 'In what was learned',
  shared: 'In what was shared',
  reply: 'In a reply',
};

const reasonLength = 300;
/** Each takes up to seven blocks of a modal's hundred. */
const sharedShown = 10;

/** A case in a list: what it is about, why it is there, and a button to read it. */
export function foundCaseBlocks({ case: found, view, reason }: FoundCase, zone: string): AnyBlock[] {
  const accessory = button({ text: 'Read it', actionId: caseIds.read, value: found.retroId });
  const why: AnyBlock[] =
    reason === null
      ? found.learned
        ? [quote(found.learned, { max: reasonLength })]
        : []
      : [
          context(md`${partNames[reason.part] ?? 'Found'}:`),
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
      md`Closed ${slackDate(closedAt, { zone, format: '{date_short_pretty}' })}`,
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
    section(found.length === 1 ? md`*Somebody had a similar case*` : md`*Others had similar cases*`),
    ...found.flatMap((each) => foundCaseBlocks(each, zone)),
  ];
}

/** A whole case, as far as the person may see it. `threadUrl` leads to its thread. */
export function caseView(
  { retro, view, shared }: OpenCase,
  { zone, threadUrl }: { zone: string; threadUrl: string | null },
): ModalView {
  const facts = { ...retro, closedAt: retro.closedAt ?? retro.latestBy };
  return modal({
    title: 'A case',
    close: 'Back',
    blocks: [
      header(plain(retro.title, 150)),
      context(factsOf(facts, view, zone)),
      section(md`*What was learned*`),
      retro.learned ? quote(retro.learned) : context('Nothing was written down at closing.'),
      ...shared.slice(0, sharedShown).flatMap(sharedBlocks),
      ...(shared.length > sharedShown ? [context(`And ${shared.length - sharedShown} more.`)] : []),
      ...(threadUrl === null
        ? []
        : [actions([button({ text: 'Open its thread', actionId: caseIds.thread, url: threadUrl })])]),
      ...(view === 'learned'
        ? [context('Kept without names: what people shared stays in its channel.')]
        : []),
    ],
  });
}

/** One person may have shared several things: each says what it is. */
const kindNames: Record<PostingKind, string> = {
  assessment: 'looking back',
  early_facts: 'early facts',
  similar: 'something similar',
};

function sharedBlocks({ posting, authorName }: OpenCase['shared'][number]): AnyBlock[] {
  const headings = headingsOf(posting.kind);
  const written = posting.texts.flatMap((text, index): AnyBlock[] =>
    text.trim() === '' ? [] : [context(md`${headings[index] as string}`), quote(text)],
  );
  return [section(md`*${authorName}* · ${kindNames[posting.kind]}`), ...written];
}
