import { defineConfig } from 'prisma/config';

/** Where the Prisma command line finds the schema. Evenkeel migrates itself at start and never needs this in production. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
