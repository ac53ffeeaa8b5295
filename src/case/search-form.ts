import { isDeepStrictEqual } from 'node:util';
import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import { type ContributingFactor, contributingFactors } from '../retro/retro';
import { factorLabel } from '../retro/retro-views';
import {
  actions,
  button,
  type ChoiceOption,
  context,
  divider,
  input,
  joinMd,
  modal,
  plain,
  plainTextInput,
  sayMd,
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
  { value: any, key: 'case.search.since.any', days: null },
  { value: '30', key: 'case.search.since.month', days: 30 },
  { value: '90', key: 'case.search.since.quarter', days: 90 },
  { value: '365', key: 'case.search.since.year', days: 365 },
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
    title: say('case.search.title'),
    submit: say('case.search.submit'),
    close: say('slack.close.button'),
    blocks: [
      input({
        label: say('case.search.words.label'),
        hint: say('case.search.words.hint'),
        blockId: fields.words,
        optional: true,
        element: plainTextInput({
          actionId: 'words',
          initialValue: asked.words,
          maxLength: searchWordsMaxLength,
        }),
      }),
      select(say('case.search.channel.label'), fields.channel, asked.channelId, channelOptions(channels)),
      select(say('case.search.factor.label'), fields.factor, asked.factor, factorOptions()),
      select(say('case.search.since.label'), fields.since, asked.span, spanOptions()),
      divider(),
      ...resultBlocks(results, asked, zone),
    ],
  });
}

const spanOptions = (): ChoiceOption[] => spans.map(({ value, key }) => ({ value, text: say(key) }));

const factorOptions = (): ChoiceOption[] => [
  { text: say('case.search.factor.any'), value: any },
  ...contributingFactors.map((value) => ({ text: factorLabel(value), value })),
];

const channelOptions = (channels: readonly OwnChannel[]): ChoiceOption[] => [
  { text: say('case.search.channel.any'), value: any },
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

function resultBlocks(results: CaseResults, asked: SearchFields, zone: string): AnyBlock[] {
  const { found, total, page, takenFor } = results;
  if (total === 0) return nothingBlocks(results, asked);
  const first = page * casesOnPage + 1;
  const shown =
    found.length === total
      ? say('case.search.all', { count: total })
      : say('case.search.page', { count: total, first, last: first + found.length - 1 });
  return [
    context(shown),
    ...takenFor.map((word) => context(sayMd('case.search.taken_for', { word }))),
    ...found.flatMap((each) => foundCaseBlocks(each, zone)),
    ...pageButtons(page, total),
  ];
}

const isNarrowed = (asked: SearchFields) => !isDeepStrictEqual({ ...asked, words: '' }, emptySearch);

/** Why there is nothing, where that can be said: a library without cases, words that nobody wrote. */
function nothingBlocks({ unknown, isOnlyGrammar }: CaseResults, asked: SearchFields): AnyBlock[] {
  if (isDeepStrictEqual(asked, emptySearch)) return [section(say('case.search.empty'))];
  if (isOnlyGrammar) return [section(say('case.search.only_grammar'))];
  if (asked.words.trim() === '') return [section(say('case.search.nothing_narrowed'))];
  const words = joinMd(
    unknown.map((word) => sayMd('case.search.quoted', { word })),
    ', ',
  );
  return [
    section(say('case.search.nothing', { isNarrowed: isNarrowed(asked) ? 'yes' : 'no' })),
    ...(unknown.length > 0 ? [context(sayMd('case.search.unknown', { count: unknown.length, words }))] : []),
  ];
}

function pageButtons(page: number, total: number): AnyBlock[] {
  const buttons = [
    ...(page > 0
      ? [
          button({
            text: say('case.search.back.button'),
            actionId: searchIds.earlier,
            value: String(page - 1),
          }),
        ]
      : []),
    ...((page + 1) * casesOnPage < total
      ? [button({ text: say('case.search.more.button'), actionId: searchIds.later, value: String(page + 1) })]
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
