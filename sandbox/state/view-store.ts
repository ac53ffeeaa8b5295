import { initialState, withKeptState } from '../blocks/element-state';
import { BoundedMap } from '../bounded-map';
import { type Json, objectsAt, stringAt } from '../json';
import { SlackError } from '../slack-error';
import type { View } from './entities';
import type { Workspace } from './workspace';

/** A trigger id lives three seconds and is good for one modal (Slack, "Handling user interaction"). */
const triggerLifeMs = 3_000;
const maxStack = 3;

/** Every person's modal stack and Home tab, and the trigger ids that allow opening modals. */
export class ViewStore {
  private readonly stacks = new Map<string, View[]>();
  private readonly homes = new Map<string, View>();
  /** Closed ones included, so that what was said about them stays theirs. */
  private readonly owners = new BoundedMap<string, string>(20_000);
  private readonly triggers = new BoundedMap<string, { userId: string; expiresAt: number; used: boolean }>(
    10_000,
  );

  constructor(private readonly workspace: Workspace) {}

  mintTrigger(userId: string): string {
    const id = `${this.workspace.ids.next('')}.${this.workspace.id}.${this.workspace.ids.hash()}`;
    this.triggers.set(id, { userId, expiresAt: this.nowMs() + triggerLifeMs, used: false });
    return id;
  }

  /** Uses a trigger up and says whose it was. */
  redeemTrigger(id: string): string {
    const trigger = this.triggers.get(id);
    if (!trigger) throw new SlackError('invalid_trigger_id');
    if (trigger.used) throw new SlackError('exchanged_trigger_id');
    if (this.nowMs() > trigger.expiresAt) throw new SlackError('expired_trigger_id');
    trigger.used = true;
    return trigger.userId;
  }

  stack(userId: string): View[] {
    const stack = this.stacks.get(userId) ?? [];
    this.stacks.set(userId, stack);
    return stack;
  }

  /** Shows `body` as a new modal in place of whatever the person had open. */
  open(userId: string, body: Json): View {
    this.requireFreeExternalId(body);
    this.stacks.set(userId, []);
    return this.pushOnto(userId, body);
  }

  /** Puts `body` on top of the person's modals: three deep at most. A button of a message or a Home tab has none to put it on. */
  push(userId: string, body: Json): View {
    this.requireFreeExternalId(body);
    if (this.stack(userId).length === 0) throw new SlackError('invalid_trigger_id');
    if (this.stack(userId).length >= maxStack) throw new SlackError('push_limit_reached');
    return this.pushOnto(userId, body);
  }

  publishHome(userId: string, body: Json, hash?: string): View {
    const known = this.homes.get(userId);
    if (known && hash && known.hash !== hash) throw new SlackError('hash_conflict');
    const view = known ?? this.create(userId, 'home', body, undefined);
    if (known) this.replaceBody(known, body);
    this.homes.set(userId, view);
    return view;
  }

  home(userId: string): View | undefined {
    return this.homes.get(userId);
  }

  /** The view with this id or external id, or `not_found` (also when it was closed). */
  find(by: { viewId?: string; externalId?: string }): View {
    const found = this.all().find((view) =>
      by.viewId ? view.id === by.viewId : stringAt(view.body, 'external_id') === by.externalId,
    );
    if (!found) throw new SlackError('not_found');
    return found;
  }

  /**
   * Replaces what a view shows. What a person typed stays when block_id and action_id stay, even if the app sends
   * another initial_value: Slack ignores initial values for inputs that are already on screen.
   */
  update(view: View, body: Json, hash?: string): View {
    if (hash && view.hash !== hash) throw new SlackError('hash_conflict');
    if (view.type !== body.type) throw withType(view.type);
    this.replaceBody(view, body);
    return view;
  }

  remove(view: View): void {
    const stack = this.stack(view.userId);
    const index = stack.indexOf(view);
    if (index >= 0) stack.splice(index, 1);
  }

  clear(userId: string): void {
    this.stacks.set(userId, []);
  }

  clearAll(): void {
    this.stacks.clear();
    this.homes.clear();
    this.triggers.clear();
  }

  /** Whose modal or Home this id names or named; undefined when it names none. */
  ownerOf(viewOrTriggerId: string): string | undefined {
    return this.owners.get(viewOrTriggerId) ?? this.triggers.get(viewOrTriggerId)?.userId;
  }

  /** Everything open, for `restore`. */
  all(): View[] {
    return [...this.homes.values(), ...[...this.stacks.values()].flat()];
  }

  /** Opens again what `all` gave: modals in their order. */
  restore(views: View[]): void {
    for (const view of views) {
      this.owners.set(view.id, view.userId);
      if (view.type === 'home') this.homes.set(view.userId, view);
      else this.stack(view.userId).push(view);
    }
  }

  private replaceBody(view: View, body: Json): void {
    view.body = body;
    view.hash = this.workspace.ids.hash();
    view.errors = {};
    view.state = withKeptState(objectsAt(body, 'blocks'), view.state);
  }

  private pushOnto(userId: string, body: Json): View {
    const stack = this.stack(userId);
    const view = this.create(userId, 'modal', body, stack.at(-1));
    stack.push(view);
    return view;
  }

  private create(userId: string, type: View['type'], body: Json, below: View | undefined): View {
    const id = this.workspace.ids.next('V');
    this.owners.set(id, userId);
    return {
      id,
      type,
      userId,
      body,
      hash: this.workspace.ids.hash(),
      rootViewId: below?.rootViewId ?? id,
      previousViewId: below?.id ?? null,
      state: initialState(objectsAt(body, 'blocks')),
      errors: {},
    };
  }

  private requireFreeExternalId(body: Json): void {
    const wanted = stringAt(body, 'external_id');
    const open = [...this.stacks.values()].flat();
    if (wanted && open.some((view) => stringAt(view.body, 'external_id') === wanted)) {
      throw new SlackError('duplicate_external_id');
    }
  }

  private nowMs(): number {
    return this.workspace.clock.now().getTime();
  }
}

function withType(type: string): SlackError {
  return new SlackError('invalid_arguments', {
    response_metadata: { messages: [`[ERROR] view type must stay ${type} [json-pointer:/view/type]`] },
  });
}
