import type { Json } from '../json';
import { SlackError, withMessages } from '../slack-error';
import type { Workspace } from '../state/workspace';
import { personActions, personReads } from './person-calls';
import { CannotAct, type PeopleParts, type PersonContext } from './person-context';
import { Screen } from './screen';

/** The people's side: whoever is named in the path looks or acts. */
export class PeopleApi {
  /** By user id. */
  readonly screens = new Map<string, Screen>();

  constructor(
    private readonly workspaces: Workspace[],
    private readonly parts: PeopleParts,
  ) {}

  /** Runs /people/<handle>/<name>; throws CannotAct or SlackError when it is not possible. */
  async run(verb: string, handle: string, name: string, args: Json): Promise<unknown> {
    const context = this.contextOf(handle, typeof args.workspace === 'string' ? args.workspace : undefined);
    const call = verb === 'GET' ? personReads[name] : personActions[name];
    if (!call)
      throw withMessages('unknown_call', [
        `${verb} /people/${handle}/${name} does not exist; see GET /welcome.txt`,
      ]);
    if (context.user.deleted) throw new CannotAct(`${handle} is deactivated.`);
    return call(context, args);
  }

  /** The person named by handle or id; throws `user_not_found`. */
  contextOf(handle: string, workspaceId: string | undefined): PersonContext {
    const candidates = workspaceId ? this.workspaces.filter(({ id }) => id === workspaceId) : this.workspaces;
    const workspace = candidates.find((w) =>
      [...w.users.values()].some((u) => u.handle === handle || u.id === handle),
    );
    if (!workspace) throw new SlackError('user_not_found', { handle });
    const user = workspace.person(handle);
    const screen = this.screens.get(user.id) ?? new Screen();
    this.screens.set(user.id, screen);
    return { ...this.parts, workspace, user, screen };
  }
}
