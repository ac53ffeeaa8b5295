import { home } from '../api/place';
import { useReadyPage } from '../api/use-page';
import { ConversationPane } from '../conversation/conversation-pane';
import { HomePane } from './home-pane';

/** The middle of the page: a conversation, or the app's Home. */
export function MainPane() {
  const { at } = useReadyPage();
  return (
    <main className="main" id="main" tabIndex={-1}>
      {at === home ? <HomePane /> : <ConversationPane />}
    </main>
  );
}
