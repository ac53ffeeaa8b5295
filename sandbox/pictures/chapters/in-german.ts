import type { Picture } from '../picture';
import { form, found, newestMessage, passUntil } from '../scene';

/** Somebody whom Slack shows German, in a channel that is written to in English and later in German. */
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
    { height: 1000 },
  ),
  form('german-settings', 'fern', async (fern) => {
    await fern.command('/retro', 'settings', { in: 'platform' });
    await fern.press('Meine Einstellungen', { in: 'modal' });
  }),
  found(
    'german-summary',
    ['fern', 'platform'],
    async (fern, studio) => {
      await fern.command('/retro', 'settings', { in: 'platform' });
      await fern.choose('Sprache der Nachrichten in diesem Kanal', 'Deutsch');
      await fern.submit();
      await studio.settled();
      // The headline of its open retro speaks German at once.
      await fern.press('Retro abschließen', { in: 'platform' });
      await fern.fill('Was haben wir gelernt?', 'Einen Umzug sagen wir am Tag davor in allen Kanälen an.');
      await fern.check('Lücke in der Kommunikation');
      await fern.submit();
      await studio.settled();
      const week = 7 * 24 * 60 * 60 * 1000;
      await passUntil(studio, new Date(studio.sandbox.clock.now().getTime() + week).toISOString());
      return undefined;
    },
    { height: 1400 },
  ),
];
