import { type Sandbox, startSandbox, VirtualClock } from '../../sandbox';
import { testStart } from './bolt-app';
import { callApi, channelId } from './call-api';

const plain = (text: string) => ({ type: 'plain_text', text });
const button = (change: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...change });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const option = (text: string, value = 'v') => ({ text: plain(text), value });
const input = (element: object, change: object = {}) => ({
  type: 'input',
  label: plain('L'),
  element,
  ...change,
});
const select = (change: object) => ({
  type: 'static_select',
  action_id: 's',
  options: [option('One')],
  ...change,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const long = (length: number) => 'x'.repeat(length);
const textInput = (change: object = {}) => ({ type: 'plain_text_input', action_id: 't', ...change });
const chart = {
  type: 'data_visualization',
  title: 'Done',
  chart: { type: 'pie', segments: [{ label: 'Done', value: 1 }] },
};

describe('block limits', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: VirtualClock.frozenAt(testStart) });
  });
  afterAll(() => sandbox.stop());

  const post = async (blocks: unknown) =>
    (
      await callApi(sandbox, 'chat.postMessage', {
        channel: channelId(sandbox, 'payments'),
        text: 't',
        blocks,
      })
    ).body;

  it.each<[string, unknown[]]>([
    ['section text of 3000', [section(long(3000))]],
    ['header of 150', [{ type: 'header', text: plain(long(150)) }]],
    ['button value of 2000', [actions(button({ value: long(2000) }))]],
    ['25 buttons', [actions(...Array.from({ length: 25 }, (_, i) => button({ action_id: `a${i}` })))]],
    ['50 blocks', Array.from({ length: 50 }, () => section('x'))],
    ['two charts', [chart, chart]],
    ['initial option among the options', [actions(select({ initial_option: option('One') }))]],
    ['container with a section', [{ type: 'container', title: plain('More'), child_blocks: [section('x')] }]],
    [
      'rich text',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }],
        },
      ],
    ],
    ['table', [{ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }]],
    ['markdown', [{ type: 'markdown', text: '**x**' }]],
  ])('a message may have %s', async (_name, blocks) => {
    expect(await post(blocks)).toMatchObject({ ok: true });
  });

  it.each<[string, unknown[], string]>([
    [
      'section text of 3001',
      [section(long(3001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['section without text', [{ type: 'section' }], 'must provide text or fields'],
    ['header of 151', [{ type: 'header', text: plain(long(151)) }], 'less than 151'],
    [
      'header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      'unsupported type: mrkdwn',
    ],
    [
      '11 fields',
      [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }],
      'no more than 10 items',
    ],
    ['field of 2001', [{ type: 'section', fields: [plain(long(2001))] }], 'less than 2001'],
    [
      '11 context elements',
      [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }],
      'no more than 10',
    ],
    [
      '26 buttons',
      [actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `a${i}` })))],
      'no more than 25',
    ],
    ['button text of 76', [actions(button({ text: plain(long(76)) }))], 'less than 76'],
    ['button value of 2001', [actions(button({ value: long(2001) }))], 'less than 2001'],
    ['action_id of 256', [actions(button({ action_id: long(256) }))], 'less than 256'],
    ['block_id of 256', [{ ...section('x'), block_id: long(256) }], 'less than 256'],
    [
      'block_id twice',
      [
        { ...section('x'), block_id: 'b' },
        { ...section('y'), block_id: 'b' },
      ],
      'block_id already exists',
    ],
    ['action_id twice in a block', [actions(button(), button())], 'action_id already exists'],
    ['input', [input(textInput())], 'unsupported type: input'],
    ['alert', [{ type: 'alert', text: plain('x') }], 'unsupported type: alert'],
    ['unknown block', [{ type: 'hologram' }], 'unsupported type: hologram'],
    ['unknown element', [actions({ type: 'lever' })], 'unsupported type: lever'],
    ['unknown property', [{ ...section('x'), colour: 'red' }], 'invalid additional property: colour'],
    ['option text of 76', [actions(select({ options: [option(long(76))] }))], 'less than 76'],
    ['option value of 151', [actions(select({ options: [option('x', long(151))] }))], 'less than 151'],
    [
      '101 options',
      [actions(select({ options: Array.from({ length: 101 }, (_, i) => option(`o${i}`)) }))],
      'no more than 100',
    ],
    ['no options', [actions(select({ options: [] }))], 'no less than 1'],
    [
      'strange initial option',
      [actions(select({ initial_option: option('Two') }))],
      'initial_option must match',
    ],
    ['placeholder of 151', [actions(select({ placeholder: plain(long(151)) }))], 'less than 151'],
    ['confirm text of 301', [actions(button({ confirm: { text: plain(long(301)) } }))], 'less than 301'],
    [
      'confirm title of 101',
      [actions(button({ confirm: { text: plain('x'), title: plain(long(101)) } }))],
      'less than 101',
    ],
    [
      'confirm button of 31',
      [actions(button({ confirm: { text: plain('x'), deny: plain(long(31)) } }))],
      'less than 31',
    ],
    [
      'datetimepicker text',
      [actions({ type: 'datetimepicker', initial_date_time: 'soon' })],
      'integer of 10 digits',
    ],
    ['three charts', [chart, chart, chart], 'no more than 2 data_visualization'],
    ['chart title of 51', [{ ...chart, title: long(51) }], 'less than 51'],
    [
      '51 blocks',
      Array.from({ length: 51 }, () => section('x')),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    ['13,201 characters in all', Array.from({ length: 5 }, () => section(long(2641))), 'total text'],
    [
      '11 children in a container',
      [
        {
          type: 'container',
          title: plain('x'),
          child_blocks: Array.from({ length: 11 }, () => section('x')),
        },
      ],
      'no more than 10',
    ],
  ])('a message may not have %s', async (_name, blocks, reason) => {
    const answer = await post(blocks);
    expect(answer).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(JSON.stringify(answer.response_metadata)).toContain(reason);
  });

  const view = (change: object = {}) => ({
    type: 'modal',
    title: plain('Title'),
    submit: plain('Save'),
    blocks: [input(textInput())],
    ...change,
  });
  const open = async (given: object) => {
    const workspace = sandbox.workspaces[0];
    const trigger_id = workspace?.views.mintTrigger(workspace.person('ada').id);
    return (await callApi(sandbox, 'views.open', { trigger_id, view: given })).body;
  };

  it.each<[string, object]>([
    ['a title of 24', { title: plain(long(24)) }],
    ['100 blocks', { blocks: Array.from({ length: 100 }, () => section('x')) }],
    ['an alert', { blocks: [{ type: 'alert', level: 'warning', text: plain(long(200)) }] }],
    ['private_metadata of 3000', { private_metadata: long(3000) }],
    ['no submit without inputs', { submit: undefined, blocks: [section('x')] }],
  ])('a modal may have %s', async (_name, change) => {
    expect(await open(view(change))).toMatchObject({ ok: true });
  });

  it.each<[string, object, string]>([
    ['a title of 25', { title: plain(long(25)) }, '/view/title/text'],
    ['no title', { title: undefined }, 'missing required field: title'],
    ['a submit of 25', { submit: plain(long(25)) }, '/view/submit/text'],
    ['a close of 25', { close: plain(long(25)) }, '/view/close/text'],
    ['inputs without submit', { submit: undefined }, 'missing required field: submit'],
    ['private_metadata of 3001', { private_metadata: long(3001) }, '/view/private_metadata'],
    ['callback_id of 256', { callback_id: long(256) }, '/view/callback_id'],
    ['external_id of 256', { external_id: long(256) }, '/view/external_id'],
    ['101 blocks', { blocks: Array.from({ length: 101 }, () => section('x')) }, 'no more than 100'],
    ['a chart', { blocks: [chart] }, 'unsupported type: data_visualization'],
    ['an alert of 201', { blocks: [{ type: 'alert', text: plain(long(201)) }] }, 'less than 201'],
    [
      'an initial_value of 3001',
      { blocks: [input(textInput({ initial_value: long(3001) }))] },
      'less than 3001',
    ],
    ['a max_length of 3001', { blocks: [input(textInput({ max_length: 3001 }))] }, 'between 1 and 3000'],
    [
      'a placeholder of 151',
      { blocks: [input(textInput({ placeholder: plain(long(151)) }))] },
      'less than 151',
    ],
    ['a label of 2001', { blocks: [input(textInput(), { label: plain(long(2001)) })] }, 'less than 2001'],
    ['a hint of 2001', { blocks: [input(textInput(), { hint: plain(long(2001)) })] }, 'less than 2001'],
    ['a button as input', { blocks: [input(button())] }, 'unsupported type: button'],
    [
      'two focused inputs',
      { blocks: [input(textInput({ focus_on_load: true })), input(textInput({ focus_on_load: true }))] },
      'focus_on_load',
    ],
  ])('a modal may not have %s', async (_name, change, reason) => {
    const answer = await open(view(change));
    expect(answer).toMatchObject({ ok: false, error: 'invalid_arguments' });
    expect(JSON.stringify(answer.response_metadata)).toContain(reason);
  });

  it('a view may not weigh more than 250 KB', async () => {
    const blocks = Array.from({ length: 95 }, () => section(long(2900)));
    expect(await open(view({ blocks }))).toMatchObject({ ok: false, error: 'view_too_large' });
  });
});
