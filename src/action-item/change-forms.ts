import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import type { Reading } from '../phrase/review-for';
import { findingBlocks } from '../reread/finding-views';
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
    close: say('action-item.not_now.button'),
    blocks: [section(sayMd('action-item.title', { title })), ...form.blocks],
  });
}

/** Asks for another date; `dueOn` is where the picker starts. */
export function newDateForm(item: Item, dueOn: string): ModalView {
  const element = datePicker({ actionId: 'day', initial: dueOn });
  return itemForm(item, {
    callbackId: changeFormIds.newDate,
    title: say('action-item.new_date.button'),
    submit: say('action-item.save.button'),
    blocks: [input({ label: say('action-item.add.due'), blockId: fields.dueOn, element })],
  });
}
export const readNewDateForm = (form: Form) => form.day(fields.dueOn);

/** Asks who looks after it from now on. */
export function passOnForm(item: Item): ModalView {
  const element = usersSelect({ actionId: 'user', placeholder: say('action-item.pass_on.placeholder') });
  return itemForm(item, {
    callbackId: changeFormIds.passOn,
    title: say('action-item.pass_on.button'),
    submit: say('action-item.pass_on.button'),
    blocks: [
      input({ label: say('action-item.pass_on.who'), blockId: fields.owner, element }),
      context(say('action-item.pass_on.agreed')),
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
    title: say('action-item.drop.button'),
    submit: say(asked ? 'action-item.drop.submit_anyway' : 'action-item.drop.submit'),
    asked,
    blocks: [
      input({
        label: say('action-item.drop.why'),
        blockId: fields.reason,
        hint: say('action-item.drop.why.hint'),
        element: plainTextInput({ actionId: 'text', initialValue: reason, maxLength: reasonMaxLength }),
      }),
      ...(found ? [...findingBlocks(reason, found), context(say('action-item.drop.asked'))] : []),
    ],
  });
}
export const readDropForm = (form: Form) => form.text(fields.reason);
