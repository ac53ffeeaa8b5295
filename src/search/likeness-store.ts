import { Prisma, type TenantTransaction } from '../database/database';
import { bagOfWords } from './bag-of-words';
import { commonWords } from './common-words';
import { isLikely, likeness, type Place, type SharedWord } from './likeness';

/** A document that is like a text, and the stems they share, most telling first. */
export interface Match {
  id: string;
  score: number;
  stems: string[];
}

interface Row {
  id: string;
  stems: string[];
  places: Place[];
  frequencies: number[];
  document_size: number;
  asked_size: number;
  documents: number;
}

/** How alike two stems are, in trigrams, when one may be the other mistyped. */
const nearEnough = 0.5;
/** As many as may turn out to be the likeliest once they are weighed. */
const weighed = 40;

/**
 * The documents most like a text, likeliest first; none rather than an unlikely one.
 * @param documents a query for `id` and `search`, one row or several for each document: only what the acting person may see
 */
export async function findLike(
  tx: TenantTransaction,
  { documents, text, limit }: { documents: Prisma.Sql; text: string; limit: number },
): Promise<Match[]> {
  const rows = await overlaps(tx, documents, text);
  return rows
    .map((row) => ({ id: row.id, overlap: overlapOf(row) }))
    .filter(({ overlap }) => isLikely(overlap))
    .map(({ id, overlap }) => ({
      id,
      score: likeness(overlap),
      stems: [...overlap.shared].sort((a, b) => a.frequency - b.frequency).map(({ stem }) => stem),
    }))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, limit);
}

/** Every document that shares at least two words that tell something with a text, with those words. */
function overlaps(tx: TenantTransaction, documents: Prisma.Sql, text: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>(Prisma.sql`
    with document as materialized (${documents}),
    common as materialized (select tsvector_to_array(evenkeel_words(${commonWords})) as stems),
    asked as materialized (
      select lexeme from unnest(ts_delete(evenkeel_words(${bagOfWords(text)}), (select stems from common)))
      where length(lexeme) > 2 and lexeme !~ '^[0-9.,:/-]+$'
    ),
    -- A word that no title and nothing learned holds may be mistyped: then the ones nearest to it count as well.
    vocabulary as materialized (
      select distinct lexeme
      from document cross join lateral unnest(tsvector_to_array(ts_filter(search, '{a,b}'))) as held (lexeme)
    ),
    meant as materialized (
      select lexeme from asked
      union
      select vocabulary.lexeme from asked join vocabulary
        on length(asked.lexeme) > 4 and evenkeel_similarity(asked.lexeme, vocabulary.lexeme) >= ${nearEnough}::float
      where asked.lexeme not in (select lexeme from vocabulary)
    ),
    word as materialized (
      select document.id, w.lexeme, min(w.weights[1]) as best
      from document cross join lateral unnest(document.search) w
      join meant on meant.lexeme = w.lexeme
      group by document.id, w.lexeme
    ),
    frequency as (select lexeme, count(*)::int as n from word group by lexeme),
    size as (
      select id, sum(length(ts_delete(search, (select stems from common))))::int as words from document group by id
    )
    select word.id,
      array_agg(word.lexeme order by word.lexeme) as stems,
      array_agg(word.best order by word.lexeme) as places,
      array_agg(frequency.n order by word.lexeme) as frequencies,
      min(size.words) as document_size,
      (select count(*)::int from asked) as asked_size,
      (select count(*)::int from size) as documents
    from word join frequency using (lexeme) join size on size.id = word.id
    group by word.id
    having count(*) >= 2
    order by sum(1.0 / (1 + frequency.n)) desc, word.id
    limit ${weighed}`);
}

function overlapOf(row: Row) {
  const shared = row.stems.map(
    (stem, index): SharedWord => ({
      stem,
      place: row.places[index] as Place,
      frequency: row.frequencies[index] as number,
    }),
  );
  return {
    shared,
    documentSize: row.document_size,
    askedSize: row.asked_size,
    documents: row.documents,
  };
}
