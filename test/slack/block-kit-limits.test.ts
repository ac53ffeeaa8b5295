import fc from 'fast-check';
import {
  actions,
  alert,
  button,
  checkboxes,
  checkMessage,
  context,
  conversationsSelect,
  dateTimePicker,
  divider,
  fields,
  header,
  homeView,
  input,
  limits,
  md,
  modal,
  overflow,
  plain,
  plainTextInput,
  quote,
  radioButtons,
  richTextWithBold,
  section,
  staticSelect,
  usersSelect,
} from '../../src/slack/block-kit';

const runs = { seed: 20260302, numRuns: 80 };
const longText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 10_000 }))
    .map(([text, times]) => text.repeat(times).slice(0, 200_000)),
);
const broken = (code: string) => expect.objectContaining({ code });

/** Every text object and value below a block, with the limit of the place it is in. */
function texts(
  value: unknown,
  found: { type: string; text: string }[] = [],
): { type: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return found;
  const each = value as Record<string, unknown>;
  if (typeof each.text === 'string') found.push({ type: String(each.type), text: each.text });
  for (const inner of Object.values(each)) texts(inner, found);
  return found;
}

describe('people’s words of any length', () => {
  it('fit every block', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const lengths: [object, number][] = [
          [section(plain(text, 3000)), limits.sectionText],
          [section(md`On ${text} & ${text}`), limits.sectionText],
          [fields([md`${text}`, plain(text, 2000)]), limits.fieldText],
          [header(plain(text, 9999)), limits.headerText],
          [context(md`${text}`), limits.contextText],
          [button({ text: plain(text, 75), actionId: 'a' }), limits.buttonText],
          [overflow({ actionId: 'a', options: [{ text: plain(text, 75), value: '1' }] }), limits.optionText],
          [alert(plain(text, 200)), limits.alertText],
          [quote(text), limits.quoteText],
          [richTextWithBold(text, [{ start: 0, end: 5 }]), limits.quoteText],
        ];
        for (const [block, max] of lengths) {
          const all = texts(block);
          expect(all.length).toBeGreaterThan(0);
          for (const each of all) {
            expect(each.text.length).toBeLessThanOrEqual(max);
            expect(each.text.length).toBeGreaterThan(0);
            expect(each.text).not.toMatch(/\p{Cs}/u);
          }
        }
        const field = plainTextInput({ actionId: 'a', initialValue: text, maxLength: 500 });
        expect((field.initial_value ?? '').length).toBeLessThanOrEqual(500);
      }),
      runs,
    );
  });
});

describe('our own words', () => {
  it.each([
    ['a button', () => button({ text: 'x'.repeat(76), actionId: 'a' })],
    ['a button value', () => button({ text: 'x', actionId: 'a', value: 'x'.repeat(2001) })],
    ['an id', () => button({ text: 'x', actionId: 'x'.repeat(256) })],
    ['a header', () => header('x'.repeat(151))],
    ['a section', () => section('x'.repeat(3001))],
    ['mrkdwn', () => section(md(['x'.repeat(3001)] as unknown as TemplateStringsArray))],
    ['fields', () => fields(Array(11).fill('x'))],
    ['a context', () => context(Array(11).fill('x'))],
    ['actions', () => actions(Array(26).fill(button({ text: 'x', actionId: 'a' })))],
    ['an overflow', () => overflow({ actionId: 'a', options: Array(6).fill({ text: 'x', value: '1' }) })],
    [
      'radio buttons',
      () => radioButtons({ actionId: 'a', options: Array(11).fill({ text: 'x', value: '1' }) }),
    ],
    ['a menu', () => staticSelect({ actionId: 'a', options: Array(101).fill({ text: 'x', value: '1' }) })],
    [
      'an option value',
      () => staticSelect({ actionId: 'a', options: [{ text: 'x', value: 'x'.repeat(151) }] }),
    ],
    ['an alert', () => alert('x'.repeat(201))],
    ['a title', () => modal({ title: 'x'.repeat(25), blocks: [] })],
    ['metadata', () => modal({ title: 'x', blocks: [], privateMetadata: 'x'.repeat(401) })],
    ['a view', () => homeView(Array(101).fill(divider()))],
    ['a message', () => checkMessage(Array(51).fill(divider()))],
    ['the text of a message', () => checkMessage(Array(5).fill(section('x'.repeat(2500))))],
  ])('throw when %s is over a limit', (_, make) => {
    expect(make).toThrow(broken('block_limit_broken'));
  });

  it('throw when ids repeat or a form cannot be submitted', () => {
    const field = input({ label: 'x', blockId: 'b', element: plainTextInput({ actionId: 'a' }) });
    expect(() => checkMessage([field, field])).toThrow(broken('duplicate_block_id'));
    expect(() => modal({ title: 'x', blocks: [field] })).toThrow(broken('submit_missing'));
  });

  it('pass at the limit', () => {
    expect(checkMessage(Array(50).fill(divider()))).toHaveLength(50);
    expect(header('x'.repeat(150)).text.text).toHaveLength(150);
  });
});

it('builds a whole form', () => {
  const options = [
    { text: 'In 4 hours', value: '4h' },
    { text: 'Tomorrow', value: 'tomorrow', description: 'next working morning' },
  ];
  const form = modal({
    title: 'Retro',
    submit: 'Save',
    close: 'Not now',
    callbackId: 'retro.write',
    notifyOnClose: true,
    blocks: [
      input({
        label: 'What went well?',
        blockId: 'well',
        element: plainTextInput({
          actionId: 'text',
          multiline: true,
          dispatchOnType: true,
          initialValue: 'hm',
        }),
        dispatchAction: true,
        optional: true,
      }),
      input({
        label: 'When?',
        blockId: 'when',
        element: staticSelect({ actionId: 'when', options, initialValue: 'tomorrow' }),
      }),
      input({
        label: 'How?',
        blockId: 'how',
        element: radioButtons({ actionId: 'how', options, initialValue: 'gone' }),
      }),
      input({
        label: 'Names',
        blockId: 'names',
        element: checkboxes({ actionId: 'names', options, initialValues: ['4h'] }),
      }),
      input({ label: 'Who?', blockId: 'who', element: usersSelect({ actionId: 'who' }) }),
      input({
        label: 'Where?',
        blockId: 'where',
        element: conversationsSelect({ actionId: 'where', defaultToCurrent: true }),
      }),
      input({
        label: 'At',
        blockId: 'at',
        element: dateTimePicker({ actionId: 'at', initial: new Date(1772440200000) }),
      }),
      actions([
        button({
          text: 'Discard',
          actionId: 'discard',
          style: 'danger',
          confirm: {
            title: 'Discard?',
            text: 'It cannot be brought back.',
            confirm: 'Discard',
            deny: 'Keep',
          },
        }),
      ]),
    ],
  });
  expect(form).toMatchSnapshot();
});
