/** How many files this process makes at a time, so that the queue's other lanes stay free for people's messages. */
const mostAtOnce = 2;

/** Places to work at. */
export interface Seats {
  /** Takes one; the way to give it back, or null when none is free. */
  take(): (() => void) | null;
}

/** As many at once as there are seats, in this process. */
export function createSeats(count = mostAtOnce): Seats {
  let free = count;
  return {
    take() {
      if (free === 0) return null;
      free -= 1;
      let isTaken = true;
      return () => {
        if (isTaken) free += 1;
        isTaken = false;
      };
    },
  };
}
