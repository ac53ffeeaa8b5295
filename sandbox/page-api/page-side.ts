import type { RequestLog } from '../app-link/request-log';
import type { PeopleApi } from '../people/people-api';
import { CannotAct } from '../people/person-context';
import type { Pulse } from '../pulse';
import type { Workspace } from '../state/workspace';
import type { PageHost, PageParts } from './page-api';
import type { PageApp } from './page-contract';
import { PageWatch } from './page-watch';

const noApp: PageApp = { name: 'Evenkeel', commands: [], globalShortcuts: [], messageShortcuts: [] };

export interface PageSideOptions {
  workspace: Workspace;
  people: PeopleApi;
  requests: RequestLog;
  pulse: Pulse;
  /** What the page's menus offer. */
  app?: PageApp;
  idle(): Promise<void>;
}

/** Everything of a sandbox that is there for its page. */
export class PageSide {
  readonly parts: PageParts;
  private host: PageHost;
  private readonly watch: PageWatch;
  private readonly stopListening: () => void;

  constructor({ workspace, people, requests, pulse, app = noApp, idle }: PageSideOptions) {
    this.host = withoutHost(idle);
    this.watch = new PageWatch(app, (userId) =>
      workspace.users.has(userId) ? people.contextOf(userId, workspace.id) : undefined,
    );
    this.stopListening = pulse.onBeat(() => this.watch.touch());
    this.parts = { workspace, people, log: requests, watch: this.watch, app, host: () => this.host };
  }

  /** Who runs Evenkeel beside this workspace, for the clock and the reset. */
  setHost(host: PageHost): void {
    this.host = host;
  }

  /** Every open page begins anew. */
  beginAnew(): void {
    this.watch.beginAnew();
  }

  stop(): void {
    this.stopListening();
    this.watch.stop();
  }
}

/** A sandbox by itself, as tests use it: quiet when nothing is under way, and nothing beside it to reset. */
function withoutHost(idle: () => Promise<void>): PageHost {
  return {
    settled: async () => {
      await idle();
      return true;
    },
    ready: async () => undefined,
    reset: async () => {
      throw new CannotAct('This workspace was started without a way to reset it.');
    },
  };
}
