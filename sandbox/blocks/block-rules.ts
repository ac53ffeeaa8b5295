import { isObject } from '../json';
import { anyText, elementRules, plain } from './element-rules';
import { anything, byType, flag, integer, list, oneOf, type Rule, shape, text, together } from './rules';

const block = { block_id: text(255) };
const selects = [
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
];
const pickers = ['datepicker', 'timepicker', 'checkboxes', 'radio_buttons'];
const choosers = [...selects, ...selects.map((type) => `multi_${type}`), ...pickers];
const inputs = ['plain_text_input', 'number_input', 'email_text_input', 'url_text_input', 'rich_text_input'];
const element = (...types: string[]): Rule => byType(elementRules, types);

const picture = { image_url: text(3000), slack_file: anything };
const richText = shape(
  {
    elements: list(
      byType({
        rich_text_section: shape({ elements: list(anything, 1000, 0) }),
        rich_text_list: shape(
          { elements: list(anything, 1000), style: oneOf('bullet', 'ordered') },
          { indent: integer(0, 8), border: integer(0, 1), offset: integer(0, 1000) },
        ),
        rich_text_quote: shape({ elements: list(anything, 1000, 0) }, { border: integer(0, 1) }),
        rich_text_preformatted: shape(
          { elements: list(anything, 1000, 0) },
          { border: integer(0, 1), language: text(100) },
        ),
      }),
      1000,
    ),
  },
  block,
);
const cell = byType({
  raw_text: shape({ text: text(3000) }),
  raw_number: shape({ value: anything, text: text(3000) }),
  rich_text: richText,
});
const label = text(20);
const series = shape({ name: label, data: list(shape({ label, value: anything }), 20) });
const axes = shape({ categories: list(label, 20) }, { x_label: text(50), y_label: text(50) });
const chart = byType({
  ...Object.fromEntries(
    ['line', 'bar', 'area'].map((type) => [type, shape({ series: list(series, 6), axis_config: axes })]),
  ),
  pie: shape({ segments: list(shape({ label, value: anything }), 6) }),
});
const needsText = together((section, fail) => {
  if (!isObject(section.text) && !Array.isArray(section.fields)) fail('must provide text or fields');
});
const columns = list(shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag }), 20, 0);
const inContainer = [
  'actions',
  'context',
  'divider',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
];

const basic: Record<string, Rule> = {
  section: shape(
    {},
    {
      ...block,
      text: anyText(3000),
      fields: list(anyText(2000), 10),
      accessory: element('button', 'image', 'overflow', ...choosers),
      expand: flag,
    },
    needsText,
  ),
  divider: shape({}, block),
  header: shape({ text: plain(150) }, block),
  context: shape({ elements: list(element('image', 'plain_text', 'mrkdwn'), 10) }, block),
  actions: shape({ elements: list(element('button', 'overflow', 'datetimepicker', ...choosers), 25) }, block),
  context_actions: shape({ elements: list(element('feedback_buttons', 'icon_button'), 5) }, block),
  input: shape(
    { label: plain(2000), element: element('datetimepicker', ...inputs, ...choosers) },
    { ...block, hint: plain(2000), optional: flag, dispatch_action: flag },
  ),
  image: shape({ alt_text: text(2000) }, { ...block, ...picture, title: plain(2000) }),
  rich_text: richText,
  markdown: shape({ text: text(12_000) }, block),
  alert: shape(
    { text: anyText(200) },
    { ...block, level: oneOf('default', 'info', 'warning', 'error', 'success') },
  ),
  data_visualization: shape({ title: text(50), chart }, block),
  table: shape({ rows: list(list(cell, 20), 100) }, { ...block, column_settings: columns }),
};

/** Every block type, with the limits of Slack's reference. */
export const blockRules: Record<string, Rule> = {
  ...basic,
  container: shape(
    { child_blocks: list(byType(basic, inContainer), 10) },
    {
      ...block,
      title: plain(150),
      rich_text_title: richText,
      subtitle: anyText(150),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: element('image'),
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
  ),
};
