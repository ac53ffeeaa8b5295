import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What depends on the colours alone. */
export const colours = ['color-contrast'];

/** What keeps people with a keyboard, a screen reader or weak eyes out, as axe-core sees it: rule and place. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    `${axe}; axe.run({ resultTypes: ['violations'], runOnly: ${JSON.stringify(rules)} })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`),
    );
}
