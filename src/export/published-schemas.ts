import { z } from 'zod';
import { archiveSchema, retroSchema } from './retro-schema';

/** The JSON Schemas in docs/, by their file names; written by `npm run schemas`. */
export const publishedSchemas = (): Record<string, unknown> => ({
  'retro.schema.json': z.toJSONSchema(retroSchema),
  'archive.schema.json': z.toJSONSchema(archiveSchema),
});
