import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import type { Review } from '../phrase/review-for';
import {
  context,
  datePicker,
  input,
  modal,
  plainTextInput,
  sayMd,
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
    title: say('action-item.add.title'),
    submit: say(asked ? 'action-item.add.submit_anyway' : 'action-item.add.submit'),
    close: say('action-item.not_now.button'),
    blocks: [
      ...(nameless ? [section(sayMd('action-item.add.nameless'))] : []),
      input({
        label: say('action-item.add.what'),
        blockId: fields.title,
        hint: say('action-item.add.what.hint'),
        element: plainTextInput({ actionId: 'text', initialValue: title, maxLength: titleMaxLength }),
      }),
      ...(asked ? [...titleBlocks(title, review), context(say('action-item.add.asked'))] : []),
      input({
        label: say('action-item.add.owner'),
        blockId: fields.owner,
        element: usersSelect({ actionId: 'user', initialUser: ownerId ?? undefined }),
      }),
      input({
        label: say('action-item.add.due'),
        blockId: fields.dueOn,
        element: datePicker({ actionId: 'day', initial: dueOn ?? undefined }),
      }),
      input({
        label: say('action-item.add.link'),
        blockId: fields.link,
        optional: true,
        hint: say('action-item.add.link.hint'),
        element: plainTextInput({ actionId: 'text', initialValue: link, maxLength: 1_000 }),
      }),
    ],
  });
}

/** Reads the form that `addForm` draws. */
export function readAddForm(form: Form): AddFields {
  return {
    title: form.text(fields.title),
    ownerId: form.user(fields.owner),
    dueOn: form.day(fields.dueOn),
    link: form.text(fields.link),
  };
}
