import { Prisma, type TenantTransaction } from '../database/database';
import { mayBeMeant, type Term } from './asked-words';

/** Trigrams find the words that are worth comparing letter by letter, these many of them. */
const worthComparing = 0.15;
const compared = 60;
/** More words than these would be guessing. */
const nearTaken = 3;

/** A term as the database looks for it. */
export interface Sought {
  text: string;
  query: string;
  /** The words it was taken for when no document has it, such as after a slip of the finger. */
  takenFor: string[];
  /** Whether no document has it, nor anything near it. */
  isUnknown: boolean;
}

/** The terms that search can look for: grammar alone (“the”, “of”) is left out, and a word nobody wrote is taken for near ones. */
export async function understand(
  tx: TenantTransaction,
  documents: Prisma.Sql,
  terms: readonly Term[],
): Promise<Sought[]> {
  if (terms.length === 0) return [];
  const known = await tx.$queryRaw<{ text: string; phrase: boolean; query: string; found: boolean }[]>(
    Prisma.sql`
      with document as materialized (${documents}),
      term as (
        select text, phrase, no, phraseto_tsquery('pg_catalog.english', evenkeel_plain(text)) as query
        from unnest(${terms.map(({ text }) => text)}::text[], ${terms.map(({ isPhrase }) => isPhrase)}::boolean[])
          with ordinality as given (text, phrase, no)
      )
      select text, phrase, query::text as query, exists (select from document where search @@ query) as found
      from term where numnode(query) > 0 order by no`,
  );
  const sought: Sought[] = [];
  for (const { text, phrase, query, found } of known) {
    const near = found || phrase ? [] : await nearStems(tx, documents, text);
    const isUnknown = !found && near.length === 0;
    sought.push({ text, query: near.length > 0 ? anyOf(near) : query, takenFor: near, isUnknown });
  }
  return sought;
}

/** Stems of the documents that begin like a word or may be meant by it, likeliest first. */
async function nearStems(tx: TenantTransaction, documents: Prisma.Sql, word: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ lexeme: string; begins: boolean; stem: string }[]>(Prisma.sql`
    with document as materialized (${documents}),
    asked as (
      select evenkeel_plain(${word}) as word,
        (select lexeme from unnest(evenkeel_words(${word})) order by length(lexeme) desc limit 1) as stem
    ),
    -- Each stem once, before any is compared.
    vocabulary as materialized (
      select distinct lexeme from document cross join lateral unnest(tsvector_to_array(search)) as held (lexeme)
      where length(lexeme) > 2
    )
    select lexeme, starts_with(lexeme, word) as begins, stem from vocabulary, asked
    where length(word) > 3 and (starts_with(lexeme, word) or evenkeel_similarity(lexeme, stem) >= ${worthComparing}::float)
    order by begins desc, evenkeel_similarity(lexeme, stem) desc, lexeme limit ${compared}`);
  return rows
    .filter(({ lexeme, begins, stem }) => begins || mayBeMeant(stem, lexeme))
    .slice(0, nearTaken)
    .map(({ lexeme }) => lexeme);
}

/** Stems as a query for any of them. */
export function anyOf(stems: readonly string[]): string {
  return stems.map((stem) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' | ');
}

export interface Found {
  id: string;
  /** Of how many documents this is one. */
  total: number;
}

export interface FindOptions {
  /** A query for `id`, `search` and `at`: only what the acting person may see. */
  documents: Prisma.Sql;
  sought: readonly Sought[];
  now: Date;
  limit: number;
  offset: number;
}

/** How long it takes until a document counts half as much as a new one, in days. */
const halfLifeDays = 365;

/**
 * The documents that have everything sought, however their rows share it; new ones and those that say it often first. With
 * nothing sought: all, newest first.
 */
export async function findAllOf(
  tx: TenantTransaction,
  { documents, sought, now, limit, offset }: FindOptions,
): Promise<Found[]> {
  const queries = sought.map(({ query }) => query);
  return tx.$queryRaw<Found[]>(Prisma.sql`
    with document as materialized (${documents}),
    term as (select no, query::tsquery as query from unnest(${queries}::text[]) with ordinality as given (query, no)),
    hit as (
      select id, no, max(ts_rank(search, query)) as rank from document join term on search @@ query group by id, no
      union all
      select distinct id, 0, 0.0 from document where ${queries.length} = 0
    ),
    scored as (
      select id, sum(rank) as rank, count(*) as terms from hit group by id
    ),
    newest as (select id, max(at) as at from document group by id)
    select id::text, (count(*) over ())::int as total
    from scored join newest using (id)
    where terms >= greatest(${queries.length}, 1)
    order by rank * power(0.5, greatest(extract(epoch from (${now}::timestamptz - at)), 0) / 86400 / ${halfLifeDays}) desc,
      at desc, id
    limit ${limit} offset ${offset}`);
}
