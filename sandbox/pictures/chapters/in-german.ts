import type { Picture } from '../picture';
import { form, found, newestMessage } from '../scene';

/** Somebody whom Slack shows German, in a channel that is written to in English. */
export const inGerman: Picture[] = [
  form('german-form', 'fern', async (fern, { sandbox, settled }) => {
    sandbox.admin.setLocale('fern', 'de-DE');
    await settled();
    await fern.command('/retro', '', { in: 'platform' });
    await fern.fill('Worum geht es?', 'Umzug der Testumgebung');
    await fern.fill('Was läuft nicht gut?', 'Chen forgot to tell us that the nodes would be drained.');
  }),
  found(
    'german-card',
    ['fern', 'dm'],
    async (fern) => {
      // What was typed was kept when the form was closed.
      await fern.command('/retro', '', { in: 'platform' });
      await fern.submit();
      return newestMessage;
    },
    { height: 900 },
  ),
  form('german-reread', 'fern', async (fern, { sandbox, settled }) => {
    await sandbox.clock.advance({ hours: 1 });
    await settled();
    await fern.press('Jetzt noch mal lesen', { in: 'dm' });
  }),
  found(
    'german-home',
    ['fern', 'home'],
    async (fern) => {
      await fern.openHome();
      return undefined;
    },
    { height: 1250 },
  ),
];
