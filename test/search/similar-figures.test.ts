import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  askAll,
  countFigures,
  figuresTable,
  type Rate,
  type SimilarFigures,
} from '../../bench/similar-figures';
import { createTestDatabase } from '../support/postgres';

const page = join(__dirname, '../../docs/library.md');
const begin = '<!-- figures: begin -->';
const end = '<!-- figures: end -->';
const share = ({ hits, of }: Rate) => hits / of;

/** What `npm run bench:similar` prints, on the labelled texts in `data/`. */
describe('similar cases', () => {
  let figures: SimilarFigures[];
  beforeAll(async () => {
    const test = await createTestDatabase();
    figures = countFigures(await askAll(test.database, join(__dirname, 'data')));
    await test.drop();
  });

  it.each([
    ['dev', 0.9, 0.85, 0.85],
    ['held out', 0.95, 0.8, 0.95],
  ])('on the %s texts are rather none than wrong ones', (set, precision, found, silent) => {
    const of = figures.find((each) => each.set === set) as SimilarFigures;
    expect(share(of.precision)).toBeGreaterThanOrEqual(precision);
    expect(share(of.found)).toBeGreaterThanOrEqual(found);
    expect(share(of.silent)).toBeGreaterThanOrEqual(silent);
  });

  /** `UPDATE_FIGURES=1 npx jest test/search/similar-figures` writes the table anew. */
  it('have their figures in the documentation', () => {
    const text = readFileSync(page, 'utf8');
    const table = figuresTable(figures);
    const current = `${text.slice(0, text.indexOf(begin) + begin.length)}\n${table}\n${text.slice(text.indexOf(end))}`;
    if (process.env.UPDATE_FIGURES) writeFileSync(page, current);
    else expect(text).toBe(current);
  });
});
