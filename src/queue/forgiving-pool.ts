import type { Pool, PoolClient } from 'pg';

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (error?: unknown) => void,
) => void;

/**
 * The pool as graphile-worker 0.17 is given it. When Postgres goes away at the wrong moment, it gives the connection it listens on
 * back twice, which pg answers with an error nobody catches: the process would end. And a worker that was left behind by a queue
 * that has stopped asks once more, and prints what it is told past our log; it gets no answer instead. And where an error's code says
 * that Postgres is starting or out of reach, a worker sleeps, each time longer, up to three minutes, also when it is long back;
 * without the code it asks again at its next turn.
 */
export function forgivingPool(pool: Pool): Pool {
  const connect = (then?: Connected) =>
    then
      ? pool.connect((error, client, release) => then(error, client, once(release)))
      : pool.ending
        ? new Promise<never>(() => {})
        : pool.connect().catch(withoutCode);
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'connect') return connect;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

function withoutCode(error: Error): never {
  throw new Error(error.message, { cause: error });
}

function once(release: ((error?: Error | boolean) => void) | undefined) {
  let isReleased = false;
  return (error?: unknown) => {
    if (isReleased) return;
    isReleased = true;
    release?.(error as Error | undefined);
  };
}
