import type { MessageKey } from '../../language/catalogues';
import { sayInPieces, type Values } from '../../language/say';
import { Mrkdwn } from './mrkdwn';

/**
 * A message of the catalogue as mrkdwn: its own words are ours and may format; every string put into it becomes literal, as
 * in `md`, and nested `Mrkdwn` stays as it is.
 */
export function sayMd(key: MessageKey, values: Values<string | Mrkdwn> = {}): Mrkdwn {
  return new Mrkdwn(
    sayInPieces(key, values).flatMap((piece) => {
      if ('ours' in piece) return [piece];
      return piece.value instanceof Mrkdwn ? piece.value.parts : [{ theirs: piece.value }];
    }),
  );
}
