import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, Prisma } from '../src/database/database';
import { findLike } from '../src/search/likeness-store';

/** One closed retro of the labelled set. */
interface LabelledCase {
  id: string;
  title: string;
  learned: string;
  texts: string[];
}

/** A text somebody might write, and the cases that are about the same kind of thing: none for some. */
export interface LabelledAsk {
  text: string;
  relevant: string[];
}

export interface SimilarFigures {
  set: string;
  /** Of all cases shown (up to three for each text), how many are about the same kind of thing. */
  precision: Rate;
  /** Of the texts that have a case like them, for how many the first one shown is it. */
  found: Rate;
  /** Of the texts that have none, for how many nothing is shown. */
  silent: Rate;
}

export interface Rate {
  hits: number;
  of: number;
}

const sets = { dev: 'asks-dev.jsonl', 'held out': 'asks-held-out.jsonl' } as const;

/** The labelled set, and what was shown for each text of it. */
export interface Shown {
  set: string;
  ask: LabelledAsk;
  shown: { id: string; score: number }[];
}

/** Stores the labelled cases as closed retros of one workspace, and asks for cases like each text. */
export async function askAll(database: Database, dataFolder: string): Promise<Shown[]> {
  const workspaceId = 'TSIMILAR';
  const cases = readLines<LabelledCase>(dataFolder, 'cases.jsonl');
  const names = await database.withTenant(workspaceId, async (tx) => {
    const ids = new Map<string, string>();
    for (const { id, title, learned, texts } of cases) {
      const retroId = randomUUID();
      ids.set(retroId, id);
      await tx.$executeRaw`
        insert into retro (workspace_id, id, channel_id, title, state, facilitator_id, opened_at, latest_by, closed_at, learned,
          visibility)
        values (${workspaceId}, ${retroId}::uuid, 'C1', ${title}, 'closed', 'U1', now(), now(), now(), ${learned}, 'channel')`;
      for (const text of texts)
        await tx.$executeRaw`
          insert into posting (workspace_id, id, retro_id, kind, without_name, author_proof, first_text, second_text, third_text,
            shared_at)
          values (${workspaceId}, ${randomUUID()}::uuid, ${retroId}::uuid, 'similar', true, '', ${text}, '', '', now())`;
    }
    return ids;
  });
  const documents = Prisma.sql`
    select id, search from retro union all select retro_id as id, search from posting`;
  const results: Shown[] = [];
  for (const [set, file] of Object.entries(sets)) {
    for (const ask of readLines<LabelledAsk>(dataFolder, file)) {
      const matches = await database.withTenant(workspaceId, (tx) =>
        findLike(tx, { documents, text: ask.text, limit: 3 }),
      );
      results.push({
        set,
        ask,
        shown: matches.map(({ id, score }) => ({ id: names.get(id) as string, score })),
      });
    }
  }
  return results;
}

function readLines<Line>(folder: string, file: string): Line[] {
  return readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** Counts what was shown against what should have been. */
export function countFigures(results: readonly Shown[]): SimilarFigures[] {
  return Object.keys(sets).map((set) => {
    const own = results.filter((each) => each.set === set);
    const shown = own.flatMap(({ ask, shown }) => shown.map(({ id }) => ask.relevant.includes(id)));
    const having = own.filter(({ ask }) => ask.relevant.length > 0);
    const without = own.filter(({ ask }) => ask.relevant.length === 0);
    return {
      set,
      precision: { hits: shown.filter(Boolean).length, of: shown.length },
      found: {
        hits: having.filter(({ ask, shown }) => ask.relevant.includes(shown[0]?.id ?? '')).length,
        of: having.length,
      },
      silent: { hits: without.filter(({ shown }) => shown.length === 0).length, of: without.length },
    };
  });
}

const asText = ({ hits, of }: Rate) => `${(of === 0 ? 0 : hits / of).toFixed(2)} (${hits} of ${of})`;

/** The figures as a Markdown table, for the screen and for docs/library.md. */
export function figuresTable(figures: readonly SimilarFigures[]): string {
  return [
    '| texts | precision at 3: shown and right | found: the right one first | silent: nothing to show, nothing shown |',
    '|---|---|---|---|',
    ...figures.map(
      ({ set, precision, found, silent }) =>
        `| ${set} | ${asText(precision)} | ${asText(found)} | ${asText(silent)} |`,
    ),
  ].join('\n');
}
