import { join } from 'node:path';
import { retroTemplate } from '../../src/export/pdf-template';
import { retroPages } from '../../src/export/retro-pdf';
import type { RetroRecord } from '../../src/export/retro-record';
import { inLanguage } from '../../src/language/current-language';
import { createLogger } from '../../src/logger';
import { createPress, type Press } from '../../src/pdf/press';
import { pdfPages } from '../support/pdf-pages';
import { actionItem, at, posting, record, reply } from './records';

const logger = createLogger({ level: 'silent' });
const execArgv = ['-r', join(__dirname, '../support/register-typescript.cjs')];

describe('a retro as PDF', () => {
  let press: Press;
  beforeAll(() => {
    press = createPress({ logger, execArgv });
  });
  afterAll(() => press.stop());

  const print = (given: RetroRecord) =>
    press.print({ template: retroTemplate, data: JSON.stringify(retroPages(given, at)), createdAt: 0 });
  const pagesOf = async (given: RetroRecord) => pdfPages(await print(given));

  it('can be read in any script', async () => {
    const samples = {
      Latin: 'Zażółć gęślą jaźń, Übergrößenträger',
      'Cyrillic and Greek': 'Правила устарели. Οι κανόνες άλλαξαν.',
      Devanagari: 'बदल गया',
      Thai: 'กฎเก่าไปแล้ว',
      Chinese: '值班手册没有更新',
      Japanese: '手順書が古くなっていました',
      Korean: '안내서가 오래되었습니다',
      'Bengali, Tamil and Georgian': 'নিয়ম விதி წესი',
      'Armenian, Amharic and Lao': 'կանոն ደንብ ກົດ',
      emoji: '👩‍🚒 🎉',
      'Hebrew and Arabic': 'התגובה הייתה מהירה لوحة المتابعة',
    };
    const postings = Object.values(samples).map((words) => posting([words, '', '']));
    // Marks stand in a PDF where they are drawn, and some letters in more than one drawing: letters are compared, in their order.
    const letters = (words: string) => words.replace(/[^\p{L}\p{Emoji_Presentation}]/gu, '');
    const text = letters((await pagesOf(record({ postings }))).join(''));
    const missing = Object.entries(samples).flatMap(([script, words]) =>
      words
        .normalize('NFKC')
        .split(' ')
        .filter((word) => !new RegExp([...letters(word)].join('+'), 'u').test(text))
        .map((word) => `${script}: ${word}`),
    );
    expect(missing).toEqual([]);
  });

  it('lets Arabic and Hebrew run from right to left, line by line', () => {
    const texts = ['لوحة المتابعة', 'התגובה הייתה מהירה', 'a then ב'] as const;
    const parts = retroPages(record({ postings: [posting(texts)] }), at).postings[0]?.parts;
    expect(parts?.map((part) => part.words[0]?.rtl)).toEqual([true, true, false]);
  });

  it('shows what looks like markup of its own as it was typed', async () => {
    const typed = '#panic("no") *bold* $x^2$ @ref <label> `raw` // no \\ #import "/etc/passwd": x';
    const given = record({
      retro: { ...record().retro, title: typed },
      postings: [posting([typed, '', ''])],
      actionItems: [actionItem(typed)],
      nameOf: () => typed,
      channelName: typed,
      replies: [reply('#eval("1")')],
    });
    const text = (await pagesOf(given)).join('\n').replace(/\s+/g, ' ');
    expect(text.split('#panic("no") *bold* $x^2$').length - 1).toBeGreaterThanOrEqual(6);
    expect(text).toContain('#eval("1")');
  });

  it('has the title and the number on every page, and its table and chart in words, too', async () => {
    const long = 'The alert fired at night and the runbook pointed to an old place. '.repeat(60);
    const given = record({
      postings: Array.from({ length: 4 }, () => posting([long, long, ''])),
      actionItems: [
        actionItem('Give the alert an owner', {
          state: 'done',
          stateChangedAt: at,
          link: 'https://example.org/1',
        }),
        actionItem('Walk through the runbook'),
        actionItem('Move the dashboard', {
          state: 'dropped',
          stateChangedAt: at,
          dropReason: 'it is fine there',
        }),
      ],
    });
    const pages = await pagesOf(given);
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${index + 1} of ${pages.length}`);
      expect(page).toContain('Slow search');
    }
    const text = pages.join('\n');
    expect(text).toContain('Of 3 action items: 1 done, 1 open, 1 dropped.');
    expect(text).toMatch(
      /Give the alert an owner\s+https:\/\/example.org\/1\s+Bo\s+2040-03-19\s+done on 2040-03-05/,
    );
    expect(text).toMatch(/Because: it is fine there/);
  });

  it('is in the language of who asked for it, numbers of pages included', async () => {
    const given = record({
      retro: { ...record().retro, learned: 'Fein. '.repeat(1_200) },
      actionItems: [actionItem('Plan', { state: 'done', stateChangedAt: at })],
    });
    const pages = await inLanguage('de', () => pagesOf(given));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1} von ${pages.length}`);
    const text = pages.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('Mo, 5. März 2040, 10:00 Uhr');
    expect(text).toContain('Plan Bo 19.03.2040 erledigt am 05.03.2040');
    expect(text).toContain('Von 1 Maßnahme: 1 erledigt, 0 offen, 0 fallen gelassen.');
    expect(text).not.toMatch(/Opened|Exported|What|Due|agreed/);
  });

  it('breaks a word that is longer than a line, and takes what no font has', async () => {
    const given = record({ postings: [posting(['x'.repeat(3_000), '\u0007\u{10FFFD} fine', ''])] });
    const text = (await pagesOf(given)).join('').replace(/\s/g, '');
    expect(text.split('x').length - 1).toBeGreaterThanOrEqual(3_000);
    expect(text).toContain('fine');
  });

  it('names nobody who shared without a name, and holds no id', async () => {
    const nameless = posting(['Fine', '', ''], { withoutName: true, authorId: null });
    const data = JSON.stringify(
      retroPages(record({ postings: [nameless], replies: [reply('see <@U2>')] }), at),
    );
    expect(data).toContain('A teammate');
    expect(data).not.toMatch(/\bU[12]\b|authorProof|7f9c2ba4/);
  });
});

describe('the press', () => {
  const small = { template: 'Fine', data: '{}', createdAt: 0 };

  it('ends what takes too long, and goes on with the next', async () => {
    const press = createPress({ logger, execArgv, mostMs: 1_500 });
    const endless = {
      ...small,
      template: '#for a in range(50000) { for b in range(5000) { let c = a * b } }',
    };
    await expect(press.print(endless)).rejects.toMatchObject({ code: 'pdf_too_long' });
    expect((await press.print(small)).subarray(0, 5).toString()).toBe('%PDF-');
    press.stop();
  });

  it('says when it cannot set something, without its words', async () => {
    const press = createPress({ logger, execArgv });
    await expect(press.print({ ...small, template: '#panic("secret words")' })).rejects.toMatchObject({
      code: 'pdf_failed',
      message: expect.not.stringContaining('secret'),
    });
    press.stop();
  });

  it('leaves the process that serves people free meanwhile', async () => {
    const press = createPress({ logger, execArgv });
    await press.print(small);
    const busy = { ...small, template: '#for i in range(400) [= Heading #i \n #lorem(200) \n]' };
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last - 5);
      last = performance.now();
    }, 5);
    const started = performance.now();
    await press.print(busy);
    const took = performance.now() - started;
    clearInterval(timer);
    expect(longest).toBeLessThan(took / 2);
    press.stop();
  });
});
