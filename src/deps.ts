import type { About } from './about';
import type { Clock } from './clock';
import type { Database } from './database/database';
import type { Logger } from './logger';
import type { WhenMoved } from './member/keep-member';
import type { LanguagesOfAll } from './settings/spoken-languages';
import type { Alerts } from './slack/alerts';
import type { WebClients } from './slack/web-clients';
import type { Vault } from './vault/vault';

/** What every feature is given; nothing in `src/` reaches for any of it by itself. */
export interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
  logger: Logger;
  slack: WebClients;
  alerts: Alerts;
  languages: LanguagesOfAll;
  whenMoved: WhenMoved;
  /** The slash command as people type it, such as `/retro`. */
  slashCommand: string;
  about: About;
}
