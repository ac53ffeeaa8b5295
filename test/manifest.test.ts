import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { methodScopes } from '../sandbox/gateway/method-scopes';
import { shortcutIds, slackManifest } from '../src/manifest';
import { type House, startHouse } from './support/house';

const manifest = slackManifest({ slashCommand: '/retro', requestUrl: null });

describe('manifest.json', () => {
  it('is what the code says (npm run manifest writes it)', () => {
    const written = readFileSync(join(__dirname, '../manifest.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(manifest);
  });

  it('keeps to Slack’s limits', () => {
    const { display_information: app, features } = manifest;
    expect(app.name.length).toBeLessThanOrEqual(35);
    expect(app.description.length).toBeLessThanOrEqual(140);
    expect(app.long_description.length).toBeGreaterThanOrEqual(174);
    expect(app.long_description.length).toBeLessThanOrEqual(4000);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it('asks for an address everywhere or nowhere: Socket Mode needs none', () => {
    const requestUrl = 'https://evenkeel.example/slack/events';
    const overHttp = slackManifest({ slashCommand: '/team-retro', requestUrl });
    expect(overHttp.settings.socket_mode_enabled).toBe(false);
    expect(overHttp.settings.interactivity.request_url).toBe(requestUrl);
    expect(overHttp.settings.event_subscriptions.request_url).toBe(requestUrl);
    expect(overHttp.features.slash_commands[0]).toMatchObject({ command: '/team-retro', url: requestUrl });
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toContain('url');
  });
});

describe('a workspace that granted what the manifest asks for, and no more', () => {
  let house: House;
  const { scopes } = manifest.oauth_config;
  const granted = { scopes: scopes.bot, subscriptions: manifest.settings.event_subscriptions.bot_events };
  beforeAll(async () => {
    house = await startHouse({ sandbox: { ...granted, shortcuts: shortcutIds(manifest) } });
  });
  afterAll(() => house.stop());

  it('is enough for the whole way of a retro', async () => {
    const [bo, ada] = [house.person('bo'), house.person('ada')];
    const message = await ada.post('payments', 'Payments are slow');
    await bo.messageShortcut('Start a retro', message);
    await bo.fill('What is not going well?', 'The workers stayed at two.');
    await bo.submit();
    await house.advance({ days: 1 });
    await bo.press('Re-read and share', { in: 'dm' });
    await bo.submit();
    await bo.closeModal();
    const headline = async () => {
      const found = (await ada.messages('payments')).at(-1);
      if (!found) throw new Error('no headline');
      return found;
    };
    await ada.post('payments', 'It is in the runbook now.', { thread: await headline() });
    await bo.press('Close the retro', { in: 'payments' });
    await bo.submit();
    await ada.press('Get as a file', { in: 'payments' });
    expect(JSON.stringify(await ada.files())).toContain('It is in the runbook now.');
    await bo.openHome();
    expect((await bo.home()).text()).not.toBe('');

    await ada.messageShortcut('Check wording', message);
    expect((await ada.modal()).text()).toContain('Nothing here sounds like blame');
    await ada.closeModal();
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.press('Workspace phrases', { in: 'modal' });
    await ada.fill('A word or a few', 'fat finger');
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    await ada.closeModal({ all: true });

    await ada.globalShortcut('Write a retro');
    await ada.pickChannel('In which channel?', 'general');
    await ada.submit();
    await ada.press('Add Evenkeel', { in: 'modal' });
    expect((await ada.modal()).labels()).toContain('What is it about?');
    await ada.closeModal({ all: true });

    await ada.command('/retro', 'incident Mail is late', { in: 'payments' });
    await ada.pickUser('Who was involved?', 'bo');
    await ada.submit();
    await house.advance({ minutes: 15 });
    expect((await bo.dm()).at(-1)?.visibleText).toContain('How are you after “Mail is late”?');
    expect(house.sandbox.requests.failures()).toEqual([]);
  });

  it('is noticed when a scope is missing', async () => {
    house.sandbox.admin.setScopes(scopes.bot.filter((scope) => scope !== 'users:read'));
    await house.person('eli').command('/retro', '', { in: 'payments' });
    expect(JSON.stringify(house.sandbox.requests.failures())).toContain('missing_scope');
  });

  it('names only scopes that something needs', () => {
    const needed = new Set([...Object.values(methodScopes).flat(), 'commands']);
    expect(scopes.bot.filter((scope) => !needed.has(scope))).toEqual([]);
  });
});
