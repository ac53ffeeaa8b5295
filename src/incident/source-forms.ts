import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import {
  context,
  conversationsSelect,
  input,
  modal,
  plainTextInput,
  sayMd,
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
    element: conversationsSelect({
      actionId: 'channel',
      placeholder: say('incident.tools.channel.placeholder'),
    }),
  });

const secretInput = (optional: boolean) =>
  input({
    label: say('incident.tools.secret.label'),
    blockId: sourceFields.secret,
    optional,
    hint: say('incident.tools.secret.hint'),
    element: plainTextInput({ actionId: 'text', maxLength: 300 }),
  });

/** A new source. */
export function addSourceForm(newSourceId: string): ModalView {
  const options = sourceKinds.map((kind) => ({ text: say(`incident.tools.kind.${kind}`), value: kind }));
  return modal({
    callbackId: sourceIds.addForm,
    privateMetadata: JSON.stringify({ newSourceId }),
    title: say('incident.tools.add.title'),
    submit: say('incident.tools.add.submit'),
    close: say('incident.tools.back'),
    blocks: [
      input({
        label: say('incident.tools.add.kind.label'),
        blockId: sourceFields.kind,
        element: staticSelect({ actionId: 'kind', options, initialValue: 'generic' }),
      }),
      input({
        label: say('incident.tools.add.name.label'),
        blockId: sourceFields.name,
        optional: true,
        element: plainTextInput({ actionId: 'text', maxLength: sourceNameMaxLength }),
      }),
      channelInput(say('incident.tools.channel.label'), {
        hint: say('incident.tools.add.channel.hint'),
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
    title: say('incident.tools.renew.title'),
    submit: say(
      sourceTraits[kind].bringsSecret
        ? 'incident.tools.renew.use.submit'
        : 'incident.tools.renew.make.submit',
    ),
    close: say('incident.tools.back'),
    blocks: [
      section(sayMd('incident.tools.name', { name })),
      context(say('incident.tools.renew.note')),
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
    title: say('incident.tools.route.title'),
    submit: say('incident.tools.route.submit'),
    close: say('incident.tools.back'),
    blocks: [
      section(sayMd('incident.tools.name', { name })),
      input({
        label: say('incident.tools.route.service.label'),
        blockId: sourceFields.service,
        hint: say('incident.tools.route.service.hint'),
        element: plainTextInput({ actionId: 'text', maxLength: serviceMaxLength }),
      }),
      channelInput(say('incident.tools.channel.label'), {
        optional: true,
        hint: say('incident.tools.route.channel.hint'),
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
    title: say('incident.tools.remove.title'),
    submit: say('incident.tools.remove.submit'),
    close: say('incident.tools.remove.close'),
    blocks: [section(sayMd('incident.tools.remove.note', { name }))],
  });
}
