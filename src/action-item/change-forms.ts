import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Reading } from '../phrase/review-for';
import { findingBlocks } from '../reread/finding-views';
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
import { type ActionItem, reasonMaxLength } from './action-item';
import { fields } from './action-item-rules';
import { type ListPlace, listPlace } from './action-list';

export const changeFormIds = {
  newDate: 'action_item.new_date',
  passOn: 'action_item.pass_on',
  drop: 'action_item.drop',
} as const;

const metadataSchema = z.object({
  itemId: z.uuid(),
  asked: z.boolean().optional(),
  /** The list the form was opened over, to show it as it is afterwards. */
  list: listPlace.optional(),
});
export const readItemMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** What a form is about, and the list below it, if any. */
type Item = Pick<ActionItem, 'id' | 'title'> & { list?: ListPlace };

function itemForm(
  { id, title, list }: Item,
  form: { callbackId: string; title: string; submit: string; blocks: AnyBlock[]; asked?: boolean },
): ModalView {
  return modal({
    callbackId: form.callbackId,
    privateMetadata: JSON.stringify({ itemId: id, asked: form.asked, list }),
    title: form.title,
    submit: form.submit,
    close: 'Not now',
    blocks: [section(md`*Action item:* ${title}`), ...form.blocks],
  });
}

/** Asks for another date; `dueOn` is where the picker starts. */
export function newDateForm(item: Item, dueOn: string): ModalView {
  const element = datePicker({ actionId: 'day', initial: dueOn });
  return itemForm(item, {
    callbackId: changeFormIds.newDate,
    title: 'New date',
    submit: 'Save',
    blocks: [input({ label: 'By when?', blockId: fields.dueOn, element })],
  });
}
export const readNewDateForm = (form: Form) => form.day(fields.dueOn);

/** Asks who looks after it from now on. */
export function passOnForm(item: Item): ModalView {
  const element = usersSelect({ actionId: 'user', placeholder: 'Choose a person' });
  return itemForm(item, {
    callbackId: changeFormIds.passOn,
    title: 'Pass it on',
    submit: 'Pass it on',
    blocks: [
      input({ label: 'Who looks after it from now on?', blockId: fields.owner, element }),
      context('Best agreed with them first. They get one private message that it is theirs now.'),
    ],
  });
}
export const readPassOnForm = (form: Form) => form.user(fields.owner);

/** Asks for the reason, which the channel reads. Handed in with flagged words, it comes back once with what was `found`. */
export function dropForm(
  item: Item,
  { reason = '', found }: { reason?: string; found?: Reading } = {},
): ModalView {
  const asked = found !== undefined;
  return itemForm(item, {
    callbackId: changeFormIds.drop,
    title: 'Drop, because…',
    submit: asked ? 'Drop it as it is' : 'Drop it',
    asked,
    blocks: [
      input({
        label: 'Why is it not worth doing any more?',
        blockId: fields.reason,
        hint: 'Shown on the action item, for the people who read the retro later.',
        element: plainTextInput({ actionId: 'text', initialValue: reason, maxLength: reasonMaxLength }),
      }),
      ...(found
        ? [
            ...findingBlocks(reason, found),
            context('Change it, or drop it again to leave it as it is. Both are fine.'),
          ]
        : []),
    ],
  });
}
export const readDropForm = (form: Form) => form.text(fields.reason);
