import { useEffect } from 'react';
import type { PageView } from '../../page-api/page-contract';
import { useReadyPage, useStore } from '../api/use-page';
import { useLiveSurface } from '../api/use-surface';
import { viewParts } from '../api/view-parts';
import { Blocks } from '../blocks/block';
import { SurfaceContext } from '../blocks/surface';
import { AppTabs } from './app-tabs';

/** The person's own page with the app. Looking at it tells the app, which then draws it. */
export function HomePane() {
  const store = useStore();
  const { state } = useReadyPage();
  const isMissing = state.home === null;
  useEffect(() => {
    if (isMissing) void store.act({ kind: 'open_home' });
  }, [isMissing, store]);
  return (
    <>
      <AppTabs />
      <div className="home">
        {state.home ? (
          <HomeView view={state.home} key={state.me.id} />
        ) : (
          <p role="status">{state.app.name} is drawing your page…</p>
        )}
      </div>
    </>
  );
}

function HomeView({ view }: { view: PageView }) {
  const { blocks, values } = viewParts(view);
  const surface = useLiveSurface('home', { home: true }, { values });
  return (
    <SurfaceContext value={surface}>
      <Blocks blocks={blocks} />
    </SurfaceContext>
  );
}
