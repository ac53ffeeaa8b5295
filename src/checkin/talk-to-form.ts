import type { ModalView } from '@slack/types';
import { say } from '../language/say';
import { context, input, modal, plainTextInput } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { talkToMaxLength } from './check-in';
import { checkInIds } from './check-in-views';

const talkToBlock = 'check_in.talk_to';

/** Whom to talk to, in the workspace's own words. */
export function talkToForm(talkTo: string): ModalView {
  return modal({
    callbackId: checkInIds.talkToForm,
    title: say('checkin.talk_to.title'),
    submit: say('checkin.talk_to.submit'),
    close: say('checkin.talk_to.close'),
    blocks: [
      input({
        label: say('checkin.talk_to.label'),
        blockId: talkToBlock,
        optional: true,
        hint: say('checkin.talk_to.hint'),
        element: plainTextInput({ actionId: 'text', initialValue: talkTo, maxLength: talkToMaxLength }),
      }),
      context(say('checkin.talk_to.example')),
    ],
  });
}

/** Reads the form that `talkToForm` draws. */
export const readTalkToForm = (form: Form) => form.text(talkToBlock);
