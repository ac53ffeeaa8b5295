import { home } from '../api/place';
import { useReadyPage, useStore } from '../api/use-page';
import { EvenkeelMark } from './faces';

/** The app's own name and its two places: Home and Messages. */
export function AppTabs() {
  const store = useStore();
  const { state, at } = useReadyPage();
  const chat = state.conversations.find(
    ({ kind, memberIds }) => kind === 'im' && memberIds.includes(state.bot.userId),
  );
  const tabs = [{ id: home, label: 'Home' }, ...(chat ? [{ id: chat.id, label: 'Messages' }] : [])];
  return (
    <div className="main-head app-head">
      <h2>
        <EvenkeelMark size={22} />
        {state.app.name}
      </h2>
      <nav aria-label={state.app.name}>
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className="tab"
            aria-current={id === at ? 'page' : undefined}
            onClick={() => store.go({ at: id })}
          >
            {label}
          </button>
        ))}
      </nav>
    </div>
  );
}
