import type { ActionItem } from '../../src/action-item/action-item';
import type { ReadableItem } from '../../src/action-item/readable-item';
import type { Retro } from '../../src/retro/retro';
import { limits } from '../../src/slack/block-kit';
import type { RetroOfWeek, SummaryContent } from '../../src/summary/load-summary';
import { summaryBlocks } from '../../src/summary/summary-views';

const week = { from: new Date('2040-03-05T08:30:00Z'), to: new Date('2040-03-12T08:30:00Z') };
/** As long as each may be, of characters that take the most room once they are escaped. */
const longest = {
  title: '&'.repeat(120),
  learned: 'What we learned. '.repeat(170),
  item: '<'.repeat(200),
  link: `https://${'tracker-'.repeat(25)}.example/${'x'.repeat(280)}`,
};

const item = (id: string): ReadableItem => ({
  item: { id, title: longest.item, link: longest.link, state: 'open' } as ActionItem,
  ownerName: 'Somebody with a long name '.repeat(3),
  due: '13 March',
  changed: null,
});

const retro = (): RetroOfWeek => ({
  retro: { title: longest.title, learned: longest.learned } as Retro,
  shared: 12,
  place: { channelId: 'C0CHANNEL01', ts: '2214550800.000100' },
});

const times = <Thing>(count: number, make: (no: string) => Thing): Thing[] =>
  Array.from({ length: count }, (_, no) => make(String(no)));

const weekOf = (count: number): SummaryContent => ({
  week,
  schedule: { weekday: 1, minutes: 570, timeZone: 'Europe/Stockholm' },
  closed: times(count, retro),
  opened: times(count, retro),
  items: {
    agreed: times(count, (no) => item(`agreed ${no}`)),
    done: times(count, (no) => item(`done ${no}`)),
    overdue: times(count, (no) => item(`overdue ${no}`)),
  },
  followThrough: times(8, () => ({ week, agreed: 100, done: 100 })),
});

const draw = (content: SummaryContent) =>
  summaryBlocks({
    content,
    caseToReread: { title: longest.title, learned: longest.learned, place: null },
    workspaceUrl: 'https://harbour.slack.com/',
    slashCommand: '/retro',
    withChart: true,
  });

/** `summaryBlocks` itself throws when a message is longer than Slack takes. */
describe('the summary of a long week', () => {
  it.each([0, 1, 2, 5, 8, 9, 40])('fits into a message with %i of everything, however long', (count) => {
    const blocks = draw(weekOf(count));
    expect(blocks.length).toBeLessThanOrEqual(limits.messageBlocks);
    for (const block of blocks)
      if (block.type === 'section' && 'text' in block)
        expect(block.text?.text.length).toBeLessThanOrEqual(limits.sectionText);
  });

  it('keeps each link whole, and says how much more there is', () => {
    const text = JSON.stringify(draw(weekOf(40)));
    expect(text.split(`<${longest.link}|`).length - 1).toBe(3);
    expect(text).toContain('And 39 more.');
    expect(text).toContain('And 78 more in this channel.');
  });
});
