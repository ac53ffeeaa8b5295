import type { z } from 'zod';
import { AppError } from '../errors';
import { say } from '../language/say';

/**
 * Reads the ids a form carries. They say what the form is about, never what the person may do.
 * @throws AppError `stale_form` when they are not ours, or of an older version of the form.
 */
export function readMetadata<Shape>(schema: z.ZodType<Shape>, text: string | undefined): Shape {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text || 'null');
  } catch (cause) {
    throw staleForm(cause);
  }
  const result = schema.safeParse(parsed);
  if (!result.success) throw staleForm(result.error);
  return result.data;
}

/** For a form whose ids are not ours, or of an older version. */
export function staleForm(cause?: unknown): AppError {
  return new AppError('stale_form', 'the metadata of a form could not be read', {
    userMessage: say('slack.old_form'),
    cause,
  });
}
