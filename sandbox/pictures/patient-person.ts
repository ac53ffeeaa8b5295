import type { PersonClient } from '../client/person-client';

const longestMs = 10_000;
const lookEveryMs = 100;

/** A person who does each thing once it is there to be done, and goes on when Evenkeel has done its part. */
export function patientPerson(person: PersonClient, settled: () => Promise<boolean>): PersonClient {
  return new Proxy(person, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        const result = await doneInTime(() => member.apply(target, args));
        await settled();
        return result;
      };
    },
  });
}

/** The sandbox refuses what a person cannot do yet, and has done nothing then. */
async function doneInTime(act: () => Promise<unknown>): Promise<unknown> {
  const giveUpAt = performance.now() + longestMs;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }
}
