import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import { input, modal, plainTextInput } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { appliesWhenMaxLength, planFields, stepsMaxLength, type TypedPlan, titleMaxLength } from './plan';

export const planFormIds = { form: 'plan.save' } as const;

const metadataSchema = z.object({
  planId: z.uuid(),
  /** A plan to be, whose id was minted when the form opened; handing it in twice adds one. */
  isNew: z.boolean(),
  /** Whether the list of plans lies below. */
  overList: z.boolean(),
});
export type PlanFormMetadata = z.infer<typeof metadataSchema>;
export const readPlanFormMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

export const emptyPlan: TypedPlan = { title: '', link: '', appliesWhen: '', steps: '' };

/** A plan to write or to change. */
export function planForm(
  metadata: PlanFormMetadata,
  { title, link, appliesWhen, steps }: TypedPlan,
): ModalView {
  return modal({
    callbackId: planFormIds.form,
    privateMetadata: JSON.stringify(metadata),
    title: say(metadata.isNew ? 'plan.form.add.title' : 'plan.form.edit.title'),
    submit: say('plan.form.submit'),
    close: say('plan.form.close'),
    blocks: [
      input({
        label: say('plan.form.title.label'),
        hint: say('plan.form.title.hint'),
        blockId: planFields.title,
        element: plainTextInput({ actionId: 'text', initialValue: title, maxLength: titleMaxLength }),
      }),
      input({
        label: say('plan.form.when.label'),
        hint: say('plan.form.when.hint'),
        blockId: planFields.appliesWhen,
        element: plainTextInput({
          actionId: 'text',
          multiline: true,
          initialValue: appliesWhen,
          maxLength: appliesWhenMaxLength,
        }),
      }),
      input({
        label: say('plan.form.steps.label'),
        hint: say('plan.form.steps.hint'),
        blockId: planFields.steps,
        optional: true,
        element: plainTextInput({
          actionId: 'text',
          multiline: true,
          initialValue: steps,
          maxLength: stepsMaxLength,
        }),
      }),
      input({
        label: say('plan.form.link.label'),
        hint: say('plan.form.link.hint'),
        blockId: planFields.link,
        optional: true,
        element: plainTextInput({ actionId: 'text', initialValue: link, maxLength: 500 }),
      }),
    ],
  });
}

/** Reads the form that `planForm` draws. */
export function readPlanForm(form: Form): TypedPlan {
  return {
    title: form.text(planFields.title),
    link: form.text(planFields.link),
    appliesWhen: form.text(planFields.appliesWhen),
    steps: form.text(planFields.steps),
  };
}
