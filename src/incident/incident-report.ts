import { createHash } from 'node:crypto';
import { titleMaxLength } from '../retro/retro';
import { cleanText, truncate } from '../slack/block-kit';
import { knownSoFarMaxLength } from './incident';

/** What a source tells, whatever it speaks. Events without a meaning for people are `none`. */
export type IncidentReport = OpenReport | ResolveReport | { effect: 'none' };

export interface OpenReport {
  effect: 'open';
  /** What the source calls the incident. */
  externalId: string;
  title: string;
  knownSoFar: string;
  link: string;
  /** Null when it does not say. */
  happenedAt: Date | null;
  service: string | null;
  /** Addresses of the people it names. */
  emails: readonly string[];
}

export interface ResolveReport {
  effect: 'resolve';
  externalId: string;
}

export const nothing: IncidentReport = { effect: 'none' };

/** What a source calls an incident may hold words; it is kept as a hash. */
export function externalKeyOf(externalId: string): string {
  return createHash('sha256').update(externalId).digest('base64url');
}

/** A source's words as they are kept: clean, and no longer than what a person could type. */
export function keptTitle(title: string): string {
  const line = cleanText(title).text.replace(/\s+/g, ' ').trim();
  return truncate(line, titleMaxLength) || 'An incident without a title';
}

/** A tool's words as they are kept: without its formatting, not too long, null when none are left. */
export function keptWords(words: string): string | null {
  return truncate(cleanText(words).text.trim(), knownSoFarMaxLength) || null;
}

/** An https address, or nothing: one that cannot be shown is not worth refusing an incident for. */
export function keptLink(link: string): string | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === '';
  return url !== null && isPlain && url.href.length <= 500 ? url.href : null;
}

/** More people than this is not a group that was there. */
const emailsMax = 20;

/** The addresses once each, in lower case; what is none is left out. */
export function keptEmails(emails: readonly string[]): string[] {
  const addresses = emails.map((email) => email.trim().toLowerCase());
  return [...new Set(addresses)]
    .filter((email) => /^[^\s@<>]{1,64}@[^\s@<>]{1,190}$/.test(email))
    .slice(0, emailsMax);
}
