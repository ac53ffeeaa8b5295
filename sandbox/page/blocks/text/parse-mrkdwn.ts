/** A piece of formatted text. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'emoji'; name: string }
  | { kind: 'link'; url: string; label: string | null }
  | { kind: 'user' | 'channel' | 'group'; id: string; label: string | null }
  | { kind: 'broadcast'; range: string }
  | { kind: 'date'; seconds: number; format: string; url: string | null; fallback: string }
  | { kind: 'break' };

export type MrkdwnBlock =
  | { kind: 'paragraph' | 'quote'; children: Inline[] }
  | { kind: 'code'; text: string };

/** Slack's mrkdwn, as its clients read it (https://docs.slack.dev/messaging/formatting-message-text). */
export function parseMrkdwn(text: string): MrkdwnBlock[] {
  return text.split(/```\n?([\s\S]+?)\n?```\n?/).flatMap((part, index): MrkdwnBlock[] => {
    if (index % 2 === 1)
      return [{ kind: 'code', text: unescapeSlack(part.replace(/<([^<>|]+)\|?[^<>]*>/g, '$1')) }];
    return part === '' ? [] : paragraphs(part);
  });
}

const quoteMark = /^(?:&gt;|>) ?/;

function paragraphs(text: string): MrkdwnBlock[] {
  const blocks: { kind: 'paragraph' | 'quote'; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const kind = quoteMark.test(line) ? 'quote' : 'paragraph';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line.replace(quoteMark, ''));
    else blocks.push({ kind, lines: [kind === 'quote' ? line.replace(quoteMark, '') : line] });
  }
  return blocks
    .map(({ kind, lines }) => ({ kind, children: parseInline(lines.join('\n')) }))
    .filter(({ children }) => children.length > 0);
}

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
/** A token, code, a formatted run bounded by non-words, an emoji, a bare address, or the end of a line. */
const pattern =
  /<([^<>\n]+)>|`([^`\n]+)`|(?<![\p{L}\p{N}])([*_~])(?=\S)((?:(?!\3)[^\n])*?\S)\3(?![\p{L}\p{N}])|:([a-z0-9_+'-]+(?:::skin-tone-\d)?):|(https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]}'"])|(\n)/gu;

export function parseInline(text: string): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    pushText(found, text.slice(at, match.index));
    found.push(inlineOf(match));
    at = match.index + match[0].length;
  }
  pushText(found, text.slice(at));
  return found;
}

function inlineOf([, token, code, mark, marked, emoji, url]: RegExpMatchArray): Inline {
  if (token !== undefined) return tokenOf(token);
  if (code !== undefined) return { kind: 'code', text: unescapeSlack(code) };
  if (mark !== undefined) {
    return { kind: marks[mark as keyof typeof marks], children: parseInline(marked ?? '') };
  }
  if (emoji !== undefined) return { kind: 'emoji', name: emoji };
  if (url !== undefined) return { kind: 'link', url: unescapeSlack(url), label: null };
  return { kind: 'break' };
}

/** What stands between angle brackets. */
function tokenOf(token: string): Inline {
  const [target = '', ...rest] = token.split('|');
  const label = rest.length > 0 ? unescapeSlack(rest.join('|')) : null;
  const [, sign, name = ''] = /^([@#!])(.*)$/.exec(target) ?? [];
  if (sign === '@') return { kind: 'user', id: name, label };
  if (sign === '#') return { kind: 'channel', id: name, label };
  if (sign === '!') return special(name, label);
  return { kind: 'link', url: unescapeSlack(target), label };
}

function special(name: string, label: string | null): Inline {
  const [what = '', first = '', format = '', url] = name.split('^');
  if (what === 'date') {
    return { kind: 'date', seconds: Number(first), format, url: url ?? null, fallback: label ?? '' };
  }
  if (what === 'subteam') return { kind: 'group', id: first, label };
  return { kind: 'broadcast', range: what };
}

function pushText(found: Inline[], text: string): void {
  if (text !== '') found.push({ kind: 'text', text: unescapeSlack(text) });
}

/** Undoes Slack's three escapes. */
export function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
