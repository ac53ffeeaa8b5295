import type { ActionsBlockElement, AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import {
  actions,
  button,
  context,
  divider,
  header,
  link,
  md,
  modal,
  plain,
  quote,
  section,
  slackDate,
} from '../slack/block-kit';
import { readMetadata } from '../slack/metadata';
import { type Feedback, needsUpdate, type Plan, type PlanChangeKind } from './plan';

export const planIds = {
  read: 'plan.read',
  helped: 'plan.helped',
  didNotFit: 'plan.did_not_fit',
  add: 'plan.add',
  edit: 'plan.edit',
  retire: 'plan.retire',
  bringBack: 'plan.bring_back',
  import: 'plan.import',
  page: 'plan.page',
  list: 'plan.list',
} as const;

export const plansOnPage = 8;

/** Which part of the list is shown: ids only, so that it may stand in a form's metadata. */
const listMetadata = z.object({ page: z.number().int().min(0).max(10_000), retired: z.boolean() });
export type ListPlace = z.infer<typeof listMetadata>;
export const firstPage: ListPlace = { page: 0, retired: false };
export const readListMetadata = (text: string | undefined) => readMetadata(listMetadata, text);

const viewMetadata = z.object({ overList: z.boolean() });
export const readPlanMetadata = (text: string | undefined) => readMetadata(viewMetadata, text);

/** Reads the page a button leads to. */
export const readPage = (value: string): number => z.coerce.number().int().min(0).max(10_000).parse(value);

/** A plan a button is about, and the channel it was shown for. */
export interface PlanTarget {
  planId: string;
  channelId: string | null;
}

const target = z.templateLiteral([
  z.uuid(),
  ':',
  z.union([z.literal(''), z.string().regex(/^[CG][A-Z0-9]{2,20}$/)]),
]);

export const targetValue = ({ planId, channelId }: PlanTarget) => `${planId}:${channelId ?? ''}`;

/** Reads the value of a button about a plan. */
export function readPlanTarget(value: string): PlanTarget {
  const [planId, channelId] = target.parse(value).split(':');
  return { planId: planId as string, channelId: channelId || null };
}

export interface PlanListScene {
  place: ListPlace;
  plans: readonly { plan: Plan; feedback: Feedback }[];
  total: number;
  retiredCount: number;
}

/** The workspace's plans, a page at a time. */
export function planList({ place, plans, total, retiredCount }: PlanListScene): ModalView {
  const { page, retired } = place;
  return modal({
    callbackId: planIds.list,
    privateMetadata: JSON.stringify(place),
    title: retired ? 'Retired plans' : 'Plans',
    close: 'Close',
    blocks: [
      section(
        'What to do when something goes wrong: a title, when it applies, and the steps. Evenkeel shows the plan that fits while people write.',
      ),
      actions(listButtons(place, retiredCount)),
      divider(),
      ...(plans.length === 0
        ? [
            context(
              retired ? 'No plan is retired.' : 'There are no plans yet. The first one is a good start.',
            ),
          ]
        : plans.flatMap(planLine)),
      ...pageButtons(page, total),
    ],
  });
}

function listButtons({ retired }: ListPlace, retiredCount: number): ActionsBlockElement[] {
  const show = (text: string, place: ListPlace) =>
    button({ text, actionId: `${planIds.page}.kind`, value: JSON.stringify(place) });
  if (retired) return [show('Plans in use', firstPage)];
  return [
    button({ text: 'Add a plan', actionId: planIds.add, value: 'add', style: 'primary' }),
    button({ text: 'Import', actionId: planIds.import, value: 'import' }),
    ...(retiredCount > 0 ? [show(`Retired ones (${retiredCount})`, { page: 0, retired: true })] : []),
  ];
}

/** Opens a plan on top of a list. */
export const openPlanButton = ({ id }: Pick<Plan, 'id'>) =>
  button({ text: 'Open', actionId: planIds.read, value: targetValue({ planId: id, channelId: null }) });

function planLine({ plan, feedback }: { plan: Plan; feedback: Feedback }): AnyBlock[] {
  return [
    section(md`*${plan.title}*\n${firstLine(plan.appliesWhen)}`, { accessory: openPlanButton(plan) }),
    ...(needsUpdate(feedback) ? [context(updateNote(feedback))] : []),
  ];
}

const firstLine = (text: string) => plain(text.split('\n', 1)[0] ?? '', 150).text;

function pageButtons(page: number, total: number): AnyBlock[] {
  const turn = (text: string, to: number, name: string) =>
    button({ text, actionId: `${planIds.page}.${name}`, value: String(to) });
  const buttons = [
    ...(page > 0 ? [turn('Back', page - 1, 'back')] : []),
    ...((page + 1) * plansOnPage < total ? [turn('More', page + 1, 'more')] : []),
  ];
  return buttons.length === 0 ? [] : [actions(buttons)];
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

export const updateNote = ({ didNotFit }: Feedback) =>
  md`:pencil2: It did not fit for ${people(didNotFit)} since it was last changed. It may need an update.`;

const changeWords: Record<PlanChangeKind, string> = {
  added: 'Added',
  imported: 'Imported',
  edited: 'Edited',
  retired: 'Retired',
  brought_back: 'Brought back',
};

export interface PlanScene {
  plan: Plan;
  feedback: Feedback;
  changes: readonly { kind: PlanChangeKind; by: string; at: Date }[];
  zone: string;
  channelId: string | null;
  /** Whether the list of plans lies below: nothing else below may be redrawn. */
  overList: boolean;
  /** Said once, after the person pressed something. */
  note?: string;
}

/** A whole plan, with what may be done with it. */
export function planView({ plan, feedback, changes, zone, channelId, overList, note }: PlanScene): ModalView {
  const value = targetValue({ planId: plan.id, channelId });
  return modal({
    privateMetadata: JSON.stringify({ overList }),
    title: 'A plan',
    close: 'Back',
    blocks: [
      header(plain(plan.title, 150)),
      ...(note ? [context(note)] : []),
      ...(plan.link ? [section(md`${link(plan.link, plan.link)}`)] : []),
      section(md`*When it applies*`),
      quote(plan.appliesWhen),
      ...(plan.steps === '' ? [] : [section(md`*Steps*`), quote(numbered(plan.steps))]),
      ...(needsUpdate(feedback) ? [context(updateNote(feedback))] : []),
      ...changes.map(({ kind, by, at }) =>
        context(md`${changeWords[kind]} by ${by}, ${slackDate(at, { zone })}`),
      ),
      actions(plan.retiredAt ? [bringBackButton(value)] : planButtons(value)),
    ],
  });
}

const bringBackButton = (value: string) =>
  button({ text: 'Bring it back', actionId: planIds.bringBack, value });

const planButtons = (value: string) => [
  button({ text: 'It helped', actionId: planIds.helped, value }),
  button({ text: 'It did not fit', actionId: planIds.didNotFit, value }),
  button({ text: 'Edit', actionId: planIds.edit, value }),
  button({
    text: 'Retire',
    actionId: planIds.retire,
    value,
    confirm: {
      title: 'Retire this plan?',
      text: 'It is not suggested any more. It can be brought back from the list.',
      confirm: 'Retire it',
      deny: 'Keep it',
    },
  }),
];

export const numbered = (steps: string) =>
  steps
    .split('\n')
    .map((step, index) => `${index + 1}. ${step.replace(/^\s*(?:\d+[.)]|[-*•])\s+/, '')}`)
    .join('\n');
