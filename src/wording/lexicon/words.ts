/** A set from a list of words in one string, so that the lists stay readable. */
export function words(...lists: string[]): Set<string> {
  return new Set(lists.join(' ').split(/\s+/).filter(Boolean));
}

/** The regular forms of a verb: the model calls "they pretended" an adjective and then knows no dictionary form. */
export function regularForms(verb: string): string[] {
  if (!/^[a-z]{3,}$/.test(verb)) return [verb];
  const stem = verb.replace(/e$/, '');
  const twice = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? verb + verb.slice(-1) : stem;
  const softened = verb.replace(/([^aeiou])y$/, '$1i');
  return [
    verb,
    `${softened}${/(?:s|x|ch|sh|i)$/.test(softened) ? 'es' : 's'}`,
    `${softened === verb ? twice : softened}ed`,
    `${twice}ing`,
  ];
}

/** A set of verbs with their regular forms. */
export function verbs(list: string): Set<string> {
  return new Set([...words(list)].flatMap(regularForms));
}
