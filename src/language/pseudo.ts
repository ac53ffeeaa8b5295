import type { Piece } from './say';

/** Where Slack cuts off: a short text stays within the room it had, since it may be a title, a button or a choice. */
const rooms = [20, 24, 30, 50, 75, 100, 150, 200, 300];

/** How much longer other languages get; German rarely more. */
const padding = ' ~~~';

/** A message as the pseudo language says it: in brackets, and longer where there is room. */
export function bracket<Value>(pieces: Piece<Value>[]): Piece<Value>[] {
  const [only] = pieces;
  if (pieces.length === 1 && only && 'ours' in only) return [{ ours: inBrackets(only.ours) }];
  return [{ ours: '⟦' }, ...pieces, { ours: '⟧' }];
}

function inBrackets(text: string): string {
  const room = rooms.find((most) => text.length <= most) ?? Number.POSITIVE_INFINITY;
  return `⟦${`${text}${padding}`.slice(0, Math.max(room - 2, 0))}⟧`;
}
