import { useCallback, useState } from 'react';
import { type TourStep, tourSteps } from './tour-steps';

const key = 'evenkeel-sandbox-tour';

interface Progress {
  /** Ids of steps that were done or skipped. */
  past: string[];
  wasShut: boolean;
  /** Begun once more in a workspace where much is done already. */
  isAgain: boolean;
}

export interface TourProgress {
  /** The step to do now; null when all are past. */
  step: TourStep | null;
  isPast(id: string): boolean;
  /** True when the tour should open by itself. */
  isWelcome: boolean;
  pass(id: string): void;
  back(): void;
  shut(): void;
  /** In the workspace as it is, or in a fresh one. */
  restart(where?: 'here' | 'fresh'): void;
  isAgain: boolean;
}

/** How far the tour has come; kept over a reload, so that it goes on where it was left. */
export function useTour(): TourProgress {
  const [progress, setProgress] = useState(read);
  const change = useCallback((next: (before: Progress) => Progress) => {
    setProgress((before) => {
      const after = next(before);
      localStorage.setItem(key, JSON.stringify(after));
      return after;
    });
  }, []);
  const pass = useCallback(
    (id: string) => change((before) => ({ ...before, past: [...new Set([...before.past, id])] })),
    [change],
  );
  return {
    step: tourSteps.find(({ id }) => !progress.past.includes(id)) ?? null,
    isPast: (id) => progress.past.includes(id),
    isWelcome: !progress.wasShut,
    pass,
    back: () => change((before) => ({ ...before, past: before.past.slice(0, -1) })),
    shut: () => change((before) => ({ ...before, wasShut: true })),
    restart: (where = 'here') => change(() => ({ past: [], wasShut: false, isAgain: where === 'here' })),
    isAgain: progress.isAgain,
  };
}

function read(): Progress {
  const fresh: Progress = { past: [], wasShut: false, isAgain: false };
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Progress> | null;
    const past = Array.isArray(kept?.past) ? kept.past.filter((id) => typeof id === 'string') : [];
    return { past, wasShut: kept?.wasShut === true, isAgain: kept?.isAgain === true };
  } catch {
    // Somebody else's words under our key: the tour simply begins anew.
    return fresh;
  }
}
