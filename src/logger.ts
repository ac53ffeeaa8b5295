import { types } from 'node:util';
import pino from 'pino';
import { AppError } from './errors';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';
export type LogFields = Record<string, unknown>;

/** What every room gets. Fields hold ids, codes and counts; never anything a person typed. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  /** A logger that adds `fields` to every line. */
  child(fields: LogFields): Logger;
  /** Whether a line of this level would be written. */
  isLevelEnabled(level: LogLevel): boolean;
}

export interface LoggerOptions {
  level: LogLevel;
  /** Where the lines go; standard output when absent. */
  destination?: { write(line: string): void };
}

/** Keys whose values hold people's words or secrets; a line never carries them, whoever wrote it. */
const privateKeys =
  /^(text|texts|title|body|payload|value|values|message|messages|answer|answers|blocks|email|name|names|token|.*_token|.*Token|secret|.*Secret|password|headers|authorization|private_metadata|data|original|query|params|parameters|args|arguments|detail|details|hint|challenge|response_url|fields)$/;
const maxTextLength = 200;
const maxDepth = 3;

/** JSON lines on pino. Errors, private keys, long strings and deep objects are cut down before anything is written. */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => error },
    formatters: { level: (label) => ({ level: label }) },
  };
  return wrap(destination ? pino(options, destination) : pino(options));
}

/** Only cleaned fields and one message reach pino: no printf arguments, and an error's own message never becomes `msg`. */
function wrap(target: pino.Logger): Logger {
  const write = (level: 'debug' | 'info' | 'warn' | 'error') => (fields: unknown, message: unknown) => {
    if (!target.isLevelEnabled(level)) return;
    const given = isError(fields) ? { err: fields } : record(fields);
    target[level](cleanFields(given), typeof message === 'string' ? message : 'no message');
  };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (fields) => wrap(target.child(cleanFields(fields))),
    isLevelEnabled: (level) => target.isLevelEnabled(level),
  };
}

function cleanFields(fields: Record<string, unknown>, depth = 0): Record<string, unknown> {
  const clean: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (privateKeys.test(key) && !isCount(value)) clean[key] = '[removed]';
    else clean[key] = cleanValue(value, depth);
  }
  return clean;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function cleanValue(value: unknown, depth: number): unknown {
  if (isError(value)) return describeError(value);
  if (value instanceof Date) return value;
  if (typeof value === 'string') {
    return value.length > maxTextLength ? `[${value.length} characters removed]` : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= maxDepth) return '[removed]';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => cleanValue(item, depth + 1));
  return cleanFields(value as Record<string, unknown>, depth + 1);
}

/** An error as a log may keep it. */
export interface ErrorDescription {
  name: string;
  code?: string | number;
  /** Only an AppError's, whose messages hold ids at most. */
  message?: string;
  /** Slack's own word for a refused call, such as `channel_not_found`. */
  slackError?: string;
  statusCode?: number;
  /** Prisma's model and PostgreSQL's table and constraint. */
  model?: string;
  table?: string;
  constraint?: string;
  stack?: string;
  cause?: ErrorDescription;
  originals?: ErrorDescription[];
}

/**
 * Keeps what locates an error and drops what could quote a person: of our AppError name, code and message; of any other
 * error name, code, known identifiers and the stack's frames. Slack's errors carry whole answers, Prisma's print the
 * arguments of a query and PostgreSQL's the values of a row, so their messages are never kept.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!isError(error)) return { name: 'NotAnError' };
  const source = error as Error & Record<string, unknown>;
  const data = record(source.data);
  const meta = record(source.meta);
  const description: ErrorDescription = {
    name: identifier(error.name) ?? 'Error',
    code: typeof source.code === 'number' ? source.code : identifier(source.code),
    message: error instanceof AppError ? error.message : undefined,
    slackError: identifier(data.error),
    statusCode: typeof source.statusCode === 'number' ? source.statusCode : undefined,
    model: identifier(meta.modelName),
    table: identifier(source.table),
    constraint: identifier(source.constraint),
    stack: framesOf(error),
  };
  if (depth < 3) {
    const cause = error.cause ?? source.original;
    if (cause !== undefined) description.cause = describeError(cause, depth + 1);
    const originals = source.originals ?? source.errors;
    if (Array.isArray(originals)) {
      description.originals = originals.slice(0, 5).map((each) => describeError(each, depth + 1));
    }
  }
  return description;
}

/** Also an error of another realm, such as Node's own inside a vm context. */
function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z][\w.$-]{0,63}$/.test(value) ? value : undefined;
}

/** The frames of a stack, without its first lines: those repeat the message, which may hold anything. */
function framesOf(error: Error): string | undefined {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const messageAt = error.message === '' ? -1 : stack.indexOf(error.message);
  const rest = messageAt === -1 ? stack : stack.slice(messageAt + error.message.length);
  const frames = rest
    .split('\n')
    .filter((line) => /^ {4}at [^\n]{1,300}(:\d+:\d+\)?|\(<anonymous>\)|\(native\))$/.test(line));
  return frames.length === 0 ? undefined : frames.slice(0, 12).join('\n');
}
