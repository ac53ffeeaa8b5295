import { createEvenkeel } from '../src/app';
import { systemClock } from '../src/clock';
import { openDatabase } from '../src/database/database';
import { connectWorkspace } from '../src/installation/connect-workspace';
import { createLogger } from '../src/logger';
import { prepareReview } from '../src/phrase/review-for';
import { SlackReceiver } from '../src/slack/receiver';
import { parseKeyRing } from '../src/vault/key-ring';
import { signingSecret } from './requests';
import { serveTarget } from './target';

/**
 * Evenkeel as in production. `whole` runs its queue too; `requests` leaves the queue to another process, as the bare app has
 * none, so that what comes after a request does not take its processor.
 */
const [databaseUrl = '', slackPort = '', keys = '', mode = 'whole'] = process.argv.slice(2);

serveTarget(async () => {
  const logger = createLogger({ level: 'warn' });
  const database = openDatabase({ url: databaseUrl, log: logger });
  const slackApiUrl = `http://127.0.0.1:${slackPort}/api/`;
  const receiver = new SlackReceiver({
    signingSecret,
    port: 0,
    host: '127.0.0.1',
    clock: systemClock,
    logger,
    health: async () => ({ ready: true, checks: {} }),
  });
  const evenkeel = createEvenkeel({
    database,
    databaseUrl,
    clock: systemClock,
    logger,
    keyRing: parseKeyRing(keys),
    slackApiUrl,
    receiver,
    slashCommand: '/retro',
  });
  const botToken = ['xoxb', 'bench', mode].join('-');
  await connectWorkspace({ apiUrl: slackApiUrl, logger }, evenkeel.installations, botToken);
  // As after every real start, so that its memory counts.
  await prepareReview();
  const port = Number(await (mode === 'whole' ? evenkeel.start() : evenkeel.bolt.start()));
  return {
    port,
    async stop() {
      await evenkeel.stop();
      await database.close();
    },
  };
});
