import type { AnyBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import {
  actions,
  button,
  context,
  header,
  input,
  md,
  modal,
  plain,
  plainTextInput,
  quote,
  radioButtons,
  section,
  slackDate,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { type CaseVisibility, learnedMaxLength, type Retro } from './retro';

export const retroIds = {
  join: 'retro.headline.join',
  close: 'retro.headline.close',
  export: 'retro.headline.export',
  closeForm: 'retro.close',
  startFromMessage: 'retro.start_from_message',
} as const;

/** How many people there are in a retro. Never who, and never who is missing. */
export interface Participation {
  /** People who are writing and have not shared. */
  writing: number;
  shared: number;
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

/** The retro's one message in its channel: quiet while it is open, what was learned once it is closed. */
export function headlineBlocks(
  retro: Retro,
  { writing, shared }: Participation,
  { zone, repliesStored }: { zone: string; repliesStored: boolean },
): KnownBlock[] {
  return retro.state === 'open'
    ? openHeadline(retro, { writing, shared }, { zone, repliesStored })
    : closedHeadline(retro, { writing, shared }, { zone });
}

function openHeadline(
  retro: Retro,
  { writing, shared }: Participation,
  { zone, repliesStored }: { zone: string; repliesStored: boolean },
): KnownBlock[] {
  const until = slackDate(retro.latestBy, { zone, format: '{date_short_pretty}' });
  const counts = [
    ...(writing > 0 ? [`${people(writing)} ${writing === 1 ? 'is' : 'are'} writing`] : []),
    ...(shared > 0 ? [`${shared} shared`] : []),
  ].join(' · ');
  return [
    section(md`A retro on *${retro.title}* is open until ${until}${counts ? ` · ${counts}` : ''}`),
    actions([
      button({ text: 'Write mine', actionId: retroIds.join, value: retro.id }),
      button({ text: 'Close the retro', actionId: retroIds.close, value: retro.id }),
      button({ text: 'Get as Markdown', actionId: retroIds.export, value: retro.id }),
    ]),
    context(
      repliesStored
        ? 'What is shared appears in this thread. Replies here are kept with the retro, so that it can be read again later.'
        : 'What is shared appears in this thread. Replies here are not kept.',
    ),
  ];
}

function closedHeadline(retro: Retro, { shared }: Participation, { zone }: { zone: string }): KnownBlock[] {
  const closed = slackDate(retro.closedAt ?? retro.latestBy, { zone, format: '{date_short_pretty}' });
  const count =
    shared === 0
      ? 'nothing was shared, and that is fine'
      : `${shared === 1 ? '1 assessment' : `${shared} assessments`} in this thread`;
  return [
    section(md`The retro on *${retro.title}* was closed ${closed} · ${count}`),
    ...(retro.learned ? [section('*What we learned*'), quote(retro.learned)] : []),
    actions([button({ text: 'Get as Markdown', actionId: retroIds.export, value: retro.id })]),
    context(visibilityLine[retro.visibility ?? 'channel']),
  ];
}

const visibilityLine: Record<CaseVisibility, string> = {
  channel: 'Kept as a case for this channel.',
  workspace: 'Kept as a case for everyone in this workspace.',
  without_names: 'Kept as a case for everyone in this workspace, without names.',
};

/** What notifications say about a headline. */
export const headlineText = (retro: Retro) =>
  retro.state === 'open' ? 'A retro is open in this channel' : 'A retro was closed in this channel';

const closeMetadata = z.object({ retroId: z.uuid() });
export const readCloseMetadata = closeMetadata;

/** Closing: what was learned, and who may learn from it. */
export function closeForm(retro: Retro, { writing }: Participation): ModalView {
  const waiting: AnyBlock[] =
    writing > 0
      ? [
          context(
            `${people(writing)} ${writing === 1 ? 'is' : 'are'} still writing. What they wrote stays private and theirs.`,
          ),
        ]
      : [];
  return modal({
    callbackId: retroIds.closeForm,
    privateMetadata: JSON.stringify({ retroId: retro.id }),
    title: 'Close the retro',
    submit: 'Close it',
    close: 'Not now',
    blocks: [
      header(plain(retro.title, 150)),
      ...waiting,
      input({
        label: 'What did we learn?',
        blockId: 'close.learned',
        optional: true,
        hint: 'A sentence or two for the people who find this later. It is shown in the channel.',
        element: plainTextInput({ actionId: 'text', multiline: true, maxLength: learnedMaxLength }),
      }),
      input({
        label: 'Who may find it later?',
        blockId: 'close.visibility',
        element: radioButtons({
          actionId: 'visibility',
          initialValue: 'channel',
          options: [
            { text: 'People of this channel', value: 'channel' },
            { text: 'Everyone in this workspace', value: 'workspace' },
            { text: 'Everyone, without names', value: 'without_names' },
          ],
        }),
      }),
    ],
  });
}

/** Reads the form that `closeForm` draws. */
export function readCloseForm(form: Form): { learned: string | null; visibility: CaseVisibility } {
  const visibility = z.enum(['channel', 'workspace', 'without_names']).catch('channel');
  return {
    learned: form.text('close.learned').trim() || null,
    visibility: visibility.parse(form.choice('close.visibility')),
  };
}
