/** What a clock on the wall of `zone` shows, as a datetime-local field wants it. */
export function wallTime(seconds: number, zone: string): string {
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(seconds * 1000));
  return written.replace(' ', 'T');
}

/** The instant, in seconds, when a clock on the wall of `zone` shows this. */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}:00Z`) / 1000;
  const offsetAt = (seconds: number) => Date.parse(`${wallTime(seconds, zone)}:00Z`) / 1000 - seconds;
  // Twice, because the offset at the first guess may be the one on the other side of a clock change.
  const guess = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(guess);
}
