import { AppError } from '../src/errors';
import { sandboxGreeting } from './welcome-text';

/** Says who has the port when it is another sandbox, which is what a second `npm start` meets. Throws in any case. */
export async function describePortInUse(error: unknown, port: number): Promise<never> {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  const url = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${url}/welcome.txt`, { signal: AbortSignal.timeout(1_000) }).then(
    (response) => response.text(),
    // Whatever does not answer like a web server is no sandbox.
    () => '',
  );
  const processId = sandboxGreeting.exec(answer)?.[1];
  throw new AppError('port_in_use', `port ${port} is in use`, {
    cause: error,
    userMessage: processId
      ? `Evenkeel already runs at ${url} (process ${processId}): use that one, or stop it with Ctrl-C in its terminal or \`kill ${processId}\`.`
      : `Port ${port} is in use by another program: choose another one with SANDBOX_PORT=${port + 100}.`,
  });
}
