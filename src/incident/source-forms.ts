import type { ModalView } from '@slack/types';
import { z } from 'zod';
import {
  context,
  conversationsSelect,
  input,
  md,
  modal,
  plainTextInput,
  section,
  staticSelect,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import {
  type IncidentSource,
  type IncidentSourceKind,
  serviceMaxLength,
  sourceKinds,
  sourceNameMaxLength,
  sourceTraits,
} from './incident-source';
import { sourceFields } from './source-fields';
import { sourceIds } from './source-views';

const addMetadata = z.object({ newSourceId: z.uuid() });
export const readAddSourceMetadata = (text: string | undefined) => readMetadata(addMetadata, text);

const sourceMetadata = z.object({ sourceId: z.uuid() });
export const readSourceMetadata = (text: string | undefined) => readMetadata(sourceMetadata, text);

const channelInput = (label: string, { optional = false, hint }: { optional?: boolean; hint: string }) =>
  input({
    label,
    hint,
    optional,
    blockId: sourceFields.channel,
    element: conversationsSelect({ actionId: 'channel', placeholder: 'Choose a channel' }),
  });

const secretInput = (optional: boolean) =>
  input({
    label: 'The tool’s signing secret',
    blockId: sourceFields.secret,
    optional,
    hint: 'For PagerDuty and incident.io, which make one themselves. For the others Evenkeel makes one and shows it next.',
    element: plainTextInput({ actionId: 'text', maxLength: 300 }),
  });

/** A new source. */
export function addSourceForm(newSourceId: string): ModalView {
  const options = sourceKinds.map((kind) => ({ text: sourceTraits[kind].label, value: kind }));
  return modal({
    callbackId: sourceIds.addForm,
    privateMetadata: JSON.stringify({ newSourceId }),
    title: 'Add a tool',
    submit: 'Add',
    close: 'Back',
    blocks: [
      input({
        label: 'Which tool?',
        blockId: sourceFields.kind,
        element: staticSelect({ actionId: 'kind', options, initialValue: 'generic' }),
      }),
      input({
        label: 'What do you call it?',
        blockId: sourceFields.name,
        optional: true,
        element: plainTextInput({ actionId: 'text', maxLength: sourceNameMaxLength }),
      }),
      channelInput('Which channel gets its incidents?', {
        hint: 'Single services can have channels of their own later.',
      }),
      secretInput(true),
    ],
  });
}

/** Reads the form that `addSourceForm` draws. */
export function readAddSourceForm(form: Form): {
  kind: IncidentSourceKind;
  name: string;
  channelId: string | null;
  secret: string;
} {
  return {
    kind: z.enum(sourceKinds).parse(form.choice(sourceFields.kind)),
    name: form.text(sourceFields.name),
    channelId: form.conversation(sourceFields.channel),
    secret: form.text(sourceFields.secret),
  };
}

/** Another secret for a source. */
export function secretForm({ id, name, kind }: IncidentSource): ModalView {
  return modal({
    callbackId: sourceIds.secretForm,
    privateMetadata: JSON.stringify({ sourceId: id }),
    title: 'New secret',
    submit: sourceTraits[kind].bringsSecret ? 'Use it' : 'Make one',
    close: 'Back',
    blocks: [
      section(md`*${name}*`),
      context('The present secret is accepted for another 24 hours, so that nothing is missed meanwhile.'),
      ...(sourceTraits[kind].bringsSecret ? [secretInput(false)] : []),
    ],
  });
}

export const readSecretForm = (form: Form) => form.text(sourceFields.secret);

/** A channel of its own for one service of a source. */
export function routeForm({ id, name }: IncidentSource): ModalView {
  return modal({
    callbackId: sourceIds.routeForm,
    privateMetadata: JSON.stringify({ sourceId: id }),
    title: 'Channel for a service',
    submit: 'Save',
    close: 'Back',
    blocks: [
      section(md`*${name}*`),
      input({
        label: 'Which service?',
        blockId: sourceFields.service,
        hint: 'Written as the tool writes it.',
        element: plainTextInput({ actionId: 'text', maxLength: serviceMaxLength }),
      }),
      channelInput('Which channel gets its incidents?', {
        optional: true,
        hint: 'Leave it empty to send them where the others go.',
      }),
    ],
  });
}

export const readRouteForm = (form: Form) => ({
  service: form.text(sourceFields.service),
  channelId: form.conversation(sourceFields.channel),
});

/** Asks once more before a source is forgotten. */
export function removeForm({ id, name }: IncidentSource): ModalView {
  return modal({
    callbackId: sourceIds.removeForm,
    privateMetadata: JSON.stringify({ sourceId: id }),
    title: 'Remove this tool?',
    submit: 'Remove it',
    close: 'Keep it',
    blocks: [
      section(md`*${name}* will not be heard any more, and its secret is deleted. Its incidents stay.`),
    ],
  });
}
