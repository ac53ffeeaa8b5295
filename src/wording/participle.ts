import type { Token } from './tokens';

const IRREGULAR = new Set(
  `been done gone seen known told thought caught taken given made kept left lost found felt held said sent spent stood understood written
  read run come become begun broken chosen spoken woken driven forgotten got gotten grown heard led let paid put set cut hit quit shut
  sold shown stuck swept taught thrown worn won brought bought built dealt fought hung laid lain meant met overseen overridden undone redone
  rerun reset rewritten foreseen withdrawn undertaken split spread sought asked`.split(/\s+/),
);

/** Whether a word looks like a past participle, whatever it is in its sentence. */
export const mayBeParticiple = ({ kind, word }: Token): boolean =>
  kind === 'word' && (IRREGULAR.has(word) || (word.length > 3 && word.endsWith('ed')));

/** Whether a word is a past participle where it stands. */
export function isParticiple(token: Token | undefined): boolean {
  if (!token || !mayBeParticiple(token)) return false;
  return (
    IRREGULAR.has(token.word) ||
    token.pos === 'VERB' ||
    token.pos === 'ADJ' ||
    token.pos === 'AUX' ||
    token.unknown ||
    token.word.includes('-')
  );
}
