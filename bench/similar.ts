import { join } from 'node:path';
import { openDatabase } from '../src/database/database';
import { createLogger } from '../src/logger';
import { startBenchDatabase } from './bench-database';
import { timeSearch } from './search-times';
import { askAll, countFigures, figuresTable, type Shown } from './similar-figures';

/** `npm run bench:similar`: which similar cases are shown for texts whose right answer is known, and how long a search takes. */
async function main(): Promise<void> {
  const { evenkeelUrl: url, stop } = await startBenchDatabase('TSIMILAR');
  const database = openDatabase({ url, log: createLogger({ level: 'error' }) });
  try {
    const results = await askAll(database, join(process.cwd(), 'test/search/data'));
    console.log(figuresTable(countFigures(results)));
    if (process.argv.includes('--each')) for (const result of results) console.log(lineOf(result));
    if (process.argv.includes('--quick')) return;
    for (const line of await timeSearch(database)) console.log(line);
  } finally {
    await database.close();
    await stop();
  }
}

function lineOf({ set, ask, shown }: Shown): string {
  const cases = shown.map(({ id, score }) => `${id} ${score.toFixed(2)}`).join(', ') || 'nothing';
  return `${set}: ${ask.text.slice(0, 70)}: ${cases} (right: ${ask.relevant.join(', ') || 'nothing'})`;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
