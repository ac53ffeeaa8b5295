/** What the page shows, kept in the address so that a reload comes back to it. */
export interface Place {
  as: string;
  /** A conversation's id, or `home`; empty for the first one there is. */
  at: string;
  thread: string | null;
}

export const home = 'home';

export function readPlace(hash: string): Place {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  return { as: params.get('as') ?? '', at: params.get('at') ?? '', thread: params.get('thread') };
}

export function placeHash({ as, at, thread }: Place): string {
  return `#${new URLSearchParams({ as, at, ...(thread && { thread }) })}`;
}
