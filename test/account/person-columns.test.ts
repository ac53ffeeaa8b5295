import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { askErasure } from '../../src/account/ask-erasure';
import { columnsOfFeatures, othersWords, plainColumns } from '../../src/account/person-columns';
import { whenPersonErased } from '../../src/between-features';
import { listTenantTables } from '../../src/database/tenant-tables';
import { parseKeyRing } from '../../src/vault/key-ring';
import { createVault } from '../../src/vault/vault';
import { type DumpedRow, dumpRows } from '../privacy/joins';
import { type House, startHouse } from '../support/house';
import { onServer } from '../support/postgres';
import { plant, plantedColumns } from './plant';

const workspaceId = 'T0SANDBOX1';

/** Columns that end like those of people and hold something else. */
const notPeople = new Set([
  'workspace_id',
  'channel_id',
  'event_id',
  'slack_channel_id',
  'bot_user_id',
  'external_key',
  'wrapped_by',
  'file_id',
]);

/** Every column that may hold somebody's id is known to erasing; what it does leaves other people's things as they are. */
describe('the columns that hold people', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const known = [...plainColumns, ...columnsOfFeatures].map(({ table, column }) => `${table}.${column}`);
  const columns = async (like: string) => {
    const [found] = await onServer(
      house.test.url,
      `select table_name as "table", column_name as "column", data_type as type, is_nullable = 'NO' as required
       from information_schema.columns where table_schema = 'public' and ${like}`,
    );
    return found?.rows as { table: string; column: string; type: string; required: boolean }[];
  };

  it('are all erased by somebody: one that is new fails here until it is', async () => {
    const suspects = (
      await columns(`data_type in ('text', 'character varying') and column_name ~ '(_by|_id)$'`)
    )
      .filter(({ column }) => !notPeople.has(column))
      .map(({ table, column }) => `${table}.${column}`);
    expect(suspects.length).toBeGreaterThan(20);
    expect(suspects.filter((column) => !known.includes(column))).toEqual([]);
  });

  it('are all there: none is erased that does not exist any more', async () => {
    const there = (await columns('true')).map(({ table, column }) => `${table}.${column}`);
    const listed = [...known, ...othersWords.map(({ table, column }) => `${table}.${column}`)];
    expect(listed.filter((column) => !there.includes(column))).toEqual([]);
  });

  it('belong to tables that the data page names', async () => {
    const page = readFileSync(join(__dirname, '../../docs/data.md'), 'utf8');
    const tables = await house.test.database.withTenant(workspaceId, listTenantTables);
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((table) => !page.includes(`\`${table}\``))).toEqual([]);
  });

  const own = (rows: DumpedRow[], userId: string) =>
    rows.filter(
      ({ table, values }) => !technical.has(table) && Object.values(values).some((text) => text === userId),
    );
  const technical = new Set([
    'outbox_message',
    'slack_gate',
    'erasure',
    'tidy_up',
    'graphile_worker._private_jobs',
  ]);
  const plainRow = ({ table, values }: DumpedRow) => {
    const { written_by: _written, locked_by: _locked, ...kept } = values;
    return JSON.stringify([table, kept]);
  };

  it('lose the erased person and nobody else', async () => {
    const vault = createVault({ keyRing: parseKeyRing(house.keys), clock: house.clock });
    const { database } = house.test;
    let round = 0;
    const someone = fc.record({
      column: fc.constantFrom(...plantedColumns),
      who: fc.constantFrom('gone', 'stays'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { minLength: 1, maxLength: 12 }), async (rows) => {
        round += 1;
        const ids = { gone: `U0GONE${round}X`, stays: `U0STAYS${round}X` } as Record<string, string>;
        await plant(
          house,
          rows.map(({ column, who }) => ({ column, who: ids[who] as string })),
        );
        const before = await dumpRows(house.test.url);
        const erasureId = crypto.randomUUID();
        await askErasure(
          {
            database,
            vault,
            clock: house.clock,
            whenErased: whenPersonErased({ vault, clock: house.clock }),
          },
          { workspaceId, erasureId, userId: ids.gone as string, shared: 'goes', tell: false, language: null },
        );
        await house.settle();
        const after = await dumpRows(house.test.url);
        expect(own(after, ids.gone as string)).toEqual([]);
        const [was, is] = [before, after].map((dump) =>
          own(dump, ids.stays as string)
            .map(plainRow)
            .sort(),
        );
        expect(is).toEqual(was);
      }),
      { numRuns: 8, seed: 20261124 },
    );
  });
});
