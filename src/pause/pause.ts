import { AppError } from '../errors';

/** Something else to do meanwhile, for workspaces that have no list of their own. */
export const defaultPauses: readonly string[] = [
  'A short walk, if you can.',
  'A film, a book, something with a plot that is not yours.',
  'A glass of water and the view from a window.',
  'A night’s sleep does more than another hour now.',
  'Some music, all the way through.',
  'A call with somebody who was not there.',
  'Cook something. It takes just long enough.',
];

export const pausesMost = 20;
export const pauseMaxLength = 120;

/** The one for a thing with this id: it stays the same for as long as the list does. */
export function pauseFor(pauses: readonly string[], id: string): string {
  return pauses[Number.parseInt(id.slice(0, 4), 16) % pauses.length] as string;
}

/** A list as it was typed, one a line; empty for the default one. @throws AppError `too_many_pauses`, `pause_too_long` */
export function pausesFrom(text: string, blockId: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  if (lines.length > pausesMost) {
    throw new AppError('too_many_pauses', 'more ideas for a pause than are kept', {
      userMessage: `${pausesMost} ideas are plenty. Please leave out ${lines.length - pausesMost}.`,
      blockId,
    });
  }
  const long = lines.find((line) => line.length > pauseMaxLength);
  if (long === undefined) return [...new Set(lines)];
  throw new AppError('pause_too_long', 'an idea for a pause is too long', {
    userMessage: `One line may have ${pauseMaxLength} characters. This one is longer: “${long.slice(0, 40)}…”`,
    blockId,
  });
}
