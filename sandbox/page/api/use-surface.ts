import { useEffect, useMemo, useRef, useState } from 'react';
import type { ActPlace, ActValue, PageActAnswer } from '../../page-api/page-acts';
import type { Json, Placed } from '../blocks/block-types';
import type { Surface } from '../blocks/surface';
import { actValueOf } from './act-value';
import { TypedValues, type Values } from './typed-values';
import { useStore } from './use-page';

const typingPauseMs = 300;
const typed = new Set(['plain_text_input', 'email_text_input', 'url_text_input', 'number_input']);

type ActValues = Record<string, Record<string, ActValue>>;

export interface LiveSurface extends Surface {
  hasUnsent: boolean;
  /** Does something with the values the sandbox may not know yet; they count as told unless it is refused. */
  handOver(act: (values: ActValues) => Promise<PageActAnswer | null>): Promise<void>;
}

/** A surface that keeps what is typed and tells the sandbox. `known` is what the sandbox says its values are. */
export function useLiveSurface(
  id: string,
  where: ActPlace,
  known: { values: Values; errors?: Record<string, string> },
): LiveSurface {
  const store = useStore();
  const values = useMemo(() => new TypedValues(), []);
  const pauses = useRef(new Map<string, Pause>());
  const [busy, setBusy] = useState(0);
  const [, redraw] = useState(0);
  useEffect(() => {
    // Whoever leaves or reloads the page within the pause has typed it all the same.
    const tellAtOnce = () => pauses.current.forEach(({ tell }) => void tell());
    window.addEventListener('pagehide', tellAtOnce);
    return () => {
      window.removeEventListener('pagehide', tellAtOnce);
      forget(pauses.current);
    };
  }, []);

  const tell = async ({ blockId, element, isInput }: Placed, held: Json) => {
    const actionId = String(element.action_id);
    const value = actValueOf(held);
    await store.act(
      isInput && 'view' in where
        ? { kind: 'fill', view: where.view, blockId, actionId, value }
        : { kind: 'block_action', place: where, blockId, actionId, value, ...confirmation(element) },
    );
    values.sent(blockId, actionId, held);
    await store.refresh();
    values.settle();
    redraw((count) => count + 1);
  };

  const change = (placed: Placed, held: Json) => {
    const actionId = String(placed.element.action_id);
    const key = `${placed.blockId} ${actionId}`;
    values.put(placed.blockId, actionId, held);
    redraw((count) => count + 1);
    clearTimeout(pauses.current.get(key)?.timer);
    const now = () => {
      pauses.current.delete(key);
      return tell(placed, held);
    };
    const pauseMs = typed.has(String(placed.element.type)) ? typingPauseMs : 0;
    pauses.current.set(key, { timer: setTimeout(() => void now(), pauseMs), tell: now });
  };

  const press = async ({ blockId, element }: Placed, value?: ActValue) => {
    setBusy((count) => count + 1);
    const actionId = String(element.action_id);
    await store.act({
      kind: 'block_action',
      place: where,
      blockId,
      actionId,
      value,
      ...confirmation(element),
    });
    setBusy((count) => count - 1);
  };

  return {
    id,
    values: values.over(known.values),
    errors: known.errors ?? {},
    busy: busy > 0,
    change,
    press: (placed, value) => void press(placed, value),
    hasUnsent: !values.isEmpty,
    async handOver(act) {
      forget(pauses.current);
      const unsent = values.forActs();
      values.mark(true);
      if ((await act(unsent)) === null) values.mark(false);
      values.settle();
      redraw((count) => count + 1);
    },
  };
}

/** The time in which a person may go on typing before the sandbox is told. */
interface Pause {
  timer: ReturnType<typeof setTimeout>;
  tell(): Promise<void>;
}

function forget(pauses: Map<string, Pause>): void {
  for (const { timer } of pauses.values()) clearTimeout(timer);
  pauses.clear();
}

/** The page has asked already wherever an element wants it. */
const confirmation = (element: Json) => (element.confirm ? { confirmed: true } : {});
