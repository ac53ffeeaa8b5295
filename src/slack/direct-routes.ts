import type { App } from '@slack/bolt';

/** What tells one request from another. */
interface Incoming {
  action?: { action_id?: string };
  body: {
    type?: string;
    callback_id?: string;
    command?: string;
    view?: { callback_id?: string };
    event?: { type?: string };
  };
}
type Listener = (args: Incoming) => Promise<unknown>;
type Constraint = string | { callback_id?: unknown; type?: unknown } | undefined;
type Register = (constraint: unknown, ...listeners: Listener[]) => void;

interface Kind {
  /** The key of a listener, or null for what only Bolt can match, such as a pattern. */
  keyOf(constraint: Constraint): string | null;
  keyIn(request: Incoming): string | undefined;
}

const byName = (constraint: Constraint) => (typeof constraint === 'string' ? constraint : null);
const byTypeAndCallback = (constraint: Constraint) => {
  if (typeof constraint !== 'object' || Object.keys(constraint).length !== 2) return null;
  const { type, callback_id: callbackId } = constraint;
  return typeof type === 'string' && typeof callbackId === 'string' ? `${type}:${callbackId}` : null;
};

const kinds: Record<'action' | 'view' | 'shortcut' | 'command' | 'event', Kind> = {
  action: { keyOf: byName, keyIn: ({ action }) => action?.action_id },
  view: {
    keyOf: (constraint) =>
      typeof constraint === 'string' ? `view_submission:${constraint}` : byTypeAndCallback(constraint),
    keyIn: ({ body }) => `${body.type}:${body.view?.callback_id}`,
  },
  shortcut: { keyOf: byTypeAndCallback, keyIn: ({ body }) => `${body.type}:${body.callback_id}` },
  command: { keyOf: byName, keyIn: ({ body }) => body.command },
  event: { keyOf: byName, keyIn: ({ body }) => body.event?.type },
};

/**
 * Finds a listener by its id instead of asking each of them. Bolt runs a chain of middleware for every listener on every
 * request, which at fifty listeners costs more than all the rest of an acknowledgement. Registering stays the same, and
 * what is registered with a pattern still goes Bolt's way.
 */
export function routeDirectly(app: App): void {
  const routes = Object.entries(kinds).map(([name, kind]) => ({
    name,
    kind,
    listeners: new Map<string, Listener[]>(),
  }));
  for (const { name, kind, listeners } of routes) {
    const askBolt = app[name as keyof typeof kinds].bind(app) as unknown as Register;
    const register: Register = (constraint, ...added) => {
      const key = added.length === 1 ? kind.keyOf(constraint as Constraint) : null;
      if (key === null) askBolt(constraint, ...added);
      else listeners.set(key, [...(listeners.get(key) ?? []), ...added]);
    };
    Object.assign(app, { [name]: register });
  }
  app.use(async ({ next, ...rest }) => {
    const request = rest as unknown as Incoming;
    const route = routes.find(({ name }) => name in request);
    const found = route?.listeners.get(route.kind.keyIn(request) ?? '');
    if (found) await runAll(found, request);
    await next();
  });
}

/** Each listener has its turn, whatever becomes of the others, as in Bolt. */
async function runAll(listeners: Listener[], request: Incoming): Promise<void> {
  const results = await Promise.allSettled(listeners.map(async (listener) => listener(request)));
  const failures = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  // Named as in Bolt's own error for this, where the error reporter looks.
  if (failures.length > 1)
    throw Object.assign(new Error('several listeners failed'), { originals: failures });
  if (failures.length === 1) throw failures[0];
}
