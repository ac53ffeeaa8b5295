import { useEffect, useState } from 'react';
import type { PageConversation } from '../../page-api/page-contract';
import { sandbox } from '../api/call-sandbox';
import type { Snapshot } from '../api/page-store';
import { usePage, useStore } from '../api/use-page';
import { headlineIn, storyChannel, type TourScene } from './tour-scene';

type Seen = Pick<TourScene, 'channel' | 'chat' | 'thread'> & { as: string };

/** What the tour looks at, asked for again whenever something changed; null until the first answer. */
export function useScene(): TourScene | null {
  const store = useStore();
  const { state, at } = usePage();
  const [seen, setSeen] = useState<Seen | null>(null);
  useEffect(() => {
    let known = '';
    let isCurrent = true;
    const look = () => {
      const page = store.snapshot();
      const version = `${page.as} ${page.state?.version}`;
      if (!page.state || version === known) return;
      known = version;
      ask(page)
        .then((answer) => isCurrent && known === version && setSeen(answer))
        .catch((error: Error) => store.complain(error.message));
    };
    look();
    const stop = store.subscribe(look);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [store]);
  return state && seen && seen.as === state.me.handle ? { state, at, ...seen } : null;
}

async function ask({ as, state }: Snapshot): Promise<Seen> {
  const heads = state?.conversations ?? [];
  const bot = state?.bot.userId ?? '';
  const channelId = heads.find(({ name }) => name === storyChannel)?.id;
  const chatId = heads.find(({ kind, memberIds }) => kind === 'im' && memberIds.includes(bot))?.id;
  const open = (id: string | undefined) => (id ? sandbox.conversation(as, id) : null);
  const [channel, chat]: (PageConversation | null)[] = await Promise.all([open(channelId), open(chatId)]);
  const headline = headlineIn(channel ?? null)?.message.ts;
  const thread = channelId && headline ? await sandbox.conversation(as, channelId, String(headline)) : null;
  return { as, channel: channel ?? null, chat: chat ?? null, thread };
}
