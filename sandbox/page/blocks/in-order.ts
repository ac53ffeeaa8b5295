import { createElement, Fragment, type ReactNode } from 'react';

/** Draws the parts of one constant whole, which never move and so need no keys. */
export function inOrder<T>(parts: readonly T[], draw: (part: T, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...parts.map(draw));
}
