import type { Json } from '../json';
import type { Submitted } from '../people/modal-actions';
import type { Pressed, PressOptions } from '../people/press';
import type { FileSnapshot, MessageSnapshot, ViewSnapshot } from '../people/snapshots';
import type { Started } from '../people/start-actions';
import type { Place } from '../people/surface';
import { callSandbox } from './call-sandbox';
import { ViewPicture } from './modal';

/** A message as the person sees it. */
export interface SeenMessage extends MessageSnapshot {
  buttons(): string[];
}

type Ref = { channel: string; ts: string };
type Where = { in?: Place };

/** One person of the workspace, acting over the sandbox's HTTP people API. */
export class PersonClient {
  constructor(
    private readonly url: string,
    readonly handle: string,
    private readonly workspace?: string,
  ) {}

  /** Types a slash command; in the direct message with the app when `in` is left out. */
  command(command: string, text = '', options: { in?: string } = {}): Promise<Started> {
    return this.act('command', { command, text, ...options });
  }
  globalShortcut(name: string): Promise<Started> {
    return this.act('globalShortcut', { name });
  }
  messageShortcut(name: string, message: Ref): Promise<Started> {
    return this.act('messageShortcut', { name, message: ref(message) });
  }

  /** The modal on top; throws when none is open. */
  async modal(): Promise<ViewPicture> {
    return new ViewPicture(await this.look<ViewSnapshot>('modal'));
  }
  async hasModal(): Promise<boolean> {
    return (await this.look<{ open: boolean }>('hasModal')).open;
  }
  async fill(label: string, value: string, options: Where & { enter?: boolean } = {}): Promise<void> {
    await this.act('fill', { label, value, ...where(options) });
  }
  async choose(label: string, option: string, options: Where = {}): Promise<void> {
    await this.act('choose', { label, option, ...where(options) });
  }
  async check(label: string, options: Where = {}): Promise<void> {
    await this.act('check', { label, ...where(options) });
  }
  async uncheck(label: string, options: Where = {}): Promise<void> {
    await this.act('uncheck', { label, ...where(options) });
  }
  /** `date` as YYYY-MM-DD. */
  pickDate(label: string, date: string, options: Where = {}): Promise<void> {
    return this.pick(label, date, options);
  }
  /** `time` as HH:mm. */
  pickTime(label: string, time: string, options: Where = {}): Promise<void> {
    return this.pick(label, time, options);
  }
  /** An instant: a Date, an ISO text, or seconds since 1970. */
  pickDateTime(label: string, at: Date | string | number, options: Where = {}): Promise<void> {
    return this.pick(label, at instanceof Date ? at.toISOString() : at, options);
  }
  pickUser(label: string, handle: string, options: Where = {}): Promise<void> {
    return this.pick(label, handle, options);
  }
  pickChannel(label: string, channel: string, options: Where = {}): Promise<void> {
    return this.pick(label, channel, options);
  }
  submit(): Promise<Submitted> {
    return this.act('submit', {});
  }
  /** The same view id and hash, twice in parallel. */
  submitTwice(): Promise<Submitted[]> {
    return this.act('submitTwice', {});
  }
  async closeModal(options: { all?: boolean } = {}): Promise<void> {
    await this.act('closeModal', options);
  }

  /** Presses the newest visible button with this text; confirm dialogs are answered yes unless told otherwise. */
  press(text: string, options: PressOptions = {}): Promise<Pressed> {
    return this.act('press', { text, ...options, ...where(options) });
  }

  async post(channel: string, text: string, options: { thread?: Ref } = {}): Promise<SeenMessage> {
    const thread = options.thread ? { thread: ref(options.thread) } : {};
    return seen(await this.act<MessageSnapshot>('post', { in: channel, text, ...thread }));
  }
  async edit(message: Ref, text: string): Promise<SeenMessage> {
    return seen(await this.act<MessageSnapshot>('edit', { message: ref(message), text }));
  }
  async delete(message: Ref): Promise<void> {
    await this.act('delete', { message: ref(message) });
  }
  async react(message: Ref, emoji: string): Promise<void> {
    await this.act('react', { message: ref(message), emoji });
  }
  async unreact(message: Ref, emoji: string): Promise<void> {
    await this.act('react', { message: ref(message), emoji, on: false });
  }

  /** Opens the app's Home tab and waits until the workspace is quiet. */
  async openHome(): Promise<void> {
    await this.act('openHome', {});
  }
  async home(): Promise<ViewPicture> {
    return new ViewPicture(await this.look<ViewSnapshot>('home'));
  }
  async messages(channel: string): Promise<SeenMessage[]> {
    return (await this.look<MessageSnapshot[]>('messages', { in: channel })).map(seen);
  }
  async dm(): Promise<SeenMessage[]> {
    return (await this.look<MessageSnapshot[]>('dm')).map(seen);
  }
  /** A message and its replies, oldest first. */
  async thread(message: Ref): Promise<SeenMessage[]> {
    const found = await this.look<MessageSnapshot[]>('thread', {
      message: `${message.channel}:${message.ts}`,
    });
    return found.map(seen);
  }
  async ephemerals(channel?: string): Promise<SeenMessage[]> {
    return (await this.look<MessageSnapshot[]>('ephemerals', channel ? { in: channel } : {})).map(seen);
  }
  files(): Promise<FileSnapshot[]> {
    return this.look('files');
  }
  /** Errors Slack showed this person, for example `operation_timeout: the app did not respond`. */
  toasts(): Promise<string[]> {
    return this.look('toasts');
  }
  /** Reloads the Slack client: ephemeral messages and toasts are gone. */
  async reload(): Promise<void> {
    await this.act('reload', {});
  }
  me(): Promise<{ id: string; handle: string; name: string; tz: string; team: string }> {
    return this.look('me');
  }

  private async pick(label: string, value: string | number, options: Where): Promise<void> {
    await this.act('pick', { label, value, ...where(options) });
  }
  private act<T>(name: string, args: Json | object): Promise<T> {
    return callSandbox<T>(this.url, 'POST', `/people/${this.handle}/${name}`, {
      ...args,
      workspace: this.workspace,
    });
  }
  private look<T>(name: string, args: Record<string, string> = {}): Promise<T> {
    const scope: Record<string, string> = this.workspace ? { workspace: this.workspace } : {};
    const query = new URLSearchParams({ ...args, ...scope }).toString();
    return callSandbox<T>(this.url, 'GET', `/people/${this.handle}/${name}${query ? `?${query}` : ''}`);
  }
}

function seen(message: MessageSnapshot): SeenMessage {
  return { ...message, buttons: () => message.buttonTexts };
}

function ref({ channel, ts }: Ref): Ref {
  return { channel, ts };
}

function where<T extends Where>(options: T): T {
  return typeof options.in === 'object' ? { ...options, in: ref(options.in) } : options;
}
