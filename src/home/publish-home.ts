import { createHash } from 'node:crypto';
import type { CaseReach } from '../case/case';
import { SlackCallFailed, type SlackCalls } from '../delivery/slack-calls';
import type { Deps } from '../deps';
import { AppError } from '../errors';
import { inLanguage } from '../language/current-language';
import { isTrusted, learnMember } from '../member/learn-member';
import type { Actor } from '../slack/actor';
import { newReference } from '../slack/error-reference';
import { isOvertaken } from '../slack/view-calls';
import type { WebClient } from '../slack/web-clients';
import { emptied, noReach } from './home';
import { forgetHomePage, replaceHomePage } from './home-page-store';
import type { Reaches } from './home-reach';
import { homePage } from './home-views';
import { type LoadedHome, loadHome } from './load-home';

type Page = ReturnType<typeof homePage>;

/** What it takes to draw Home tabs. */
export interface HomeDeps extends Deps {
  reaches: Reaches;
}

/** How often a Home tab is drawn anew because something else was published meanwhile. */
const mostTries = 3;

/** Draws the Home tab of somebody who opens it, as everything is now. */
export async function openHome(deps: HomeDeps, client: WebClient, actor: Actor): Promise<void> {
  const reach = await askOrNone(deps, client, actor);
  const load = () => loadHome(deps, actor, { ...reach, looking: true });
  const first = await load();
  const isKnown = first.member !== null && isTrusted(first.member, deps.clock.now());
  if (!isKnown) await learnOrKeep(deps, client, { actor, known: first.member !== null });
  await publishWhole(deps, actor, {
    loaded: isKnown ? first : await load(),
    load,
    always: true,
    publish: (view, hash) => publishView(client, actor, view, hash),
  });
}

/** Draws the Home tab of somebody who may be looking at it, unless it shows the same already; of somebody who was erased, an empty one. */
export async function refreshHome(
  deps: HomeDeps & { calls: SlackCalls },
  client: WebClient,
  actor: Actor,
): Promise<void> {
  const call = <T>(method: string, work: () => Promise<T>) =>
    deps.calls.call(actor.workspaceId, method, work);
  const reach = await call('users.conversations', () => deps.reaches.recall(client, actor));
  const load = () => loadHome(deps, actor, { reach, looking: false });
  const loaded = await load();
  const { member } = loaded;
  const publishing = {
    loaded,
    load,
    publish: (view: Page, hash: string | undefined) =>
      call('views.publish', () => publishView(client, actor, view, hash)),
  };
  // Only people who are known have theirs drawn by itself, so this one was erased since.
  if (member === null) return publishEmpty(deps, actor, publishing);
  if (member.isDeactivated || !member.isWatched) return;
  await publishWhole(deps, actor, { ...publishing, always: false });
}

/** Takes what Slack still shows of somebody's things off their Home tab, and keeps nothing of having done so. */
async function publishEmpty(
  deps: HomeDeps,
  actor: Actor,
  { loaded, load, publish }: Omit<Publishing, 'always'>,
): Promise<void> {
  const empty = (home: LoadedHome) => ({ ...home, scene: emptied(home.scene) });
  await publishWhole(deps, actor, {
    loaded: empty(loaded),
    load: async () => empty(await load()),
    always: true,
    publish,
  });
  await deps.database.withTenant(actor.workspaceId, (tx) => forgetHomePage(tx, deps.vault, actor));
  deps.languages.forget(actor);
}

/** What was known of somebody yesterday draws their Home tab while Slack cannot be asked; of a stranger nothing is known. */
async function learnOrKeep(
  deps: HomeDeps,
  client: WebClient,
  { actor, known }: { actor: Actor; known: boolean },
) {
  try {
    await learnMember({ ...deps, client }, actor);
  } catch (error) {
    if (!known) throw error;
    deps.logger.warn({ err: error }, 'Slack did not say who somebody is, so what was known of them is used');
  }
}

/** A Home tab without cases is better than none; it says so. */
async function askOrNone(
  { reaches, logger }: HomeDeps,
  client: WebClient,
  actor: Actor,
): Promise<{ reach: CaseReach; casesReference?: string }> {
  try {
    return { reach: await reaches.ask(client, actor) };
  } catch (error) {
    // Somebody of another organisation is told so, and shown nothing.
    if (error instanceof AppError) throw error;
    const casesReference = newReference();
    logger.warn({ reference: casesReference, err: error }, 'Slack did not say which channels somebody is in');
    return { reach: noReach, casesReference };
  }
}

async function publishView(client: WebClient, { userId }: Actor, view: Page, hash: string | undefined) {
  const answer = await client.views.publish({ user_id: userId, view, ...(hash && { hash }) });
  return answer.view?.hash ?? '';
}

interface Publishing {
  loaded: LoadedHome;
  load(): Promise<LoadedHome>;
  /** Also when it shows the same already. */
  always: boolean;
  publish(view: Page, hash: string | undefined): Promise<string>;
}

/**
 * Publishes what was loaded, with Slack's mark of what it was loaded over: something older never takes the place of something
 * newer. What was published meanwhile is no longer known then; everything is loaded and published once more.
 */
async function publishWhole(deps: HomeDeps, actor: Actor, { loaded, load, always, publish }: Publishing) {
  const { database, vault } = deps;
  let current = loaded;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const { page, scene } = current;
    const language = current.language ?? (await deps.languages.of(actor));
    const view = inLanguage(language, () => homePage(scene));
    const drawn = vault.proof('home.drawn', fingerprint(view), actor.userId);
    const shows = page?.drawn && Buffer.from(drawn).equals(page.drawn);
    if (shows && !(always && tries === 1)) return;
    const before = page?.hash ?? null;
    const hash = await orOvertaken(publish(view, before ?? undefined));
    const isNoted = await database.withTenant(actor.workspaceId, async (tx) => {
      if (hash !== null && (await replaceHomePage(tx, vault, actor, { drawn, hash, before }))) return true;
      await forgetHomePage(tx, vault, actor, hash === null ? before : undefined);
      return false;
    });
    if (isNoted) return;
    current = await load();
  }
}

async function orOvertaken(publishing: Promise<string>): Promise<string | null> {
  try {
    return await publishing;
  } catch (error) {
    if (isOvertaken(causeOf(error))) return null;
    throw error;
  }
}

const causeOf = (error: unknown) => (error instanceof SlackCallFailed ? error.cause : error);

const fingerprint = (view: Page) => createHash('sha256').update(JSON.stringify(view)).digest('hex');
