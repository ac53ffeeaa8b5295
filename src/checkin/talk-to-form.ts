import type { ModalView } from '@slack/types';
import { context, input, modal, plainTextInput } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { talkToMaxLength } from './check-in';
import { checkInIds } from './check-in-views';

const talkToBlock = 'check_in.talk_to';

/** Whom to talk to, in the workspace's own words. */
export function talkToForm(talkTo: string): ModalView {
  return modal({
    callbackId: checkInIds.talkToForm,
    title: 'Check-ins',
    submit: 'Save',
    close: 'Back',
    blocks: [
      input({
        label: 'Somebody to talk to',
        blockId: talkToBlock,
        optional: true,
        hint: 'At the foot of every check-in. Left empty, Evenkeel’s own sentence stands there.',
        element: plainTextInput({ actionId: 'text', initialValue: talkTo, maxLength: talkToMaxLength }),
      }),
      context(
        'For example: If it weighs on you, Sam and the employee assistance line (ext. 1234) are there.',
      ),
    ],
  });
}

/** Reads the form that `talkToForm` draws. */
export const readTalkToForm = (form: Form) => form.text(talkToBlock);
