import { momentAfter } from '../../sandbox/page-api/clock-moves';

const moved = (move: Parameters<typeof momentAfter>[0], at: string, zone: string) =>
  momentAfter(move, new Date(at), zone).toISOString();

describe('the clock of the page', () => {
  it('moves an hour on', () => {
    expect(moved('1h', '2040-03-05T14:00:00Z', 'Europe/Stockholm')).toBe('2040-03-05T15:00:00.000Z');
  });

  it('moves to a minute past half past nine of the next working day, where the person lives', () => {
    expect(moved('next-morning', '2040-03-05T14:00:00Z', 'Europe/Stockholm')).toBe(
      '2040-03-06T08:31:00.000Z',
    );
    expect(moved('next-morning', '2040-03-05T14:00:00Z', 'America/New_York')).toBe(
      '2040-03-06T14:31:00.000Z',
    );
    // From Friday over the weekend.
    expect(moved('next-morning', '2040-03-09T14:00:00Z', 'Europe/Stockholm')).toBe(
      '2040-03-12T08:31:00.000Z',
    );
    // The night before the clocks go forward.
    expect(moved('next-morning', '2040-03-23T14:00:00Z', 'Europe/Stockholm')).toBe(
      '2040-03-26T07:31:00.000Z',
    );
  });

  it('moves to the next Monday, and on a Monday to the one after', () => {
    expect(moved('next-monday', '2040-03-07T14:00:00Z', 'Europe/Stockholm')).toBe('2040-03-12T08:31:00.000Z');
    expect(moved('next-monday', '2040-03-05T14:00:00Z', 'Europe/Stockholm')).toBe('2040-03-12T08:31:00.000Z');
    expect(moved('next-monday', '2040-03-12T08:31:00Z', 'Europe/Stockholm')).toBe('2040-03-19T08:31:00.000Z');
    // Already Monday in Sydney.
    expect(moved('next-monday', '2040-03-11T20:00:00Z', 'Australia/Sydney')).toBe('2040-03-11T22:31:00.000Z');
  });
});
