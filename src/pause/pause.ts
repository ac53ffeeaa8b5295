import { AppError } from '../errors';
import { say } from '../language/say';

/** Something else to do meanwhile, for workspaces that have no list of their own. */
export const defaultPauses = (): string[] =>
  (['walk', 'story', 'water', 'sleep', 'music', 'call', 'cook'] as const).map((name) =>
    say(`pause.default.${name}`),
  );

const pausesMost = 20;
const pauseMaxLength = 120;

/** The one for a thing with this id: it stays the same for as long as the list does. */
export function pauseFor(pauses: readonly string[], id: string): string {
  return pauses[Number.parseInt(id.slice(0, 4), 16) % pauses.length] as string;
}

/**
 * A list as it was typed, one a line; empty for the default one, which then stays in the language of whoever reads it.
 * @throws AppError `too_many_pauses`, `pause_too_long`
 */
export function pausesFrom(text: string, blockId: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  if (lines.length > pausesMost) {
    throw new AppError('too_many_pauses', 'more ideas for a pause than are kept', {
      userMessage: say('pause.too_many', { most: pausesMost, surplus: lines.length - pausesMost }),
      blockId,
    });
  }
  const long = lines.find((line) => line.length > pauseMaxLength);
  if (`${lines}` === `${defaultPauses()}`) return [];
  if (long === undefined) return [...new Set(lines)];
  throw new AppError('pause_too_long', 'an idea for a pause is too long', {
    userMessage: say('pause.too_long', { most: pauseMaxLength, begin: long.slice(0, 40) }),
    blockId,
  });
}
