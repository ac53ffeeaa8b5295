import { dumpDatabase } from './dump';

/** A row of a dump: where it is, what it holds, and which transaction wrote it. */
export interface DumpedRow {
  table: string;
  values: Record<string, string>;
}

export async function dumpRows(url: string): Promise<DumpedRow[]> {
  const rows = new Map<string, DumpedRow>();
  for (const { table, column, row, text } of await dumpDatabase(url)) {
    const key = `${table} ${row}`;
    const known = rows.get(key) ?? { table, values: {} };
    known.values[column] = text;
    rows.set(key, known);
  }
  return [...rows.values()];
}

/** Values that single a row out: random ids, moments to the millisecond, Slack's own timestamps, people and conversations. */
const singlesOut =
  /^([0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z|\d{10}\.\d{6}|[UWD][A-Z0-9]{6,}|xmin:\d+)$/;

const hooks = ({ values }: DumpedRow, weak: ReadonlySet<string>) =>
  Object.values(values).flatMap((text) =>
    (text.match(/[\w:.-]+/g) ?? []).filter((word) => singlesOut.test(word) && !weak.has(word)),
  );

/**
 * Follows everything two rows may have in common, as somebody with the whole database and patience would, from the rows
 * that satisfy `from`. Returns the path to a row that satisfies `to`, or null. `weak` values join nothing.
 */
export function pathBetween(
  rows: readonly DumpedRow[],
  from: (row: DumpedRow) => boolean,
  to: (row: DumpedRow) => boolean,
  weak: ReadonlySet<string> = new Set(),
): string[] | null {
  const reached = new Map<DumpedRow, string[]>();
  const queue = rows.filter(from);
  for (const row of queue) reached.set(row, [row.table]);
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    const path = reached.get(row) as string[];
    if (to(row)) return path;
    const own = new Set(hooks(row, weak));
    for (const other of rows) {
      if (reached.has(other)) continue;
      const shared = hooks(other, weak).find((hook) => own.has(hook));
      if (shared === undefined) continue;
      reached.set(other, [...path, `=${shared}=`, other.table]);
      queue.push(other);
    }
  }
  return null;
}
