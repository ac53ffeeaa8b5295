import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
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
  sayMd,
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
    sayMd('incident.headline.began', { when: slackDate(happenedAt, { zone }) }),
    ...(resolvedAt ? [sayMd('incident.headline.over', { when: slackDate(resolvedAt, { zone }) })] : []),
    ...(incident.link === null ? [] : [link(incident.link, '')]),
    ...(sourceName === null ? [] : [sayMd('incident.headline.told_by', { tool: sourceName })]),
  ];
  return [
    section(sayMd('incident.headline.line', { title, facts: joinMd(facts, ' · ') })),
    ...(knownSoFar === null ? [] : [quote(knownSoFar)]),
    actions([
      button({ text: say('incident.headline.write.button'), actionId: incidentIds.write, value: id }),
      button({ text: say('incident.headline.similar.button'), actionId: incidentIds.similar, value: id }),
      button({ text: say('incident.headline.involved.button'), actionId: incidentIds.involved, value: id }),
    ]),
    context(say('incident.headline.note')),
  ];
}

/** To whoever set up a source: whom nobody could be found for. */
export function peopleNoticeBlocks(incident: Incident, unknown: readonly string[]): KnownBlock[] {
  const shown = unknown.slice(0, addressesShown);
  const more = unknown.length - shown.length;
  const people = joinMd(
    shown.map((address) => md`${address}`),
    ', ',
  );
  const about = { title: incident.title, channel: channelLink(incident.channelId) };
  const what =
    unknown.length === 0
      ? sayMd('incident.people_notice.none', about)
      : sayMd('incident.people_notice.unknown', { ...about, people, more });
  return [
    section(what),
    actions([
      button({
        text: say('incident.people_notice.name.button'),
        actionId: incidentIds.namePeople,
        value: incident.id,
      }),
    ]),
    context(say('incident.people_notice.why')),
  ];
}

const addressesShown = 10;

/** What Slack, or our own look at the channel, answers where nothing can be posted. */
const knownReasons = ['is_archived', 'not_in_channel', 'channel_not_found', 'channel_external'] as const;

/** To whoever opened an incident, or set up its source: its headline could not be posted. */
export function notPostedBlocks(incident: Incident, code: string): KnownBlock[] {
  const reason = knownReasons.find((known) => known === code) ?? 'other';
  const why = say(`incident.not_posted.why.${reason}`);
  const { title, channelId, sourceId } = incident;
  return [
    section(sayMd('incident.not_posted.line', { title, channel: channelLink(channelId) })),
    context(sourceId === null ? say('incident.not_posted.asked_all_the_same', { why }) : why),
  ];
}

const peopleMetadata = z.object({ incidentId: z.uuid() });
export const readPeopleMetadata = (text: string | undefined) => readMetadata(peopleMetadata, text);

/** Asks who was involved, when a tool could not say. */
export function peopleForm(incident: Incident): ModalView {
  return modal({
    callbackId: incidentIds.peopleForm,
    privateMetadata: JSON.stringify({ incidentId: incident.id }),
    title: say('incident.people.title'),
    submit: say('incident.people.submit'),
    close: say('incident.form.close'),
    blocks: [section(sayMd('incident.people.incident', { title: incident.title })), peopleInput([])],
  });
}

/** Reads the form that `peopleForm` draws. */
export const readPeopleForm = (form: Form) => form.users(incidentFields.people);
