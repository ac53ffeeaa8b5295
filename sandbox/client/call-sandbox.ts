import { type Json, objectAt, stringAt } from '../json';

/** One HTTP call to a running sandbox; throws what the sandbox says when it refuses. */
export async function callSandbox<T>(
  url: string,
  verb: 'GET' | 'POST',
  path: string,
  body?: Json,
): Promise<T> {
  const response = await fetch(`${url}${path}`, {
    method: verb,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  const answer = (await response.json()) as T;
  if (!response.ok) {
    const messages = objectAt(answer, 'response_metadata').messages;
    const reasons = Array.isArray(messages) ? ` ${messages.join('; ')}` : '';
    throw new Error(`${stringAt(answer, 'error')}${reasons}`);
  }
  return answer;
}
