import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { publishedSchemas } from '../../src/export/published-schemas';
import { retroFile } from '../../src/export/retro-file';
import { retroJson } from '../../src/export/retro-json';
import { retroSchema } from '../../src/export/retro-schema';
import { inLanguage } from '../../src/language/current-language';
import { createLogger } from '../../src/logger';
import { createPress } from '../../src/pdf/press';
import { actionItem, at, posting, record, reply } from './records';

const later = new Date('2040-03-06T10:00:00Z');

describe('a retro as JSON', () => {
  it('holds what was shared, agreed and said, with instants in UTC and names instead of ids', () => {
    const json = retroJson(
      record({
        retro: {
          ...record().retro,
          state: 'closed',
          closedAt: later,
          learned: 'Alerts need owners.',
          factors: ['load'],
        },
        postings: [posting(['Fine', '', 'Ask sooner'], { editedAt: later })],
        actionItems: [
          actionItem('Give it an owner', { state: 'done', stateChangedAt: later, stateChangedBy: 'U1' }),
        ],
        replies: [reply('Thanks <@U2>'), reply(null, { deletedAt: later })],
      }),
      later,
    );
    expect(json).toMatchObject({
      format: 'evenkeel.retro',
      version: 1,
      exportedAt: '2040-03-06T10:00:00.000Z',
      retro: {
        title: 'Slow search',
        facilitator: 'Ada',
        channel: { id: 'C1', name: 'payments' },
        openedAt: '2040-03-05T09:00:00.000Z',
      },
      postings: [
        {
          author: 'Bo',
          parts: [
            { heading: 'What is working, or going well', text: 'Fine' },
            { heading: 'What I can do differently', text: 'Ask sooner' },
          ],
        },
      ],
      actionItems: [{ title: 'Give it an owner', owner: 'Bo', state: 'done', stateChangedBy: 'Ada' }],
      replies: [
        { author: 'Ada', text: 'Thanks @Bo' },
        { text: null, deletedAt: '2040-03-06T10:00:00.000Z' },
      ],
    });
    expect(JSON.stringify(json)).not.toMatch(/\bU[12]\b/);
  });

  it('names nobody who shared without a name', () => {
    const nameless = posting(['Fine', '', ''], { withoutName: true, authorId: null });
    const json = retroJson(record({ postings: [nameless] }), at);
    expect(json.postings[0]?.author).toBeNull();
    expect(JSON.stringify(json)).not.toContain('Bo');
  });

  it('is the same in every language', async () => {
    const press = createPress({ logger: createLogger({ level: 'silent' }) });
    const given = record({ postings: [posting(['Fine', '', 'Ask sooner'])] });
    const file = () => retroFile(press, given, { format: 'json', exportedAt: at });
    expect(await inLanguage('de', file)).toEqual(await file());
    expect(inLanguage('de', () => retroJson(given, at))).not.toEqual(retroJson(given, at));
  });

  it('is what its schema promises, whatever people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, text) => {
        const json = retroJson(
          record({
            retro: { ...record().retro, title },
            postings: [posting([text, title, ''])],
            actionItems: [actionItem(text)],
            replies: [reply(text)],
          }),
          at,
        );
        const back = retroSchema.parse(JSON.parse(JSON.stringify(json)));
        expect(back).toEqual(json);
        expect(JSON.stringify(json)).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it.each(Object.entries(publishedSchemas()))('has the schema that docs/%s says', (file, schema) => {
    const committed = readFileSync(join(__dirname, '../../docs', file), 'utf8');
    expect(committed).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it('says when something is in it that the schema does not know', () => {
    const json = retroJson(record(), at);
    expect(retroSchema.safeParse({ ...json, drafts: [] }).success).toBe(false);
    expect(retroSchema.safeParse({ ...json, version: 2 }).success).toBe(false);
  });
});
