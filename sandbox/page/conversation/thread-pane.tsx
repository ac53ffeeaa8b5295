import { useReadyPage, useStore } from '../api/use-page';
import { Composer } from '../composer/composer';
import { Icon } from '../workspace/icons';
import { MessageList } from './message-list';

/** A message and its replies, beside the conversation. */
export function ThreadPane() {
  const store = useStore();
  const { thread, replies, state, at } = useReadyPage();
  const head = state.conversations.find(({ id }) => id === at);
  if (!thread || !head) return null;
  return (
    <aside className="thread" aria-label="Thread">
      <div className="main-head">
        <h2>Thread</h2>
        <span className="main-note">{head.kind === 'im' ? state.app.name : `#${head.name}`}</span>
        <button
          type="button"
          className="close-button"
          aria-label="Close thread"
          onClick={() => store.go({ thread: null })}
        >
          <Icon name="close" />
        </button>
      </div>
      {replies && (
        <>
          <MessageList
            key={thread}
            messages={replies.messages}
            label="Messages in the thread"
            thread={thread}
          />
          {head.isMember && <Composer key={`${state.me.id} ${thread}`} conversation={head} thread={thread} />}
        </>
      )}
    </aside>
  );
}
