import { PersonClient } from './person-client';

/** A sandbox reached over HTTP, wherever it runs. */
export class SandboxClient {
  constructor(private readonly url: string) {}

  /** A person by handle; `workspace` (an id) decides when two workspaces know the handle. */
  person(handle: string, options: { workspace?: string } = {}): PersonClient {
    return new PersonClient(this.url, handle, options.workspace);
  }
}
