import type {
  Button,
  Checkboxes,
  ConfirmationDialog,
  Overflow,
  PlainTextInput,
  PlainTextOption,
  RadioButtons,
  StaticSelect,
} from '@slack/types';
import { assertAtMost } from './broken-limit';
import { type LimitName, limits } from './limits';
import { type Plain, type Text, toPlain, toText } from './plain';
import { cleanText, truncate } from './text';

/** @throws AppError `block_limit_broken` when an id or value of ours is too long. */
export function checkedId(id: string): string {
  assertAtMost('an id', id.length, limits.id);
  return id;
}

export interface ConfirmOptions {
  title: Plain;
  text: Text;
  confirm: Plain;
  deny: Plain;
  style?: 'primary' | 'danger';
}

/** A small question before an action happens. */
export function confirmDialog({ title, text, confirm, deny, style }: ConfirmOptions): ConfirmationDialog {
  return {
    title: toPlain(title, 'confirmTitle'),
    text: toText(text, 'confirmText'),
    confirm: toPlain(confirm, 'confirmButton'),
    deny: toPlain(deny, 'confirmButton'),
    ...(style && { style }),
  };
}

export interface ButtonOptions {
  text: Plain;
  actionId: string;
  value?: string;
  style?: 'primary' | 'danger';
  confirm?: ConfirmOptions;
  url?: string;
  accessibilityLabel?: string;
}

/** A button. `value` holds an id only. */
export function button({
  text,
  actionId,
  value,
  style,
  confirm,
  url,
  accessibilityLabel,
}: ButtonOptions): Button {
  assertAtMost('a button value', value?.length ?? 0, limits.buttonValue);
  assertAtMost('a button url', url?.length ?? 0, limits.buttonUrl);
  return {
    type: 'button',
    text: toPlain(text, 'buttonText'),
    action_id: checkedId(actionId),
    ...(value !== undefined && { value }),
    ...(style && { style }),
    ...(confirm && { confirm: confirmDialog(confirm) }),
    ...(url && { url }),
    ...(accessibilityLabel && {
      accessibility_label: truncate(accessibilityLabel, limits.accessibilityLabel),
    }),
  };
}

export interface ChoiceOption {
  text: Plain;
  value: string;
  description?: Plain;
}

/** One choice of a menu or a group of boxes. */
export function option({ text, value, description }: ChoiceOption): PlainTextOption {
  assertAtMost('an option value', value.length, limits.optionValue);
  return {
    text: toPlain(text, 'optionText'),
    value,
    ...(description && { description: toPlain(description, 'optionDescription') }),
  };
}

function optionsOf(choices: readonly ChoiceOption[], limit: LimitName): PlainTextOption[] {
  assertAtMost(limit, choices.length, limits[limit]);
  return choices.map(option);
}

function chosen(options: PlainTextOption[], value: string | undefined): PlainTextOption | undefined {
  return value === undefined ? undefined : options.find((each) => each.value === value);
}

/** The three-dot menu beside a section. At most 5 choices. */
export function overflow({
  actionId,
  options,
}: {
  actionId: string;
  options: readonly ChoiceOption[];
}): Overflow {
  return { type: 'overflow', action_id: checkedId(actionId), options: optionsOf(options, 'overflowOptions') };
}

export interface PlainTextInputOptions {
  actionId: string;
  multiline?: boolean;
  /** People's words, shortened to what the field can hold. */
  initialValue?: string;
  maxLength?: number;
  placeholder?: Plain;
  /** Sends an action for each character typed, when the input block dispatches actions. */
  dispatchOnType?: boolean;
  focusOnLoad?: boolean;
}

/** A text field. `rich_text_input` is avoided: with an initial value it can fail to submit. */
export function plainTextInput(options: PlainTextInputOptions): PlainTextInput {
  const maxLength = options.maxLength ?? limits.inputValue;
  assertAtMost('the length of an input', maxLength, limits.inputValue);
  const initial = truncate(cleanText(options.initialValue ?? '').text, maxLength);
  return {
    type: 'plain_text_input',
    action_id: checkedId(options.actionId),
    multiline: options.multiline ?? false,
    max_length: maxLength,
    ...(initial !== '' && { initial_value: initial }),
    ...(options.placeholder && { placeholder: toPlain(options.placeholder, 'placeholder') }),
    ...(options.dispatchOnType && {
      dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
    }),
    ...(options.focusOnLoad && { focus_on_load: true }),
  };
}

export interface ChoicesOptions {
  actionId: string;
  options: readonly ChoiceOption[];
  initialValue?: string;
}

/** A menu of at most 100 choices. */
export function staticSelect(given: ChoicesOptions & { placeholder?: Plain }): StaticSelect {
  const options = optionsOf(given.options, 'selectOptions');
  const initial = chosen(options, given.initialValue);
  return {
    type: 'static_select',
    action_id: checkedId(given.actionId),
    options,
    ...(initial && { initial_option: initial }),
    ...(given.placeholder && { placeholder: toPlain(given.placeholder, 'placeholder') }),
  };
}

/** One of at most 10 choices. */
export function radioButtons(given: ChoicesOptions): RadioButtons {
  const options = optionsOf(given.options, 'radioOptions');
  const initial = chosen(options, given.initialValue);
  return {
    type: 'radio_buttons',
    action_id: checkedId(given.actionId),
    options,
    ...(initial && { initial_option: initial }),
  };
}

/** Any of at most 10 choices. */
export function checkboxes(given: {
  actionId: string;
  options: readonly ChoiceOption[];
  initialValues?: readonly string[];
}): Checkboxes {
  const options = optionsOf(given.options, 'radioOptions');
  const initial = options.filter((each) => given.initialValues?.includes(each.value ?? ''));
  return {
    type: 'checkboxes',
    action_id: checkedId(given.actionId),
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  };
}
