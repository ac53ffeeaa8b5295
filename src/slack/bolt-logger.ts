import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../logger';

/**
 * Lines of Bolt, web-api and socket-mode that quote nothing. Everything else may hold a payload, a header or an answer:
 * web-api writes whole request bodies at debug level and Slack's error lists, which repeat blocks, at error level.
 */
const safeLines: readonly RegExp[] = [
  /^An incoming event was not acknowledged within \d+ seconds\. Ensure that the ack\(\) argument is called in a listener\.$/,
  /^An unhandled error occurred (after ack\(\) called in a listener|while Bolt processed an event)$/,
  /^Authorization of incoming event did not succeed\. No listeners will be called\.$/,
  /^Could not determine the type of an incoming event\. No listeners will be called\.$/,
  /^ack\(\) has already been called\. Additional calls will be ignored and may lead to errors in other receivers\.$/,
  /^apiCall\('[a-z][\w.]{0,60}'\) (start|end)$/i,
  /^http response received$/,
  /^initialized$/,
  /^API Call failed due to rate limiting\. Will retry in \d+ seconds\.$/,
  /^The top-level `text` argument is missing in the request payload for a [\w.]+ call/,
  /^(Initiating new WebSocket connection\.|WebSocket open event received \(connection established\)!|Peer did not complete the close handshake in time; forcing cleanup\.|WebSocket already disconnected, flushing remainder\.)$/,
  /^(The Socket Mode client has successfully initialized|Starting Socket Mode session \.\.\.|Manually disconnecting this Socket Mode client|Client shutting down, will not attempt reconnect\.|Continuing with reconnect\.\.\.|Going to retrieve a new WSS URL \.\.\.)$/,
  /^Before trying to reconnect, this client will wait for \d+ milliseconds$/,
  /^A p[io]ng wasn't received from the server before the timeout of \d+ms!$/,
  /^Failed to send a message as the client (is not connected|has no active connection)$/,
];

/** Where in the blocks Slack found a fault; the path holds positions and Slack's own keys only. */
const jsonPointer = /\[json-pointer:((?:\/[a-z_]{1,40}|\/\d{1,4}){1,20})\]/;

type Level = 'debug' | 'info' | 'warn' | 'error';

/** The Logger that Bolt and its clients get: known lines pass, of any other only its length, and of errors what `describeError` keeps. */
export function createBoltLogger(logger: Logger): BoltLogger {
  const write = (level: Level, parts: unknown[]) => {
    if (!logger.isLevelEnabled(level)) return;
    const text = parts.filter((part) => typeof part === 'string').join(' ');
    const error = parts.find((part) => part instanceof Error);
    const line = safeLines.find((safe) => safe.test(text)) ? text.slice(0, 150) : undefined;
    logger[level](
      {
        from: 'bolt',
        ...(line === undefined && { characters: text.length }),
        pointer: jsonPointer.exec(text)?.[1],
        ...(error !== undefined && { err: error }),
      },
      line ?? 'A line that may hold a payload was left out',
    );
  };
  return {
    debug: (...parts: unknown[]) => write('debug', parts),
    info: (...parts: unknown[]) => write('info', parts),
    warn: (...parts: unknown[]) => write('warn', parts),
    error: (...parts: unknown[]) => write('error', parts),
    // The level is ours to choose; Bolt's App resets it to its own default otherwise.
    setLevel: () => undefined,
    setName: () => undefined,
    getLevel: () => levelOf(logger),
  };
}

function levelOf(logger: Logger): LogLevel {
  if (logger.isLevelEnabled('debug')) return LogLevel.DEBUG;
  if (logger.isLevelEnabled('info')) return LogLevel.INFO;
  return logger.isLevelEnabled('warn') ? LogLevel.WARN : LogLevel.ERROR;
}
