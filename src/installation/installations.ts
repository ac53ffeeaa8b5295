import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import type { Vault } from '../vault/vault';
import type { Installation } from './installation';
import { findInstallation, markRemoved, saveInstallation } from './installation-store';

/** How long another process may still act after an uninstall it has not heard of, in milliseconds. */
const rememberedForMs = 30_000;

/** The workspaces Evenkeel is installed in. */
export interface Installations {
  find(workspaceId: string): Promise<Installation | null>;
  add(installation: Installation): Promise<void>;
  /** Ends the installation as it was at this moment. Returns false when it has been installed again since. */
  remove(workspaceId: string, at: Date): Promise<boolean>;
}

export function createInstallations(deps: { database: Database; vault: Vault; clock: Clock }): Installations {
  const { database, vault, clock } = deps;
  const remembered = new Map<string, { installation: Installation; until: number }>();
  const looking = new Map<string, Promise<Installation | null>>();

  async function look(workspaceId: string): Promise<Installation | null> {
    const installation = await database.withTenant(workspaceId, (tx) =>
      findInstallation(tx, vault, workspaceId),
    );
    if (installation === null) remembered.delete(workspaceId);
    else remembered.set(workspaceId, { installation, until: clock.now().getTime() + rememberedForMs });
    return installation;
  }

  return {
    async find(workspaceId) {
      const known = remembered.get(workspaceId);
      if (known && known.until > clock.now().getTime()) return known.installation;
      // Every request of the workspace needs this: when it has to be read again, they share one look.
      const underWay =
        looking.get(workspaceId) ?? look(workspaceId).finally(() => looking.delete(workspaceId));
      looking.set(workspaceId, underWay);
      return underWay;
    },
    async add(installation) {
      const { workspaceId } = installation;
      await database.withTenant(workspaceId, (tx) => saveInstallation(tx, vault, installation, clock.now()));
      remembered.delete(workspaceId);
    },
    async remove(workspaceId, at) {
      const removed = await database.withTenant(workspaceId, (tx) => markRemoved(tx, workspaceId, at));
      remembered.delete(workspaceId);
      return removed;
    },
  };
}

/** What Bolt needs to act on a request. @throws AppError `workspace_not_installed` */
export function createAuthorize(installations: Installations) {
  return async ({ teamId }: { teamId?: string }) => {
    const installation = teamId ? await installations.find(teamId) : null;
    if (installation === null) {
      throw new AppError(
        'workspace_not_installed',
        'a request came from a workspace without an installation',
        {
          userMessage: say('slack.not_installed'),
        },
      );
    }
    return { botToken: installation.botToken, botUserId: installation.botUserId, teamId };
  };
}
