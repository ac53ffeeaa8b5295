import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import {
  actions,
  button,
  channelLink,
  context,
  joinMd,
  link,
  type Mrkdwn,
  md,
  modal,
  quote,
  section,
  slackDate,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { type Incident, incidentFields } from './incident';
import { peopleInput } from './incident-form';
import { incidentIds } from './incident-ids';

export interface HeadlineScene {
  /** IANA zone of whoever opened it, for dates. */
  zone: string;
  /** The name of the tool that told of it; null when a person did. */
  sourceName: string | null;
}

/** The incident's one message in its channel. It names nobody, and says nothing of who was asked or has answered. */
export function incidentHeadlineBlocks(
  incident: Incident,
  { zone, sourceName }: HeadlineScene,
): KnownBlock[] {
  const { id, title, knownSoFar, happenedAt, resolvedAt } = incident;
  const facts: Mrkdwn[] = [
    md`began ${slackDate(happenedAt, { zone })}`,
    ...(resolvedAt ? [md`over since ${slackDate(resolvedAt, { zone })}`] : []),
    ...(incident.link === null ? [] : [link(incident.link, '')]),
    ...(sourceName === null ? [] : [md`told by ${sourceName}`]),
  ];
  return [
    section(md`Incident: *${title}* · ${joinMd(facts, ' · ')}`),
    ...(knownSoFar === null ? [] : [quote(knownSoFar)]),
    actions([
      button({ text: 'Write a retro', actionId: incidentIds.write, value: id }),
      button({ text: 'I had something similar', actionId: incidentIds.similar, value: id }),
      button({ text: 'I was involved too', actionId: incidentIds.involved, value: id }),
    ]),
    context(
      'The people involved hear from Evenkeel privately, in their own working hours. Nobody sees who answers.',
    ),
  ];
}

/** What notifications say about an incident: never its words. */
export const incidentHeadlineText = 'An incident was opened in this channel';

/** To whoever set up a source: whom nobody could be found for. */
export function peopleNoticeBlocks(incident: Incident, unknown: readonly string[]): KnownBlock[] {
  const shown = unknown.slice(0, addressesShown);
  const more = unknown.length - shown.length;
  const named = joinMd(
    shown.map((address) => md`${address}`),
    ', ',
  );
  const what =
    unknown.length === 0
      ? md`it named nobody Evenkeel could check in with.`
      : md`nobody to check in with was found in Slack for ${named}${more > 0 ? ` and ${more} more` : ''}.`;
  return [
    section(
      md`An incident tool told of *${incident.title}* in ${channelLink(incident.channelId)}, and ${what}`,
    ),
    actions([button({ text: 'Name the people', actionId: incidentIds.namePeople, value: incident.id })]),
    context('You get this because you set up the tool in Evenkeel. Nobody else does.'),
  ];
}

const addressesShown = 10;

const whyNot: Record<string, string> = {
  is_archived: 'The channel is archived.',
  not_in_channel: 'Evenkeel is not in the channel: type `/invite @Evenkeel` there.',
  channel_not_found: 'Evenkeel cannot see the channel: type `/invite @Evenkeel` there.',
  channel_external: 'The channel is shared with another organisation now.',
};

/** To whoever opened an incident, or set up its source: its headline could not be posted. */
export function notPostedBlocks(incident: Incident, code: string): KnownBlock[] {
  const why = Object.hasOwn(whyNot, code)
    ? (whyNot[code] as string)
    : 'Slack did not let Evenkeel write there.';
  return [
    section(md`The incident *${incident.title}* could not be posted in ${channelLink(incident.channelId)}.`),
    context(
      incident.sourceId === null ? `${why} The people involved are asked privately all the same.` : why,
    ),
  ];
}

const peopleMetadata = z.object({ incidentId: z.uuid() });
export const readPeopleMetadata = (text: string | undefined) => readMetadata(peopleMetadata, text);

/** Asks who was involved, when a tool could not say. */
export function peopleForm(incident: Incident): ModalView {
  return modal({
    callbackId: incidentIds.peopleForm,
    privateMetadata: JSON.stringify({ incidentId: incident.id }),
    title: 'Who was involved?',
    submit: 'Check in with them',
    close: 'Not now',
    blocks: [section(md`*${incident.title}*`), peopleInput([])],
  });
}

/** Reads the form that `peopleForm` draws. */
export const readPeopleForm = (form: Form) => form.users(incidentFields.people);
