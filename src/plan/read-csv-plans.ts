import { CsvError, parse } from 'csv-parse/sync';
import { say } from '../language/say';
import type { TypedPlan } from './plan';
import type { Pasted, PastedPlan } from './read-import';

/** What a column may be called, in small letters. */
const columnNames: Record<keyof TypedPlan, readonly string[]> = {
  title: ['title', 'name', 'plan', 'titel'],
  link: ['link', 'url', 'address', 'runbook'],
  appliesWhen: ['applies when', 'when it applies', 'applies_when', 'when', 'description', 'wann'],
  steps: ['steps', 'what to do', 'schritte'],
};
const columnOrder = ['title', 'link', 'appliesWhen', 'steps'] as const;
const delimiters = [',', ';', '\t'] as const;

interface CsvRow {
  record: string[];
  /** Where it begins, in lines counted from 1. */
  line: number;
  raw: string;
}

/**
 * Reads plans from CSV: one a row, by the names of the columns or, without names, as title, link, when it applies, steps. Commas,
 * semicolons and tabs separate; quoted fields may hold several lines.
 */
export function readCsvPlans(text: string): Pasted {
  const { rows, rest } = readRows(text);
  const [first] = rows;
  if (first === undefined) return { head: '', plans: rest };
  const named = first.record.map(columnOf);
  const hasNames = named.includes('title');
  const columns = hasNames ? named : columnOrder;
  const plans = rows
    .slice(hasNames ? 1 : 0)
    .map(({ record, line, raw }): PastedPlan => ({ line, raw, ...typedOf(record, columns) }));
  return { head: hasNames ? first.raw : '', plans: [...plans, ...rest] };
}

/** Rows up to the first place that is no CSV, and what follows from there on as one piece. */
function readRows(text: string): { rows: CsvRow[]; rest: PastedPlan[] } {
  const lines = text.split('\n');
  const rows: CsvRow[] = [];
  let read = 0;
  const piece = (end: number) => lines.slice(read, end).join('\n').trim();
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record(record: string[], { lines: end }) {
        rows.push({ record, line: firstFilled(lines, read) + 1, raw: piece(end) });
        read = end;
        return record;
      },
    });
    return { rows, rest: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem = say('plan.import.problem.quotes', { example: '"this"' });
    const rest = { line: firstFilled(lines, read) + 1, raw: piece(lines.length), typed: null, problem };
    return { rows, rest: [rest] };
  }
}

/** The first line from here on that is not empty. */
function firstFilled(lines: readonly string[], from: number): number {
  const at = lines.findIndex((line, index) => index >= from && line.trim() !== '');
  return at < 0 ? from : at;
}

/** Whatever the first line has most of. */
function delimiterOf(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function columnOf(name: string): keyof TypedPlan | null {
  const wanted = name.trim().toLowerCase();
  return columnOrder.find((column) => columnNames[column].includes(wanted)) ?? null;
}

function typedOf(
  record: readonly string[],
  columns: readonly (keyof TypedPlan | null)[],
): Pick<PastedPlan, 'typed' | 'problem'> {
  const extra = record.slice(columns.length).some((value) => value !== '');
  if (extra) {
    return {
      typed: null,
      problem: say('plan.import.problem.fields', { fields: record.length, columns: columns.length }),
    };
  }
  const typed: TypedPlan = { title: '', link: '', appliesWhen: '', steps: '' };
  columns.forEach((column, index) => {
    if (column !== null) typed[column] = record[index] ?? '';
  });
  return { typed };
}
