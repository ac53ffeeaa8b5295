import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import type pg from 'pg';

/** The little of the WebAssembly interface used here; TypeScript has it only among the browser's types. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ exports: { __wbindgen_start(): void } }>;
};

/** Nothing of the schema is managed by someone else. */
export const WHOLE_SCHEMA = { externalTables: [], externalEnums: [] };

let loaded: Promise<typeof SchemaEngine> | undefined;

/**
 * Prisma Migrate's own engine as WebAssembly: no binary to download, and production needs no Prisma command line.
 * Loaded on first use, since a start that has nothing to migrate does without its 3 MB.
 */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(wasmFolder(), 'schema_engine_bg.wasm'));
  const module = await WebAssembly.compile(bytes);
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': engine });
  (engine as unknown as { __wbg_set_wasm(wasm: object): void }).__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return engine.SchemaEngine;
}

function wasmFolder(): string {
  return dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
}

/**
 * Lends the engine on a database and frees it afterwards.
 * @param pool stays open; ending it is the caller's affair
 */
export async function withSchemaEngine<T>(
  pool: pg.Pool,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine();
  const Engine = await loaded;
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapter(pool));
  const engine = await Engine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    return await use(engine);
  } finally {
    engine.free();
  }
}

/** PostgreSQL's one-byte type "char", used in its catalogues only, and text: object ids from pg_type. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** What the adapter does with a query before it translates the answer; private there. */
interface RawAnswers {
  performIO(query: unknown): Promise<{ fields: { dataTypeID: number }[] }>;
}

/**
 * Prisma's adapter with two gaps closed that only migrations meet:
 * it cuts a script at every semicolon, which breaks function bodies (PostgreSQL takes a whole script at once and runs it as one
 * transaction, so that a migration that fails leaves nothing half done), and it cannot read the type "char" of the catalogues.
 */
class WholeScriptAdapter extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.pool.query(script);
    };
    const raw = adapter as unknown as RawAnswers;
    const performIO = raw.performIO.bind(adapter);
    raw.performIO = async (query) => {
      const answer = await performIO(query);
      for (const field of answer.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID;
      return answer;
    };
    return adapter;
  }
}
