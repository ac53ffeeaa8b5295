import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import { titleMaxLength } from '../retro/retro';
import { context, conversationsSelect, input, md, modal, plainTextInput, sayMd } from '../slack/block-kit';
import type { ChannelAccess } from '../slack/channel-access';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { notice } from '../slack/notice';
import { incidentIds } from './incident-ids';

const blocks = { channel: 'incident.start.channel', title: 'incident.start.title' } as const;

const metadataSchema = z.object({ channelId: z.string().nullable() });
const readStartMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** Why no incident can be opened in a conversation, with a way on that keeps the title. */
export function cannotStartView(
  access: Exclude<ChannelAccess, { kind: 'ready' }>,
  { channelId, title }: { channelId: string; title: string },
): ModalView {
  switch (access.kind) {
    case 'can_join':
      return startForm({ channelId, title, name: access.name });
    case 'not_a_channel':
      return startForm({ channelId: null, title, name: '' });
    case 'must_be_invited':
      return notice(
        say('incident.open.title'),
        sayMd('incident.start.must_be_invited', { typed: kept(title) }),
      );
    case 'archived':
      return notice(say('incident.open.title'), sayMd('incident.start.archived', { typed: kept(title) }));
    case 'external':
      return notice(say('incident.open.title'), sayMd('incident.start.external', { typed: kept(title) }));
  }
}

const kept = (title: string) => (title === '' ? md`` : sayMd('incident.open.typed', { title }));

/** Asks for what is missing before an incident can be opened: a channel, or Evenkeel in it. */
function startForm({
  channelId,
  title,
  name,
}: {
  channelId: string | null;
  title: string;
  name: string;
}): ModalView {
  const where =
    channelId === null
      ? input({
          label: say('incident.start.channel.label'),
          blockId: blocks.channel,
          hint: say('incident.start.channel.hint'),
          element: conversationsSelect({
            actionId: 'channel',
            placeholder: say('incident.start.channel.placeholder'),
          }),
        })
      : context(sayMd('incident.start.can_join', { channel: name }));
  return modal({
    callbackId: incidentIds.start,
    privateMetadata: JSON.stringify({ channelId }),
    title: say('incident.open.title'),
    submit: say(channelId === null ? 'incident.start.go_on.submit' : 'incident.start.join.submit'),
    close: say('incident.form.close'),
    blocks: [
      where,
      input({
        label: say('incident.form.title.label'),
        blockId: blocks.title,
        optional: true,
        element: plainTextInput({ actionId: 'text', initialValue: title, maxLength: titleMaxLength }),
      }),
    ],
  });
}

/** Reads the form; `mayJoin` when the person has asked for Evenkeel to be added to the channel. */
export function readStartForm(
  form: Form,
  metadata: string | undefined,
): { channelId: string | null; mayJoin: boolean; title: string } {
  const { channelId } = readStartMetadata(metadata);
  return {
    channelId: channelId ?? form.conversation(blocks.channel),
    mayJoin: channelId !== null,
    title: form.text(blocks.title).trim(),
  };
}
