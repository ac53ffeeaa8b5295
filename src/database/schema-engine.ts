import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import type pg from 'pg';

/** The little of the WebAssembly interface used here; TypeScript has it only among the browser's types. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ exports: { __wbindgen_start(): void } }>;
};

/** Nothing of the schema is managed by someone else. */
export const WHOLE_SCHEMA = { externalTables: [], externalEnums: [] };

/** Where the engine looks for someone to tell why it broke. */
type PanicRegistry = typeof globalThis & {
  PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void };
};

let panic: string | undefined;
let loaded: Promise<typeof SchemaEngine> | undefined;

/**
 * Prisma Migrate's own engine as WebAssembly: no binary to download, and production needs no Prisma command line.
 * Loaded on first use, since a start that has nothing to migrate does without its 3 MB.
 */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  (globalThis as PanicRegistry).PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panic = message;
    },
  };
  const bytes = await readFile(join(wasmFolder(), 'schema_engine_bg.wasm'));
  const module = await WebAssembly.compile(bytes);
  const { exports } = await WebAssembly.instantiate(module, {
    './schema_engine_bg.js': withoutLingering(engine),
  });
  (engine as unknown as { __wbg_set_wasm(wasm: object): void }).__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return engine.SchemaEngine;
}

/** The engine leaves a timer of 10 s behind (its own lock's time limit), which must not keep a finished process alive. */
function withoutLingering(imports: object): object {
  return Object.fromEntries(
    Object.entries(imports).map(([name, value]) => {
      if (!name.startsWith('__wbg_setTimeout_')) return [name, value];
      return [name, (then: () => void, ms: number) => setTimeout(then, ms >>> 0).unref()];
    }),
  );
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
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool));
  const engine = await Engine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    return await use(engine);
  } catch (error) {
    // WebAssembly itself says no more than "unreachable".
    if (panic) throw new Error(`Prisma's schema engine broke: ${panic}`, { cause: error });
    throw error;
  } finally {
    engine.free();
  }
}

/** PostgreSQL's one-byte type "char", used in its catalogues only, and text: object ids from pg_type. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** What the adapter does with a query before it translates the answer; private there. */
interface RawAnswers {
  performIO(query: SqlQuery): Promise<{ fields: { dataTypeID: number }[] }>;
}

/**
 * Prisma's adapter with two gaps closed that only migrations meet:
 * it cuts a script at every semicolon, which breaks function bodies (PostgreSQL takes a whole script at once and runs it as one
 * transaction, so that a migration that fails leaves nothing half done), and it does not know the type "char".
 */
class MigrationAdapter extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.pool.query(script).catch((error) => {
        throw new DriverAdapterError(described(error));
      });
    };
    readChars(adapter);
    return adapter;
  }
}

/** An error in the shape the engine writes down; PostgreSQL's `detail` is left out, since it may quote a row. */
function described(error: Partial<pg.DatabaseError>): ConstructorParameters<typeof DriverAdapterError>[0] {
  return {
    kind: 'postgres',
    code: error.code ?? 'N/A',
    severity: error.severity ?? 'N/A',
    message: error.message ?? String(error),
    detail: undefined,
    column: error.column,
    hint: error.hint,
  };
}

/** Lets the adapter pass "char" columns as text, and tells the engine what they are. */
function readChars(adapter: SqlDriverAdapter): void {
  const charColumns = new WeakMap<SqlQuery, number[]>();
  const raw = adapter as unknown as RawAnswers;
  const performIO = raw.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  raw.performIO = async (query) => {
    const answer = await performIO(query);
    const chars = answer.fields.flatMap(({ dataTypeID }, column) =>
      dataTypeID === CHAR_OID ? [column] : [],
    );
    for (const column of chars) answer.fields[column] = { ...answer.fields[column], dataTypeID: TEXT_OID };
    charColumns.set(query, chars);
    return answer;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const column of charColumns.get(query) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
}
