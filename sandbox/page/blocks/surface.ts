import { createContext, useContext } from 'react';
import type { ActValue } from '../../page-api/page-acts';
import type { Json, Placed, StateValues } from './block-types';

/** The screen some blocks stand on: a message, a form or Home. Components read and change their values through it. */
export interface Surface {
  /** Unique on the page, for labels and fields to find each other. */
  id: string;
  values: StateValues;
  /** Error under an input, by block_id. */
  errors: Readonly<Record<string, string>>;
  /** True while an answer is awaited and nothing should be pressed twice. */
  busy: boolean;
  /** Keeps what was typed or chosen; elements that tell at once send it. */
  change(placed: Placed, held: Json): void;
  /** A press on a button, an entry of an overflow menu, or a rating. */
  press(placed: Placed, value?: ActValue): void;
}

const quiet: Surface = {
  id: 'none',
  values: {},
  errors: {},
  busy: false,
  change: () => undefined,
  press: () => undefined,
};

export const SurfaceContext = createContext<Surface>(quiet);
export const useSurface = (): Surface => useContext(SurfaceContext);

/** What an element holds now, in Slack's shape. */
export function heldIn(surface: Surface, { blockId, element }: Placed): Json {
  return surface.values[blockId]?.[String(element.action_id)] ?? {};
}

/** An id for the field of this element, unique on the page. */
export const fieldId = (surface: Surface, { blockId, element }: Placed): string =>
  `${surface.id}-${blockId}-${String(element.action_id)}`;
