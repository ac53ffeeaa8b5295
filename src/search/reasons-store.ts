import { Prisma, type TenantTransaction } from '../database/database';
import { matchEnd, matchStart, type Reason, readMarked } from './reasons';

/**
 * For each document the part that says what was sought most clearly, cut to a line or two around it.
 * @param parts a query for `id`, `part` and `text`: only what the acting person may see
 */
export async function findReasons(
  tx: TenantTransaction,
  { parts, ids, query }: { parts: Prisma.Sql; ids: readonly string[]; query: string },
): Promise<Map<string, Reason>> {
  if (ids.length === 0 || query === '') return new Map();
  const options = `StartSel="${matchStart}", StopSel="${matchEnd}", MaxFragments=1, MaxWords=28, MinWords=10`;
  const rows = await tx.$queryRaw<{ id: string; part: string; marked: string }[]>(Prisma.sql`
    with part as (
      select id, part, translate(evenkeel_readable(text), ${matchStart + matchEnd}, '') as text from (${parts}) as given
      where id = any(${ids}::uuid[])
    ),
    best as (
      select distinct on (id) id, part, text from part
      where evenkeel_words(text) @@ ${query}::tsquery
      order by id, ts_rank(evenkeel_words(text), ${query}::tsquery) desc, part
    )
    select id::text, part, ts_headline('pg_catalog.english', text, ${query}::tsquery, ${options}) as marked from best`);
  return new Map(rows.map(({ id, part, marked }) => [id, { id, part, ...readMarked(marked) }]));
}
