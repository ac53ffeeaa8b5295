import { isObject, type Json, objectsAt } from '../json';
import {
  anything,
  byType,
  flag,
  integer,
  list,
  oneOf,
  pattern,
  type Rule,
  shape,
  text,
  together,
} from './rules';
import { optionsOf } from './walk-blocks';

/** Limits from Slack's Block Kit reference, one line per element. */
const id = text(255);

/** A plain_text object of at most `max` characters. */
export function plain(max: number): Rule {
  return byType({ plain_text: shape({ text: text(max) }, { emoji: flag }) });
}

/** A plain_text or mrkdwn object of at most `max` characters. */
export function anyText(max: number): Rule {
  return byType({
    plain_text: shape({ text: text(max) }, { emoji: flag }),
    mrkdwn: shape({ text: text(max) }, { verbatim: flag }),
  });
}

const confirm = shape(
  { text: anyText(300) },
  { title: plain(100), confirm: plain(30), deny: plain(30), style: oneOf('primary', 'danger') },
);
const option = (label: Rule) =>
  shape({ text: label, value: text(150) }, { description: plain(75), url: text(3000) });
const plainOption = option(plain(75));
const richOption = option(anyText(75));
const optionGroup = shape({ label: plain(75), options: list(plainOption, 100) });

const common = { action_id: id, confirm };
const focusable = { ...common, focus_on_load: flag };
const placed = { ...focusable, placeholder: plain(150) };
const dispatchConfig = shape(
  {},
  { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
);
const typed = {
  action_id: id,
  focus_on_load: flag,
  placeholder: plain(150),
  dispatch_action_config: dispatchConfig,
};
const style = oneOf('primary', 'danger');
const date = pattern(/^\d{4}-\d{2}-\d{2}$/, 'a date (YYYY-MM-DD)');
const time = pattern(/^\d{2}:\d{2}$/, 'a time (HH:mm)');
const tenDigits: Rule = (value, pointer, issues) =>
  Number.isInteger(value) && String(value).length === 10
    ? undefined
    : issues.add('must be an integer of 10 digits', pointer);
const feedback = shape({ text: plain(75), value: text(2000) }, { accessibility_label: text(75) });
const picture = { image_url: text(3000), slack_file: anything };

/** Exactly one of options and option_groups, and initial choices taken from them. */
const choices = together((element, fail) => {
  if ((element.options === undefined) === (element.option_groups === undefined)) {
    fail('must provide exactly one of options, option_groups');
  }
  initialChoices(element, fail);
});
const ownChoices = together(initialChoices);

function initialChoices(element: Json, fail: (message: string, key?: string) => void): void {
  const known = optionsOf(element);
  const isKnown = (wanted: Json): boolean => known.some((o) => JSON.stringify(o) === JSON.stringify(wanted));
  if (isObject(element.initial_option) && !isKnown(element.initial_option)) {
    fail('initial_option must match one of the options', 'initial_option');
  }
  if (objectsAt(element, 'initial_options').some((wanted) => !isKnown(wanted))) {
    fail('initial_options must match the options', 'initial_options');
  }
  if (Array.isArray(element.initial_options) && element.initial_options.length === 0) {
    fail('no less than 1 items allowed', 'initial_options');
  }
}
const staticOptions = { options: list(plainOption, 100), option_groups: list(optionGroup, 100) };

const lengths = together((element, fail) => {
  const { min_length: min, max_length: max } = element;
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    fail('min_length must not exceed max_length');
});
const filters = { filter: anything, default_to_current_conversation: flag, response_url_enabled: flag };
const many = { max_selected_items: integer(1, 1000) };

/** Every element Slack knows and this sandbox can show. */
export const elementRules: Record<string, Rule> = {
  button: shape(
    { text: plain(75) },
    { ...common, value: text(2000), url: text(3000), style, accessibility_label: text(75) },
  ),
  static_select: shape({}, { ...placed, ...staticOptions, initial_option: plainOption }, choices),
  multi_static_select: shape(
    {},
    { ...placed, ...staticOptions, ...many, initial_options: list(plainOption, 100) },
    choices,
  ),
  external_select: shape({}, { ...placed, initial_option: plainOption, min_query_length: integer(0, 100) }),
  users_select: shape({}, { ...placed, initial_user: id }),
  multi_users_select: shape({}, { ...placed, ...many, initial_users: list(id, 100, 0) }),
  conversations_select: shape({}, { ...placed, ...filters, initial_conversation: id }),
  multi_conversations_select: shape(
    {},
    { ...placed, ...filters, ...many, initial_conversations: list(id, 100, 0) },
  ),
  channels_select: shape({}, { ...placed, initial_channel: id, response_url_enabled: flag }),
  multi_channels_select: shape({}, { ...placed, ...many, initial_channels: list(id, 100, 0) }),
  datepicker: shape({}, { ...placed, initial_date: date }),
  timepicker: shape({}, { ...placed, initial_time: time, timezone: text(100) }),
  datetimepicker: shape({}, { ...focusable, initial_date_time: tenDigits }),
  checkboxes: shape(
    { options: list(richOption, 10) },
    { ...focusable, initial_options: list(richOption, 10) },
    ownChoices,
  ),
  radio_buttons: shape(
    { options: list(richOption, 10) },
    { ...focusable, initial_option: richOption },
    ownChoices,
  ),
  overflow: shape({ options: list(plainOption, 5) }, common),
  plain_text_input: shape(
    {},
    {
      ...typed,
      initial_value: text(3000, 0),
      multiline: flag,
      min_length: integer(0, 3000),
      max_length: integer(1, 3000),
    },
    lengths,
  ),
  number_input: shape(
    { is_decimal_allowed: flag },
    { ...typed, initial_value: text(3000), min_value: text(100), max_value: text(100) },
  ),
  email_text_input: shape({}, { ...typed, initial_value: text(3000) }),
  url_text_input: shape({}, { ...typed, initial_value: text(3000) }),
  rich_text_input: shape({}, { ...typed, initial_value: anything }),
  image: shape({ alt_text: text(2000) }, picture),
  plain_text: shape({ text: text(3000) }, { emoji: flag }),
  mrkdwn: shape({ text: text(3000) }, { verbatim: flag }),
  feedback_buttons: shape({ positive_button: feedback, negative_button: feedback }, { action_id: id }),
  icon_button: shape(
    { icon: oneOf('trash'), text: plain(75) },
    { ...common, value: text(2000), accessibility_label: text(75), visible_to_user_ids: list(id, 100) },
  ),
};
