import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
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
    title: 'Open an incident',
    submit: asked ? 'Post it as it is' : 'Post it',
    close: 'Not now',
    blocks: [
      ...suggested.blocks,
      input({
        label: 'What is it about?',
        blockId: incidentFields.title,
        hint: 'For example: Payments slow on Monday',
        element: plainTextInput({ actionId: 'text', initialValue: title, maxLength: titleMaxLength }),
      }),
      ...findings(title),
      input({
        label: 'When did it begin?',
        blockId: incidentFields.at,
        element: dateTimePicker({ actionId: 'at', initial: happenedAt ?? undefined }),
      }),
      peopleInput(filled.userIds),
      knownInput(knownSoFar),
      ...findings(knownSoFar),
      linkInput(link),
      ...planInput(suggested, filled.planId),
      context(
        asked
          ? 'Someone may hear blame in these words. Change them, or post again to leave them as they are. Both are fine.'
          : 'One quiet message is posted. The people involved hear from Evenkeel privately; nobody sees who answers.',
      ),
    ],
  });
}

const knownInput = (knownSoFar: string) =>
  input({
    label: 'What is known so far?',
    blockId: incidentFields.known,
    optional: true,
    hint: 'Posted in the channel with the title. What happened and what is being done; not who did it.',
    element: plainTextInput({
      actionId: 'text',
      multiline: true,
      initialValue: knownSoFar,
      maxLength: knownSoFarMaxLength,
    }),
  });

const linkInput = (link: string) =>
  input({
    label: 'Where is it tracked?',
    blockId: incidentFields.link,
    optional: true,
    hint: 'A link, when it also lives in another tool.',
    element: plainTextInput({ actionId: 'text', initialValue: link, maxLength: 1_000 }),
  });

/** The choice of people, as every form that offers it shows it. */
export function peopleInput(userIds: readonly string[]): AnyBlock {
  return input({
    label: 'Who was involved?',
    blockId: incidentFields.people,
    optional: true,
    hint: 'Evenkeel asks each of them privately how they are, in their working hours. Anybody can stop it with one press.',
    element: multiUsersSelect({ actionId: 'users', initialUsers: userIds, maxUsers: peopleMax }),
  });
}

function planInput({ plans }: Suggested, chosen: string | null): AnyBlock[] {
  if (plans.length === 0) return [];
  const options = plans.map(({ id, title }) => ({ text: plain(title, 75), value: id }));
  return [
    input({
      label: 'Is there a plan for this?',
      blockId: incidentFields.plan,
      optional: true,
      hint: 'It is shown to the people involved, with its steps.',
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
