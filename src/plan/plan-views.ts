import type { ActionsBlockElement, AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
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
  sayMd,
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
    title: say(retired ? 'plan.list.retired_title' : 'plan.list.title'),
    close: say('slack.close.button'),
    blocks: [
      section(say('plan.list.intro')),
      actions(listButtons(place, retiredCount)),
      divider(),
      ...(plans.length === 0
        ? [context(say(retired ? 'plan.list.no_retired' : 'plan.list.empty'))]
        : plans.flatMap(planLine)),
      ...pageButtons(page, total),
    ],
  });
}

function listButtons({ retired }: ListPlace, retiredCount: number): ActionsBlockElement[] {
  const show = (text: string, place: ListPlace) =>
    button({ text, actionId: `${planIds.page}.kind`, value: JSON.stringify(place) });
  if (retired) return [show(say('plan.list.in_use.button'), firstPage)];
  return [
    button({ text: say('plan.list.add.button'), actionId: planIds.add, value: 'add', style: 'primary' }),
    button({ text: say('plan.list.import.button'), actionId: planIds.import, value: 'import' }),
    ...(retiredCount > 0
      ? [show(say('plan.list.retired.button', { count: retiredCount }), { page: 0, retired: true })]
      : []),
  ];
}

/** Opens a plan on top of a list. */
export const openPlanButton = ({ id }: Pick<Plan, 'id'>) =>
  button({
    text: say('plan.list.open.button'),
    actionId: planIds.read,
    value: targetValue({ planId: id, channelId: null }),
  });

function planLine({ plan, feedback }: { plan: Plan; feedback: Feedback }): AnyBlock[] {
  return [
    section(sayMd('plan.list.entry', { title: plan.title, when: firstLine(plan.appliesWhen) }), {
      accessory: openPlanButton(plan),
    }),
    ...(needsUpdate(feedback) ? [context(updateNote(feedback))] : []),
  ];
}

const firstLine = (text: string) => plain(text.split('\n', 1)[0] ?? '', 150).text;

function pageButtons(page: number, total: number): AnyBlock[] {
  const turn = (text: string, to: number, name: string) =>
    button({ text, actionId: `${planIds.page}.${name}`, value: String(to) });
  const buttons = [
    ...(page > 0 ? [turn(say('plan.list.back.button'), page - 1, 'back')] : []),
    ...((page + 1) * plansOnPage < total ? [turn(say('plan.list.more.button'), page + 1, 'more')] : []),
  ];
  return buttons.length === 0 ? [] : [actions(buttons)];
}

export const updateNote = ({ didNotFit }: Feedback) => sayMd('plan.view.needs_update', { count: didNotFit });

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
    title: say('plan.view.title'),
    close: say('plan.view.close'),
    blocks: [
      header(plain(plan.title, 150)),
      ...(note ? [context(note)] : []),
      ...(plan.link ? [section(md`${link(plan.link, plan.link)}`)] : []),
      section(sayMd('plan.view.when')),
      quote(plan.appliesWhen),
      ...(plan.steps === '' ? [] : [section(sayMd('plan.view.steps')), quote(numbered(plan.steps))]),
      ...(needsUpdate(feedback) ? [context(updateNote(feedback))] : []),
      ...changes.map(({ kind, by, at }) =>
        context(sayMd(`plan.view.change.${kind}`, { person: by, when: slackDate(at, { zone }) })),
      ),
      actions(plan.retiredAt ? [bringBackButton(value)] : planButtons(value)),
    ],
  });
}

const bringBackButton = (value: string) =>
  button({ text: say('plan.view.bring_back.button'), actionId: planIds.bringBack, value });

const planButtons = (value: string) => [
  button({ text: say('plan.view.helped.button'), actionId: planIds.helped, value }),
  button({ text: say('plan.view.did_not_fit.button'), actionId: planIds.didNotFit, value }),
  button({ text: say('plan.view.edit.button'), actionId: planIds.edit, value }),
  button({
    text: say('plan.view.retire.button'),
    actionId: planIds.retire,
    value,
    confirm: {
      title: say('plan.retire.title'),
      text: say('plan.retire.text'),
      confirm: say('plan.retire.confirm'),
      deny: say('plan.retire.deny'),
    },
  }),
];

export const numbered = (steps: string) =>
  steps
    .split('\n')
    .map((step, index) => `${index + 1}. ${step.replace(/^\s*(?:\d+[.)]|[-*•])\s+/, '')}`)
    .join('\n');
