import { randomInt } from 'node:crypto';

/** Crockford's base32: no letters that are mistaken for others when read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six random characters by which a person's notice and a log line find each other. */
export function newReference(): string {
  return Array.from({ length: 6 }, () => alphabet[randomInt(32)]).join('');
}
