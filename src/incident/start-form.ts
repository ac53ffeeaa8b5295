import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { titleMaxLength } from '../retro/retro';
import { context, conversationsSelect, input, md, modal, plainTextInput } from '../slack/block-kit';
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
        'Open an incident',
        md`Evenkeel is not in this private channel yet. Type \`/invite @Evenkeel\` there and start again. ${kept(title)}`,
      );
    case 'archived':
      return notice(
        'Open an incident',
        md`This channel is archived, so nothing can be posted in it. Start in another channel. ${kept(title)}`,
      );
    case 'external':
      return notice(
        'Open an incident',
        md`This channel is shared with another organisation, and Evenkeel does not post there. An admin of your workspace can allow it in the workspace settings; until then, start in a channel of your own workspace. ${kept(title)}`,
      );
  }
}

const kept = (title: string) => (title === '' ? md`` : md`You had typed: *${title}*`);

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
          label: 'In which channel?',
          blockId: blocks.channel,
          hint: 'Its people see one quiet message about the incident.',
          element: conversationsSelect({ actionId: 'channel', placeholder: 'Choose a channel' }),
        })
      : context(md`Evenkeel is not in *#${name}* yet, so it could not post there.`);
  return modal({
    callbackId: incidentIds.start,
    privateMetadata: JSON.stringify({ channelId }),
    title: 'Open an incident',
    submit: channelId === null ? 'Go on' : 'Add Evenkeel',
    close: 'Not now',
    blocks: [
      where,
      input({
        label: 'What is it about?',
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
