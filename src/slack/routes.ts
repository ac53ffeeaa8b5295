import type { IncomingMessage, ServerResponse } from 'node:http';

/** A route of another room, such as an incident tool's webhook. What it throws is logged and answered with 500. */
export type RouteHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Keys are method and path, as in `GET /metrics`; a path that ends in `/*` stands for all that begin so. */
export type Routes = Readonly<Record<string, RouteHandler>>;

/** The handler of a request, the exact path before the general one. */
export function findRoute(
  routes: Routes | undefined,
  method: string | undefined,
  path: string,
): RouteHandler | undefined {
  if (routes === undefined) return undefined;
  const exact = `${method} ${path}`;
  if (Object.hasOwn(routes, exact)) return routes[exact];
  const general = Object.keys(routes).find((key) => key.endsWith('/*') && exact.startsWith(key.slice(0, -1)));
  return general === undefined ? undefined : routes[general];
}
