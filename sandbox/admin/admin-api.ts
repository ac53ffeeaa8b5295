import type { Faults } from '../faults/faults';
import type { Limits } from '../faults/limits';
import { type Json, objectAt, stringAt } from '../json';
import { withMessages } from '../slack-error';
import type { ChannelSeed, PersonSeed } from '../state/workspace-seed';
import type { VirtualClock } from '../virtual-clock';
import type { Admin } from './admin';

export interface AdminParts {
  clock: VirtualClock;
  faults: Faults;
  limits: Limits;
  setAppUrl: (url: string) => void;
  idle: () => Promise<void>;
}

/** Runs POST /admin/<name> with JSON arguments: the same calls as in-process, for curl and other processes. */
export async function runAdmin(admin: Admin, parts: AdminParts, name: string, args: Json): Promise<unknown> {
  const [channel, person] = [stringAt(args, 'channel'), stringAt(args, 'person')];
  const calls: Record<string, () => unknown> = {
    archive: () => admin.archive(channel),
    unarchive: () => admin.unarchive(channel),
    rename: () => admin.rename(channel, stringAt(args, 'name')),
    shareExternally: () => admin.shareExternally(channel),
    inviteBot: () => admin.inviteBot(channel),
    removeBot: () => admin.removeBot(channel),
    invite: () => admin.invite(channel, person),
    remove: () => admin.remove(channel, person),
    deactivate: () => admin.deactivate(person),
    reactivate: () => admin.reactivate(person),
    setTimezone: () => admin.setTimezone(person, stringAt(args, 'tz')),
    setLocale: () => admin.setLocale(person, stringAt(args, 'locale')),
    setStatus: () => admin.setStatus(person, stringAt(args, 'text'), stringAt(args, 'emoji')),
    makeGuest: () => admin.makeGuest(person),
    setDnd: () => admin.setDnd(person, objectAt(args, 'dnd')),
    addPerson: () => admin.addPerson(readPerson(args)).id,
    addChannel: () => admin.addChannel(readChannel(args)).id,
    revokeToken: () => admin.revokeToken(),
    uninstall: () => admin.uninstall(),
    reinstall: () => admin.reinstall(),
    setScopes: () => admin.setScopes(strings(args.scopes)),
    setSocketMode: () => admin.setSocketMode(args.on === true),
    advance: () => parts.clock.advance(objectAt(args, 'by')),
    setAppUrl: () => parts.setAppUrl(stringAt(args, 'url')),
    addFault: () => void parts.faults.add({ ...args, kind: faultKind(args.kind) }),
    clearFaults: () => parts.faults.clear(),
    enableLimits: () => parts.limits.enable(),
    disableLimits: () => parts.limits.disable(),
    idle: () => parts.idle(),
  };
  const call = calls[name];
  if (!call)
    throw withMessages('unknown_call', [
      `POST /admin/${name} does not exist. Known: ${Object.keys(calls).join(', ')}`,
    ]);
  return { ok: true, result: (await call()) ?? null };
}

const faultKinds = ['ratelimited', 'error500', 'error', 'hang', 'reset', 'store_late'] as const;

function faultKind(value: unknown): (typeof faultKinds)[number] {
  const found = faultKinds.find((kind) => kind === value);
  if (!found) throw withMessages('invalid_arguments', [`kind must be one of ${faultKinds.join(', ')}`]);
  return found;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function readPerson(args: Json): PersonSeed {
  const { guest, admin } = args;
  const [handle, name, tz] = [
    stringAt(args, 'handle'),
    stringAt(args, 'name'),
    stringAt(args, 'tz') || 'Etc/UTC',
  ];
  return { handle, name: name || handle, tz, guest: guest === true, admin: admin === true };
}

function readChannel(args: Json): ChannelSeed {
  const members = Array.isArray(args.members) ? { members: strings(args.members) } : {};
  const flags = { private: args.private === true, externallyShared: args.externallyShared === true };
  return { name: stringAt(args, 'name'), ...flags, ...members, withoutBot: args.withoutBot === true };
}
