import type { Match } from '../rule';
import type { Sentence } from '../sentences';
import { isBoundary } from '../subject';
import { mentions, opensClause, wordAt } from './helpers';

const ROLLING_EYES =
  /upside_down|rolling_eyes|eyeroll|eye_roll|slow_?clap|facepalm|face_palm|unamused|expressionless|clown|smirk|grimac|thinking_face|🙃|🙄|🤦|😒|🤡|😏|😬/u;
const CLAPPING = /clap|tada|trophy|medal|party|👏|🎉|🏆|🥇|🏅|rage|angry|😡|🤬/u;

function emoji(sentence: Sentence, pattern: RegExp): boolean {
  return sentence.emojis.some((token) => pattern.test(token.raw));
}

/** "/s", or a "not" hung on at the end: "thanks for the heads up, not". */
function tone({ tokens }: Sentence): boolean {
  if (tokens.some((token) => token.word === '/s' || token.raw === '/s')) return true;
  const words = tokens.filter((token) => token.word !== '.' && token.word !== '!');
  return words[words.length - 1]?.word === 'not' && /^[,.…-]$/.test(words[words.length - 2]?.word ?? '');
}

const RESCUE =
  /^(?:rollback|rolling|recovery|fix|fixing|fixed|catch|catching|finding|found|noticing|spotting|restoring|restored|quick|quickly|fast|helping|handling|keeping|thanks|thank|cleanup|debugging|investigation|investigating|timeline|write-up|writeup|under|during|despite|tonight|days|anniversary|birthday|milestone|promotion)$/;

/** Rolling eyes, a slow clap, "/s": nothing in the sentence is meant as written. */
export const eyesRolled = ({ sentence }: Match): boolean => emoji(sentence, ROLLING_EYES) || tone(sentence);

/** Praise turns bitter next to bad news, rolling eyes, or a verb of damage. */
export function bitter(match: Match): boolean {
  const { sentence, end } = match;
  if (eyesRolled(match)) return true;
  if (mentions(sentence, 'good', end)) return false;
  const bad = mentions(sentence, 'bad', end);
  // "Thanks a lot for leaving the door open": the thanks is in the match itself.
  const rescue = sentence.tokens.some((token, i) => (i < match.at || i >= end) && RESCUE.test(token.word));
  return (bad && !rescue) || (emoji(sentence, CLAPPING) && bad);
}

/** At the start of a clause, or after a word people sigh before it. */
export const opensOrVents = (match: Match): boolean =>
  match.at === 0 ||
  isBoundary(match.sentence.tokens[match.at - 1]) ||
  opensClause(match) ||
  /^(?:seriously|because|wow|lol|lmao|haha|right|just|like|man|guys|i|wonder|ah|oh|well|sure|yay|hey|god|jeez|btw)$/.test(
    wordAt(match.sentence, match.at - 1),
  );
