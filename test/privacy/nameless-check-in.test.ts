import { type House, startHouse } from '../support/house';
import { type DumpedRow, dumpRows, pathBetween } from './joins';

/** "Share without my name" after an incident: that somebody was asked how they are does not say what they shared. */
describe('sharing without a name after an incident', () => {
  let house: House;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    house = await startHouse();
    for (const handle of ['bo', 'chen']) ids[handle] = (await house.person(handle).me()).id;
  });
  afterAll(() => house.stop());

  const names = (handle: string) => (row: DumpedRow) =>
    Object.values(row.values).some((text) => text.includes(ids[handle] as string));
  const holds = (words: string) => (row: DumpedRow) => row.values.second_text === words;
  /** Nothing is ever 0; days are shared by everybody. */
  const weak = new Set(['xmin:0', ...[5, 6, 7].map((day) => `2040-03-0${day}T00:00:00.000Z`)]);

  it('leaves no way from somebody who was checked in with and wrote from there to their words', async () => {
    const words = 'The certificate had no reminder.';
    const ada = house.person('ada');
    await ada.command('/retro', 'incident Certificate ran out', { in: 'payments' });
    for (const handle of ['bo', 'dalia', 'chen']) await ada.pickUser('Who was involved?', handle);
    await ada.submit();
    await house.advance({ minutes: 17, ms: 133 });
    for (const handle of ['dalia', 'bo']) {
      const person = house.person(handle);
      await person.press('Write now', { in: 'dm' });
      await person.fill('How are you?', 'Uneasy.');
      await person.fill('The facts', `Noted by ${handle}.`);
      await person.submit();
      await house.advance({ minutes: 2, ms: 71 });
    }
    await house.advance({ hours: 24, minutes: 3, ms: 57 });
    await house.advance({ minutes: 11, ms: 29 });
    for (const handle of ['dalia', 'bo']) {
      const person = house.person(handle);
      await person.press('Write now', { in: 'dm' });
      await person.fill('What is not going well?', handle === 'bo' ? words : 'Nobody knew.');
      if (handle === 'bo') await person.check('Share without my name');
      await person.submit();
      await house.advance({ minutes: 41, ms: 91 });
    }
    const before = await dumpRows(house.test.url);
    expect(before.some(({ table, values }) => table === 'check_in_ending' && values.proof)).toBe(true);
    const bo = house.person('bo');
    await house.advance({ hours: 24, ms: 501 });
    await bo.press('Re-read and share', { in: 'dm' });
    await bo.submit();
    await bo.closeModal({ all: true });
    const rows = await dumpRows(house.test.url);
    expect(rows.filter(holds(words))).toHaveLength(1);
    expect(pathBetween(rows, names('bo'), holds(words), weak)).toBeNull();
    const kept = rows.filter(names('bo')).map(({ table }) => table);
    expect(kept.sort()).toEqual(['data_key', 'journal_entry', 'member']);
  });

  it('finds the way while the check-ins go on (negative control)', async () => {
    const rows = await dumpRows(house.test.url);
    expect(pathBetween(rows, names('chen'), holds('The certificate had no reminder.'), weak)).not.toBeNull();
  });
});
