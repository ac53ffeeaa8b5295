import type { AddressInfo } from 'node:net';
import { Admin } from './admin/admin';
import { Activity, type Publish } from './app-link/activity';
import { AppLink, type Delivery, type RawRequest } from './app-link/app-link';
import { EventDispatcher, type SentEvent } from './app-link/event-dispatcher';
import { InFlight } from './app-link/in-flight';
import { RequestLog } from './app-link/request-log';
import { SocketMode } from './app-link/socket-mode';
import { SandboxClient } from './client/sandbox-client';
import { Faults } from './faults/faults';
import { Hooks } from './faults/hooks';
import { Limits } from './faults/limits';
import { Gateway } from './gateway/gateway';
import { defaultScopes, defaultSubscriptions } from './gateway/method-scopes';
import { ResponseUrls } from './gateway/response-urls';
import type { PageHost } from './page-api/page-api';
import type { PageApp } from './page-api/page-contract';
import { openPageFiles } from './page-api/page-files';
import { PageSide } from './page-api/page-side';
import { PeopleApi } from './people/people-api';
import { Pulse } from './pulse';
import { createSandboxServer } from './server';
import { Workspace } from './state/workspace';
import { defaultWorkspace, type WorkspaceSeed } from './state/workspace-seed';
import { VirtualClock } from './virtual-clock';

export interface SandboxOptions {
  /** 0 (default) takes any free port. */
  port?: number;
  /** A running clock when left out. */
  clock?: VirtualClock;
  /** Where signed requests go; may be set later with `setAppUrl`. */
  appUrl?: string;
  signingSecret?: string;
  /**
   * What dates the signatures. Bolt compares them with the system's clock and refuses old ones, so a workspace that
   * lives in the past needs `system`.
   */
  signatureTime?: 'virtual' | 'system';
  workspaces?: WorkspaceSeed[];
  /** callback_id by the name people see, for shortcuts picked by name. */
  shortcuts?: Record<string, string>;
  scopes?: string[];
  /** Bot events the app is subscribed to. */
  subscriptions?: string[];
  /** What the page's menus offer. */
  app?: PageApp;
  /** The built page; only the welcome text is served when left out. */
  pageFolder?: string;
}

/** The running sandbox, as `startSandbox` returns it. */
export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** Starts a whole Slack workspace on the loopback interface. Refuses to run in production. */
export async function startSandbox(options: SandboxOptions = {}) {
  // A sandbox lets anyone act as anyone: it must never stand where real people are.
  if (process.env.NODE_ENV === 'production')
    throw new Error('The sandbox refuses to run with NODE_ENV=production.');
  const clock = options.clock ?? VirtualClock.running();
  const signingSecret = options.signingSecret ?? 'sandbox-signing-secret';
  const setup = {
    scopes: options.scopes ?? defaultScopes,
    subscriptions: options.subscriptions ?? defaultSubscriptions,
  };
  const workspaces = (options.workspaces ?? [defaultWorkspace()]).map(
    (seed) => new Workspace(seed, clock, setup),
  );

  let url = '';
  const baseUrl = (): string => url;
  const [requests, inFlight, sockets] = [new RequestLog(), new InFlight(), new SocketMode()];
  const pulse = new Pulse();
  const [faults, hooks, limits] = [new Faults(), new Hooks(), new Limits(clock)];
  const signatureNow = (): Date => (options.signatureTime === 'system' ? new Date() : clock.now());
  const link = new AppLink(clock, signatureNow, signingSecret, requests, inFlight, sockets);
  link.setUrl(options.appUrl);
  const verificationToken = 'sandbox-verification-token';
  const events = new EventDispatcher(link, inFlight, verificationToken);
  const publish: Publish = (workspace, event, conversation) => {
    events.publish(workspace, event, conversation);
    pulse.beat();
  };
  const activity = new Activity(publish);
  const responseUrls = new ResponseUrls(baseUrl, activity, requests);
  const shared = { activity, sockets, responseUrls };
  const idle = (): Promise<void> => inFlight.idle();
  const setAppUrl = (appUrl: string): void => link.setUrl(appUrl);
  const gateway = new Gateway({ ...shared, workspaces, faults, limits, hooks, log: requests, baseUrl });
  const shortcuts = options.shortcuts ?? {};
  const people = new PeopleApi(workspaces, {
    link,
    events,
    activity,
    responseUrls,
    shortcuts,
    verificationToken,
    idle,
  });
  const first = workspaces[0] as Workspace;
  const pageSide = new PageSide({ workspace: first, people, requests, pulse, app: options.app, idle });
  const stopBeating = clock.onChange(() => pulse.beat());
  const admins = new Map(workspaces.map((w) => [w.id, new Admin(w, activity, publish)]));
  const adminParts = { clock, faults, limits, setAppUrl, idle };
  const server = createSandboxServer({
    ...shared,
    workspaces,
    gateway,
    people,
    inFlight,
    admins,
    adminParts,
    page: pageSide.parts,
    pulse,
    servePage: openPageFiles(options.pageFolder),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new SandboxClient(url);

  return {
    url,
    apiUrl: `${url}/api/`,
    signingSecret,
    clock,
    workspaces,
    requests,
    faults,
    limits,
    hooks,
    /** The first workspace's owners; `adminOf(id)` for another. */
    admin: adminOf(admins, workspaces[0]?.id ?? ''),
    adminOf: (workspaceId: string): Admin => adminOf(admins, workspaceId),
    /** Events as they were sent, and the way to lose some of them. */
    events,
    /** Low-level requests to the app, for tests of signatures and retries. */
    app: {
      send: (raw: RawRequest): Promise<Delivery> => link.send(raw),
      replay: (record: { body: string; headers: Record<string, string> }): Promise<Delivery> =>
        link.replay(record),
      redeliver: (event: SentEvent, retryNum: number): Promise<Delivery> => events.redeliver(event, retryNum),
      disconnect: (workspace: Workspace): void => sockets.disconnect(workspace),
    },
    setAppUrl,
    /** Who runs Evenkeel beside this workspace, for the page's clock and its reset. */
    setHost: (host: PageHost): void => pageSide.setHost(host),
    people,
    /** Beats whenever something may have happened. */
    pulse,
    /** Back to the first minute: people, conversations, time, log, screens; pages begin anew. The app is not told. */
    async beginAnew(): Promise<void> {
      await clock.restart();
      for (const workspace of workspaces) workspace.beginAnew();
      people.screens.clear();
      requests.clear();
      faults.clear();
      pageSide.beginAnew();
    },
    /** A channel by name, or `dm`, as its id; other texts as they are. */
    placeId: (handle: string, at: string): string => first.placeId(handle, at),
    person: (handle: string, of: { workspace?: string } = {}) => client.person(handle, of),
    /** Resolves when no request to the app and no Web API call is under way. */
    idle,
    async stop(): Promise<void> {
      stopBeating();
      pageSide.stop();
      await sockets.stop();
      link.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function adminOf(admins: Map<string, Admin>, workspaceId: string): Admin {
  const admin = admins.get(workspaceId);
  if (!admin) throw new Error(`There is no workspace ${workspaceId}.`);
  return admin;
}
