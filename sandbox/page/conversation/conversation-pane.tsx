import { useEffect } from 'react';
import { useReadyPage, useStore } from '../api/use-page';
import { Composer } from '../composer/composer';
import { AppTabs } from '../workspace/app-tabs';
import { ChannelMark } from '../workspace/sidebar';
import { MessageList } from './message-list';

/** One channel or direct message: its messages, and the place to write. */
export function ConversationPane() {
  const store = useStore();
  const { conversation: shown, state, at } = useReadyPage();
  const head = state.conversations.find(({ id }) => id === at);
  const unread = head?.unread ?? 0;
  const isHere = shown?.conversation.id === at;
  useEffect(() => {
    if (isHere && unread > 0) void store.act({ kind: 'mark_read', conversation: at });
  }, [isHere, unread, at, store]);
  if (!head) return <p className="main-empty">There is nothing here for {state.me.name}.</p>;
  const isAppChat = head.kind === 'im' && head.memberIds.includes(state.bot.userId);
  return (
    <>
      {isAppChat ? (
        <AppTabs />
      ) : (
        <div className="main-head">
          <h2>
            <ChannelMark kind={head.kind} /> {head.name}
          </h2>
          <span className="main-note">
            {head.memberIds.length} members
            {head.isExternallyShared && ' · shared with another organisation'}
            {head.isArchived && ' · archived'}
          </span>
        </div>
      )}
      {isHere && shown ? (
        <MessageList
          key={`read ${state.me.id} ${at}`}
          messages={shown.messages}
          label={`Messages in ${head.name || state.app.name}`}
        />
      ) : (
        <div className="messages" />
      )}
      {head.isMember ? (
        <Composer key={`write ${state.me.id} ${at}`} conversation={head} />
      ) : (
        <div className="join">
          <p>You are looking at #{head.name} without being in it.</p>
          <button
            type="button"
            className="button button-primary"
            onClick={() => void store.act({ kind: 'join', conversation: at })}
          >
            Join the channel
          </button>
        </div>
      )}
    </>
  );
}
