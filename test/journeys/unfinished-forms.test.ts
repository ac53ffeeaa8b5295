import type { SeenMessage } from '../../sandbox';
import { type House, startHouse } from '../support/house';
import { share, write } from '../support/stories';

/** Every form about words of one's own keeps what is typed when it is closed by accident. */
describe('a form closed by accident', () => {
  let house: House;
  const workspaceId = 'T0SANDBOX1';
  beforeAll(async () => {
    house = await startHouse();
    await write(house, 'bo', { in: 'payments', title: 'Slow search', words: 'The index was rebuilt.' });
  });
  afterAll(() => house.stop());

  const posting = async () => {
    const headline = (await house.person('ada').messages('payments')).at(-1) as SeenMessage;
    return (await house.person('ada').thread(headline))[1];
  };
  const left = () => house.rows(workspaceId, 'select 1 from unfinished_form');
  const openEdit = async () => house.person('bo').press('Edit (author only)', { in: await posting() });
  const openSimilar = async () =>
    house.person('chen').press('I had something similar', { in: await posting() });

  it('keeps the early facts, and posts none of them before they were handed in', async () => {
    const bo = house.person('bo');
    const facts = async () => {
      await bo.press('Facts must go out now', { in: 'dm' });
      return (await bo.modal()).value('What happened?');
    };
    await facts();
    await bo.fill('What happened?', 'At 11:58 the index');
    await bo.closeModal();
    expect(await facts()).toBe('At 11:58 the index');
    await bo.fill('What happened?', 'At 11:58 the index was rebuilt.');
    await bo.submit();
    await bo.closeModal();
    await bo.fill('What happened?', 'At 11:58 it was, or 11:59.');
    await bo.closeModal({ all: true });
    expect(await facts()).toBe('At 11:58 it was, or 11:59.');
    await bo.closeModal();
    expect(await posting()).toBeUndefined();
  });

  it('keeps what was changed while re-reading', async () => {
    const bo = house.person('bo');
    await bo.press('Re-read now', { in: 'dm' });
    await bo.fill('What is not going well?', 'The index was rebuilt at the busiest hour.');
    await bo.closeModal();
    await bo.press('Re-read now', { in: 'dm' });
    expect((await bo.modal()).value('What is not going well?')).toContain('busiest hour');
    await bo.closeModal();
    await house.advance({ hours: 24 });
    await share(bo);
    expect((await posting())?.visibleText).toContain('busiest hour');
  });

  it('keeps an edit of what was shared, until it is saved or left behind', async () => {
    const bo = house.person('bo');
    await openEdit();
    await bo.fill('What is not going well', 'The index was rebuilt at noon.');
    await bo.closeModal();
    expect((await posting())?.visibleText).not.toContain('at noon');
    await openEdit();
    expect((await bo.modal()).text()).toContain('We kept what you wrote');
    expect((await bo.modal()).value('What is not going well')).toBe('The index was rebuilt at noon.');
    await bo.press('Start from what is shared', { in: 'modal' });
    expect((await bo.modal()).value('What is not going well')).toContain('busiest hour');
    expect(await left()).toEqual([]);
    await bo.fill('What is not going well', 'The index was rebuilt at one.');
    await bo.closeModal();
    await openEdit();
    await bo.submit();
    expect((await posting())?.visibleText).toContain('at one');
    expect(await left()).toEqual([]);
    await openEdit();
    expect((await bo.modal()).text()).not.toContain('We kept');
    await bo.closeModal();
  });

  it('keeps a similar case for the person who typed it, until it is shared or left behind', async () => {
    const [chen, dalia] = [house.person('chen'), house.person('dalia')];
    await openSimilar();
    await chen.fill('What happened in your case', 'A second queue helped.');
    await chen.closeModal();
    await dalia.press('I had something similar', { in: await posting() });
    expect((await dalia.modal()).text()).not.toContain('We kept');
    await dalia.closeModal();
    await openSimilar();
    await chen.press('Start with an empty form', { in: 'modal' });
    expect((await chen.modal()).value('What happened in your case')).toBeNull();
    expect(await left()).toEqual([]);
    await chen.fill('What happened in your case', 'A third queue helped.');
    await chen.closeModal();
    await openSimilar();
    expect((await chen.modal()).value('What happened in your case')).toBe('A third queue helped.');
    await chen.submit();
    expect(await left()).toEqual([]);
  });

  it('names neither the person nor the thing in what is kept', async () => {
    await openSimilar();
    await house.person('chen').fill('What happened in your case', 'Once more.');
    const rows = await house.rows<{ text: string }>(
      workspaceId,
      'select f::text as text from unfinished_form f',
    );
    expect(rows).toHaveLength(1);
    const { id } = await house.person('chen').me();
    const [retro] = await house.rows<{ id: string }>(workspaceId, 'select id::text from retro');
    for (const name of [id, retro?.id as string, 'Once more']) expect(rows[0]?.text).not.toContain(name);
    await house.person('chen').closeModal();
  });

  it('forgets a kept edit with its posting, and anything after two weeks', async () => {
    const bo = house.person('bo');
    await openEdit();
    await bo.fill('What is not going well', 'Never mind.');
    await bo.closeModal();
    expect(await left()).toHaveLength(2);
    await house.advance({ days: 10 });
    await openSimilar();
    await house.person('chen').fill('What happened in your case', 'Typed ten days later.');
    await house.person('chen').closeModal();
    await bo.press('Withdraw (author only)', { in: await posting() });
    await bo.submit();
    expect(await left()).toHaveLength(1);
    await house.advance({ days: 13 });
    expect(await left()).toHaveLength(1);
    await house.advance({ days: 2 });
    expect(await left()).toEqual([]);
  });
});
