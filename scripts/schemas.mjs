// `npm run schemas`: writes the JSON Schemas of what is exported into docs/, from src/export/retro-schema.ts.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';

if (!isBuilt()) await build();
const { publishedSchemas } = createRequire(import.meta.url)('../dist/src/export/published-schemas.js');
for (const [file, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', file), `${JSON.stringify(schema, null, 2)}\n`);
}
