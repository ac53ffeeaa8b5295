import { titleFromMessage } from '../../src/retro/title-from-message';

describe('a title suggested from a message', () => {
  it.each([
    [
      'Checkout is timing out for <https://shop.example|the shop>\nsecond line',
      'Checkout is timing out for the shop',
    ],
    ['<@U0A0000001>\n\n*Queue &gt; 5,000 &amp; rising*', 'Queue > 5,000 & rising'],
    ['&amp;lt; is how it was written', '&lt; is how it was written'],
    ['', ''],
    ['<!channel>', ''],
  ])('is its first line that says something: %j', (text, title) => {
    expect(titleFromMessage(text)).toBe(title);
  });

  it('never ends inside a character', () => {
    const title = titleFromMessage(`${'a'.repeat(95)}${'👩‍🚒'.repeat(4)}`);
    expect(title.length).toBeLessThanOrEqual(100);
    expect(title).toMatch(/^a+(👩‍🚒)*…?$/u);
  });
});
