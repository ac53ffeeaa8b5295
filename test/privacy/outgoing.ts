import type { Sandbox } from '../../sandbox';

/** Fields of Slack's payloads that other apps, admins, logs or URLs may show: they hold ids and nothing else. */
const machineFields = new Set([
  'value',
  'private_metadata',
  'block_id',
  'action_id',
  'callback_id',
  'external_id',
  'metadata',
  'event_type',
  'event_payload',
  'url',
]);

export interface OutgoingValue {
  /** The Web API method, or `ack` for what a request of Slack's was answered. */
  through: string;
  path: string;
  text: string;
}

/** Every value of a machine field the app has sent to Slack, in calls and in answers. */
export function machineValues(sandbox: Sandbox): OutgoingValue[] {
  const calls = sandbox.requests.api.map(({ method, args }) => ({ through: method, body: args as unknown }));
  const answers = sandbox.requests.app.map(({ answer }) => ({ through: 'ack', body: parsed(answer) }));
  return [...calls, ...answers].flatMap(({ through, body }) => walk(through, body, '', false));
}

/** Everything the app has sent to Slack for more than one person's eyes: whole calls that post into channels. */
export function channelCalls(sandbox: Sandbox): { method: string; text: string }[] {
  return sandbox.requests.api
    .filter(({ method, args }) => method.startsWith('chat.') && /^[CG]/.test(String(args.channel)))
    .map(({ method, args }) => ({ method, text: JSON.stringify(args) }));
}

function walk(through: string, value: unknown, path: string, isMachine: boolean): OutgoingValue[] {
  if (typeof value === 'string') {
    const inner = parsed(value);
    if (typeof inner === 'object' && inner !== null && !isMachine) return walk(through, inner, path, false);
    return isMachine ? [{ through, path, text: value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    // `text` of a private view is shown to its person; what is typed into a field is its `initial_value`.
    walk(through, child, `${path}.${key}`, isMachine || machineFields.has(key)),
  );
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    // People may type a brace, too; then it is no JSON and no field of ours.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
