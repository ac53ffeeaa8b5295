import type { PageConversationHead } from '../../page-api/page-contract';
import { home } from '../api/place';
import { useReadyPage, useStore } from '../api/use-page';
import { ActAs } from './act-as';
import { Face } from './faces';
import { Icon } from './icons';

/** The workspace's name, whom we act as, and every place that person may look at. */
export function Sidebar() {
  const { state, at } = useReadyPage();
  const store = useStore();
  const { conversations, bot, app } = state;
  const isAppChat = ({ memberIds, kind }: PageConversationHead) =>
    kind === 'im' && memberIds.includes(bot.userId);
  const channels = conversations.filter(({ kind }) => kind === 'public' || kind === 'private');
  const chats = conversations.filter((one) => (one.kind === 'im' || one.kind === 'mpim') && !isAppChat(one));
  const appChat = conversations.find(isAppChat);
  return (
    <nav className="sidebar" aria-label="Workspace">
      <h1 className="sidebar-name">{state.workspace.name}</h1>
      <ActAs />
      <h2>Channels</h2>
      <ul>
        {channels.map((channel) => (
          <li key={channel.id}>
            <Entry head={channel} mark={<ChannelMark kind={channel.kind} />} label={channel.name} />
          </li>
        ))}
      </ul>
      {chats.length > 0 && (
        <>
          <h2>Direct messages</h2>
          <ul>
            {chats.map((chat) => {
              const other = state.people.find(({ id }) => chat.memberIds.includes(id) && id !== state.me.id);
              return (
                <li key={chat.id}>
                  <Entry
                    head={chat}
                    mark={<Face handle={other?.handle ?? ''} size={20} />}
                    label={other?.name ?? 'You'}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h2>{app.name}</h2>
      <ul>
        <li>
          <button
            type="button"
            className="entry"
            aria-current={at === home ? 'page' : undefined}
            onClick={() => store.go({ at: home })}
          >
            <span className="entry-mark">
              <Icon name="home" />
            </span>
            <span className="entry-name">Home</span>
          </button>
        </li>
        {appChat && (
          <li>
            <Entry head={appChat} mark={<Icon name="mail" />} label="Messages" />
          </li>
        )}
      </ul>
    </nav>
  );
}

export function ChannelMark({ kind }: { kind: PageConversationHead['kind'] }) {
  if (kind !== 'private') return <span aria-hidden>#</span>;
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label="private">
      <rect x="2" y="5" width="8" height="6" rx="1.5" fill="currentColor" />
      <path d="M4 5V3.500a2 2 0 0 1 4 0V5" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}

function Entry({ head, mark, label }: { head: PageConversationHead; mark: React.ReactNode; label: string }) {
  const store = useStore();
  const { at } = useReadyPage();
  const isChat = head.kind === 'im' || head.kind === 'mpim';
  return (
    <button
      type="button"
      className={`entry${head.unread > 0 ? ' entry-unread' : ''}${head.isMember ? '' : ' entry-outside'}`}
      aria-current={at === head.id ? 'page' : undefined}
      onClick={() => store.go({ at: head.id })}
    >
      <span className="entry-mark">{mark}</span>
      <span className="entry-name">{label}</span>
      {head.unread > 0 && (
        <span className={isChat ? 'badge' : 'dot'}>
          {isChat && <span aria-hidden>{head.unread}</span>}
          <span className="visually-hidden">{head.unread} unread</span>
        </span>
      )}
    </button>
  );
}
