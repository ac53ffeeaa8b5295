import { Prisma, type TenantTransaction } from '../database/database';
import { mayBeMeant, swapsOf, type Term } from './asked-words';

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
      with term as (
        select text, phrase, no, phraseto_tsquery('pg_catalog.english', evenkeel_plain(text)) as query
        from unnest(${terms.map(({ text }) => text)}::text[], ${terms.map(({ isPhrase }) => isPhrase)}::boolean[])
          with ordinality as given (text, phrase, no)
      )
      -- Each stops at the first row that says it.
      select text, phrase, query::text as query, exists (select from (${documents}) as document where search @@ query) as found
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

interface Near {
  lexeme: string;
  /** Whether two letters of the word that stand beside each other make it, put the other way round. */
  swapped: boolean;
  begins: boolean;
  stem: string;
}

/**
 * Stems of the documents that may be meant by a word, or begin like it, likeliest first. Of three letters any other three are one
 * letter away, so there only the beginning of a word and two letters that changed places count.
 */
async function nearStems(tx: TenantTransaction, documents: Prisma.Sql, word: string): Promise<string[]> {
  const rows = await tx.$queryRaw<Near[]>(Prisma.sql`
    with asked as materialized (
      select evenkeel_plain(${word}) as word,
        (select lexeme from unnest(evenkeel_words(${word})) order by length(lexeme) desc limit 1) as stem,
        tsvector_to_array(evenkeel_words(${swapsOf(word).join(' ')})) as swaps
    ),
    -- Each stem once, before any is compared.
    vocabulary as materialized (
      select distinct lexeme from (${documents}) as document cross join lateral unnest(tsvector_to_array(search)) as held (lexeme)
    )
    select lexeme, lexeme = any(swaps) as swapped, starts_with(lexeme, word) as begins, stem from vocabulary, asked
    where length(word) > 2 and length(lexeme) > 2 and (lexeme = any(swaps) or starts_with(lexeme, word)
      or length(word) > 3 and evenkeel_similarity(lexeme, stem) >= ${worthComparing}::float)
    order by swapped desc, begins desc, evenkeel_similarity(lexeme, stem) desc, lexeme limit ${compared}`);
  return rows
    .filter(({ lexeme, swapped, begins, stem }) => swapped || begins || mayBeMeant(stem, lexeme))
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
  /** A query for `id`, `search` and `at`, which is the same on all rows of a document: only what the acting person may see. */
  documents: Prisma.Sql;
  sought: readonly Sought[];
  now: Date;
  limit: number;
  offset: number;
}

/** How long it takes until a document counts half as much as a new one, in days. */
const halfLifeDays = 365;

/** Everything sought, as a query for any of it. */
export const anySought = (sought: readonly Sought[]): string =>
  sought.map(({ query }) => `(${query})`).join(' | ');

/**
 * The documents that have everything sought, however their rows share it; new ones and those that say it often first. With
 * nothing sought: all, newest first.
 */
export async function findAllOf(tx: TenantTransaction, options: FindOptions): Promise<Found[]> {
  const { documents, sought, now, limit, offset } = options;
  if (sought.length === 0) return listNewest(tx, options);
  const queries = sought.map(({ query }) => query);
  // Every row is read once: row-level security rules an index out (docs/library.md).
  return tx.$queryRaw<Found[]>(Prisma.sql`
    with document as materialized (
      select id, search, at from (${documents}) as every where search @@ ${anySought(sought)}::tsquery
    ),
    term as (select no, query::tsquery as query from unnest(${queries}::text[]) with ordinality as given (query, no)),
    hit as (
      select id, no, max(ts_rank(search, query)) as rank, max(at) as at
      from document join term on search @@ query group by id, no
    ),
    scored as (
      select id, sum(rank) as rank, count(*) as terms, max(at) as at from hit group by id
    )
    select id::text, (count(*) over ())::int as total
    from scored
    where terms = ${queries.length}
    order by rank * power(0.5, greatest(extract(epoch from (${now}::timestamptz - at)), 0) / 86400 / ${halfLifeDays}) desc,
      at desc, id
    limit ${limit} offset ${offset}`);
}

function listNewest(tx: TenantTransaction, { documents, limit, offset }: FindOptions): Promise<Found[]> {
  return tx.$queryRaw<Found[]>(Prisma.sql`
    select id::text, (count(*) over ())::int as total
    from (select id, max(at) as at from (${documents}) as every group by id) as document
    order by at desc, id limit ${limit} offset ${offset}`);
}
