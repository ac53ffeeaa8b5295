import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageFolder } from './database/migration-files';
import { AppError } from './errors';
import type { LogLevel } from './logger';

export type SlackConfig = {
  botToken: string;
  /** Ends in a slash. */
  apiUrl: string;
} & ({ mode: 'http'; signingSecret: string } | { mode: 'socket'; appToken: string });

export interface Config {
  /** Null when no Slack credential is set: the sandbox is used then. */
  slack: SlackConfig | null;
  slashCommand: string;
  port: number;
  host: string;
  sandboxPort: number;
  databaseUrl: string | null;
  dataDir: string;
  keys: string | null;
  logLevel: LogLevel;
  /** A page of whoever runs this Evenkeel, about what is kept; null without one. */
  dataPageUrl: string | null;
  /** Of this Evenkeel, as package.json says. */
  version: string;
}

/** Thrown at start; `problems` holds one sentence per variable. A sentence never repeats a value. */
export class ConfigError extends AppError {
  readonly problems: string[];

  constructor(problems: string[]) {
    super('invalid_config', `The configuration has ${problems.length} problem(s):\n${problems.join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const port = (name: string, preset: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65535))
    .optional()
    .transform((value) => value ?? preset)
    .describe(`${name} must be a port number from 0 to 65535, for example ${preset} (0 picks a free port).`);

/** Every variable Evenkeel reads; `describe` is the sentence a person gets when it is wrong. */
const configSchema = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-[\w-]+$/)
    .optional()
    .describe(
      'SLACK_BOT_TOKEN must be a bot token that starts with xoxb-; copy it from your app at https://api.slack.com/apps under "OAuth & Permissions".',
    ),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[\w-]{16,}$/)
    .optional()
    .describe(
      'SLACK_SIGNING_SECRET must be the signing secret, 32 characters like 8f742231b10e8888abcd99yyyzzz85a5; copy it from your app at https://api.slack.com/apps under "Basic Information", "App Credentials".',
    ),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[\w-]+$/)
    .optional()
    .describe(
      'SLACK_APP_TOKEN must be an app-level token that starts with xapp- and has the scope connections:write; create it at https://api.slack.com/apps under "Basic Information", "App-Level Tokens".',
    ),
  SLACK_API_URL: z
    .string()
    .refine(isSafeApiUrl)
    .optional()
    .transform((value) => withSlash(value ?? 'https://slack.com/api/'))
    .describe(
      'SLACK_API_URL must be an https:// address such as https://slack.com/api/ (http:// only for a host on this machine or network, without a dot); leave it out to use Slack itself.',
    ),
  SLASH_COMMAND: z
    .string()
    .regex(/^\/[a-z0-9_-]{1,31}$/)
    .optional()
    .transform((value) => value ?? '/retro')
    .describe(
      'SLASH_COMMAND must start with / and have at most 32 lower-case letters, digits, - or _, for example /retro; it is the command named at https://api.slack.com/apps under "Slash Commands".',
    ),
  PORT: port('PORT', 3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional()
    .transform((value) => value ?? '127.0.0.1')
    .describe(
      'HOST must be an address to listen on: 127.0.0.1 for this machine only, or 0.0.0.0 for every network interface, as in a container.',
    ),
  SANDBOX_PORT: port('SANDBOX_PORT', 3001),
  DATABASE_URL: z
    .string()
    .refine((value) => isUrlOf(value, ['postgres:', 'postgresql:']))
    .optional()
    .describe(
      'DATABASE_URL must be a PostgreSQL address such as postgresql://evenkeel:password@localhost:5432/evenkeel; your database host shows it, or leave it out to use the built-in server.',
    ),
  DATA_DIR: z
    .string()
    .refine((value) => !value.includes('\0'))
    .optional()
    .transform((value) => value ?? './.data')
    .describe('DATA_DIR must be a folder Evenkeel may write to, for example ./.data.'),
  EVENKEEL_KEYS: z
    .string()
    .refine(isKeyRing)
    .optional()
    .describe(
      'EVENKEEL_KEYS must be id:key pairs separated by commas, each key 32 random bytes in base64 and each id used once, for example k1:… with a key made by `openssl rand -base64 32`; the first is used to write.',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .optional()
    .transform((value) => value ?? 'info')
    .describe('LOG_LEVEL must be one of debug, info, warn, error or silent; info is usual.'),
  DATA_PAGE_URL: z
    .string()
    .refine((value) => isUrlOf(value, ['https:']))
    .optional()
    .describe(
      'DATA_PAGE_URL must be an https:// address of your page about what is kept and who can read it, shown in Home under “What Evenkeel keeps”; leave it out to show the short text only.',
    ),
});

type Variables = z.infer<typeof configSchema>;
type VariableName = keyof typeof configSchema.shape;
export const variableNames = Object.keys(configSchema.shape) as VariableName[];

/**
 * Reads the configuration from `env`. An empty variable counts as not set.
 * @throws ConfigError with every problem at once.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Record<string, string> = {};
  for (const name of variableNames) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  const parsed = configSchema.safeParse(given);
  const wrong = new Set(
    parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0] as VariableName),
  );
  const problems = [...wrong].map((name) => configSchema.shape[name].description ?? `${name} is not valid.`);
  problems.push(...missingVariables(given, wrong));
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return toConfig(parsed.data);
}

function missingVariables(given: Record<string, string>, wrong: Set<VariableName>): string[] {
  const problems: string[] = [];
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN } = given;
  if (!SLACK_BOT_TOKEN && (SLACK_SIGNING_SECRET || SLACK_APP_TOKEN)) {
    problems.push(
      'SLACK_BOT_TOKEN is missing while other Slack credentials are set; it starts with xoxb- and is at https://api.slack.com/apps under "OAuth & Permissions".',
    );
  }
  if (SLACK_BOT_TOKEN && !SLACK_SIGNING_SECRET && !SLACK_APP_TOKEN) {
    problems.push(
      'SLACK_SIGNING_SECRET is missing: set it to receive requests over http (32 characters, at https://api.slack.com/apps under "Basic Information"), or set SLACK_APP_TOKEN (xapp-…) to use Socket Mode.',
    );
  }
  if (given.DATABASE_URL && !given.EVENKEEL_KEYS) {
    problems.push(
      'EVENKEEL_KEYS is missing and needed with DATABASE_URL, so that private writing stays readable after a move; set it to k1: followed by the output of `openssl rand -base64 32` and keep a copy.',
    );
  }
  const ports = [given.PORT ?? '3000', given.SANDBOX_PORT ?? '3001'].map(Number);
  if (!wrong.has('PORT') && !wrong.has('SANDBOX_PORT') && ports[0] !== 0 && ports[0] === ports[1]) {
    problems.push('SANDBOX_PORT must differ from PORT, for example 3001.');
  }
  return problems;
}

function toConfig(variables: Variables): Config {
  return {
    slack: toSlackConfig(variables),
    slashCommand: variables.SLASH_COMMAND,
    port: variables.PORT,
    host: variables.HOST,
    sandboxPort: variables.SANDBOX_PORT,
    databaseUrl: variables.DATABASE_URL ?? null,
    dataDir: variables.DATA_DIR,
    keys: variables.EVENKEEL_KEYS ?? null,
    logLevel: variables.LOG_LEVEL,
    dataPageUrl: variables.DATA_PAGE_URL ?? null,
    version: readVersion(),
  };
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function toSlackConfig(variables: Variables): SlackConfig | null {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = variables;
  if (!botToken) return null;
  const common = { botToken, apiUrl: variables.SLACK_API_URL };
  if (appToken) return { mode: 'socket', appToken, ...common };
  return signingSecret ? { mode: 'http', signingSecret, ...common } : null;
}

function isUrlOf(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

/** A token travels to this address, so plain http is for hosts that no public name can be: loopback or a single label. */
function isSafeApiUrl(value: string): boolean {
  if (isUrlOf(value, ['https:'])) return true;
  if (!isUrlOf(value, ['http:'])) return false;
  const { hostname } = new URL(value);
  return /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]' || !/[.:]/.test(hostname);
}

function withSlash(value: string): string {
  return value.endsWith('/') ? value : `${value}/`;
}

function isKeyRing(value: string): boolean {
  const entries = value.split(',').map((entry) => /^\s*([\w-]{1,32}):([A-Za-z0-9+/]{43}=)\s*$/.exec(entry));
  const ids = entries.map((entry) => entry?.[1]);
  return !ids.includes(undefined) && new Set(ids).size === ids.length;
}
