import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one person sees, by the place they look at: the names of things, or `nothing`. */
export type Cells = Record<string, string>;

export interface Sight {
  who: string;
  cells: Cells;
}

const page = join(__dirname, '../../../docs/who-sees-what.md');
export const nothing = '–';

/**
 * What docs/who-sees-what.md promises under a heading, a row for each person. The page is the table the tests hold Evenkeel to, so
 * there is no second one.
 */
export function promisedSights(heading: string): Sight[] {
  const [, after] = readFileSync(page, 'utf8').split(`\n## ${heading}\n`);
  if (after === undefined) throw new Error(`docs/who-sees-what.md has no heading "${heading}".`);
  const [section = ''] = after.split('\n## ');
  const [header, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
  const [, ...places] = cellsOf(header ?? '');
  return rows.map((row) => {
    const [who = '', ...cells] = cellsOf(row);
    return { who, cells: Object.fromEntries(places.map((place, index) => [place, cells[index] ?? ''])) };
  });
}

/** Every heading of the page that has a table under it. */
export function promisedHeadings(): string[] {
  const sections = readFileSync(page, 'utf8').split('\n## ').slice(1);
  return sections.filter((text) => /^\| who \|/m.test(text)).map((text) => text.split('\n')[0] as string);
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The things that can be read in a text, as a cell names them. */
export function thingsIn(text: string, things: Record<string, RegExp>): string {
  const seen = Object.keys(things).filter((thing) => things[thing]?.test(text));
  return seen.join(', ') || nothing;
}
