import type { Sandbox } from '../../sandbox';

/** A text the app has put before somebody's eyes. */
export interface ShownText {
  /** The Web API method, or `ack` for what a request of Slack's was answered. */
  through: string;
  text: string;
}

/** Every text the app has sent to Slack to be read: what people wrote and had quoted is left out. */
export function shownTexts(sandbox: Sandbox): ShownText[] {
  const calls = sandbox.requests.api.map(({ method, args }) => ({ through: method, body: args as unknown }));
  const answers = sandbox.requests.app.map(({ answer }) => ({ through: 'ack', body: inJson(answer) }));
  return [...calls, ...answers].flatMap(({ through, body }) =>
    textsIn(body).map((text) => ({ through, text })),
  );
}

/** Quotations and what stands in a field are people's own words, or nobody's to read. */
const notOurs = new Set(['rich_text', 'initial_value', 'metadata', 'private_metadata', 'content', 'value']);

function textsIn(value: unknown, key = ''): string[] {
  if (notOurs.has(key)) return [];
  if (typeof value === 'string') {
    const inner = inJson(value);
    if (typeof inner === 'object' && inner !== null) return textsIn(inner, key);
    return /^(text|title|label|initial_comment|alt_text)$/.test(key) ? [value] : [];
  }
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  if (fields.type === 'rich_text') return [];
  if (key === 'errors') return Object.values(fields).filter((text) => typeof text === 'string');
  return Object.entries(fields).flatMap(([name, child]) => textsIn(child, name));
}

/** What is left of a text without what the pseudo language put in brackets, Slack's tokens and these words of people. */
export function outsideBrackets(text: string, peoplesWords: readonly string[]): string {
  let left = text.replace(/<[^>]*>|:[a-z_]+:/g, '');
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  // A text that was shortened has lost its end.
  left = left.replace(/⟦[^⟧]*…$/, '');
  for (const words of peoplesWords) left = left.replaceAll(words, '');
  return left;
}

function inJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
