/**
 * Titles that ask a person to be different, such as "be more careful". In a title they are usually a bare imperative, which
 * the wording review of sentences does not look at: in a sentence "remember to rest" is no blame.
 */
const opening =
  /^(?:[-•*\d.)\s]*)(?:please |let['’]s |we |i |everyone |everybody |all of us |people |staff |the team |team |engineers |(?:the )?on-?call )?(?:all )?(?:should |must |need to |needs to |have to |has to |ought to |will |to )?(?:always |just |simply )?/i;

const more = '(?:more |extra |very |much |even |a bit |a lot |better |closer |full |greater |enough |some )*';
const qualities =
  '(?:careful|attentive|vigilant|mindful|diligent|focused|focussed|alert|aware|thorough|cautious|disciplined|responsible|conscientious|proactive|patient|accountable|professional|awake)';
const virtues =
  '(?:attention|care|discipline|diligence|awareness|caution|vigilance|focus|ownership|accountability|responsibility|common sense|mindfulness)';

const requests = [
  new RegExp(`^(?:be|stay|become|remain|get|act) ${more}${qualities}\\b`, 'i'),
  new RegExp(
    `^(?:pay|give|take|show|use|have|increase|improve|raise|strengthen) (?:our |their |team )?${more}${virtues}\\b`,
    'i',
  ),
  /^(?:try|work|look|think|concentrate|focus|pay) (?:much |a bit )?(?:harder|more|better|twice)\b/i,
  /^think before\b/i,
  /^(?:remember to|don['’]t forget|do not forget|never forget|don['’]t be|do not be|stop being|avoid being)\b/i,
  /^(?:double|triple)[- ]?check (?:all|any|every|everything|each|that|the|our|your|before|work|things)\b/i,
  /^(?:communicate|listen|test|review|check|read|plan|document|think|prepare|work) (?:\S+ ){0,2}(?:better|harder|more carefully|more thoroughly|more closely|more attentively|more often|carefully|thoroughly|properly)[.!]?$/i,
];

/** Whether the title of an action item asks somebody to be more careful, attentive or the like. */
export function asksAPerson(title: string): boolean {
  const line = title.trim().replace(/\s+/g, ' ');
  const request = line.slice(opening.exec(line)?.[0].length ?? 0);
  return requests.some((pattern) => pattern.test(request));
}
