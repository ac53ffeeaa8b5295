import type { PageApp } from '../../page-api/page-contract';

export interface Suggestion {
  /** What is put into the composer. */
  insert: string;
  name: string;
  note: string;
}

/** Commands that fit what was typed so far: the command first, then the words it knows. */
export function suggestionsFor(typed: string, app: PageApp): Suggestion[] {
  if (!typed.startsWith('/') || typed.includes('\n')) return [];
  const all = [
    ...app.commands.flatMap(({ command, description, usageHint }) => [
      { insert: `${command} `, name: `${command}`, note: description },
      ...wordsOf(usageHint).map((word) => ({
        insert: `${command} ${word}`,
        name: `${command} ${word}`,
        note: '',
      })),
    ]),
    { insert: `/invite @${app.name}`, name: `/invite @${app.name}`, note: 'Add the app to this channel' },
  ];
  const wanted = typed.trimEnd().toLowerCase();
  return all.filter(({ name }) => name.toLowerCase().startsWith(wanted) && name.toLowerCase() !== wanted);
}

/** `[help | settings | export]` names the words a command knows. */
const wordsOf = (usageHint: string): string[] =>
  usageHint
    .replace(/[[\]]/g, '')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => /^[a-z-]+$/i.test(word));
