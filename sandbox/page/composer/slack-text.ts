import type { Directory } from '../blocks/directory';

type Names = Pick<Directory, 'people' | 'channels'>;

/** What a person typed, as Slack's client sends it: escaped, with @names and #channels as the ids they stand for. */
export function toSlackText(typed: string, { people, channels }: Names): string {
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const known = [...people].sort((a, b) => b.name.length - a.name.length);
  const withPeople = known.reduce(
    (text, { id, name, handle }) =>
      text.replace(new RegExp(`@(?:${literal(name)}|${literal(handle)})(?![\\w-])`, 'giu'), `<@${id}>`),
    escaped,
  );
  return channels.reduce(
    (text, { id, name }) => text.replace(new RegExp(`#${literal(name)}(?![\\w-])`, 'giu'), `<#${id}>`),
    withPeople,
  );
}

/** The same way back, for editing. */
export function fromSlackText(text: string, { people, channels }: Names): string {
  return text
    .replace(/<@(\w+)>/g, (whole, id: string) => {
      const known = people.find((person) => person.id === id);
      return known ? `@${known.handle}` : whole;
    })
    .replace(/<#(\w+)(?:\|[^>]*)?>/g, (whole, id: string) => {
      const known = channels.find((channel) => channel.id === id);
      return known ? `#${known.name}` : whole;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
