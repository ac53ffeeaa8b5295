type Write = (fields: Record<string, unknown>, message: string) => void;

/** The part of a pino logger that this room writes to. Never given row contents or URLs with passwords. */
export interface DatabaseLog {
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
}
