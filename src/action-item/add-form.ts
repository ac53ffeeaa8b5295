import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Review } from '../phrase/review-for';
import {
  context,
  datePicker,
  input,
  md,
  modal,
  plainTextInput,
  section,
  usersSelect,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { titleMaxLength } from './action-item';
import { fields } from './action-item-rules';
import { titleBlocks } from './title-views';

export const addFormIds = { form: 'action_item.add' } as const;

const metadataSchema = z.object({
  /** The action item it is about to become, so that one form makes one. */
  newItemId: z.uuid(),
  retroId: z.uuid(),
  asked: z.boolean().optional(),
  /** It began with something the person shared without their name. */
  nameless: z.boolean().optional(),
});
export type AddMetadata = z.infer<typeof metadataSchema>;
export const readAddMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

export interface AddFields {
  title: string;
  ownerId: string | null;
  dueOn: string | null;
  link: string;
}

/** A new action item. Handed in with flagged words, it comes back once as `asked`; then it is the person's choice. */
export function addForm(
  metadata: AddMetadata,
  { title, ownerId, dueOn, link }: AddFields,
  review: Review,
): ModalView {
  const { asked = false, nameless = false } = metadata;
  return modal({
    callbackId: addFormIds.form,
    privateMetadata: JSON.stringify(metadata),
    title: 'Add an action item',
    submit: asked ? 'Add it as it is' : 'Add',
    close: 'Not now',
    blocks: [
      ...(nameless ? [section(namelessNotice)] : []),
      input({
        label: 'What is to be done?',
        blockId: fields.title,
        hint: 'What would help next time, whoever is there: a check, a tool, a line in the runbook.',
        element: plainTextInput({ actionId: 'text', initialValue: title, maxLength: titleMaxLength }),
      }),
      ...(asked ? [...titleBlocks(title, review), context(askedNotice)] : []),
      input({
        label: 'Who looks after it?',
        blockId: fields.owner,
        element: usersSelect({ actionId: 'user', initialUser: ownerId ?? undefined }),
      }),
      input({
        label: 'By when?',
        blockId: fields.dueOn,
        element: datePicker({ actionId: 'day', initial: dueOn ?? undefined }),
      }),
      input({
        label: 'Where is it tracked?',
        blockId: fields.link,
        optional: true,
        hint: 'A link, when it also lives in another tool.',
        element: plainTextInput({ actionId: 'text', initialValue: link, maxLength: 1_000 }),
      }),
    ],
  });
}

const namelessNotice = md`You shared your answers without your name. *Your name will be on this item* when you look after it, and Evenkeel keeps that you added it. So it begins empty: put it in other words than your answer, or let somebody else add it.`;

const askedNotice = 'Change it, or add it again to leave it as it is. Both are fine.';

/** Reads the form that `addForm` draws. */
export function readAddForm(form: Form): AddFields {
  return {
    title: form.text(fields.title),
    ownerId: form.user(fields.owner),
    dueOn: form.day(fields.dueOn),
    link: form.text(fields.link),
  };
}
