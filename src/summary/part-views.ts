import type { KnownBlock } from '@slack/types';
import { say } from '../language/say';
import type { Posting } from '../posting/posting';
import { headingsOf } from '../posting/posting-views';
import type { Retro } from '../retro/retro';
import { context, firstFitting, md, quote, sayMd, section } from '../slack/block-kit';

/** What people shared in a retro, with the names they gave. */
export interface PartScene {
  retro: Retro;
  shared: readonly { posting: Posting; authorName: string }[];
}

/** Of each assessment, the part that looks ahead; its other answers when that one was left empty. */
const preferred = [2, 1, 0] as const;
const sizes = [
  { people: 12, words: 700 },
  { people: 8, words: 400 },
] as const;

/** One answer in the summary's thread: what a closed retro taught, in the words of those who shared. */
export function partBlocks({ retro, shared }: PartScene): KnownBlock[] {
  const drawings = sizes.map(({ people, words }) => (): KnownBlock[] => [
    section(sayMd('summary.part.heading', { title: retro.title })),
    ...shared.slice(0, people).flatMap((each) => wordsOf(each, words)),
    ...(shared.length > people ? [context(say('summary.part.more', { count: shared.length - people }))] : []),
  ]);
  return firstFitting(drawings);
}

function wordsOf({ posting, authorName }: PartScene['shared'][number], max: number): KnownBlock[] {
  const index = preferred.find((each) => posting.texts[each].trim() !== '') ?? 0;
  return [
    context(md`${authorName} · ${headingsOf(posting.kind)[index]}`),
    quote(posting.texts[index], { max }),
  ];
}
