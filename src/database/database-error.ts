/** What can go wrong in this room; each is one sentence that says what to do. */
export type DatabaseErrorCode =
  | 'embedded_server_unsupported'
  | 'embedded_server_failed'
  | 'database_roles_missing'
  | 'migration_failed'
  | 'migration_edited'
  | 'migration_unknown'
  | 'tenant_missing'
  | 'tenancy_unsafe';

/** An operator's problem: `message` is written for the person who runs Evenkeel. Bolt wants a string `code`. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';

  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The message of anything thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
