import type { ModalView } from '@slack/types';
import { firstOf, type Pair, startPair } from './bolt-app';

const form: ModalView = {
  type: 'modal',
  callback_id: 'retro',
  private_metadata: 'id-1',
  notify_on_close: true,
  title: { type: 'plain_text', text: 'Write a retro' },
  submit: { type: 'plain_text', text: 'Save' },
  blocks: [
    {
      type: 'input',
      block_id: 'well',
      label: { type: 'plain_text', text: 'What is going well?' },
      element: { type: 'plain_text_input', action_id: 'text', max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'title',
      optional: true,
      dispatch_action: true,
      label: { type: 'plain_text', text: 'Title' },
      element: {
        type: 'plain_text_input',
        action_id: 'text',
        initial_value: 'Payments slow',
        dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
      },
    },
    {
      type: 'input',
      block_id: 'when',
      optional: true,
      label: { type: 'plain_text', text: 'When?' },
      element: {
        type: 'static_select',
        action_id: 'choice',
        options: ['In 1 hour', 'In 4 hours'].map((text, index) => ({
          text: { type: 'plain_text', text },
          value: String(index),
        })),
      },
    },
    {
      type: 'input',
      block_id: 'name',
      optional: true,
      label: { type: 'plain_text', text: 'Name' },
      element: {
        type: 'checkboxes',
        action_id: 'anonymous',
        options: [{ text: { type: 'plain_text', text: 'Share without my name' }, value: 'yes' }],
      },
    },
  ],
};

describe('modals', () => {
  let pair: Pair;
  let answer: 'close' | 'errors' | 'update' | 'push' | 'clear';
  const submissions: { values: unknown; metadata: string; hash: string; viewId: string }[] = [];
  const closings: unknown[] = [];
  const typed: unknown[] = [];

  beforeEach(async () => {
    answer = 'close';
    for (const list of [submissions, closings, typed]) list.length = 0;
    pair = await startPair((app) => {
      app.command('/retro', async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: form });
      });
      app.view('retro', async ({ ack, view }) => {
        submissions.push({
          values: view.state.values,
          metadata: view.private_metadata,
          hash: view.hash,
          viewId: view.id,
        });
        const next: ModalView = { ...form, title: { type: 'plain_text', text: 'Next' } };
        if (answer === 'errors') await ack({ response_action: 'errors', errors: { well: 'Say more' } });
        else if (answer === 'update') await ack({ response_action: 'update', view: next });
        else if (answer === 'push') await ack({ response_action: 'push', view: next });
        else if (answer === 'clear') await ack({ response_action: 'clear' });
        else await ack();
      });
      app.view({ callback_id: 'retro', type: 'view_closed' }, async ({ ack, view, body }) => {
        await ack();
        closings.push({ values: view.state.values, isCleared: 'is_cleared' in body && body.is_cleared });
      });
      app.action({ block_id: 'title' }, async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions' || !body.view) return;
        typed.push(body.view.state.values.title?.text?.value);
        const hint = { type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'A similar case' } };
        await client.views.update({
          view_id: body.view.id,
          hash: body.view.hash,
          view: { ...form, blocks: [...form.blocks, hint] },
        });
      });
    });
  });
  afterEach(() => pair.stop());

  it('open on a slash command and show their fields', async () => {
    const ada = pair.sandbox.person('ada');
    expect(await ada.hasModal()).toBe(false);
    const started = await ada.command('/retro', '', { in: 'payments' });
    expect(started).toMatchObject({ status: 200, failure: null });
    await pair.sandbox.idle();
    const modal = await ada.modal();
    expect(modal.title).toBe('Write a retro');
    expect(modal.labels()).toEqual(['What is going well?', 'Title', 'When?', 'Name']);
    expect(modal.value('Title')).toBe('Payments slow');
    expect(modal.options('When?')).toEqual(['In 1 hour', 'In 4 hours']);
    await expect(pair.sandbox.person('bo').modal()).rejects.toThrow('bo has no modal open');
  });

  it('refuse to send while a required field is empty or too long', async () => {
    const ada = await opened();
    expect(await ada.submit()).toMatchObject({
      sent: false,
      errors: { 'What is going well?': 'Please complete this required field.' },
    });
    await ada.fill('going well', 'x'.repeat(21));
    expect((await ada.submit()).errors['What is going well?']).toContain('20 characters');
    expect(submissions).toHaveLength(0);
  });

  it('send what was typed, chosen and ticked', async () => {
    const ada = await opened();
    await ada.fill('What is going well?', 'We talk');
    await ada.choose('When?', 'In 1 hour');
    await ada.check('Share without my name');
    expect(await ada.submit()).toMatchObject({ sent: true, action: 'closed' });
    expect(await ada.hasModal()).toBe(false);
    expect(firstOf(submissions)).toMatchObject({
      metadata: 'id-1',
      values: {
        well: { text: { type: 'plain_text_input', value: 'We talk' } },
        title: { text: { value: 'Payments slow' } },
        when: { choice: { selected_option: { value: '0' } } },
        name: { anonymous: { selected_options: [{ value: 'yes' }] } },
      },
    });
  });

  it.each([
    ['errors', 'Write a retro', 1],
    ['update', 'Next', 1],
    ['push', 'Next', 2],
  ] as const)('do what the app answers: %s', async (action, title, depth) => {
    answer = action;
    const ada = await opened();
    await ada.fill('What is going well?', 'We talk');
    expect(await ada.submit()).toMatchObject({ action });
    const modal = await ada.modal();
    expect(modal.title).toBe(title);
    expect(modal.snapshot.depth).toBe(depth);
    expect(modal.errors).toEqual(action === 'errors' ? { 'What is going well?': 'Say more' } : {});
  });

  it('go away altogether when the app answers clear', async () => {
    answer = 'push';
    const ada = await opened();
    await ada.fill('What is going well?', 'We talk');
    await ada.submit();
    answer = 'clear';
    await ada.fill('What is going well?', 'We talk');
    expect((await ada.submit()).action).toBe('clear');
    expect(await ada.hasModal()).toBe(false);
  });

  it('tell the app while someone types, and keep the typed text over an update', async () => {
    const ada = await opened();
    await ada.fill('What is going well?', 'We talk');
    await ada.fill('Title', 'Refunds late');
    await pair.sandbox.idle();
    expect(typed).toEqual(['Refunds late']);
    const modal = await ada.modal();
    expect(modal.has('A similar case')).toBe(true);
    expect(modal.value('What is going well?')).toBe('We talk');
    expect(modal.value('Title')).toBe('Refunds late');
  });

  it('tell the app when they are closed, without what was typed', async () => {
    const ada = await opened();
    await ada.fill('What is going well?', 'We talk');
    await ada.closeModal();
    expect(closings).toEqual([{ values: {}, isCleared: false }]);
    expect(await ada.hasModal()).toBe(false);
  });

  it('can be submitted twice at once with one view id and hash', async () => {
    const ada = await opened();
    await ada.fill('What is going well?', 'We talk');
    const both = await ada.submitTwice();
    expect(both.map((one) => one.status)).toEqual([200, 200]);
    expect(new Set(submissions.map(({ viewId, hash }) => `${viewId} ${hash}`)).size).toBe(1);
    expect(submissions).toHaveLength(2);
  });

  async function opened() {
    const ada = pair.sandbox.person('ada');
    await ada.command('/retro', '', { in: 'payments' });
    await pair.sandbox.idle();
    return ada;
  }
});
