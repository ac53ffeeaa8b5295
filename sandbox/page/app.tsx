import { type ReactNode, useMemo, useState } from 'react';
import { useNow, usePage, useReadyPage, useStore } from './api/use-page';
import { type Directory, DirectoryContext } from './blocks/directory';
import { ThreadPane } from './conversation/thread-pane';
import { Inspector } from './inspector/inspector';
import { ModalStack } from './modal/modal-stack';
import { Tour } from './tour/tour';
import { useTour } from './tour/use-tour';
import { MainPane } from './workspace/main-pane';
import { Sidebar } from './workspace/sidebar';
import { StageBar } from './workspace/stage-bar';
import { Toasts } from './workspace/toasts';

export type Panel = 'tour' | 'inspector' | null;

/** The whole page: the sandbox's own controls above, the workspace below, the tour or the inspector beside it. */
export function App() {
  const { state } = usePage();
  const tour = useTour();
  const [panel, setPanel] = useState<Panel>(tour.isWelcome ? 'tour' : null);
  if (!state) {
    return (
      <div className="page">
        <p className="page-waiting" role="status">
          Opening the workspace…
        </p>
        <Toasts />
      </div>
    );
  }
  const hasModal = state.modals.length > 0;
  return (
    <KnowsEverybody>
      <div className="page">
        <StageBar panel={panel} onPanel={setPanel} onNewTour={tour.restart} />
        <div className="desk">
          <div className="desk-workspace">
            <div className="workspace" inert={hasModal}>
              <Sidebar />
              <MainPane />
              <ThreadPane />
            </div>
            <ModalStack />
          </div>
          {panel === 'tour' && <Tour tour={tour} onClose={() => setPanel(null)} />}
          {panel === 'inspector' && <Inspector onClose={() => setPanel(null)} />}
        </div>
        <Toasts />
      </div>
    </KnowsEverybody>
  );
}

/** Tells texts and menus whom they may name. */
function KnowsEverybody({ children }: { children: ReactNode }) {
  const store = useStore();
  const { state } = useReadyPage();
  const now = useNow();
  const minute = Math.floor(now.getTime() / 60_000);
  const directory = useMemo<Directory>(
    () => ({
      me: state.me.id,
      zone: state.me.tz,
      locale: state.me.locale,
      now: new Date(minute * 60_000),
      people: state.people
        .filter(({ deactivated }) => !deactivated)
        .map(({ id, handle, name, isBot }) => ({ id, handle, name, isBot })),
      channels: state.conversations
        .filter(({ kind }) => kind === 'public' || kind === 'private')
        .map(({ id, name, kind }) => ({ id, name, isPrivate: kind === 'private' })),
      openChannel: (id) => store.go({ at: id }),
    }),
    [state, minute, store],
  );
  return <DirectoryContext value={directory}>{children}</DirectoryContext>;
}
