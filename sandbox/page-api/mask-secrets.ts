import { isObject } from '../json';

const mask = '••••••';
/** Names whose values let somebody act as Slack or as the app. */
const secretNames = /^(token|authorization|x-slack-signature|upload_url|response_url)$/i;
const tokens = /\bxox[a-z]-[\w-]+|\bxapp-[\w-]+|\/response\/[\w-]+/g;

/** A copy in which nothing lets anybody act as Slack or as the app. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value === 'string') return value.replace(tokens, mask);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, secretNames.test(name) ? mask : masked(part)]),
  );
}
