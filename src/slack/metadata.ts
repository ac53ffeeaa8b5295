import type { z } from 'zod';
import { AppError } from '../errors';

/**
 * Reads the ids a form carries. They say what the form is about, never what the person may do.
 * @throws AppError `stale_form` when they are not ours, or of an older version of the form.
 */
export function readMetadata<Shape>(schema: z.ZodType<Shape>, text: string | undefined): Shape {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text || 'null');
  } catch (cause) {
    throw stale(cause);
  }
  const result = schema.safeParse(parsed);
  if (!result.success) throw stale(result.error);
  return result.data;
}

function stale(cause: unknown): AppError {
  return new AppError('stale_form', 'the metadata of a form could not be read', {
    userMessage:
      'This form is from an older version of Evenkeel. Copy your text, close it and open it again.',
    cause,
  });
}
