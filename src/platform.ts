import type { EvenkeelOptions } from './app-options';
import { productionTiming } from './delivery/delivery-deps';
import type { Deps } from './deps';
import { createInstallations } from './installation/installations';
import { createSpokenLanguages } from './settings/spoken-languages';
import { createAlerts } from './slack/alerts';
import { createWebClients } from './slack/web-clients';
import { createVault } from './vault/vault';

/** What every feature is given, and what only the composition root needs besides. */
export function createPlatform(options: EvenkeelOptions, { whenMoved }: Pick<Deps, 'whenMoved'>) {
  const { database, clock, logger, slackApiUrl: apiUrl, slashCommand } = options;
  const vault = createVault({ keyRing: options.keyRing, clock });
  const installations = createInstallations({ database, vault, clock });
  const timing = options.timing ?? productionTiming;
  const clientSettings = { apiUrl, logger, requestMs: timing.requestMs };
  const slack = createWebClients({
    ...clientSettings,
    tokenFor: async (workspaceId) => (await installations.find(workspaceId))?.botToken ?? null,
  });
  const languages = createSpokenLanguages({ database, clock, logger, slack });
  const deps: Deps = {
    database,
    vault,
    clock,
    logger,
    slack,
    alerts: createAlerts({ logger }),
    languages,
    whenMoved,
    slashCommand,
    about: { version: '0.0.0', dataPageUrl: null, ...options.about, slashCommand },
  };
  return { deps, languages, installations, timing, clientSettings };
}
