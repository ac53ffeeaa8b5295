import { startHouse } from '../support/house';

it('does the same over Socket Mode', async () => {
  const house = await startHouse({ socketMode: true });
  try {
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', 'Payments slow');
    await bo.fill('What is not going well?', 'The queue was long.');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    await house.advance({ hours: 24 });
    await bo.press('Re-read and share', { in: 'dm' });
    expect(await bo.submit()).toMatchObject({ action: 'update' });
    const headline = (await bo.messages('payments')).at(-1);
    const thread = await bo.thread(headline as NonNullable<typeof headline>);
    expect(thread.at(-1)?.visibleText).toContain('The queue was long.');
  } finally {
    await house.stop();
  }
});
