import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import type { Review } from '../phrase/review-for';
import { findingBlocks } from '../reread/finding-views';
import { isFlagged } from '../reread/reread-part';
import { titleMaxLength } from '../retro/retro';
import {
  context,
  dateTimePicker,
  input,
  modal,
  multiUsersSelect,
  plain,
  plainTextInput,
  staticSelect,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { incidentFields, knownSoFarMaxLength, peopleMax } from './incident';
import { incidentIds } from './incident-ids';
import type { IncidentSuggestions } from './incident-suggestions';

const metadataSchema = z.object({
  /** The incident it is about to become, so that one form makes one. */
  incidentId: z.uuid(),
  channelId: z.string().regex(/^[CG][A-Z0-9]+$/),
  asked: z.boolean().optional(),
});
export type IncidentMetadata = z.infer<typeof metadataSchema>;
export const readIncidentMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** What a person fills in, as it stands in the form. */
export interface IncidentFormFields {
  title: string;
  happenedAt: Date | null;
  userIds: readonly string[];
  knownSoFar: string;
  link: string;
  planId: string | null;
}

type Suggested = Awaited<ReturnType<IncidentSuggestions['forForm']>>;

/** A new incident. Handed in with flagged words, it comes back once as `asked`; then it is the person's choice. */
export function incidentForm(
  metadata: IncidentMetadata,
  filled: IncidentFormFields,
  { suggested, review }: { suggested: Suggested; review: Review },
): ModalView {
  const { asked = false } = metadata;
  const findings = (text: string): AnyBlock[] => (asked ? findingBlocks(text, review(text)) : []);
  const { title, happenedAt, knownSoFar, link } = filled;
  return modal({
    callbackId: incidentIds.form,
    privateMetadata: JSON.stringify(metadata),
    title: say('incident.open.title'),
    submit: say(asked ? 'incident.form.asked.submit' : 'incident.form.submit'),
    close: say('incident.form.close'),
    blocks: [
      ...suggested.blocks,
      input({
        label: say('incident.form.title.label'),
        blockId: incidentFields.title,
        hint: say('incident.form.title.hint'),
        element: plainTextInput({ actionId: 'text', initialValue: title, maxLength: titleMaxLength }),
      }),
      ...findings(title),
      input({
        label: say('incident.form.at.label'),
        blockId: incidentFields.at,
        element: dateTimePicker({ actionId: 'at', initial: happenedAt ?? undefined }),
      }),
      peopleInput(filled.userIds),
      knownInput(knownSoFar),
      ...findings(knownSoFar),
      linkInput(link),
      ...planInput(suggested, filled.planId),
      context(say(asked ? 'incident.form.asked.note' : 'incident.form.note')),
    ],
  });
}

const knownInput = (knownSoFar: string) =>
  input({
    label: say('incident.form.known.label'),
    blockId: incidentFields.known,
    optional: true,
    hint: say('incident.form.known.hint'),
    element: plainTextInput({
      actionId: 'text',
      multiline: true,
      initialValue: knownSoFar,
      maxLength: knownSoFarMaxLength,
    }),
  });

const linkInput = (link: string) =>
  input({
    label: say('incident.form.link.label'),
    blockId: incidentFields.link,
    optional: true,
    hint: say('incident.form.link.hint'),
    element: plainTextInput({ actionId: 'text', initialValue: link, maxLength: 1_000 }),
  });

/** The choice of people, as every form that offers it shows it. */
export function peopleInput(userIds: readonly string[]): AnyBlock {
  return input({
    label: say('incident.form.people.label'),
    blockId: incidentFields.people,
    optional: true,
    hint: say('incident.form.people.hint'),
    element: multiUsersSelect({ actionId: 'users', initialUsers: userIds, maxUsers: peopleMax }),
  });
}

function planInput({ plans }: Suggested, chosen: string | null): AnyBlock[] {
  if (plans.length === 0) return [];
  const options = plans.map(({ id, title }) => ({ text: plain(title, 75), value: id }));
  return [
    input({
      label: say('incident.form.plan.label'),
      blockId: incidentFields.plan,
      optional: true,
      hint: say('incident.form.plan.hint'),
      element: staticSelect({ actionId: 'plan', options, initialValue: chosen ?? undefined }),
    }),
  ];
}

/** Reads the form that `incidentForm` draws. */
export function readIncidentForm(form: Form): IncidentFormFields {
  const planId = form.choice(incidentFields.plan);
  return {
    title: form.text(incidentFields.title).replace(/\s+/g, ' ').trim(),
    happenedAt: form.dateTime(incidentFields.at),
    userIds: form.users(incidentFields.people),
    knownSoFar: form.text(incidentFields.known).trim(),
    link: form.text(incidentFields.link),
    planId: planId === null ? null : z.uuid().parse(planId),
  };
}

/** Whether the review has anything to say about what the channel would read. */
export const hasFindings = ({ title, knownSoFar }: IncidentFormFields, review: Review): boolean =>
  [title, knownSoFar].some((text) => isFlagged(review(text)));
