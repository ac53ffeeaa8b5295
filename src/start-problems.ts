import { AppError } from './errors';

/** One sentence for each thing that has to be mended before Evenkeel can start. None of them repeats a secret. */
export function startProblems(error: unknown, what: string): string[] {
  const { problems } = error as { problems?: string[] };
  if (problems) return problems;
  if (error instanceof AppError) return [keyProblem(error) ?? error.userMessage ?? error.message];
  const fault = error as Fault;
  const sentence =
    portProblem(fault) ?? databaseProblem(fault) ?? folderProblem(fault) ?? slackProblem(fault);
  if (sentence) return [sentence];
  // Database and system errors say what is wrong in their message; none of them has seen anybody's words yet.
  return [error instanceof Error ? `${what}: ${error.message}` : `${what}.`];
}

/** At start only Evenkeel's own tokens are opened, so a key is wrong, and its person is the operator. */
function keyProblem({ code }: AppError): string | null {
  if (code === 'unknown_key') {
    return 'EVENKEEL_KEYS (or the file keys in DATA_DIR) lacks a key that this database was written with: add it back behind the first one, as in k2:new,k1:old; your copy of the keys has it.';
  }
  if (code === 'sealed_text_rejected') {
    return 'EVENKEEL_KEYS (or the file keys in DATA_DIR) holds another key than the one this database was written with, under the same id: put the old one back from your copy of the keys, or give the new one an id of its own in front of it.';
  }
  return null;
}

type Fault = NodeJS.ErrnoException & { port?: number; address?: string; data?: { error?: string } };

function portProblem({ code, syscall, port, address }: Fault): string | null {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program: stop that program, or choose another port with PORT=${Number(port) + 100}.`;
  }
  if (code === 'EACCES' && port !== undefined) {
    return `Port ${port} may not be used by this user: choose one above 1023 with PORT=3000.`;
  }
  if (code === 'EADDRNOTAVAIL' || (code === 'ENOTFOUND' && syscall === 'getaddrinfo' && port !== undefined)) {
    return `HOST=${address ?? ''} is no address of this machine: use 127.0.0.1 for this machine only, or 0.0.0.0 for every network interface.`;
  }
  return null;
}

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH']);
const example = 'postgresql://evenkeel:password@localhost:5432/evenkeel';

/** At start, whatever cannot be reached over the network without words of its own is PostgreSQL. */
function databaseProblem({ code = '', message }: Fault): string | null {
  // What pg says when its connectionTimeoutMillis is over.
  if (unreachable.has(code) || message === 'timeout expired') {
    return `PostgreSQL does not answer at DATABASE_URL (${code || message}): start it, or correct the host and the port, as in ${example}.`;
  }
  // PostgreSQL's own codes: invalid password, invalid authorization, no such database.
  if (code === '28P01' || code === '28000') {
    return `PostgreSQL refused the user or the password of DATABASE_URL (${code}): correct them, as in ${example}.`;
  }
  if (code === '3D000') {
    return `The database that DATABASE_URL names does not exist (${code}): create it with createdb, or correct the name at the end, as in ${example}.`;
  }
  return null;
}

const foldersRefused = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT', 'ENOSPC']);

function folderProblem({ code = '', syscall, path }: Fault): string | null {
  if (syscall !== 'mkdir' || !foldersRefused.has(code)) return null;
  return `The folder ${path} cannot be made (${code}): set DATA_DIR to a folder this user may write to, for example DATA_DIR=./.data.`;
}

/** Before anybody uses it, the only call that fails without words of ours is the one that opens Socket Mode. */
function slackProblem({ code, data }: Fault): string | null {
  if (code !== 'slack_webapi_platform_error' || !data?.error) return null;
  return `Slack refused SLACK_APP_TOKEN (${data.error}). Make an app-level token with the scope connections:write under "Basic Information", "App-Level Tokens" of your app at https://api.slack.com/apps.`;
}
