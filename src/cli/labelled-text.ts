/** One line of JSON Lines: a text with the name its answer goes by. */
export interface LabelledText {
  id: string | number;
  text: string;
}

/** Reads one line. Says in words what is wrong with it, without repeating what somebody wrote. */
export function parseLabelledText(line: string): LabelledText | { problem: string } {
  const value = parseJson(line);
  if (value === undefined) return { problem: 'this line is not JSON' };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'this line is not a JSON object with "id" and "text"' };
  }
  const { id, text } = value as Partial<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') {
    return { problem: '"id" is neither a string nor a number' };
  }
  if (typeof text !== 'string') return { problem: '"text" is not a string' };
  return { id, text };
}

/** Undefined, which JSON cannot say, when it is none. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
