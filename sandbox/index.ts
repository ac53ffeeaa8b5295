export type { Admin } from './admin/admin';
export type { Delivery, RawRequest } from './app-link/app-link';
export type { ApiRecord, AppRecord } from './app-link/request-log';
export { ViewPicture } from './client/modal';
export { PersonClient, type SeenMessage } from './client/person-client';
export { SandboxClient } from './client/sandbox-client';
export type { Fault } from './faults/faults';
export { type Sandbox, type SandboxOptions, startSandbox } from './start-sandbox';
export {
  type ChannelSeed,
  defaultWorkspace,
  type PersonSeed,
  secondWorkspace,
  type WorkspaceSeed,
} from './state/workspace-seed';
export { type ClockListener, type Duration, VirtualClock } from './virtual-clock';
