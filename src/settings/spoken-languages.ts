import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { defaultLanguage, isLanguage, type Language, languageOfLocale } from '../language/language';
import type { Reader, SpokenLanguages } from '../language/spoken-languages';
import type { Logger } from '../logger';
import type { WebClients } from '../slack/web-clients';
import { findLanguageOfChannel, findLanguageOfPerson, type KnownLanguage } from './spoken-language-store';

/** How long another process may still speak the language a person has just left, in milliseconds. */
const rememberedForMs = 60_000;
/** Slack tells us when somebody changes their locale; this mends what an event missed. */
const localeRememberedForMs = 60 * 60_000;
/** How long nobody is asked again after there was no answer in time. */
const silenceRememberedForMs = 5_000;
/** A form has three seconds to open (https://docs.slack.dev/interactivity/handling-user-interaction); this is our share of them. */
const patienceMs = 800;
const mostRemembered = 20_000;

interface Deps {
  database: Database;
  clock: Clock;
  logger: Logger;
  slack: WebClients;
}

/** What requests and deliveries need to know of languages. */
export interface LanguagesOfAll extends SpokenLanguages {
  /** Of a person or a channel that a message is for, within the transaction that draws it. */
  ofRecipient(tx: TenantTransaction, workspaceId: string, recipientId: string): Promise<Language>;
}

/** What this process remembers of languages for a short while; the rest is asked of the database and of Slack. */
export function createSpokenLanguages(deps: Deps): LanguagesOfAll {
  const { database, clock, logger } = deps;
  const perf = { now: () => clock.now().getTime() };
  const cache = { max: mostRemembered, perf, ttlResolution: 0 };
  const remembered = new LRUCache<string, Language>({ ...cache, ttl: rememberedForMs });
  const locales = new LRUCache<string, string>({ ...cache, ttl: localeRememberedForMs });

  /** Kept in memory only: that somebody was here is not to be read from a row they have not asked for. */
  async function localeInSlack({ workspaceId, userId }: Reader): Promise<string | undefined> {
    const client = await deps.slack.for(workspaceId);
    const { user } = await client.users.info({ user: userId, include_locale: true });
    if (user?.locale) locales.set(keyOf({ workspaceId, userId }), user.locale);
    return user?.locale;
  }

  async function look(person: Reader): Promise<Language> {
    const { workspaceId, userId } = person;
    const known = await database.withTenant(workspaceId, (tx) => findLanguageOfPerson(tx, userId));
    const locale = known.locale ?? locales.get(keyOf(person)) ?? null;
    const isSettled = isLanguage(known.chosen) || locale !== null;
    const language = languageFrom(
      isSettled ? { ...known, locale } : { ...known, locale: (await localeInSlack(person)) ?? null },
    );
    remembered.set(keyOf(person), language);
    return language;
  }

  return {
    async of(person) {
      const known = remembered.get(keyOf(person));
      if (known) return known;
      const language = await inTime(look(person), patienceMs, (error) =>
        logger.warn(
          { err: error },
          'the language of a person could not be looked up; they are told in English',
        ),
      );
      if (language) return language;
      remembered.set(keyOf(person), defaultLanguage, { ttl: silenceRememberedForMs });
      return defaultLanguage;
    },
    forget(person) {
      remembered.delete(keyOf(person));
      locales.delete(keyOf(person));
    },
    async ofRecipient(tx, workspaceId, recipientId) {
      if (!/^[UW]/.test(recipientId)) {
        const language = await findLanguageOfChannel(tx, recipientId);
        return isLanguage(language) ? language : defaultLanguage;
      }
      const known = await findLanguageOfPerson(tx, recipientId);
      const locale = known.locale ?? locales.get(keyOf({ workspaceId, userId: recipientId })) ?? null;
      return languageFrom({ ...known, locale });
    },
  };
}

const keyOf = ({ workspaceId, userId }: Reader) => `${workspaceId}:${userId}`;

/** The workspace's language stands in for a person's until Slack has told theirs. */
export function languageFrom({ chosen, locale, workspace }: KnownLanguage): Language {
  if (isLanguage(chosen)) return chosen;
  if (locale !== null) return languageOfLocale(locale);
  return isLanguage(workspace) ? workspace : defaultLanguage;
}

/** What the work found; null when it failed or took too long, in which case it goes on for the next time. */
async function inTime<T>(
  work: Promise<T>,
  millis: number,
  failed: (error: unknown) => void,
): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), millis);
  });
  const found = work.catch((error: unknown) => {
    failed(error);
    return null;
  });
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
}
