import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { type ContributingFactor, contributingFactors } from '../retro/retro';
import { factorLabels } from '../retro/retro-views';
import {
  actions,
  button,
  type ChoiceOption,
  context,
  divider,
  input,
  md,
  modal,
  plain,
  plainTextInput,
  section,
  staticSelect,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import type { OwnChannel } from '../slack/person-access';
import type { CaseFilter } from './case';
import { foundCaseBlocks } from './case-views';
import { type CaseResults, type CaseSearch, casesOnPage } from './search-cases';

export const searchIds = {
  form: 'case.search',
  earlier: 'case.search.earlier',
  later: 'case.search.later',
} as const;

const fields = {
  words: 'case.search.words',
  channel: 'case.search.channel',
  factor: 'case.search.factor',
  since: 'case.search.since',
} as const;

export const searchWordsMaxLength = 200;

/** The value of a choice that narrows nothing. */
const any = 'any';

const spans = [
  { value: any, text: 'Any time', days: null },
  { value: '30', text: 'The last 30 days', days: 30 },
  { value: '90', text: 'The last 3 months', days: 90 },
  { value: '365', text: 'The last year', days: 365 },
] as const;

const dayMs = 24 * 60 * 60 * 1000;

/** What somebody asked for, as the form shows it again. */
export interface SearchFields {
  words: string;
  channelId: string | null;
  factor: ContributingFactor | null;
  /** One of the spans of time offered. */
  span: string;
}

export const emptySearch: SearchFields = { words: '', channelId: null, factor: null, span: any };

export interface SearchScene {
  asked: SearchFields;
  channels: readonly OwnChannel[];
  results: CaseResults;
  zone: string;
}

/** The library: what is looked for, and what was found. */
export function searchForm({ asked, channels, results, zone }: SearchScene): ModalView {
  return modal({
    callbackId: searchIds.form,
    title: 'Learn from past retros',
    submit: 'Search',
    close: 'Close',
    blocks: [
      input({
        label: 'What are you looking for?',
        hint: '“Words in quotes” stand together. Leave it empty to see the newest.',
        blockId: fields.words,
        optional: true,
        element: plainTextInput({
          actionId: 'words',
          initialValue: asked.words,
          maxLength: searchWordsMaxLength,
        }),
      }),
      select('Channel', fields.channel, asked.channelId, channelOptions(channels)),
      select('What played a part', fields.factor, asked.factor, factorOptions),
      select('Closed', fields.since, asked.span, spans),
      divider(),
      ...resultBlocks(results, zone),
    ],
  });
}

const factorOptions: ChoiceOption[] = [
  { text: 'Anything', value: any },
  ...contributingFactors.map((value) => ({ text: factorLabels[value], value })),
];

const channelOptions = (channels: readonly OwnChannel[]): ChoiceOption[] => [
  { text: 'Any channel', value: any },
  // Slack takes 100 choices; names come from people.
  ...channels.slice(0, 99).map(({ id, name }) => ({ text: plain(`#${name}`, 75), value: id })),
];

function select(label: string, blockId: string, chosen: string | null, options: readonly ChoiceOption[]) {
  return input({
    label,
    blockId,
    element: staticSelect({ actionId: 'choice', options, initialValue: chosen ?? any }),
  });
}

function resultBlocks({ found, total, page, takenFor }: CaseResults, zone: string): AnyBlock[] {
  if (total === 0) {
    return [section('Nothing like it among the cases you can see. Fewer or other words may find more.')];
  }
  const first = page * casesOnPage + 1;
  const count = total === 1 ? 'One case' : `${total} cases`;
  const shown = found.length === total ? count : `${count}, showing ${first} to ${first + found.length - 1}`;
  return [
    context(shown),
    ...takenFor.map((word) => context(md`Nobody wrote “${word}”; this is what may be meant.`)),
    ...found.flatMap((each) => foundCaseBlocks(each, zone)),
    ...pageButtons(page, total),
  ];
}

function pageButtons(page: number, total: number): AnyBlock[] {
  const buttons = [
    ...(page > 0 ? [button({ text: 'Back', actionId: searchIds.earlier, value: String(page - 1) })] : []),
    ...((page + 1) * casesOnPage < total
      ? [button({ text: 'More', actionId: searchIds.later, value: String(page + 1) })]
      : []),
  ];
  return buttons.length === 0 ? [] : [actions(buttons)];
}

/** Reads the form that `searchForm` draws. */
export function readSearchForm(form: Form): SearchFields {
  const chosen = (name: string) => {
    const value = form.choice(name);
    return value === any ? null : value;
  };
  return {
    words: form.text(fields.words).slice(0, searchWordsMaxLength),
    channelId: chosen(fields.channel),
    factor: z.enum(contributingFactors).nullable().parse(chosen(fields.factor)),
    span: form.choice(fields.since) ?? any,
  };
}

/** What is asked for, as a search of a page. */
export function searchOf(
  { words, channelId, factor, span }: SearchFields,
  page: number,
  now: Date,
): CaseSearch {
  const days = spans.find(({ value }) => value === span)?.days ?? null;
  const since = days === null ? null : new Date(now.getTime() - days * dayMs);
  const filter: CaseFilter = { channelId, factor, since };
  return { words, filter, page };
}

/** Reads the page a button leads to. */
export const readPage = (value: string): number => z.coerce.number().int().min(0).max(10_000).parse(value);
